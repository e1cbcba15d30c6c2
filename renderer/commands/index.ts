// Owns the list of all commands. When adding a command: its object in a file here, one line below.
import type { Command } from './command.ts';
import { addCommands, clearSelection, deleteSelection, selectAll } from './elements.ts';
import { redo, undo } from './history.ts';
import { layoutCommands } from './layout.ts';
import { mapCommands } from './maps.ts';
import {
  foldBottom,
  foldLeft,
  foldRight,
  goToNextFinding,
  handTool,
  screenCommands,
  searchOutline,
  selectTool,
  toggleLanguage,
  toggleTheme,
  zoomFit,
  zoomIn,
  zoomOut,
  zoomReset,
} from './view.ts';
import { walkCommands } from './walk.ts';

export const commands: readonly Command[] = [
  undo,
  redo,
  ...mapCommands,
  ...addCommands,
  deleteSelection,
  selectAll,
  clearSelection,
  ...walkCommands,
  ...layoutCommands,
  zoomIn,
  zoomOut,
  zoomReset,
  zoomFit,
  foldLeft,
  foldRight,
  foldBottom,
  ...screenCommands,
  goToNextFinding,
  searchOutline,
  selectTool,
  handTool,
  toggleTheme,
  toggleLanguage,
];
