// Owns the lanes and rows of a map, in world pixels: which lane a kind has, and how far rows stand apart.
import type { MapNode } from './document.ts';
import type { KindId } from './kind-id.ts';

export const ROW_PITCH = 84;
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

/** The y of row `index`. */
export function rowY(index: number): number {
  return FIRST_ROW + index * ROW_PITCH;
}

/** The first place in the lane of `kind`, at or below `y`, that no card covers. */
export function freePlace(nodes: readonly MapNode[], kind: KindId, y = FIRST_ROW): { y: number } {
  const lane = laneOf(kind);
  const taken = nodes.filter((node) => laneOf(node.kind) === lane).map((node) => node.y);
  taken.sort((a, b) => a - b);
  let free = y;
  for (const other of taken) {
    if (other + NODE_HEIGHT + CARD_GAP <= free) continue;
    if (other >= free + NODE_HEIGHT + CARD_GAP) break;
    free = other + ROW_PITCH;
  }
  return { y: free };
}
