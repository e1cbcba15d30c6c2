// Owns the commands of the edit history.

import type { Command } from '../../kit/commands/command.ts';
import { redoDictionaries, undoDictionaries, useDictionaries } from '../../knowledge/dictionaries/index.ts';
import { useDocument } from '../../session/document-store.ts';
import { openOverlay } from '../../session/overlays.ts';
import { useView } from '../../session/view-store.ts';

/** The dictionaries have a history of their own, which the keys mean on their screen. */
const onDictionaries = () => useView.getState().screen === 'dictionaries';
const history = () => (onDictionaries() ? useDictionaries : useDocument).getState();

export const undo: Command = {
  id: 'edit.undo',
  title: { zh: '撤销', en: 'Undo' },
  keywords: { zh: '撤消 撤回 反悔 后退 取消上一步', en: 'revert undelete oops' },
  shortcuts: ['Mod+KeyZ'],
  scope: 'global',
  yieldsToText: true,
  enabled: () => history().past.length > 0,
  run: () => (onDictionaries() ? undoDictionaries() : useDocument.getState().undo()),
};

export const redo: Command = {
  id: 'edit.redo',
  title: { zh: '重做', en: 'Redo' },
  keywords: { zh: '恢复上一步 再做一次 前进', en: 'again repeat' },
  shortcuts: ['Mod+Shift+KeyZ', 'Mod+KeyY'],
  scope: 'global',
  yieldsToText: true,
  enabled: () => history().future.length > 0,
  run: () => (onDictionaries() ? redoDictionaries() : useDocument.getState().redo()),
};

export const historyList: Command = {
  id: 'edit.history',
  title: { zh: '修改记录', en: 'History' },
  keywords: { zh: '历史 步骤 改过什么 版本记录', en: 'steps versions' },
  shortcuts: ['Mod+Shift+KeyH'],
  scope: 'global',
  enabled: () => useDocument.getState().document !== undefined && useView.getState().screen === 'map',
  run: () => openOverlay('history'),
};
