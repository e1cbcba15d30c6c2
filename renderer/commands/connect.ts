// Owns the commands that connect the selected node with another one, without a pointer.
import { nodeById } from '../../shared/document/element-index.ts';
import { askForJoin } from '../inspector/join-wish.ts';
import { type Direction, mayJoin } from '../inspector/joinable.ts';
import { useDocument } from '../state/document-store.ts';
import { useView } from '../state/view-store.ts';
import type { Command } from './command.ts';

const selectedNode = () => {
  const { selection } = useView.getState();
  return selection.size === 1 ? nodeById(useDocument.getState().document, [...selection][0] ?? '') : undefined;
};

const join = (id: string, zh: string, en: string, shortcut: string, direction: Direction): Command => ({
  id,
  title: { zh, en },
  shortcuts: [shortcut],
  scope: 'canvas',
  enabled: () => {
    const node = selectedNode();
    return node !== undefined && mayJoin(node.kind, direction);
  },
  run: () => {
    const node = selectedNode();
    if (node) askForJoin(node.id, direction);
  },
});

export const connectCommands: readonly Command[] = [
  join('connect.to', '连接到…', 'Connect to…', 'KeyC', 'out'),
  join('connect.from', '从…连过来', 'Connect from…', 'Shift+KeyC', 'in'),
];
