// Owns the commands that change what is seen: zoom, panels, theme, language, screens, next finding.

import { flushSync } from 'react-dom';
import type { Message } from '../../../shared/i18n/message.ts';
import type { Command } from '../../kit/commands/command.ts';
import { type PanelId, togglePanel } from '../../kit/settings/panels.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { keepFocus } from '../../kit/ui/focus-canvas.ts';
import { useDocument } from '../../session/document-store.ts';
import { type Screen, screens } from '../../session/screens.ts';
import { useView } from '../../session/view-store.ts';
import { focusOutlineSearch } from './outline-search.ts';
import { toggleGoals } from './tight-folds.ts';
import { type Tool, useTools } from './tools.ts';
import { viewport } from './viewport.ts';

const mapOpen = () => useDocument.getState().document !== undefined;
const onMap = () => mapOpen() && useView.getState().screen === 'map';

const zoom = (
  id: string,
  zh: string,
  en: string,
  keywords: Message,
  shortcuts: string[],
  run: () => void,
): Command => ({
  id,
  title: { zh, en },
  keywords,
  shortcuts,
  scope: 'global',
  enabled: onMap,
  run,
});

export const zoomIn = zoom(
  'view.zoomIn',
  '放大',
  'Zoom in',
  { zh: '看大 变大', en: 'larger magnify' },
  ['Mod+Equal'],
  () => viewport().zoomBy(1.2),
);
export const zoomOut = zoom('view.zoomOut', '缩小', 'Zoom out', { zh: '看小 变小', en: 'smaller' }, ['Mod+Minus'], () =>
  viewport().zoomBy(1 / 1.2),
);
export const zoomReset = zoom(
  'view.zoomReset',
  '原始大小',
  'Actual size',
  { zh: '百分之百 实际大小', en: '100% real-size' },
  ['Mod+Digit0'],
  () => viewport().zoomTo(1),
);
export const zoomFit: Command = {
  ...zoom(
    'view.zoomFit',
    '适应窗口',
    'Fit to window',
    { zh: '看全图 全貌 居中', en: 'whole overview' },
    ['Shift+Digit1'],
    () => viewport().fit(),
  ),
  scope: 'canvas',
};

const tool = (id: Tool, zh: string, en: string, keywords: Message, key: string): Command => ({
  id: `tool.${id}`,
  title: { zh, en },
  keywords,
  shortcuts: [key],
  scope: 'canvas',
  run: () => useTools.getState().choose(id),
});

export const selectTool = tool('select', '选择', 'Select', { zh: '箭头 选择工具', en: 'pointer arrow' }, 'KeyV');
export const handTool = tool('hand', '抓手', 'Pan', { zh: '平移 移动画面 拖动画布', en: 'hand drag' }, 'KeyH');

const fold = (panel: PanelId, zh: string, en: string, keywords: Message, shortcut: string): Command => ({
  id: `view.fold.${panel}`,
  title: { zh, en },
  keywords,
  shortcuts: [shortcut],
  scope: 'global',
  enabled: onMap,
  run: () => togglePanel(panel),
});

export const foldLeft = fold(
  'left',
  '折叠左栏',
  'Collapse left panel',
  { zh: '左边栏 隐藏元素库', en: 'left-sidebar' },
  'Mod+KeyB',
);
export const foldRight = fold(
  'right',
  '折叠属性栏',
  'Collapse inspector',
  { zh: '右边栏 属性 隐藏属性', en: 'right-sidebar properties' },
  'Mod+Shift+KeyB',
);
export const foldBottom = fold(
  'bottom',
  '折叠问题栏',
  'Collapse problems',
  { zh: '下边栏 隐藏问题', en: 'bottom hide-problems' },
  'Mod+KeyJ',
);

export const foldGoals: Command = {
  id: 'view.foldGoals',
  title: { zh: '折叠目标栏', en: 'Collapse goal lane' },
  keywords: { zh: '隐藏目标 收起目标', en: 'hide-goals' },
  shortcuts: ['Mod+Alt+KeyG'],
  scope: 'global',
  enabled: onMap,
  run: toggleGoals,
};

const showScreen = ({ id, title, keywords, shortcut, needsMap }: (typeof screens)[number]): Command => ({
  id: `screen.${id}`,
  title,
  keywords,
  shortcuts: [shortcut],
  scope: 'global',
  enabled: () => !needsMap || mapOpen(),
  run: () => {
    flushSync(() => useView.getState().show(id));
    keepFocus();
  },
});
const byScreen = new Map(screens.map((screen) => [screen.id, showScreen(screen)]));

export const screenCommands = [...byScreen.values()];

export function screenCommand(id: Screen): Command {
  return byScreen.get(id) as Command;
}

export const searchOutline: Command = {
  id: 'view.search',
  title: { zh: '搜索元素和大纲', en: 'Search library and outline' },
  keywords: { zh: '找元素 筛选大纲', en: 'filter outline' },
  shortcuts: ['Slash'],
  scope: 'canvas',
  enabled: onMap,
  run: focusOutlineSearch,
};

export const toggleTheme: Command = {
  id: 'view.theme',
  title: { zh: '切换深浅色', en: 'Toggle light and dark' },
  keywords: { zh: '深色 浅色 夜间 主题 暗色', en: 'dark night' },
  shortcuts: ['Mod+Alt+KeyD'],
  scope: 'global',
  run: () => {
    const dark = document.documentElement.dataset.theme === 'dark';
    useSettings.getState().setTheme(dark ? 'light' : 'dark');
  },
};

export const toggleLanguage: Command = {
  id: 'view.language',
  title: { zh: 'Switch to English', en: '切换到中文' },
  keywords: { zh: '英文 语言 中文', en: 'English language Chinese' },
  shortcuts: ['Mod+Alt+KeyL'],
  scope: 'global',
  run: () => {
    const { language, setLanguage } = useSettings.getState();
    setLanguage(language === 'zh' ? 'en' : 'zh');
  },
};
