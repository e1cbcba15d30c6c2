// Owns the list of all commands. When adding a command: its object in a file here, one line below.

import { coverageCommands } from '../check/coverage/index.ts';
import { problemCommands } from '../check/problems/index.ts';
import { commentOnSelected } from '../design/comments/index.ts';
import { annotationCommands } from '../design/editing/annotations.ts';
import { arrangeCommands } from '../design/editing/arrange.ts';
import { clipboardCommands } from '../design/editing/clipboard.ts';
import { connectCommands } from '../design/editing/connect.ts';
import { edgeCommands } from '../design/editing/edges.ts';
import { addCommands, clearSelection, deleteSelection, selectAll } from '../design/editing/elements.ts';
import { fillFollowing } from '../design/editing/following.ts';
import { growCommands } from '../design/editing/grow.ts';
import { historyList, redo, undo } from '../design/editing/history.ts';
import { patternCommands } from '../design/editing/place-patterns.ts';
import { selectCommands } from '../design/editing/select.ts';
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
} from '../design/editing/view.ts';
import { walkCommands } from '../design/editing/walk.ts';
import { layoutCommands } from '../design/layout/index.ts';
import { exportPicture } from '../design/pictures/index.ts';
import { presentMap } from '../design/present/index.ts';
import { openMapText } from '../design/reading/index.ts';
import { rowCommands } from '../design/rows/index.ts';
import { openPackage, setDraftsReady } from '../handover/packages/index.ts';
import { helpCommands } from '../help/index.ts';
import type { Command } from '../kit/commands/command.ts';
import { importListCounts } from '../knowledge/lists/index.ts';
import { openOwnMetrics } from '../knowledge/metrics/index.ts';
import { mapCommands } from '../maps/index.ts';
import { showCalendar, showRewards } from '../plan/index.ts';
import { openBackups } from '../safekeeping/index.ts';
import { tourCommands } from '../tour/index.ts';
import { exportDiagnostics } from './diagnostics/commands.ts';
import { findCommands } from './search/index.ts';

export const commands: readonly Command[] = [
  undo,
  redo,
  historyList,
  ...findCommands,
  ...mapCommands,
  openPackage,
  setDraftsReady,
  ...addCommands,
  deleteSelection,
  selectAll,
  clearSelection,
  ...clipboardCommands,
  ...selectCommands,
  ...arrangeCommands,
  ...annotationCommands,
  commentOnSelected,
  ...growCommands,
  ...patternCommands,
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
  openOwnMetrics,
  ...coverageCommands,
  exportPicture,
  showCalendar,
  showRewards,
  presentMap,
  ...problemCommands,
  fillFollowing,
  openMapText,
  searchOutline,
  selectTool,
  handTool,
  toggleTheme,
  toggleLanguage,
  openBackups,
  ...helpCommands,
  ...tourCommands,
  exportDiagnostics,
];
