// Owns the way from the canvas to the paper: lanes become wider and rows higher where texts need it, order and alignment stay.
import type { MapDocument } from '../document/document.ts';
import { kinds } from '../document/kinds/index.ts';
import { across, cardLeft, type LaneGeometry, layLanes, NOMINAL_LANES } from '../document/lane-geometry.ts';
import { LANES, type LaneId, laneOf, NODE_HEIGHT } from '../document/layout.ts';
import type { Language } from '../i18n/message.ts';
import type { SceneCard, SceneLane, SceneNote } from './scene.ts';
import { CARD_WIDTH, type measureCards } from './scene-cards.ts';
import { cleanText, wrapText } from './text.ts';

/** Room for lines and labels beside the cards. */
const GUTTERS = { gutter: 72, wideGutter: 96, margin: 36 } as const;
export const NOTE_SIZE = 12;
export const NOTE_LEADING = 18;
export const NOTE_PADDING = 9;

/** Where the width of a sheet must do. */
const NARROW = { gutter: 34, wideGutter: 68, margin: 12 } as const;
const LEAST_CARD = 112;

/**
 * The geometry of paper: the lanes that hold cards, side by side from x = 0. In a `width`, px, cards and gutters are as wide as it
 * leaves them; below the least width of a card the lanes are wider than it.
 */
export function paperLanes(document: MapDocument, width?: number): LaneGeometry {
  const held = new Set(document.nodes.map(({ kind }) => laneOf(kind)));
  const lanes = LANES.filter((lane) => held.has(lane));
  const whole = layLanes({ lanes, card: CARD_WIDTH, ...GUTTERS });
  if (width === undefined || whole.width <= width) return whole;
  const free = layLanes({ lanes, card: 0, ...NARROW }).width;
  const card = Math.floor((width - free) / Math.max(1, lanes.length));
  return layLanes({ lanes, card: Math.min(CARD_WIDTH, Math.max(LEAST_CARD, card)), ...NARROW });
}

export function lanesOf(document: MapDocument, geometry: LaneGeometry, language: Language): readonly SceneLane[] {
  const counts = new Map<LaneId, number>();
  for (const { kind } of document.nodes) counts.set(laneOf(kind), (counts.get(laneOf(kind)) ?? 0) + 1);
  return geometry.lanes.map((lane, index) => ({
    lane,
    title: kinds[lane].title[language],
    count: counts.get(lane) ?? 0,
    x: geometry.start[lane],
    width: geometry.end[lane] - geometry.start[lane],
    alternate: index % 2 === 1,
  }));
}

/** Cards and notes at their places on paper; the origin is that of the lanes. `squeeze` brings the rows nearer to each other. */
export function placeBoxes(
  document: MapDocument,
  contents: ReturnType<typeof measureCards>,
  geometry: LaneGeometry,
  squeeze = 1,
): { cards: readonly SceneCard[]; notes: readonly SceneNote[] } {
  const notes = (document.notes ?? []).map((note) => {
    const lines = wrapText(cleanText(note.text), note.width - 2 * NOTE_PADDING, NOTE_SIZE);
    return { ...note, lines, tall: Math.max(note.height, lines.length * NOTE_LEADING + 2 * NOTE_PADDING) };
  });
  const down = stretchRows([
    ...document.nodes.map(({ id, y }) => ({
      ...{ y: y * squeeze, height: NODE_HEIGHT * squeeze },
      tall: contents.get(id)?.height ?? NODE_HEIGHT,
    })),
    ...notes,
  ]);
  const cards = document.nodes.flatMap((node): SceneCard[] => {
    const content = contents.get(node.id);
    if (!content) return [];
    return [{ ...content, x: cardLeft(geometry, node.kind), y: down(node.y * squeeze) }];
  });
  return {
    cards,
    notes: notes.map(({ id, text, x, y, width, lines, tall }) => ({
      id,
      text: cleanText(text),
      lines,
      x: across(x, NOMINAL_LANES, geometry),
      y: down(y),
      width,
      height: tall,
    })),
  };
}

interface Row {
  readonly y: number;
  /** On the canvas and on paper. */
  readonly height: number;
  readonly tall: number;
}

/**
 * How far down a y of the canvas comes to stand: everything below a box moves by what the box grew. What stood at one height
 * still does, and what did not overlap still does not.
 */
function stretchRows(rows: readonly Row[]): (y: number) => number {
  const starts = [...new Set(rows.map(({ y }) => y))].sort((a, b) => a - b);
  const grown = new Map<number, Row[]>();
  for (const row of rows) {
    const list = grown.get(row.y);
    if (list) list.push(row);
    else grown.set(row.y, [row]);
  }
  // Ends of rows that are above the next start, with the shift that they ask for.
  const ends: { readonly end: number; readonly shift: number }[] = [];
  const shifts: number[] = [];
  let shift = 0;
  for (const start of starts) {
    ends.sort((a, b) => a.end - b.end);
    while (ends[0] && ends[0].end <= start) shift = Math.max(shift, ends.shift()?.shift ?? 0);
    shifts.push(shift);
    for (const { y, height, tall } of grown.get(start) ?? [])
      ends.push({ end: y + height, shift: shift + tall - height });
  }
  return (y) => {
    const index = starts.findIndex((start) => start > y);
    const at = index < 0 ? shifts.length - 1 : index - 1;
    return y + (shifts[at] ?? 0);
  };
}
