// Owns turning an order of lanes into places: as few rows as the longest lane has cards, cards centred on what they lead to.
import type { MapDocument, MapNode } from '../document.ts';
import { LANES, laneOf, NODE_HEIGHT, ROW_PITCH, rowY } from '../layout.ts';
import type { Block, LaneGraph } from './lane-graph.ts';
import type { LaneOrder } from './lane-order.ts';

export type Places = ReadonlyMap<string, { readonly y: number }>;

const GRID = 4;
/** Least free height between two cards of a lane. */
const GAP = 12;
const ROUNDS = 3;

/**
 * Where the cards of `graph` stand when its lanes have this order. Cards that are pinned, or not part of the graph,
 * keep their places, and the others keep clear of them. Holds only cards that move.
 */
export function placesFor(document: MapDocument, graph: LaneGraph, order: LaneOrder): Places {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  const isFixed = (id: string) => nodes.get(id)?.pinned === true;
  const moving = document.nodes.filter(({ id }) => graph.laneOf.has(id) && !isFixed(id));
  const isWhole = moving.length === document.nodes.length;
  const top = isWhole ? rowY(0) : Math.min(...moving.map(({ y }) => y));
  const units = order.map((lane) => lane.flatMap((block) => movingParts(block, isFixed)));
  const fixed = document.nodes.filter((node) => !graph.laneOf.has(node.id) || isFixed(node.id));
  const wished = alignedRows(graph, units, new Map(fixed.map(({ id, y }) => [id, y])), onGrid(top), isWhole);
  const places = new Map<string, { y: number }>();
  for (const [lane, blocks] of units.entries()) {
    const taken = fixed.filter(({ kind }) => LANES.indexOf(laneOf(kind)) === lane).map(({ y }) => y);
    let free = Number.NEGATIVE_INFINITY;
    for (const { members } of blocks) {
      for (const id of members) {
        const node = nodes.get(id) as MapNode;
        const y = clearOf(taken, Math.max(wished.get(id) ?? top, free));
        free = y + ROW_PITCH;
        if (y !== node.y) places.set(id, { y });
      }
    }
  }
  return places;
}

/** A block without its pinned cards, in as many pieces as they cut it into. */
function movingParts(block: Block, isFixed: (id: string) => boolean): Block[] {
  const parts: string[][] = [[]];
  for (const id of block.members) {
    if (isFixed(id)) parts.push([]);
    else parts.at(-1)?.push(id);
  }
  return parts.flatMap((members) => (members[0] === undefined ? [] : { ...block, id: members[0], members }));
}

/** The y of every moving card: blocks in one piece and in order, each as near as may be to the middle of its neighbours. */
function alignedRows(
  graph: LaneGraph,
  units: readonly (readonly Block[])[],
  fixed: ReadonlyMap<string, number>,
  top: number,
  isWhole: boolean,
): Map<string, number> {
  const rows = new Map<string, number>();
  for (const blocks of units) {
    let y = top;
    for (const id of blocks.flatMap(({ members }) => members)) {
      rows.set(id, y);
      y += ROW_PITCH;
    }
  }
  const counts = units.map((blocks) => blocks.reduce((sum, { members }) => sum + members.length, 0));
  // No lane reaches below the longest one; cards that do not move may be anywhere, so among them there is no last row.
  const rowsLeft = (lane: number) => (isWhole ? Math.max(...counts) - (counts[lane] ?? 0) : Number.POSITIVE_INFINITY);
  const sides = neighbourSides(graph);
  const rowOf = (id: string) => rows.get(id) ?? fixed.get(id);
  const lanes = units.map((_, index) => index);
  const align = (lane: number, side: 'left' | 'right') => {
    const other = side === 'left' ? 'right' : 'left';
    const blocks = units[lane] ?? [];
    const wishes = blocks.map((block) => wishOf(block, rowOf, sides[side], sides[other]));
    const least = isWhole ? top : Number.NEGATIVE_INFINITY;
    const most = top + rowsLeft(lane) * ROW_PITCH;
    for (const [index, start] of nearestStarts(blocks, wishes, least, most).entries()) {
      for (const [row, id] of (blocks[index]?.members ?? []).entries()) rows.set(id, start + row * ROW_PITCH);
    }
  };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const lane of lanes.toReversed()) align(lane, 'right');
    // The last word has the pass that centres cards on what they lead to.
    if (round < ROUNDS) for (const lane of lanes) align(lane, 'left');
  }
  const highest = Math.min(...rows.values());
  if (Number.isFinite(highest) && highest < top) {
    for (const [id, y] of rows) rows.set(id, y + top - highest);
  }
  return rows;
}

