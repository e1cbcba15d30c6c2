// Owns the fit: the zoom at which every row is in sight, and the lanes that share the width at that zoom.
import { type LaneGeometry, shareLanes } from '../../../shared/document/lane-geometry.ts';
import { CARD_GAP, type LaneId, ROW_PITCH } from '../../../shared/document/layout.ts';

/** Lane heads lie over the top of the canvas, in px. */
export const HEADER = 32;
/** Small enough that ten thousand cards in one lane fit a window. */
export const LEAST_ZOOM = 0.001;
/** Free above the first and below the last row together, in px. */
const FREE = 8;

/** What a canvas has to show its lanes in, in px. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly windowWidth: number;
  readonly lanes: readonly LaneId[];
  /** Cards are never narrower than this on screen; where absent, than names need. */
  readonly least?: number;
}

export interface FittedView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The stretch that the cards cover, from the top of the first to the foot of the last. */
export interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** The zoom at which `rows` fill the height; never larger than cards are drawn. */
function fittingZoom(rows: Rows | undefined, height: number): number {
  if (!rows) return 1;
  const pitches = Math.max(1, (rows.bottom - rows.top + CARD_GAP) / ROW_PITCH);
  return Math.max(LEAST_ZOOM, Math.min(1, (height - HEADER - FREE) / (pitches * ROW_PITCH)));
}

export function fitView(
  rows: Rows | undefined,
  room: Room,
): { readonly view: FittedView; readonly lanes: LaneGeometry } {
  const zoom = fittingZoom(rows, room.height);
  const geometry = shareLanes({ ...room, zoom });
  const y = HEADER + FREE / 2 - (rows?.top ?? 0) * zoom;
  return { view: { x: centred(geometry, zoom, room.width), y, zoom }, lanes: geometry };
}

/** The x at which lanes narrower than the canvas stand in its middle; wider ones begin at its left. */
export function centred(lanes: LaneGeometry, zoom: number, width: number): number {
  return Math.max(0, Math.round((width - lanes.width * zoom) / 2));
}
