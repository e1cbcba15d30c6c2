// Owns the face of this room: the list of problems.
export { BottomPanel } from './BottomPanel.tsx';
export { problemCommands } from './commands.ts';
export { FixDialog } from './FixDialog.tsx';
