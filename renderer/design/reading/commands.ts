// Owns the command that opens the map as a list to be read.

import type { Command } from '../../kit/commands/command.ts';
import { useDocument } from '../../session/document-store.ts';
import { openOverlay } from '../../session/overlays.ts';
import { useView } from '../../session/view-store.ts';

export const openMapText: Command = {
  id: 'view.mapText',
  title: { zh: '节点和连线列表', en: 'List of nodes and edges' },
  keywords: { zh: '读屏 无障碍 文字版', en: 'screen-reader accessible' },
  shortcuts: ['Mod+Alt+KeyT'],
  scope: 'global',
  enabled: () => useDocument.getState().document !== undefined && useView.getState().screen === 'map',
  run: () => openOverlay('mapText'),
};
