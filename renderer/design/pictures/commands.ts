// Owns the command that exports the open map as a picture or document.

import type { Command } from '../../kit/commands/command.ts';
import { useDocument } from '../../session/document-store.ts';
import { openOverlay } from '../../session/overlays.ts';
import { usePictures } from './picture-store.ts';

/** Opens the dialog with a format chosen. */
export function exportAs(format: string): void {
  usePictures.setState(({ last }) => ({ last: { ...last, format }, problem: undefined }));
  openOverlay('pictures');
}

export const exportPicture: Command = {
  id: 'pictures.export',
  title: { zh: '导出图片与文档…', en: 'Export picture or document…' },
  keywords: { zh: '打印 PDF PPT 截图 图片 另存为 导出Word', en: 'print powerpoint screenshot image save-as' },
  shortcuts: ['Mod+Shift+KeyE'],
  scope: 'global',
  enabled: () => (useDocument.getState().document?.nodes.length ?? 0) > 0,
  run: () => openOverlay('pictures'),
};
