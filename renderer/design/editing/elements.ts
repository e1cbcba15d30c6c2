// Owns the commands on nodes and edges: add, delete, select.
import { channelValues } from '../../../shared/document/edits/channel-defaults.ts';
import { addNode, nextId, removeElements } from '../../../shared/document/edits/elements.ts';
import { addJoined, type Join, joinsToChosen } from '../../../shared/document/edits/joining.ts';
import { namedIn, typeByName } from '../../../shared/document/edits/type-by-name.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { fieldInfo } from '../../../shared/document/field.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { freePlace } from '../../../shared/document/layout.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { Command } from '../../kit/commands/command.ts';
import { say } from '../../kit/ui/say.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { useNotices } from '../../session/notices.ts';
import { useView } from '../../session/view-store.ts';
import { undoAction } from './history.ts';

/** Titles of the add commands and of their undo entries. */
const addTitle = (kind: KindId): Message => ({
  zh: `新建${kinds[kind].title.zh}`,
  en: `Add ${kinds[kind].title.en.toLowerCase()}`,
});

interface NewNode {
  /** It stands in the first free place of its lane at or below. */
  readonly y?: number;
  readonly joins?: readonly Join[];
  /** Without one the caret is put into its name. */
  readonly name?: string;
}

/** Adds a node, joined to others as far as that is legal, and selects it. Returns its id. */
export function createNode(kind: KindId, { y, joins = [], name = '' }: NewNode = {}): string {
  const document = openDocument();
  const id = nextId(document, kinds[kind].prefix);
  const place = freePlace(document.nodes, kind, y);
  const add = addNode(kind, { name: name || say(newName(kind)), ...place }, startValues(kind, name));
  useDocument.getState().apply(addTitle(kind), addJoined(kind, add, joins));
  useView.getState().revealElement(id, name ? undefined : 'name');
  return id;
}

/** A new node beside those that are chosen, and joined to them. */
export function createBesideChosen(kind: KindId, chosen: Iterable<string>, y?: number): string {
  const document = openDocument();
  const joins = joinsToChosen(document, chosen, kind);
  return createNode(kind, { y: y ?? nodeById(document, joins[0]?.node ?? '')?.y, joins });
}

/** What a new node's name says of its type or metric, and what the channel library says of a channel's type. */
export function startValues(kind: KindId, name: string): Readonly<Record<string, unknown>> {
  const { channels, metrics } = useKnowledge.getState().dictionaries;
  if (kind === 'goal') {
    const called = namedIn(
      name,
      metrics.map(({ id, label }) => ({ value: id, label })),
    );
    const metric = metrics.find(({ id }) => id === called);
    return metric ? { metricId: metric.id, unit: metric.unit, direction: metric.direction } : {};
  }
  const type = typeByName(kind, name);
  if (kind !== 'channel') return type;
  const wanted = type.channelType ?? fieldInfo(kinds.channel.fields.shape.channelType).initial;
  const found = channels.find(({ channelType }) => channelType === wanted);
  return found ? { ...type, ...channelValues(channels, found.channelType) } : type;
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

/** What people call the kinds. */
const ADD_WORDS: Readonly<Record<KindId, Message>> = {
  goal: { zh: '加目标 新增目标 任务 KPI', en: 'target objective' },
  segment: { zh: '加客群 新增客群 人群 客户群', en: 'audience customers' },
  scenario: { zh: '加场景 新增场景 时机 触发', en: 'occasion trigger' },
  product: { zh: '加产品 新增产品 货 商品', en: 'offer goods' },
  channel: { zh: '加渠道 新增渠道 触点 短信 企微', en: 'touchpoint sms' },
  script: { zh: '加话术 新增话术 文案 内容', en: 'wording text-of-message' },
  benefit: { zh: '加权益 新增权益 礼品 优惠', en: 'perk gift' },
};

const hasDocument = () => useDocument.getState().document !== undefined;
const hasSelection = () => hasDocument() && useView.getState().selection.size > 0;

export const addCommands: readonly (Command & { readonly kind: KindId })[] = ADD_KEYS.map(([kind, key]) => ({
  id: `add.${kind}`,
  kind,
  title: addTitle(kind),
  keywords: ADD_WORDS[kind],
  shortcuts: [key],
  scope: 'canvas',
  enabled: hasDocument,
  run: () => {
    createBesideChosen(kind, useView.getState().selection);
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
  keywords: { zh: '移除 去掉', en: 'remove erase' },
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
      action: undoAction(),
    });
  },
};

export const selectAll: Command = {
  id: 'edit.selectAll',
  title: { zh: '全选', en: 'Select all' },
  keywords: { zh: '全部选中', en: 'everything' },
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
  keywords: { zh: '不选 清除选择', en: 'deselect none' },
  shortcuts: ['Escape'],
  scope: 'canvas',
  enabled: hasSelection,
  run: () => useView.getState().select([]),
};
