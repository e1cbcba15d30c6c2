// Owns how wide lanes are: a value of whoever draws the map, shared out of a width, never part of a document.

import type { KindId } from './kind-id.ts';
import { LANES, type LaneId, laneOf } from './layout.ts';

/** Where lanes and cards stand sideways, in world px. Lanes meet in the middle of the gutters between their cards. */
export interface LaneGeometry {
  /** Those that are shown, from left to right; the goals' is left out while they stand in a strip. */
  readonly lanes: readonly LaneId[];
  /** The width of every card. */
  readonly card: number;
  /** The left edge of a lane's cards. Lanes that are not shown lie left of 0 when they come first, else take no room. */
  readonly cardX: Readonly<Record<LaneId, number>>;
  readonly start: Readonly<Record<LaneId, number>>;
  readonly end: Readonly<Record<LaneId, number>>;
  /** Free width right of a lane's cards, up to the next lane's cards; behind the last lane the margin. */
  readonly gutter: Readonly<Record<LaneId, number>>;
  /** From the first lane's start, 0, to the last one's end. */
  readonly width: number;
}

export interface LaneMeasures {
  readonly lanes?: readonly LaneId[];
  readonly card: number;
  readonly gutter: number;
  /** Behind the channels, where fallback lines and their labels run. */
  readonly wideGutter: number;
  readonly margin: number;
}

export function layLanes({ lanes = LANES, card, gutter, wideGutter, margin }: LaneMeasures): LaneGeometry {
  const cardX: Partial<Record<LaneId, number>> = {};
  const start: Partial<Record<LaneId, number>> = {};
  const end: Partial<Record<LaneId, number>> = {};
  const gutters: Partial<Record<LaneId, number>> = {};
  const leading = Math.max(0, LANES.indexOf(lanes[0] ?? 'goal'));
  let x = margin - leading * (card + gutter);
  let from = x - margin;
  for (const [index, lane] of LANES.entries()) {
    const isShown = lanes.includes(lane) || index < leading;
    const isLast = lane === lanes.at(-1);
    const free = isLast ? margin : lane === 'channel' ? wideGutter : gutter;
    cardX[lane] = isShown ? x : from;
    start[lane] = from;
    gutters[lane] = isShown ? free : 0;
    if (isShown) {
      from = index === leading - 1 ? 0 : x + card + (isLast ? margin : free / 2);
      x += card + free;
    }
    end[lane] = from;
  }
  return { lanes, card, cardX, start, end, gutter: gutters, width: from } as LaneGeometry;
}

/** The geometry of pictures, pages and of the places of sticky notes: cards wide enough for names of two or three lines. */
export const NOMINAL_LANES = layLanes({ card: 160, gutter: 36, wideGutter: 68, margin: 12 });

/** The left edge of cards of `kind`. */
export function cardLeft(geometry: LaneGeometry, kind: KindId): number {
  return geometry.cardX[laneOf(kind)];
}

/** The lane that `x` lies in; undefined left of the first and right of the last. */
export function laneAt(geometry: LaneGeometry, x: number): LaneId | undefined {
  return geometry.lanes.find((lane) => x >= geometry.start[lane] && x < geometry.end[lane]);
}

/** What stands at `x` in lanes `from` stands there in lanes `to`: cards map to cards, gutters to gutters. */
export function across(x: number, from: LaneGeometry, to: LaneGeometry): number {
  if (from === to) return x;
  const [ours, theirs] = [stopsOf(from), stopsOf(to)];
  const [first, last] = [0, ours.length - 1];
  if (x <= at(ours, first)) return at(theirs, first) + x - at(ours, first);
  if (x >= at(ours, last)) return at(theirs, last) + x - at(ours, last);
  const right = ours.findIndex((stop) => stop > x);
  const [a, b] = [at(ours, right - 1), at(ours, right)];
  const [c, d] = [at(theirs, right - 1), at(theirs, right)];
  return c + ((x - a) * (d - c)) / (b - a);
}

const stopsCache = new WeakMap<LaneGeometry, readonly number[]>();

/** The places that `across` keeps: edges of lanes and of cards. All lanes, so that a folded one costs no note its place. */
function stopsOf(geometry: LaneGeometry): readonly number[] {
  const known = stopsCache.get(geometry);
  if (known) return known;
  const { card, cardX, start, end } = geometry;
  const stops = [
    ...LANES.flatMap((lane) => [start[lane], cardX[lane], Math.min(cardX[lane] + card, end[lane])]),
    end[LANES.at(-1) ?? 'script'],
  ];
  stopsCache.set(geometry, stops);
  return stops;
}

function at(stops: readonly number[], index: number): number {
  return stops[index] ?? 0;
}

/** On screen, in px. */
const MARGIN = 12;
const WIDE_GUTTER = 68;
const GUTTER = { wide: 36, narrow: 32 } as const;
/** A narrower window saves the gutters a little. */
const NARROW_BELOW = 1400;
const CARD = { least: 96, most: 236 } as const;

/** Below the first zoom cards are blocks and hold no names: lanes are shared there for the zoom at which they are read. */
const NAMES_FROM = 1 / 3;
const READING_ZOOM = 7 / 9;

export interface LaneShare {
  /** Of the canvas, in px. */
  readonly width: number;
  /** The zoom at which the lanes are to fill the width. */
  readonly zoom: number;
  readonly lanes: readonly LaneId[];
  /** Width of the window, which decides about the gutters. */
  readonly windowWidth: number;
  /** Cards are never narrower than this on screen. */
  readonly least?: number;
}

/** The least width, in px, in which `lanes` lanes have cards as wide as names need. */
export function leastWidth(lanes: number, windowWidth: number): number {
  return lanes * CARD.least + freeWidth(lanes, windowWidth);
}

function freeWidth(lanes: number, windowWidth: number): number {
  return 2 * MARGIN + (lanes - 2) * gutterFor(windowWidth) + WIDE_GUTTER;
}

function gutterFor(windowWidth: number): number {
  return windowWidth < NARROW_BELOW ? GUTTER.narrow : GUTTER.wide;
}

/** Shares the width of a canvas among lanes; where cards would be too narrow the lanes are wider than the canvas. */
export function shareLanes({ width, zoom, lanes, windowWidth, least = CARD.least }: LaneShare): LaneGeometry {
  const scale = zoom < NAMES_FROM ? READING_ZOOM : zoom;
  const share = Math.floor((width - freeWidth(lanes.length, windowWidth)) / lanes.length);
  const card = Math.min(CARD.most, Math.max(least, share));
  const world = (length: number) => length / scale;
  return layLanes({
    lanes,
    card: world(card),
    gutter: world(gutterFor(windowWidth)),
    wideGutter: world(WIDE_GUTTER),
    margin: world(MARGIN),
  });
}
