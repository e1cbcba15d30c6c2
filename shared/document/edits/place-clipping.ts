// Owns where pasted cards and notes stand: the pasted shape moves as a whole to where it covers no card.
import type { Clipping } from '../clipping.ts';
import type { MapDocument, MapNode } from '../document.ts';
import { freeRow, type LaneRows, rowsByLane, rowsOf, takeRow } from '../lane-rows.ts';
import { NODE_HEIGHT } from '../layout.ts';

type Place = { readonly x: number; readonly y: number };

export interface PastePlace {
  /** Where the centre of the topmost card goes; without it, cards stay as near to the originals as there is room. */
  readonly at?: Place | undefined;
  /** World px to move by; for notes also to the side. */
  readonly offset?: Place | undefined;
}

const GRID = 4;
/** Copied notes stand a little beside their originals. */
const NOTE_STEP = 24;
const MOST_SHIFTS = 60;

/** The new place of every node and note of the clipping, by its id there. */
export function placeClipping(
  document: MapDocument,
  clipping: Clipping,
  place: PastePlace,
): Map<string, { readonly x?: number; readonly y: number }> {
  const { nodes, notes } = clipping;
  const wanted = wantedShift(clipping, place);
  const places = new Map<string, { readonly x?: number; readonly y: number }>();
  const lanes = rowsByLane(document.nodes);
  const shift = nodes.length === 0 ? wanted.y : roomyShift(lanes, nodes, wanted.y);
  for (const node of [...nodes].sort((a, b) => a.y - b.y)) {
    const rows = rowsOf(lanes, node.kind);
    const y = freeRow(rows, node.y + shift);
    takeRow(rows, y);
    places.set(node.id, { y });
  }
  for (const note of notes) places.set(note.id, { x: note.x + wanted.x, y: note.y + (shift || wanted.y || NOTE_STEP) });
  return places;
}

function wantedShift({ nodes, notes }: Clipping, { at, offset }: PastePlace): Place {
  const all = [...nodes, ...notes];
  if (!at) return { x: offset?.x ?? NOTE_STEP, y: offset?.y ?? 0 };
  const top = Math.min(...(nodes.length > 0 ? nodes : all).map(({ y }) => y));
  const left = Math.min(...notes.map(({ x }) => x));
  const y = nodes.length > 0 ? at.y - NODE_HEIGHT / 2 - top : at.y - top;
  return { x: nodes.length > 0 ? NOTE_STEP : onGrid(at.x - left), y: onGrid(y) };
}

/** The least shift at or beyond `wanted` at which no card of the shape covers another; past some tries, cards find their own place. */
function roomyShift(lanes: LaneRows, nodes: readonly MapNode[], wanted: number): number {
  let shift = wanted;
  for (let tries = 0; tries < MOST_SHIFTS; tries += 1) {
    let push = 0;
    for (const { kind, y } of nodes) {
      push = Math.max(push, freeRow(rowsOf(lanes, kind), y + shift) - (y + shift));
    }
    if (push <= 0) return shift;
    shift += push;
  }
  return wanted;
}

function onGrid(value: number): number {
  return Math.round(value / GRID) * GRID;
}
