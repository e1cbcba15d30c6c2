// Owns the command that comments on what is selected.

import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import type { Command } from '../../kit/commands/command.ts';
import { useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { openComments } from './comment-state.ts';

/** The id of the one selected node or edge. */
function selectedElement(): string | undefined {
  const { selection } = useView.getState();
  const { document } = useDocument.getState();
  const id = selection.size === 1 ? ([...selection][0] ?? '') : '';
  return nodeById(document, id)?.id ?? edgeById(document, id)?.id;
}

export const commentOnSelected: Command = {
  id: 'comment.add',
  title: { zh: '新建批注', en: 'New comment' },
  keywords: { zh: '评论 意见 备注', en: 'remark review' },
  shortcuts: ['KeyM'],
  scope: 'canvas',
  enabled: () => selectedElement() !== undefined,
  run: () => {
    const id = selectedElement();
    if (id !== undefined) openComments(id, true);
  },
};
