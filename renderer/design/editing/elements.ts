// Owns the commands on nodes and edges: add, delete, select.
import type { Edit } from '../../../shared/document/document.ts';
import { channelValues } from '../../../shared/document/edits/channel-defaults.ts';
import { addNode, connect, nextId, removeElements } from '../../../shared/document/edits/elements.ts';
import { fieldInfo } from '../../../shared/document/field.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { freePlace } from '../../../shared/document/layout.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { keyOf } from '../../kit/commands/bindings.ts';
import type { Command } from '../../kit/commands/command.ts';
import { say } from '../../kit/ui/say.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { useNotices } from '../../session/notices.ts';
import { useView } from '../../session/view-store.ts';
import { undo } from './history.ts';

/** Titles of the add commands and of their undo entries. */
const addTitle = (kind: KindId): Message => ({
  zh: `新建${kinds[kind].title.zh}`,
  en: `Add ${kinds[kind].title.en.toLowerCase()}`,
});

/**
 * Adds a node in the first free place of its lane at or below `y`, joins it to `link` when given, selects it and puts the
 * caret in its name. Returns the new node's id.
 */
export function createNode(
  kind: KindId,
  given: { y?: number; link?: { node: string; direction: 'after' | 'before' } } = {},
): string {
  const document = openDocument();
  const id = nextId(document, kinds[kind].prefix);
  const place = freePlace(document.nodes, kind, given.y);
  const add = addNode(kind, { name: say(newName(kind)), ...place }, libraryValues(kind));
  const { link } = given;
  const join: Edit = !link
    ? (current) => current
    : link.direction === 'after'
      ? connect(link.node, id)
      : connect(id, link.node);
  useDocument.getState().apply(addTitle(kind), (current) => join(add(current)));
  useView.getState().revealElement(id, 'name');
  return id;
}

/** What the channel library says of the type that a new channel has. */
export function libraryValues(kind: KindId): Readonly<Record<string, unknown>> {
  if (kind !== 'channel') return {};
  const { initial } = fieldInfo(kinds.channel.fields.shape.channelType);
  const { channels } = useKnowledge.getState().dictionaries;
  const found = channels.find(({ channelType }) => channelType === initial);
  return found ? channelValues(channels, found.channelType) : {};
}

const newName = (kind: KindId): Message => ({
  zh: `新${kinds[kind].title.zh}`,
  en: `New ${kinds[kind].title.en.toLowerCase()}`,
});

const ADD_KEYS: readonly (readonly [KindId, string])[] = [
  ['goal', 'Digit0'],
  ['segment', 'Digit1'],
  ['scenario', 'Digit2'],
  ['product', 'Digit3'],
  ['channel', 'Digit4'],
  ['script', 'Digit5'],
  ['benefit', 'Digit6'],
];

const hasDocument = () => useDocument.getState().document !== undefined;
const hasSelection = () => hasDocument() && useView.getState().selection.size > 0;

export const addCommands: readonly (Command & { readonly kind: KindId })[] = ADD_KEYS.map(([kind, key]) => ({
  id: `add.${kind}`,
  kind,
  title: addTitle(kind),
  shortcuts: [key],
  scope: 'canvas',
  enabled: hasDocument,
  run: () => {
    createNode(kind);
  },
}));

const DELETED: Message = {
  zh: '已删除 {nodes} 个节点和 {edges} 条连线',
  en: 'Deleted {nodes, plural, one {# node} other {# nodes}} and {edges, plural, one {# edge} other {# edges}}',
};
const DELETED_AROUND: Message = {
  zh: '已删除便签或分组，节点均已保留',
  en: 'Deleted sticky notes or groups; all nodes are kept',
};

export const deleteSelection: Command = {
  id: 'edit.delete',
  title: { zh: '删除所选', en: 'Delete selection' },
  shortcuts: ['Delete', 'Backspace'],
  scope: 'canvas',
  enabled: hasSelection,
  run: () => {
    const before = openDocument();
    useDocument.getState().apply({ zh: '删除', en: 'Delete' }, removeElements(useView.getState().selection));
    const after = openDocument();
    useView.getState().select([]);
    if (after === before) return;
    const nodes = before.nodes.length - after.nodes.length;
    const edges = before.edges.length - after.edges.length;
    useNotices.getState().show({
      tone: 'ok',
      message: nodes + edges > 0 ? DELETED : DELETED_AROUND,
      params: { nodes, edges },
      action: { title: undo.title, run: undo.run, shortcut: keyOf(undo) },
    });
  },
};

export const selectAll: Command = {
  id: 'edit.selectAll',
  title: { zh: '全选', en: 'Select all' },
  shortcuts: ['Mod+KeyA'],
  scope: 'canvas',
  enabled: hasDocument,
  run: () => {
    const { nodes, edges, notes = [] } = openDocument();
    useView.getState().select([...nodes, ...edges, ...notes].map(({ id }) => id));
  },
};

export const clearSelection: Command = {
  id: 'edit.clearSelection',
  title: { zh: '取消选择', en: 'Clear selection' },
  shortcuts: ['Escape'],
  scope: 'canvas',
  enabled: hasSelection,
  run: () => useView.getState().select([]),
};
