// Owns the map as automatic layout sees it: blocks of cards per lane, and the connections between lanes.
import type { MapDocument, MapNode } from '../document.ts';
import { LANES, laneOf } from '../layout.ts';

/** Cards of one lane that connections inside the lane (fallback, handoff …) hold together, from top to bottom. */
export interface Block {
  /** That of its first card. */
  readonly id: string;
  readonly lane: number;
  readonly members: readonly string[];
}

export interface Link {
  readonly from: string;
  readonly to: string;
}

export interface LaneGraph {
  /** Per lane, in today's order from top to bottom. */
  readonly lanes: readonly (readonly Block[])[];
  /** Only those between different lanes. */
  readonly links: readonly Link[];
  /** The lane of each card. */
  readonly laneOf: ReadonlyMap<string, number>;
}

/** The graph of the whole map, or of the cards named in `ids` and the connections among them. */
export function laneGraph(document: MapDocument, ids?: ReadonlySet<string>): LaneGraph {
  const nodes = document.nodes.filter((node) => !ids || ids.has(node.id)).sort(fromTop);
  const laneOfNode = new Map(nodes.map((node) => [node.id, LANES.indexOf(laneOf(node.kind))]));
  const links: Link[] = [];
  const inside: Link[] = [];
  for (const { from, to } of document.edges) {
    const left = laneOfNode.get(from);
    const right = laneOfNode.get(to);
    if (left === undefined || right === undefined || from === to) continue;
    (left === right ? inside : links).push({ from, to });
  }
  const lanes: Block[][] = LANES.map(() => []);
  for (const members of connected(nodes, inside)) {
    const id = members[0] as string;
    const lane = laneOfNode.get(id) as number;
    lanes[lane]?.push({ id, lane, members });
  }
  return { lanes, links, laneOf: laneOfNode };
}

function fromTop(a: MapNode, b: MapNode): number {
  return a.y - b.y || (a.id < b.id ? -1 : 1);
}

/** Groups of nodes joined by `links`; in each, what a connection leads to stands below where it comes from. */
function connected(nodes: readonly MapNode[], links: readonly Link[]): string[][] {
  const after = neighbours(links, 'from', 'to');
  const before = neighbours(links, 'to', 'from');
  const rank = new Map(nodes.map((node, index) => [node.id, index]));
  const byRank = (ids: Iterable<string>) => [...ids].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  const seen = new Set<string>();
  return nodes.flatMap(({ id }) => {
    if (seen.has(id)) return [];
    const group = new Set([id]);
    // A Set's iteration also visits what is added on the way.
    for (const member of group)
      for (const next of [...(after.get(member) ?? []), ...(before.get(member) ?? [])]) group.add(next);
    for (const member of group) seen.add(member);
    return [downwards(byRank(group), after, before, byRank)];
  });
}

/** Depth first from the members that nothing leads to, so that a chain stands in one piece; circles start at the top. */
function downwards(
  members: readonly string[],
  after: ReadonlyMap<string, readonly string[]>,
  before: ReadonlyMap<string, readonly string[]>,
  byRank: (ids: Iterable<string>) => string[],
): string[] {
  const placed = new Set<string>();
  const heads = members.filter((id) => !before.has(id));
  for (const head of [...heads, ...members]) {
    const open = [head];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (placed.has(id)) continue;
      placed.add(id);
      open.push(...byRank(after.get(id) ?? []).reverse());
    }
  }
  return [...placed];
}

function neighbours(links: readonly Link[], key: 'from' | 'to', value: 'from' | 'to'): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const link of links) {
    const list = lists.get(link[key]);
    if (list) list.push(link[value]);
    else lists.set(link[key], [link[value]]);
  }
  return lists;
}
