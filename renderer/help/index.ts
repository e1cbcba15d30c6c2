// Owns the face of this room: help beside the screen, over dialogs, and what the palette finds in it.
export { helpCommands, helpHere } from './commands.ts';
export { HelpLayer, HelpPanel } from './HelpPanel.tsx';
export { useHelpHits } from './help-content.ts';
export type { HelpHit } from './help-search.ts';
