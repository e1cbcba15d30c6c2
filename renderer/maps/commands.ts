// Owns the commands on open maps: a new one, from tab to tab, close, open again.

import type { MapDocument } from '../../shared/document/document.ts';
import type { Message } from '../../shared/i18n/message.ts';
import { periodEndOf } from '../../shared/lint/days.ts';
import type { Command } from '../kit/commands/command.ts';
import { saveNow, useSaving } from '../session/autosave.ts';
import { useDocument } from '../session/document-store.ts';
import { goTo } from '../session/go-to.ts';
import { useNotices } from '../session/notices.ts';
import { closeTab, openMap, stepTab } from '../session/open-map.ts';
import { openOverlay } from '../session/overlays.ts';
import { useTabs, withMoved } from '../session/tabs.ts';
import { useView } from '../session/view-store.ts';
import { askNextPeriod } from './NextPeriodDialog.tsx';
import { words } from './words.ts';

const hasTabs = () => useTabs.getState().tabs.length > 0;
const inFront = () => useDocument.getState().document !== undefined && useView.getState().screen !== 'maps';
const lastClosed = () => {
  const { tabs, recent } = useTabs.getState();
  return recent.find(({ id }) => !tabs.some((tab) => tab.id === id));
};

export const newMap: Command = {
  id: 'map.new',
  title: { zh: '新建图谱', en: 'New map' },
  keywords: { zh: '创建图谱 空白图谱 新文件', en: 'create blank' },
  shortcuts: ['Mod+KeyN'],
  scope: 'global',
  run: () => openOverlay('newMap'),
};

const step = (id: string, zh: string, en: string, keywords: Message, shortcut: string, by: 1 | -1): Command => ({
  id,
  title: { zh, en },
  keywords,
  shortcuts: [shortcut],
  scope: 'global',
  enabled: hasTabs,
  run: () => stepTab(by),
});

/** Nothing needs to be saved by hand; whoever looks for it is told so, and sees that it is. */
const saveMap: Command = {
  id: 'map.save',
  title: { zh: '保存（自动）', en: 'Save (automatic)' },
  keywords: { zh: '保存 存盘 存储 自动保存', en: 'save store keep' },
  shortcuts: ['Mod+KeyS'],
  scope: 'global',
  enabled: () => useDocument.getState().document !== undefined,
  run: () => void saveNow().then(tellSaved),
};

function tellSaved(): void {
  const { status, problem } = useSaving.getState();
  const { show } = useNotices.getState();
  if (status === 'failed' && problem) show({ tone: 'error', problem });
  else show({ tone: 'ok', message: words.savesItself });
}

export const closeMap: Command = {
  id: 'map.close',
  title: { zh: '关闭图谱', en: 'Close map' },
  keywords: { zh: '关掉 关闭标签页', en: 'shut' },
  shortcuts: ['Mod+KeyW'],
  scope: 'global',
  enabled: inFront,
  run: () => {
    const { document } = useDocument.getState();
    if (document) void closeTab(document.id);
  },
};

const nextPeriod: Command = {
  id: 'map.nextPeriod',
  title: words.nextPeriod,
  keywords: { zh: '下一期 续期 沿用 滚动 下季度', en: 'renew rollover next-quarter' },
  scope: 'global',
  enabled: () => useDocument.getState().document?.periodStart !== undefined,
  run: () => {
    const { document } = useDocument.getState();
    if (document) askNextPeriodOf(document);
  },
};

/** Where the run period stands, for whoever looks for it by name. */
const period: Command = {
  id: 'map.period',
  title: words.setPeriod,
  keywords: { zh: '运行周期 起止日期 开始日期 结束日期 有效期', en: 'dates start-date end-date validity' },
  scope: 'global',
  enabled: () => useDocument.getState().document !== undefined,
  run: () => goTo(undefined, 'periodStart'),
};

/** Of the plan that is open. */
export function askNextPeriodOf(document: MapDocument): void {
  const { id, title, periodStart } = document;
  askNextPeriod({ id, title, periodStart, periodEnd: periodEndOf(document) });
}

const reopenMap: Command = {
  id: 'map.reopen',
  title: { zh: '重新打开刚关闭的图谱', en: 'Reopen closed map' },
  keywords: { zh: '重开 找回标签页', en: 'restore-tab' },
  shortcuts: ['Mod+Shift+KeyT'],
  scope: 'global',
  enabled: () => lastClosed() !== undefined,
  run: () => {
    const map = lastClosed();
    if (map) void openMap(map.id, map.title);
  },
};

const move = (id: string, zh: string, en: string, keywords: Message, shortcut: string, by: 1 | -1): Command => ({
  id,
  title: { zh, en },
  keywords,
  shortcuts: [shortcut],
  scope: 'global',
  enabled: () => inFront() && useTabs.getState().tabs.length > 1,
  run: () => {
    const { tabs, front } = useTabs.getState();
    const at = tabs.findIndex((tab) => tab.id === front);
    if (front === undefined || (by < 0 && at === 0)) return;
    useTabs.setState((state) => withMoved(state, front, tabs[by > 0 ? at + 2 : at - 1]?.id));
  },
});

export const mapCommands: readonly Command[] = [
  newMap,
  step('map.next', '下一个标签页', 'Next tab', { zh: '切换图谱 换一张', en: 'switch-map' }, 'Mod+Tab', 1),
  step('map.previous', '上一个标签页', 'Previous tab', { zh: '前一张', en: 'former-tab' }, 'Mod+Shift+Tab', -1),
  saveMap,
  closeMap,
  reopenMap,
  period,
  nextPeriod,
  move('map.moveRight', '标签页右移', 'Move tab right', { zh: '标签往右', en: 'rightwards' }, 'Mod+Shift+PageDown', 1),
  move('map.moveLeft', '标签页左移', 'Move tab left', { zh: '标签往左', en: 'leftwards' }, 'Mod+Shift+PageUp', -1),
];
