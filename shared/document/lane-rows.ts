// Owns the rows of the lanes: where in a lane a card covers nothing, found without looking at every card.
import type { MapNode } from './document.ts';
import { CARD_GAP, type LaneId, laneOf, NODE_HEIGHT, ROW_PITCH } from './layout.ts';

/** From the top of a card to where the next one may begin. */
export const ROOM = NODE_HEIGHT + CARD_GAP;

/** The y of the cards of each lane, ascending. */
export type LaneRows = Map<LaneId, number[]>;

export function rowsByLane(nodes: readonly MapNode[]): LaneRows {
  const lanes: LaneRows = new Map();
  for (const { kind, y } of nodes) {
    const rows = lanes.get(laneOf(kind));
    if (rows) rows.push(y);
    else lanes.set(laneOf(kind), [y]);
  }
  for (const rows of lanes.values()) rows.sort((a, b) => a - b);
  return lanes;
}

/** The rows of a lane, kept in `lanes`. */
export function rowsOf(lanes: LaneRows, kind: MapNode['kind']): number[] {
  const lane = laneOf(kind);
  const rows = lanes.get(lane) ?? [];
  lanes.set(lane, rows);
  return rows;
}

export function takeRow(rows: number[], y: number): void {
  rows.splice(firstAbove(rows, y), 0, y);
}

/** True when a card at `y` would lie over another; touching ones do not. */
export function isCovered(rows: readonly number[], y: number): boolean {
  const next = rows[firstAbove(rows, y - NODE_HEIGHT)];
  return next !== undefined && next < y + NODE_HEIGHT;
}

/** The first place at or below `y` with room around it, as `freePlace` finds it. */
export function freeRow(rows: readonly number[], y: number): number {
  let free = y;
  for (let i = firstAbove(rows, y - ROOM); i < rows.length; i += 1) {
    const other = rows[i] as number;
    if (other >= free + ROOM) break;
    free = other + ROW_PITCH;
  }
  return free;
}

/** The place nearest to `y` that has room around it, above or below. */
export function nearestFreeRow(rows: readonly number[], y: number): number {
  const hasRoom = (at: number) => {
    const next = rows[firstAbove(rows, at - ROOM)];
    return next === undefined || next >= at + ROOM;
  };
  if (hasRoom(y)) return y;
  const candidates = rows.flatMap((row) => [row - ROOM, row + ROOM]);
  candidates.sort((a, b) => Math.abs(a - y) - Math.abs(b - y) || b - a);
  return candidates.find(hasRoom) ?? freeRow(rows, y);
}

/** The index of the first row greater than `y`. */
function firstAbove(rows: readonly number[], y: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as number) > y) high = middle;
    else low = middle + 1;
  }
  return low;
}
