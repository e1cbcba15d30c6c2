// Owns the commands that show and hide the views of the open map, canvas and strategy list, and that export the list.

import type { Command } from '../../kit/commands/command.ts';
import { focusOnceDrawn } from '../../kit/ui/focus-once-drawn.ts';
import { useDocument } from '../../session/document-store.ts';
import { openOverlay } from '../../session/overlays.ts';
import { useView } from '../../session/view-store.ts';
import { toggleSheet, useSheet } from '../sheet/index.ts';
import { useMapViews } from './map-views.ts';

/** From the sheet of a kind a view comes back as it was, with what was asked for shown. */
function leaveSheet(view: 'canvas' | 'rows'): boolean {
  const leaves = useSheet.getState().shown;
  if (leaves) useSheet.setState({ shown: false });
  if (leaves) useMapViews.setState({ [view]: true });
  return leaves;
}

const mapOpen = () => useDocument.getState().document !== undefined;

/** Shows the list and goes to it; hides it when it is shown already. */
export const toggleRows: Command = {
  id: 'rows.toggle',
  title: { zh: '显示或隐藏策略清单', en: 'Show or hide the strategy list' },
  keywords: { zh: '清单 策略行 列表视图', en: 'rows table' },
  shortcuts: ['Alt+Digit9'],
  scope: 'global',
  enabled: mapOpen,
  run: () => {
    const left = leaveSheet('rows');
    const { rows, toggle } = useMapViews.getState();
    const onMap = useView.getState().screen === 'map';
    useView.getState().show('map');
    const hides = rows && onMap && !left;
    if (!rows || hides) toggle('rows');
    useMapViews.setState({ rowsWantFocus: !hides });
    if (hides) focusOnceDrawn(() => document.querySelector('.canvas'));
  },
};

export const toggleCanvas: Command = {
  id: 'rows.canvas',
  title: { zh: '显示或隐藏画布', en: 'Show or hide the canvas' },
  keywords: { zh: '画布 隐藏图', en: 'hide-canvas' },
  scope: 'global',
  enabled: () => mapOpen() && useView.getState().screen === 'map',
  run: () => {
    if (!leaveSheet('canvas')) useMapViews.getState().toggle('canvas');
  },
};

export const exportRows: Command = {
  id: 'rows.export',
  title: { zh: '导出策略清单', en: 'Export the strategy list' },
  keywords: { zh: '导出清单 清单导出 导出Excel', en: 'excel spreadsheet csv' },
  scope: 'global',
  enabled: mapOpen,
  run: () => openOverlay('rowsExport'),
};

export const rowCommands: readonly Command[] = [toggleRows, toggleCanvas, toggleSheet, exportRows];
