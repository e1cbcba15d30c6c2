// Owns the list of all commands. When adding a command: its object in a file here, one line below.
import { annotationCommands } from './annotations.ts';
import { arrangeCommands } from './arrange.ts';
import { clipboardCommands } from './clipboard.ts';
import type { Command } from './command.ts';
import { commentOnSelected } from './comments.ts';
import { connectCommands } from './connect.ts';
import { coverageCommands } from './coverage.ts';
import { edgeCommands } from './edges.ts';
import { addCommands, clearSelection, deleteSelection, selectAll } from './elements.ts';
import { findCommands } from './find.ts';
import { historyList, redo, undo } from './history.ts';
import { layoutCommands } from './layout.ts';
import { importListCounts } from './lists.ts';
import { mapCommands } from './maps.ts';
import { openPackage } from './packages.ts';
import { exportPicture } from './pictures.ts';
import { presentMap } from './present.ts';
import { problemCommands } from './problems.ts';
import { openMapText } from './reading.ts';
import { rowCommands } from './rows.ts';
import { selectCommands } from './select.ts';
import {
  foldBottom,
  foldGoals,
  foldLeft,
  foldRight,
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
  historyList,
  ...findCommands,
  ...mapCommands,
  openPackage,
  ...addCommands,
  deleteSelection,
  selectAll,
  clearSelection,
  ...clipboardCommands,
  ...selectCommands,
  ...arrangeCommands,
  ...annotationCommands,
  commentOnSelected,
  ...connectCommands,
  ...edgeCommands,
  ...walkCommands,
  ...layoutCommands,
  zoomIn,
  zoomOut,
  zoomReset,
  zoomFit,
  foldLeft,
  foldRight,
  foldBottom,
  foldGoals,
  ...screenCommands,
  ...rowCommands,
  importListCounts,
  ...coverageCommands,
  exportPicture,
  presentMap,
  ...problemCommands,
  openMapText,
  searchOutline,
  selectTool,
  handTool,
  toggleTheme,
  toggleLanguage,
];
