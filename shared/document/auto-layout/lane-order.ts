// Owns the order of blocks in their lanes: counting the crossings of an order, and improving it by barycentres.
import type { Block, LaneGraph, Link } from './lane-graph.ts';

/** The blocks of each lane from top to bottom. */
export type LaneOrder = readonly (readonly Block[])[];

const MOST_ROUNDS = 8;

/** How many pairs of connections between the same two lanes cross. */
export function countCrossings(graph: LaneGraph, order: LaneOrder): number {
  const position = positionsIn(order);
  const between = new Map<string, [number, number][]>();
  for (const { from, to } of graph.links) {
    const [left, right] = leftFirst(graph, { from, to });
    const key = `${graph.laneOf.get(left)} ${graph.laneOf.get(right)}`;
    const pair: [number, number] = [position.get(left) ?? 0, position.get(right) ?? 0];
    const known = between.get(key);
    if (known) known.push(pair);
    else between.set(key, [pair]);
  }
  let crossings = 0;
  for (const pairs of between.values()) {
    pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    crossings += countInversions(pairs.map(([, right]) => right));
  }
  return crossings;
}

/** Sorts lanes by the middle of their neighbours, to and fro, and swaps neighbours while that helps; never more crossings. */
export function improveOrder(graph: LaneGraph, start: LaneOrder): LaneOrder {
  const joined = joinedTo(graph);
  let best = start;
  let fewest = countCrossings(graph, start);
  let current = start;
  for (let round = 0; round < MOST_ROUNDS && fewest > 0; round += 1) {
    current = sweep(current, joined, round % 2 === 0 ? 'right' : 'left');
    current = swapNeighbours(current, joined);
    const crossings = countCrossings(graph, current);
    if (crossings >= fewest) continue;
    best = current;
    fewest = crossings;
  }
  return best;
}

/** The candidate with the fewest crossings; the first of equals. */
export function bestOrder(graph: LaneGraph, candidates: readonly LaneOrder[]): LaneOrder {
  let best = candidates[0] ?? graph.lanes;
  let fewest = countCrossings(graph, best);
  for (const candidate of candidates.slice(1)) {
    const crossings = countCrossings(graph, candidate);
    if (crossings < fewest) [best, fewest] = [candidate, crossings];
  }
  return best;
}

function leftFirst(graph: LaneGraph, { from, to }: Link): readonly [string, string] {
  return (graph.laneOf.get(from) ?? 0) < (graph.laneOf.get(to) ?? 0) ? [from, to] : [to, from];
}

/** The row of each card within its lane. */
function positionsIn(order: LaneOrder): Map<string, number> {
  const position = new Map<string, number>();
  for (const lane of order) {
    let row = 0;
    for (const { members } of lane) for (const id of members) position.set(id, row++);
  }
  return position;
}

/** Per card, the cards of other lanes it is joined to, by lane. */
type Joined = (id: string) => ReadonlyMap<number, readonly string[]>;

const ALONE: ReadonlyMap<number, readonly string[]> = new Map();

function joinedTo(graph: LaneGraph): Joined {
  const joined = new Map<string, Map<number, string[]>>();
  const add = (id: string, other: string) => {
    const lane = graph.laneOf.get(other) ?? 0;
    const lists = joined.get(id) ?? new Map<number, string[]>();
    joined.set(id, lists);
    const list = lists.get(lane);
    if (list) list.push(other);
    else lists.set(lane, [other]);
  };
  for (const { from, to } of graph.links) {
    add(from, to);
    add(to, from);
  }
  return (id) => joined.get(id) ?? ALONE;
}

/** One pass over the lanes: each is sorted by the mean row of what its blocks are joined to on the side just passed. */
function sweep(order: LaneOrder, joined: Joined, towards: 'left' | 'right'): LaneOrder {
  const next = order.map((lane) => [...lane]);
  const indexes = next.map((_, index) => index);
  for (const index of towards === 'right' ? indexes : indexes.reverse()) {
    const position = positionsIn(next);
    const isPassed = (lane: number) => (towards === 'right' ? lane < index : lane > index);
    const lane = next[index] as Block[];
    // A block without neighbours there keeps its row.
    const wish = new Map(
      lane.map((block) => [block, meanRow(block, joined, position, isPassed) ?? position.get(block.id) ?? 0]),
    );
    lane.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
  }
  return next;
}

function meanRow(
  block: Block,
  joined: Joined,
  position: ReadonlyMap<string, number>,
  isPassed: (lane: number) => boolean,
): number | undefined {
  let sum = 0;
  let count = 0;
  for (const member of block.members) {
    for (const [lane, others] of joined(member)) {
      if (!isPassed(lane)) continue;
      for (const other of others) sum += position.get(other) ?? 0;
      count += others.length;
    }
  }
  return count === 0 ? undefined : sum / count;
}

/** Exchanges blocks next to each other while that takes away crossings. */
function swapNeighbours(order: LaneOrder, joined: Joined): LaneOrder {
  const next = order.map((lane) => [...lane]);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let swapped = false;
    for (const lane of next) {
      const position = positionsIn(next.filter((other) => other !== lane));
      const rows = lane.map((block) => rowsJoined(block, joined, position));
      for (let index = 0; index + 1 < lane.length; index += 1) {
        const above = rows[index] as RowsByLane;
        const below = rows[index + 1] as RowsByLane;
        if (crossingsOf(above, below) <= crossingsOf(below, above)) continue;
        [lane[index], lane[index + 1]] = [lane[index + 1] as Block, lane[index] as Block];
        [rows[index], rows[index + 1]] = [below, above];
        swapped = true;
      }
    }
    if (!swapped) break;
  }
  return next;
}

type RowsByLane = ReadonlyMap<number, readonly number[]>;

/** The sorted rows that a block's cards are joined to, per lane. */
function rowsJoined(block: Block, joined: Joined, position: ReadonlyMap<string, number>): RowsByLane {
  const rows = new Map<number, number[]>();
  for (const member of block.members) {
    for (const [lane, others] of joined(member)) {
      const list = rows.get(lane) ?? [];
      list.push(...others.map((other) => position.get(other) ?? 0));
      rows.set(lane, list);
    }
  }
  for (const list of rows.values()) list.sort((a, b) => a - b);
  return rows;
}

/** Crossings between the connections of a block and those of the block right below it. */
function crossingsOf(above: RowsByLane, below: RowsByLane): number {
  let crossings = 0;
  for (const [lane, rows] of above) {
    const others = below.get(lane) ?? [];
    let smaller = 0;
    for (const row of rows) {
      while (smaller < others.length && (others[smaller] as number) < row) smaller += 1;
      crossings += smaller;
    }
  }
  return crossings;
}

/** Pairs that stand in the wrong order; a tree of counts keeps it at n log n. */
function countInversions(values: readonly number[]): number {
  const size = values.reduce((most, value) => Math.max(most, value), 0) + 2;
  const tree = new Uint32Array(size + 1);
  let inversions = 0;
  for (const [seen, value] of values.entries()) {
    let notAbove = 0;
    for (let at = value + 1; at > 0; at -= at & -at) notAbove += tree[at] as number;
    inversions += seen - notAbove;
    for (let at = value + 1; at <= size; at += at & -at) tree[at] = (tree[at] as number) + 1;
  }
  return inversions;
}
