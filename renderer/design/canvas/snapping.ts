// Owns the snapping of a dragged card: to the rows of other cards and to equal gaps in its lane, with the guides that say so.
import type { MapNode } from '../../../shared/document/document.ts';
import { cardLeft, type LaneGeometry } from '../../../shared/document/lane-geometry.ts';
import { laneOf, NODE_HEIGHT } from '../../../shared/document/layout.ts';

/** What is drawn while dragging, in world px. */
export type Guide =
  | { readonly type: 'row'; readonly y: number; readonly from: number; readonly to: number }
  | { readonly type: 'lane'; readonly x: number; readonly from: number; readonly to: number }
  /** Two of them always say the same `size`. */
  | { readonly type: 'gap'; readonly x: number; readonly from: number; readonly to: number; readonly size: number };

/** How near something must be to be taken, in screen px (DESIGN). */
export const SNAP_REACH = 6;
const GRID = 4;
/** The lane guide reaches this far beyond the cards beside it. */
const BEYOND = 24;

/** What does not change while one drag lasts. */
export interface SnapContext {
  readonly card: MapNode;
  readonly others: readonly MapNode[];
  readonly lanes: LaneGeometry;
  /** The y of the other cards of the lane, ascending. */
  readonly lane: readonly number[];
}

/** For a drag of `card`; cards in `moved` are dragged along and do not count. */
export function snapContext(
  nodes: readonly MapNode[],
  card: MapNode,
  moved: ReadonlySet<string>,
  lanes: LaneGeometry,
): SnapContext {
  const others = nodes.filter(({ id }) => !moved.has(id));
  const lane = others.filter(({ kind }) => laneOf(kind) === laneOf(card.kind)).map(({ y }) => y);
  return { card, others, lanes, lane: lane.sort((a, b) => a - b) };
}

/** Where the card dragged to `y` comes to stand; `reach` is in world px. */
export function snapRow(context: SnapContext, y: number, reach: number): { y: number; guides: readonly Guide[] } {
  const column = neighboursOf(context.lane, y);
  let best: number | undefined;
  const consider = (candidate: number) => {
    const distance = Math.abs(candidate - y);
    if (distance <= reach && (best === undefined || distance < Math.abs(best - y))) best = candidate;
  };
  for (const other of context.others) consider(other.y);
  for (const place of equalGaps(column)) consider(place);
  const snapped = best ?? Math.round(y / GRID) * GRID;
  return { y: snapped, guides: guidesAt(snapped, context, column) };
}

/** The two cards above and the two below, nearest first. */
interface Column {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

function neighboursOf(lane: readonly number[], y: number): Column {
  const found = lane.findIndex((other) => other >= y);
  const at = found < 0 ? lane.length : found;
  return { above: lane.slice(Math.max(0, at - 2), at).reverse(), below: lane.slice(at, at + 2) };
}

/** The places where the gaps to the neighbours are equal; gaps are never negative. */
function equalGaps({ above: [above, above2], below: [below, below2] }: Column): number[] {
  const places: number[] = [];
  if (above !== undefined && below !== undefined) places.push((above + below) / 2);
  if (above !== undefined && above2 !== undefined) places.push(above + (above - above2));
  if (below !== undefined && below2 !== undefined) places.push(below - (below2 - below));
  const fits = (y: number) =>
    (above === undefined || y - above >= NODE_HEIGHT) && (below === undefined || below - y >= NODE_HEIGHT);
  return places.filter(fits);
}

function guidesAt(y: number, { card, others, lanes }: SnapContext, column: Column): Guide[] {
  const x = cardLeft(lanes, card.kind);
  const width = lanes.card;
  const guides: Guide[] = [];
  const row = others.filter((other) => isSame(other.y, y) && laneOf(other.kind) !== laneOf(card.kind));
  if (row.length > 0) {
    const from = Math.min(x, ...row.map((other) => cardLeft(lanes, other.kind)));
    const to = Math.max(x + width, ...row.map((other) => cardLeft(lanes, other.kind) + width));
    guides.push({ type: 'row', y, from: from - BEYOND / 2, to: to + BEYOND / 2 });
  }
  const tops = [column.above[0] ?? y, column.below[0] ?? y, y];
  guides.push({
    type: 'lane',
    x,
    from: Math.min(...tops) - BEYOND,
    to: Math.max(...tops) + NODE_HEIGHT + BEYOND,
  });
  return [...guides, ...gapGuides(y, x + width / 2, column)];
}

function gapGuides(y: number, x: number, { above: [above, above2], below: [below, below2] }: Column): Guide[] {
  const gap = (upper: number, lower: number): Guide => {
    const from = upper + NODE_HEIGHT;
    return { type: 'gap', x, from, to: lower, size: Math.round(lower - from) };
  };
  const over = above === undefined ? undefined : y - above;
  const under = below === undefined ? undefined : below - y;
  const guides: Guide[] = [];
  const isApart = (distance: number | undefined) => distance !== undefined && distance > NODE_HEIGHT;
  if (above !== undefined && below !== undefined && isSame(over, under) && isApart(over)) {
    guides.push(gap(above, y), gap(y, below));
  } else if (above !== undefined && above2 !== undefined && isSame(over, above - above2) && isApart(over)) {
    guides.push(gap(above2, above), gap(above, y));
  } else if (below !== undefined && below2 !== undefined && isSame(under, below2 - below) && isApart(under)) {
    guides.push(gap(y, below), gap(below, below2));
  }
  return guides;
}

function isSame(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) < 0.5;
}
