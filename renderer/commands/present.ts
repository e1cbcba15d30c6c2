// Owns the command that presents the open map.
import { startPresenting } from '../present/present-store.ts';
import { useDocument } from '../state/document-store.ts';
import { useView } from '../state/view-store.ts';
import type { Command } from './command.ts';

export const presentMap: Command = {
  id: 'present.start',
  title: { zh: '演示路径', en: 'Present the paths' },
  shortcuts: ['F5'],
  scope: 'global',
  enabled: () => useView.getState().screen === 'map' && (useDocument.getState().document?.nodes.length ?? 0) > 0,
  run: startPresenting,
};
