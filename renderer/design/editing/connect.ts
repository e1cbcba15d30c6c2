// Owns the commands of work without a pointer: connect the selected node with another one, come back to the canvas.
import { nodeById } from '../../../shared/document/element-index.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { Command } from '../../kit/commands/command.ts';
import { focusCanvas } from '../../kit/ui/focus-canvas.ts';
import { useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { askForJoin } from './join-wish.ts';
import { type Direction, mayJoin } from './joinable.ts';

const selectedNode = () => {
  const { selection } = useView.getState();
  return selection.size === 1 ? nodeById(useDocument.getState().document, [...selection][0] ?? '') : undefined;
};

const join = (
  id: string,
  zh: string,
  en: string,
  keywords: Message,
  shortcut: string,
  direction: Direction,
): Command => ({
  id,
  title: { zh, en },
  keywords,
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

/** From any field, keeping what was typed: the way back that Esc is not, since Esc takes typing back. */
const toCanvas: Command = {
  id: 'walk.canvas',
  title: { zh: '回到画布', en: 'Back to canvas' },
  keywords: { zh: '返回画布 焦点', en: 'focus' },
  shortcuts: ['Mod+Enter'],
  scope: 'global',
  enabled: () => useView.getState().screen === 'map',
  run: () => focusCanvas(),
};

export const connectCommands: readonly Command[] = [
  join('connect.to', '连接到…', 'Connect to…', { zh: '连线 画线 接上', en: 'link join line-to' }, 'KeyC', 'out'),
  join('connect.from', '从…连入', 'Connect from…', { zh: '反向连线', en: 'link-from' }, 'Shift+KeyC', 'in'),
  toCanvas,
];
