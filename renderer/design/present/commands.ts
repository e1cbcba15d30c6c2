// Owns the command that presents the open map.

import type { Command } from '../../kit/commands/command.ts';
import { useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { startPresenting } from './present-store.ts';

export const presentMap: Command = {
  id: 'present.start',
  title: { zh: '演示路径', en: 'Present paths' },
  keywords: { zh: '汇报 放映 幻灯片 投影', en: 'slideshow show meeting' },
  shortcuts: ['F5'],
  scope: 'global',
  enabled: () => useView.getState().screen === 'map' && (useDocument.getState().document?.nodes.length ?? 0) > 0,
  run: startPresenting,
};
