// Owns the face of this room: the strategy list.

export { rowCommands } from './commands.ts';
export { MapViews } from './MapViews.tsx';
export { RowsExport } from './RowsExport.tsx';
export { ViewToggle } from './ViewToggle.tsx';
