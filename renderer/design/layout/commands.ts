// Owns the commands of automatic layout: arrange by elk, and reorder the lanes along the paths.

import type { Command } from '../../kit/commands/command.ts';
import { useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { previewArrangement, previewReordering } from './layout-store.ts';

const hasCards = () => useView.getState().screen === 'map' && (useDocument.getState().document?.nodes.length ?? 0) > 1;

export const arrangeMap: Command = {
  id: 'layout.arrange',
  title: { zh: '自动排布', en: 'Arrange automatically' },
  keywords: { zh: '自动布局 排版 整理图谱 美化', en: 'auto-layout tidy-up' },
  shortcuts: ['Mod+Shift+KeyL'],
  scope: 'global',
  enabled: hasCards,
  run: () => void previewArrangement(),
};

export const reorderByPath: Command = {
  id: 'layout.reorder',
  title: { zh: '按路径重排泳道', en: 'Reorder lanes by path' },
  keywords: { zh: '减少交叉 重排', en: 'crossings untangle' },
  scope: 'global',
  enabled: hasCards,
  run: previewReordering,
};

export const layoutCommands: readonly Command[] = [arrangeMap, reorderByPath];