interface Wish {
  /** Where the block would best start. */
  readonly start: number;
  readonly weight: number;
}

type Neighbours = ReadonlyMap<string, readonly string[]>;

/** A block wishes to stand where its cards face their neighbours on the one side, else on the other. */
function wishOf(block: Block, rowOf: (id: string) => number | undefined, near: Neighbours, far: Neighbours): Wish {
  const wishes = block.members.flatMap((id, row) => {
    const others = near.get(id) ?? far.get(id) ?? [];
    const ys = others.flatMap((other) => rowOf(other) ?? []);
    return ys.length === 0 ? [] : [ys.reduce((sum, y) => sum + y, 0) / ys.length - row * ROW_PITCH];
  });
  if (wishes.length === 0) return { start: rowOf(block.id) ?? 0, weight: 0.01 };
  return { start: wishes.reduce((sum, y) => sum + y, 0) / wishes.length, weight: block.members.length };
}

/**
 * Starts in the given order, no two blocks overlapping, with the least sum of squared distances from the wishes
 * (isotonic regression by pooling neighbours that are in each other's way). The first block starts at `least` or below it,
 * the last one no further than `most` below where the blocks above it end when all stand at the top.
 */
function nearestStarts(blocks: readonly Block[], wishes: readonly Wish[], least: number, most: number): number[] {
  const offsets: number[] = [];
  let offset = 0;
  for (const { members } of blocks) {
    offsets.push(offset);
    offset += members.length * ROW_PITCH;
  }
  const pools: { sum: number; weight: number; count: number }[] = [];
  for (const [index, { start, weight }] of wishes.entries()) {
    let pool = { sum: (start - (offsets[index] ?? 0)) * weight, weight, count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.weight >= pool.sum / pool.weight; last = pools.at(-1)) {
      pool = { sum: last.sum + pool.sum, weight: last.weight + pool.weight, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  }
  return pools
    .flatMap(({ sum, weight, count }) =>
      Array.from({ length: count }, () => onGrid(Math.min(most, Math.max(least, sum / weight)))),
    )
    .map((start, index) => start + (offsets[index] ?? 0));
}

function neighbourSides(graph: LaneGraph): { readonly left: Neighbours; readonly right: Neighbours } {
  const left = new Map<string, string[]>();
  const right = new Map<string, string[]>();
  const add = (lists: Map<string, string[]>, id: string, other: string) => {
    const list = lists.get(id);
    if (list) list.push(other);
    else lists.set(id, [other]);
  };
  for (const { from, to } of graph.links) {
    const forward = (graph.laneOf.get(from) ?? 0) < (graph.laneOf.get(to) ?? 0);
    add(forward ? right : left, from, to);
    add(forward ? left : right, to, from);
  }
  return { left, right };
}

/** The first y at or below `y` where a card is clear of those at `taken`. */
function clearOf(taken: readonly number[], y: number): number {
  let free = y;
  for (const other of taken.toSorted((a, b) => a - b)) {
    if (Math.abs(other - free) < NODE_HEIGHT + GAP) free = other + ROW_PITCH;
  }
  return free;
}

function onGrid(y: number): number {
  return Math.round(y / GRID) * GRID;
}
