// Owns the face of this room: the list of problems, and of what is to be completed.
export { BottomPanel } from './BottomPanel.tsx';
export { problemCommands } from './commands.ts';
export { FillDialog } from './FillDialog.tsx';
export { FixDialog } from './FixDialog.tsx';
export { currentFinding } from './next-finding.ts';
export { TodoList } from './TodoList.tsx';
