// Owns the face of this room: the sheets of kinds.

export { toggleSheet } from './commands.ts';
export { SheetView } from './SheetView.tsx';
export { useSheet } from './sheet-settings.ts';
