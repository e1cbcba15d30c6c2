// Owns the commands that find something: the palette, the search, the shortcut sheet.

import type { Command } from '../../kit/commands/command.ts';
import { openOverlay } from '../../session/overlays.ts';
import { openSearch } from './search-panel-store.ts';

export const openPalette: Command = {
  id: 'find.palette',
  title: { zh: '搜索节点、命令', en: 'Search nodes and commands' },
  keywords: { zh: '命令面板 全局搜索', en: 'palette run' },
  shortcuts: ['Mod+KeyK'],
  scope: 'global',
  run: () => openOverlay('palette'),
};

const openSearchPanel: Command = {
  id: 'find.search',
  title: { zh: '查找', en: 'Find' },
  keywords: { zh: '搜索 查询 找节点', en: 'search lookup' },
  shortcuts: ['Mod+KeyF'],
  scope: 'global',
  run: () => openSearch('front'),
};

const searchAllMaps: Command = {
  id: 'find.searchAll',
  title: { zh: '在所有图谱中查找', en: 'Find in all maps' },
  keywords: { zh: '全部搜索 全局查找 跨图谱', en: 'everywhere global' },
  shortcuts: ['Mod+Shift+KeyF'],
  scope: 'global',
  run: () => openSearch('all'),
};

const openShortcutSheet: Command = {
  id: 'help.shortcuts',
  title: { zh: '快捷键', en: 'Keyboard shortcuts' },
  keywords: { zh: '键盘 热键 按键 快捷方式', en: 'keys hotkeys bindings' },
  shortcuts: ['Shift+Slash'],
  scope: 'global',
  run: () => openOverlay('shortcuts'),
};

export const findCommands: readonly Command[] = [openPalette, openSearchPanel, searchAllMaps, openShortcutSheet];
