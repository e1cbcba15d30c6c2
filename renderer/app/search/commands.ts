// Owns the commands that find something: the palette, the search, the shortcut sheet.

import type { Command } from '../../kit/commands/command.ts';
import { openOverlay } from '../../session/overlays.ts';
import { openSearch } from './search-panel-store.ts';

export const openPalette: Command = {
  id: 'find.palette',
  title: { zh: '搜索节点、命令', en: 'Search nodes and commands' },
  shortcuts: ['Mod+KeyK'],
  scope: 'global',
  run: () => openOverlay('palette'),
};

const openSearchPanel: Command = {
  id: 'find.search',
  title: { zh: '查找', en: 'Find' },
  shortcuts: ['Mod+KeyF'],
  scope: 'global',
  run: () => openSearch('front'),
};

const searchAllMaps: Command = {
  id: 'find.searchAll',
  title: { zh: '在所有图谱中查找', en: 'Find in all maps' },
  shortcuts: ['Mod+Shift+KeyF'],
  scope: 'global',
  run: () => openSearch('all'),
};

export const openShortcutSheet: Command = {
  id: 'help.shortcuts',
  title: { zh: '快捷键', en: 'Keyboard shortcuts' },
  shortcuts: ['Shift+Slash'],
  scope: 'global',
  run: () => openOverlay('shortcuts'),
};

export const findCommands: readonly Command[] = [openPalette, openSearchPanel, searchAllMaps, openShortcutSheet];
