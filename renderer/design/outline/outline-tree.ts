// Owns the outline's shape: paths from segments to scripts as rows of a tree, drawn only as far as it is unfolded.
import type { MapDocument, MapNode } from '../../../shared/document/document.ts';
import type { EdgeTypeId, KindId } from '../../../shared/document/kind-id.ts';
import { KIND_IDS } from '../../../shared/document/kind-id.ts';
import type { TreeRow } from '../../kit/collections/tree-keys.ts';

export type GroupId = 'goals' | 'paths' | 'loose';

export type OutlineRow = NodeRow | GroupRow;

/** Its key is the ids from the root down, so that a node on several paths has a row and a key on each. */
export interface NodeRow extends TreeRow {
  readonly type: 'node';
  readonly node: MapNode;
  /** How it hangs on the row above it, when that is not the main chain. */
  readonly via: EdgeTypeId | undefined;
}

export interface GroupRow extends TreeRow {
  readonly type: 'group';
  readonly group: GroupId;
  readonly count: number;
}

interface Child {
  readonly id: string;
  readonly via: EdgeTypeId | undefined;
}

/** What rows are made from; made once per document. */
export interface OutlineTree {
  readonly node: (id: string) => MapNode | undefined;
  readonly children: (id: string) => readonly Child[];
  /** One parent of a node, nearest to a root; undefined for roots. */
  readonly parent: (id: string) => string | undefined;
  readonly roots: Readonly<Record<GroupId, readonly string[]>>;
}

/** Edges that hang a node below another; migration between segments is no path. */
const BELOW: readonly EdgeTypeId[] = ['flow', 'attach', 'fallback', 'handoff', 'followUp'];

export function buildOutline(document: Pick<MapDocument, 'nodes' | 'edges'>): OutlineTree {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  const children = sortedChildren(document, nodes);
  const below = (id: string) => children.get(id) ?? NO_CHILDREN;
  const ordered = [...document.nodes].sort(byPlace);
  const idsOf = (kind: KindId) => ordered.filter((node) => node.kind === kind).map(({ id }) => id);
  const paths = idsOf('segment');
  const parents = new Map<string, string>();
  spread(paths, below, parents);
  const loose: string[] = [];
  for (const { id, kind } of ordered) {
    if (kind === 'goal' || kind === 'segment' || parents.has(id)) continue;
    loose.push(id);
    spread([id], below, parents);
  }
  return {
    node: (id) => nodes.get(id),
    children: below,
    parent: (id) => parents.get(id),
    // One that was taken for a root before its parent came in the order is below that parent now.
    roots: { goals: idsOf('goal'), paths, loose: loose.filter((id) => !parents.has(id)) },
  };
}

const NO_CHILDREN: readonly Child[] = [];

/** Walks breadth first from `roots` and notes for each node reached, that is no root, where it was reached from first. */
function spread(roots: readonly string[], below: OutlineTree['children'], parents: Map<string, string>): void {
  const own = new Set(roots);
  const open = [...roots];
  for (let at = 0; at < open.length; at += 1) {
    const from = open[at] as string;
    for (const { id } of below(from)) {
      if (own.has(id) || parents.has(id)) continue;
      parents.set(id, from);
      open.push(id);
    }
  }
}

function sortedChildren(document: Pick<MapDocument, 'edges'>, nodes: ReadonlyMap<string, MapNode>) {
  const children = new Map<string, Child[]>();
  for (const { from, to, type } of document.edges) {
    const source = nodes.get(from);
    if (!BELOW.includes(type) || !source || !nodes.has(to) || source.kind === 'goal') continue;
    const child = { id: to, via: type === 'flow' || type === 'attach' ? undefined : type };
    const known = children.get(from);
    if (!known) children.set(from, [child]);
    else if (!known.some(({ id }) => id === to)) known.push(child);
  }
  for (const list of children.values()) {
    list.sort((a, b) => byPlace(nodes.get(a.id) as MapNode, nodes.get(b.id) as MapNode));
  }
  return children;
}

/** By kind; scripts before the channels that follow up, so that a channel's own words stand next to it. */
function byPlace(a: MapNode, b: MapNode): number {
  return rank(a.kind) - rank(b.kind) || a.y - b.y || (a.id < b.id ? -1 : 1);
}

function rank(kind: KindId): number {
  return kind === 'script' ? KIND_IDS.indexOf('channel') - 0.5 : KIND_IDS.indexOf(kind);
}

/** The rows in sight; `isOpen` tells which keys are unfolded. Circles end where a node would stand below itself. */
export function outlineRows(tree: OutlineTree, isOpen: (key: string, level: number) => boolean): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  for (const group of ['goals', 'paths', 'loose'] as const) {
    const roots = tree.roots[group];
    if (roots.length === 0) continue;
    // Paths are the outline itself and need no heading of their own.
    const headed = group !== 'paths';
    const open = !headed || isOpen(group, 0);
    if (headed) rows.push({ type: 'group', key: group, group, count: roots.length, level: 1, open, isGroup: true });
    if (!open) continue;
    const level = headed ? 2 : 1;
    roots.forEach((id, index) => {
      const place = { level, position: index + 1, siblings: roots.length };
      addRows(tree, rows, { id, via: undefined }, { prefix: headed ? `${group}/` : '', above: [], ...place }, isOpen);
    });
  }
  return rows;
}

interface Place {
  readonly prefix: string;
  readonly above: readonly string[];
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
}

function addRows(
  tree: OutlineTree,
  rows: OutlineRow[],
  child: Child,
  place: Place,
  isOpen: (key: string, level: number) => boolean,
): void {
  const node = tree.node(child.id);
  if (!node) return;
  const { prefix, above, level, position, siblings } = place;
  const key = `${prefix}${node.id}`;
  const path = [...above, node.id];
  const children = tree.children(node.id).filter(({ id }) => !path.includes(id));
  const open = children.length === 0 ? undefined : isOpen(key, level);
  rows.push({ type: 'node', key, node, level, open, via: child.via, position, siblings });
  if (!open) return;
  children.forEach((next, index) => {
    const below = { prefix: `${key}/`, above: path, level: level + 1, position: index + 1, siblings: children.length };
    addRows(tree, rows, next, below, isOpen);
  });
}

/** The keys from the root to the nearest row of the node, its own last; empty when it is not in the outline. */
export function keysTo(tree: OutlineTree, id: string): readonly string[] {
  if (!tree.node(id)) return [];
  const path = [id];
  for (let above = tree.parent(id); above !== undefined && !path.includes(above); above = tree.parent(above)) {
    path.unshift(above);
  }
  const root = path[0] as string;
  const group = tree.roots.goals.includes(root) ? 'goals' : tree.roots.loose.includes(root) ? 'loose' : undefined;
  const keys: string[] = group ? [group] : [];
  for (const step of path) keys.push(keys.length === 0 ? step : `${keys.at(-1)}/${step}`);
  return keys;
}

/** Nodes whose name or code contains every word of `query`, in lane order. */
export function searchOutline(nodes: readonly MapNode[], query: string): readonly MapNode[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = nodes.filter(({ name, code }) => {
    const text = `${name}\n${code}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return found.sort((a, b) => KIND_IDS.indexOf(a.kind) - KIND_IDS.indexOf(b.kind) || a.y - b.y);
}
