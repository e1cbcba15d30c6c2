// Owns the arranging of cards within their lanes: rows, equal gaps, tidy gaps, and never one card over another.
import type { Edit, MapDocument, MapNode } from '../document.ts';
import { freeRow, isCovered, nearestFreeRow, ROOM, rowsByLane, rowsOf, takeRow } from '../lane-rows.ts';
import { type LaneId, laneOf, ROW_PITCH } from '../layout.ts';
import { moveNodes } from './elements.ts';

type Rows = Map<string, number>;

/** Moves cards of `ids` that lie over another card to the nearest free place of their lane; the others stay. */
export const settleNodes =
  (ids: ReadonlySet<string>): Edit =>
  (document) => {
    const lanes = rowsByLane(document.nodes.filter(({ id }) => !ids.has(id)));
    const moved: Rows = new Map();
    for (const node of chosenOf(document, ids)) {
      const rows = rowsOf(lanes, node.kind);
      const y = isCovered(rows, node.y) ? nearestFreeRow(rows, node.y) : node.y;
      takeRow(rows, y);
      moved.set(node.id, y);
    }
    return movedTo(document, moved);
  };

/**
 * Puts the cards of `ids` into rows across the lanes: the first of each lane into one row, the second into the next.
 * A row takes the height of one of its cards where no lane is occupied, else the first free height below. Pinned cards
 * keep their place and the others of their row come to them.
 */
export const alignRows =
  (ids: ReadonlySet<string>): Edit =>
  (document) => {
    const columns = [...byLane(chosenOf(document, ids)).values()];
    const lanes = rowsByLane(document.nodes.filter(({ id, pinned }) => !ids.has(id) || pinned));
    const moved: Rows = new Map();
    let least = Number.NEGATIVE_INFINITY;
    for (let row = 0; columns.some((column) => column[row]); row += 1) {
      const members = columns.flatMap((column) => column[row] ?? []);
      const free = members.filter(({ pinned }) => !pinned);
      const y = members.find(({ pinned }) => pinned)?.y ?? rowFor(free, least, (node) => rowsOf(lanes, node.kind));
      for (const node of free) {
        const rows = rowsOf(lanes, node.kind);
        const place = isCovered(rows, y) ? nearestFreeRow(rows, node.y) : y;
        takeRow(rows, place);
        moved.set(node.id, place);
      }
      least = y + ROOM;
    }
    return movedTo(document, moved);
  };

function rowFor(members: readonly MapNode[], least: number, rowsFor: (node: MapNode) => readonly number[]): number {
  const wanted = members.map(({ y }) => y).sort((a, b) => a - b);
  const fits = (y: number) => y >= least && members.every((node) => !isCovered(rowsFor(node), y));
  const own = wanted.find(fits);
  if (own !== undefined) return own;
  let y = Math.max(wanted[0] ?? 0, least);
  for (let before = Number.NaN; before !== y; ) {
    before = y;
    for (const node of members) y = freeRow(rowsFor(node), y);
  }
  return y;
}

/** Gives three or more cards of a lane equal gaps; the first and the last stay. Pinned cards take no part. */
export const distributeNodes =
  (ids: ReadonlySet<string>): Edit =>
  (document) => {
    const moved: Rows = new Map();
    for (const column of byLane(chosenOf(document, ids).filter(({ pinned }) => !pinned)).values()) {
      const [first, last] = [column[0], column.at(-1)];
      if (!first || !last || column.length < 3) continue;
      const step = Math.max(ROOM, (last.y - first.y) / (column.length - 1));
      for (const [index, { id }] of column.entries()) moved.set(id, Math.round(first.y + step * index));
    }
    return settleNodes(new Set(moved.keys()))(movedTo(document, moved));
  };

/** Puts the cards of `ids` one row pitch apart, in their order, below the first of each lane; pinned cards and others are stepped over. */
export const tidyGaps =
  (ids: ReadonlySet<string>): Edit =>
  (document) => {
    const free = chosenOf(document, ids).filter(({ pinned }) => !pinned);
    const chosen = new Set(free.map(({ id }) => id));
    const lanes = rowsByLane(document.nodes.filter(({ id }) => !chosen.has(id)));
    const moved: Rows = new Map();
    for (const column of byLane(free).values()) {
      let next = column[0]?.y ?? 0;
      for (const { id, kind } of column) {
        const y = freeRow(rowsOf(lanes, kind), next);
        moved.set(id, y);
        next = y + ROW_PITCH;
      }
    }
    return movedTo(document, moved);
  };

/** From the top to the bottom. */
function chosenOf(document: MapDocument, ids: ReadonlySet<string>): MapNode[] {
  return document.nodes.filter(({ id }) => ids.has(id)).sort((a, b) => a.y - b.y);
}

function byLane(nodes: readonly MapNode[]): Map<LaneId, MapNode[]> {
  const columns = new Map<LaneId, MapNode[]>();
  for (const node of nodes) {
    const column = columns.get(laneOf(node.kind));
    if (column) column.push(node);
    else columns.set(laneOf(node.kind), [node]);
  }
  return columns;
}

function movedTo(document: MapDocument, rows: Rows): MapDocument {
  const places = document.nodes.flatMap(({ id }) => {
    const y = rows.get(id);
    return y === undefined ? [] : [[id, { y }] as const];
  });
  return moveNodes(new Map(places))(document);
}
