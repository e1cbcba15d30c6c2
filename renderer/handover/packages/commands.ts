// Owns the commands of handing over: setting all drafts to ready as one step, and opening a branch package read-only.
import type { MapDocument } from '../../../shared/document/document.ts';
import { setFieldOfNodes } from '../../../shared/document/edits/many.ts';
import { draftNodes } from '../../../shared/lint/export-check.ts';
import type { Command } from '../../kit/commands/command.ts';
import { useDocument } from '../../session/document-store.ts';
import { useNotices } from '../../session/notices.ts';
import { useReadOnly } from '../../session/read-only.ts';
import { words } from '../issuing/words.ts';
import { openPackageFile } from './package-store.ts';

export const openPackage: Command = {
  id: 'package.open',
  title: { zh: '打开支行包（只读）', en: 'Open a branch package (read-only)' },
  keywords: { zh: '查看支行包 验签 验证 打开包', en: 'verify signature read' },
  scope: 'global',
  run: () => void openPackageFile(),
};

export const setDraftsReady: Command = {
  id: 'package.setDraftsReady',
  title: words.makeReadyEdit,
  keywords: { zh: '设为就绪 全部就绪 草稿转就绪', en: 'mark-ready all-ready' },
  shortcuts: ['Mod+Alt+KeyR'],
  scope: 'global',
  enabled: () => {
    const { document } = useDocument.getState();
    return document !== undefined && !useReadOnly.getState().has(document.id) && draftsOf(document).length > 0;
  },
  run: () => {
    const { document, apply, undo } = useDocument.getState();
    if (!document) return;
    const ids = draftsOf(document).map(({ id }) => id);
    apply(words.makeReadyEdit, setFieldOfNodes(new Set(ids), 'status', 'ready'));
    const after = useDocument.getState().document;
    useNotices.getState().show({
      tone: 'ok',
      message: words.madeReady,
      params: { count: ids.length },
      // Later edits are undone with the undo command; this button takes back only its own.
      action: { title: words.undo, shortcut: 'Ctrl+Z', run: () => useDocument.getState().document === after && undo() },
    });
  },
};

/** Nodes that stay behind because nobody has said that they are ready. */
export function draftsOf(document: MapDocument) {
  return draftNodes(document).filter(({ status }) => status === 'draft');
}
