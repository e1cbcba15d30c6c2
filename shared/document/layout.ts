// Owns where lanes and cards stand on the canvas, in world pixels (design grid: lane 176 wide, rows 124 apart).
import type { MapNode } from './document.ts';
import type { KindId } from './kind-id.ts';

export const LANE_WIDTH = 176;
export const ROW_PITCH = 124;
export const NODE_WIDTH = 140;
export const NODE_HEIGHT = 72;
const LANE_PADDING = (LANE_WIDTH - NODE_WIDTH) / 2;
const FIRST_ROW = 16;

export const LANES = ['goal', 'segment', 'scenario', 'product', 'channel', 'script'] as const;
export type LaneId = (typeof LANES)[number];

/** The lane of a kind; benefits stand in the product lane. */
export function laneOf(kind: KindId): LaneId {
  return kind === 'benefit' ? 'product' : kind;
}

/** The left edge of cards in the lane of `kind`. */
export function laneX(kind: KindId): number {
  return LANES.indexOf(laneOf(kind)) * LANE_WIDTH + LANE_PADDING;
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
    if (other + NODE_HEIGHT + 12 <= free) continue;
    if (other >= free + NODE_HEIGHT + 12) break;
    free = other + ROW_PITCH;
  }
  return { x: laneX(kind), y: free };
}
