// Owns the commands of the edit history.

import { flushSync } from 'react-dom';
import { keyOf } from '../../kit/commands/bindings.ts';
import type { Command } from '../../kit/commands/command.ts';
import { keepFocus } from '../../kit/ui/focus-canvas.ts';
import { redoDictionaries, undoDictionaries, useDictionaries } from '../../knowledge/dictionaries/index.ts';
import { lastDeedOn, takeBack } from '../../session/deeds.ts';
import { undoOf, useDocument } from '../../session/document-store.ts';
import { openOverlay } from '../../session/overlays.ts';
import { screens } from '../../session/screens.ts';
import { useView } from '../../session/view-store.ts';

/** Whose history the keys mean: that of what the screen shows. */
const screenNow = () => useView.getState().screen;
const onDictionaries = () => screenNow() === 'dictionaries';
const onMapsScreen = () => screens.some(({ id, needsMap }) => id === screenNow() && needsMap);
const pastOf = () => (onDictionaries() ? useDictionaries : useDocument).getState().past;
const futureOf = () => (onDictionaries() ? useDictionaries : useDocument).getState().future;
const hasSteps = () => onDictionaries() || onMapsScreen();

/** The form that had the focus may go with the step. */
function stepAndKeepFocus(step: () => void): void {
  flushSync(step);
  keepFocus();
}

export const undo: Command = {
  id: 'edit.undo',
  title: { zh: '撤销', en: 'Undo' },
  keywords: { zh: '撤消 撤回 反悔 后退 回退 取消上一步', en: 'revert undelete oops' },
  shortcuts: ['Mod+KeyZ'],
  scope: 'global',
  yieldsToText: true,
  enabled: () => (hasSteps() ? pastOf().length > 0 : lastDeedOn([screenNow()]) !== undefined),
  run: () => {
    const deed = lastDeedOn([screenNow()]);
    if (onDictionaries()) undoDictionaries();
    else if (onMapsScreen()) stepAndKeepFocus(useDocument.getState().undo);
    else if (deed) void takeBack(deed);
  },
};

export const redo: Command = {
  id: 'edit.redo',
  title: { zh: '重做', en: 'Redo' },
  keywords: { zh: '恢复上一步 再做一次 前进', en: 'again repeat' },
  shortcuts: ['Mod+Shift+KeyZ', 'Mod+KeyY'],
  scope: 'global',
  yieldsToText: true,
  enabled: () => hasSteps() && futureOf().length > 0,
  run: () => (onDictionaries() ? redoDictionaries() : stepAndKeepFocus(useDocument.getState().redo)),
};

/** What a notice offers of the step that was just done. */
export function undoAction() {
  return { title: undo.title, run: undoOf(useDocument.getState().document), shortcut: keyOf(undo) };
}

export const historyList: Command = {
  id: 'edit.history',
  title: { zh: '修改记录', en: 'History' },
  keywords: { zh: '历史 步骤 改过什么 版本记录 恢复删除 撤销删除', en: 'steps versions restore-deleted' },
  shortcuts: ['Mod+Shift+KeyH'],
  scope: 'global',
  run: () => openOverlay('history'),
};
