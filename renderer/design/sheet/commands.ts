// Owns the command that shows the sheets of kinds.

import type { Command } from '../../kit/commands/command.ts';
import { focusOnceDrawn } from '../../kit/ui/focus-once-drawn.ts';
import { useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { useSheet } from './sheet-settings.ts';

/** Shows the sheet and goes to it; from the sheet, back to the map. */
export const toggleSheet: Command = {
  id: 'sheet.toggle',
  title: { zh: '显示或隐藏分类表', en: 'Show or hide the sheets by kind' },
  keywords: { zh: '分类表 表格 按类型 批量录入', en: 'kinds by-kind bulk-entry' },
  shortcuts: ['Alt+KeyT'],
  scope: 'global',
  enabled: () => useDocument.getState().document !== undefined,
  run: () => {
    const onMap = useView.getState().screen === 'map';
    const hides = onMap && useSheet.getState().shown;
    useView.getState().show('map');
    useSheet.setState({ shown: !hides, wantsFocus: !hides });
    if (hides) focusOnceDrawn(() => document.querySelector('.canvas'));
  },
};
