// Owns what the menu beside a card lists: nodes of the map that can be joined, and items of the library that can be placed.
import type { Edit, MapDocument, MapNode } from '../../../shared/document/document.ts';
import { reconnect, reconnectionTypes } from '../../../shared/document/edits/edges.ts';
import { nextId } from '../../../shared/document/edits/elements.ts';
import {
  addJoined,
  connectPairs,
  type Join,
  joinablePairs,
  type Pair,
} from '../../../shared/document/edits/joining.ts';
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import { inForce } from '../../../shared/document/in-force.ts';
import { KIND_IDS, type KindId } from '../../../shared/document/kind-id.ts';
import { canCarry } from '../../../shared/document/kinds/channel-facts.ts';
import { kinds, type NodeOf } from '../../../shared/document/kinds/index.ts';
import { freePlace } from '../../../shared/document/layout.ts';
import { lacksOf } from '../../../shared/graph/likely-partners.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { itemName, type LibraryItem } from '../../../shared/library/library-item.ts';
import { isPlaceable, placeItem, relink, updatePlacements } from '../../../shared/library/placements.ts';
import { useLibrary } from '../../knowledge/items/library-store.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import type { CardMenuRow } from './card-menu.ts';

type ScriptType = NodeOf<'script'>['scriptType'];

const ON_MAP: Message = { zh: '图上已有，只连线', en: 'On the map; connects' };
const IN_LIBRARY: Message = { zh: '元素库', en: 'Library' };
const CONNECT: Message = { zh: '连线', en: 'Connect' };
/** Loose nodes that stand before the library's items where nothing is typed. */
const MOST_LOOSE = 3;

/** What a card may be continued with: loose nodes of the map first, then the library, then what is joined elsewhere. */
export function nextRows(kind: KindId, joins: readonly Join[], y: number): readonly CardMenuRow[] {
  const document = openDocument();
  const lacks = lacksOf(inForce(document));
  const nodes = document.nodes
    .filter((node) => node.kind === kind && !joins.some((join) => join.node === node.id))
    .filter((node) => joinablePairs(document, pairsOf(joins, node.id)).length > 0)
    .sort((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y));
  const loose = nodes.filter(({ id }) => lacks.has(id)).slice(0, MOST_LOOSE);
  const others = nodes.filter((node) => !loose.includes(node));
  const rowOf = (node: MapNode) => nodeRow(node, () => connectTo(pairsOf(joins, node.id), node.id));
  return [
    ...loose.map(rowOf),
    ...itemRows(kind, (item) => place(item, joins, y), fitFor(document, joins)),
    ...others.map(rowOf),
  ];
}

function pairsOf(joins: readonly Join[], id: string): readonly Pair[] {
  return joins.map(({ node, way }) => (way === 'after' ? { from: node, to: id } : { from: id, to: node }));
}

function nodeRow({ id, name, kind }: MapNode, run: () => void): CardMenuRow {
  return { key: `node:${id}`, label: name, note: ON_MAP, kind, target: id, run };
}

function connectTo(pairs: readonly Pair[], id: string): void {
  useDocument.getState().apply(CONNECT, connectPairs(pairs));
  useView.getState().revealElement(id);
}

/** Whether a script has the form that the channels before it can bring; anything else fits. */
function fitFor(document: MapDocument, joins: readonly Join[]): (item: LibraryItem) => boolean {
  const before = joins.filter(({ way }) => way === 'after').map(({ node }) => nodeById(document, node));
  const channels = before.filter((node) => node?.kind === 'channel');
  return (item) =>
    item.kind !== 'script' ||
    channels.every(({ channelType }) => canCarry(channelType, item.fields.scriptType as ScriptType));
}

/** Those that fit first, then those that are not on the map yet, the most used before others. */
function itemRows(
  kind: KindId,
  run: (item: LibraryItem) => void,
  fits: (item: LibraryItem) => boolean = () => true,
): readonly CardMenuRow[] {
  const { items, usage } = useLibrary.getState();
  const placed = new Set(openDocument().nodes.map(({ libraryId }) => libraryId));
  const uses = ({ id }: LibraryItem) => usage[id]?.placements ?? 0;
  return [...items.values()]
    .filter((item) => item.kind === kind)
    .sort(
      (a, b) =>
        Number(fits(b)) - Number(fits(a)) || Number(placed.has(a.id)) - Number(placed.has(b.id)) || uses(b) - uses(a),
    )
    .map((item) => ({ key: `item:${item.id}`, label: itemName(item), note: IN_LIBRARY, kind, run: () => run(item) }));
}

function place(item: LibraryItem, joins: readonly Join[], y: number): void {
  if (!isPlaceable(item)) return;
  const document = openDocument();
  const id = nextId(document, kinds[item.kind].prefix);
  const add = placeItem(item, freePlace(document.nodes, item.kind, y), useLibrary.getState().items);
  useDocument.getState().apply({ zh: '放置元素', en: 'Place item' }, addJoined(item.kind, add, joins));
  useView.getState().revealElement(id);
}

/** The nodes that the sources may be joined to, in lane order; the likely partner first. */
export function connectRows(
  sources: readonly string[],
  way: 'after' | 'before',
  likely?: string,
): readonly CardMenuRow[] {
  const document = openDocument();
  const pairs = (id: string) =>
    pairsOf(
      sources.map((node) => ({ node, way })),
      id,
    );
  return ordered(document, sources[0], likely)
    .filter(({ id }) => !sources.includes(id) && joinablePairs(document, pairs(id)).length > 0)
    .map((node) => nodeRow(node, () => useDocument.getState().apply(CONNECT, connectPairs(pairs(node.id)))));
}

/** The nodes that may take one end of an edge, the nearest to where it is now first. */
export function reconnectRows(edgeId: string, end: 'from' | 'to'): readonly CardMenuRow[] {
  const document = openDocument();
  const edge = edgeById(document, edgeId);
  if (!edge) return [];
  const edit = (node: string): Edit => reconnect(edgeId, end, node);
  return ordered(document, edge[end])
    .filter(({ id }) => reconnectionTypes(document, edge, end, id).length > 0)
    .map((node) =>
      nodeRow(node, () => useDocument.getState().apply({ zh: '改接连线', en: 'Reconnect' }, edit(node.id))),
    );
}

/** By lane, within one by how near they are to `near`. */
function ordered(document: MapDocument, near: string | undefined, first?: string): readonly MapNode[] {
  const y = nodeById(document, near ?? '')?.y ?? 0;
  const rank = ({ id, kind }: MapNode) => (id === first ? -1 : KIND_IDS.indexOf(kind));
  return [...document.nodes].sort((a, b) => rank(a) - rank(b) || Math.abs(a.y - y) - Math.abs(b.y - y));
}

/** The library's items that a placement may become; what is its own and its edges stay. */
export function replaceRows(node: MapNode): readonly CardMenuRow[] {
  return itemRows(node.kind, (item) => {
    const only = new Set([node.id]);
    const update = updatePlacements([item], useLibrary.getState().items, only);
    useDocument.getState().apply({ zh: '换一个', en: 'Replace' }, (map) => update(relink(only, item.id)(map)));
  }).filter(({ key }) => key !== `item:${node.libraryId}`);
}
