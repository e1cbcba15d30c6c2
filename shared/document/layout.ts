// Owns where lanes and cards stand on the canvas, in world pixels (design grid: lane 176 wide, rows 124 apart).
import type { MapNode } from './document.ts';
import type { KindId } from './kind-id.ts';

export const ROW_PITCH = 124;
export const NODE_HEIGHT = 72;
/** Cards of a lane that are placed by the program stand at least this far apart. */
export const CARD_GAP = 12;
const FIRST_ROW = 16;

export const LANES = ['goal', 'segment', 'scenario', 'product', 'channel', 'script'] as const;
export type LaneId = (typeof LANES)[number];

/** The lane of a kind; benefits stand in the product lane. */
export function laneOf(kind: KindId): LaneId {
  return kind === 'benefit' ? 'product' : kind;
}

/** The goal lane is narrower than the others. */
export function laneWidth(lane: LaneId): number {
  return lane === 'goal' ? 140 : 176;
}

/** The width of a card; the rest of its lane is room for edges. */
export function nodeWidth(kind: KindId): number {
  return kind === 'goal' ? 120 : 140;
}

/** Where a lane begins. */
export function laneStart(lane: LaneId): number {
  return LANES.slice(0, LANES.indexOf(lane)).reduce((x, before) => x + laneWidth(before), 0);
}

/** The left edge of cards in the lane of `kind`. */
export function laneX(kind: KindId): number {
  const lane = laneOf(kind);
  return laneStart(lane) + (laneWidth(lane) - nodeWidth(kind)) / 2;
}

/** The y of row `index`. */
export function rowY(index: number): number {
  return FIRST_ROW + index * ROW_PITCH;
}

/** The first place in the lane of `kind`, at or below `y`, that no card covers. */
export function freePlace(nodes: readonly MapNode[], kind: KindId, y = FIRST_ROW): { x: number; y: number } {
  const lane = laneOf(kind);
  const taken = nodes.filter((node) => laneOf(node.kind) === lane).map((node) => node.y);
  taken.sort((a, b) => a - b);
  let free = y;
  for (const other of taken) {
    if (other + NODE_HEIGHT + CARD_GAP <= free) continue;
    if (other >= free + NODE_HEIGHT + CARD_GAP) break;
    free = other + ROW_PITCH;
  }
  return { x: laneX(kind), y: free };
}
