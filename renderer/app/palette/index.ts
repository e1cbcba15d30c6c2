// Owns the face of this room: command palette, shortcut sheet.
export { CommandPalette } from './CommandPalette.tsx';
export { ShortcutSheet } from './ShortcutSheet.tsx';
