// Owns the command that opens the map as a list to be read.
import { openOverlay } from '../app/overlays.ts';
import { useDocument } from '../state/document-store.ts';
import { useView } from '../state/view-store.ts';
import type { Command } from './command.ts';

export const openMapText: Command = {
  id: 'view.mapText',
  title: { zh: '节点和连线列表', en: 'List of nodes and edges' },
  shortcuts: ['Mod+Alt+KeyT'],
  scope: 'global',
  enabled: () => useDocument.getState().document !== undefined && useView.getState().screen === 'map',
  run: () => openOverlay('mapText'),
};
