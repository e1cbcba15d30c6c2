// Owns the command that exports the open map as a picture or document.

import type { Command } from '../../kit/commands/command.ts';
import { useDocument } from '../../session/document-store.ts';
import { openOverlay } from '../../session/overlays.ts';

export const exportPicture: Command = {
  id: 'pictures.export',
  title: { zh: '导出图片与文档…', en: 'Export picture or document…' },
  shortcuts: ['Mod+Shift+KeyE'],
  scope: 'global',
  enabled: () => (useDocument.getState().document?.nodes.length ?? 0) > 0,
  run: () => openOverlay('pictures'),
};
