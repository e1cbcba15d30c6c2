// Owns the way from the canvas to the paper: lanes become wider and rows higher where texts need it, order and alignment stay.
import type { MapDocument } from '../document/document.ts';
import { kinds } from '../document/kinds/index.ts';
import { LANES, type LaneId, laneOf, laneStart, laneWidth, laneX, NODE_HEIGHT } from '../document/layout.ts';
import type { Language } from '../i18n/message.ts';
import type { SceneCard, SceneLane, SceneNote } from './scene.ts';
import type { measureCards } from './scene-cards.ts';
import { cleanText, wrapText } from './text.ts';

const LANE_WIDTH = 280;
const GOAL_LANE_WIDTH = 248;
export const NOTE_SIZE = 12;
export const NOTE_LEADING = 18;
export const NOTE_PADDING = 9;

/** The lanes that hold cards, side by side from x = 0. */
export function lanesOf(document: MapDocument, language: Language): readonly SceneLane[] {
  const counts = new Map<LaneId, number>();
  for (const { kind } of document.nodes) counts.set(laneOf(kind), (counts.get(laneOf(kind)) ?? 0) + 1);
  let x = 0;
  return LANES.filter((lane) => counts.has(lane)).map((lane, index) => {
    const width = lane === 'goal' ? GOAL_LANE_WIDTH : LANE_WIDTH;
    const placed = { lane, title: kinds[lane].title[language], count: counts.get(lane) ?? 0, x, width };
    x += width;
    return { ...placed, alternate: index % 2 === 1 };
  });
}

/** Cards and notes at their places on paper; the origin is that of the lanes. */
export function placeBoxes(
  document: MapDocument,
  contents: ReturnType<typeof measureCards>,
  lanes: readonly SceneLane[],
): { cards: readonly SceneCard[]; notes: readonly SceneNote[] } {
  const notes = (document.notes ?? []).map((note) => {
    const lines = wrapText(cleanText(note.text), note.width - 2 * NOTE_PADDING, NOTE_SIZE);
    return { ...note, lines, tall: Math.max(note.height, lines.length * NOTE_LEADING + 2 * NOTE_PADDING) };
  });
  const down = stretchRows([
    ...document.nodes.map(({ id, y }) => ({ y, height: NODE_HEIGHT, tall: contents.get(id)?.height ?? NODE_HEIGHT })),
    ...notes,
  ]);
  const cards = document.nodes.flatMap((node): SceneCard[] => {
    const content = contents.get(node.id);
    const lane = lanes.find((candidate) => candidate.lane === laneOf(node.kind));
    if (!content || !lane) return [];
    const stretch = lane.width / laneWidth(lane.lane);
    const home = lane.x + (lane.width - content.width) / 2;
    return [{ ...content, x: home + (node.x - laneX(node.kind)) * stretch, y: down(node.y) }];
  });
  return {
    cards,
    notes: notes.map(({ id, text, x, y, width, lines, tall }) => ({
      id,
      text: cleanText(text),
      lines,
      x: across(x, lanes),
      y: down(y),
      width,
      height: tall,
    })),
  };
}

/** The model's x of something that stands in no lane of its own. */
function across(x: number, lanes: readonly SceneLane[]): number {
  const [first] = lanes;
  if (!first) return x;
  let end = 0;
  let start = laneStart(first.lane);
  if (x < start) return x - start;
  for (const lane of lanes) {
    start = laneStart(lane.lane);
    const width = laneWidth(lane.lane);
    if (x < start) return end;
    if (x < start + width) return lane.x + ((x - start) * lane.width) / width;
    end = lane.x + lane.width;
  }
  return end + x - start - laneWidth(lanes.at(-1)?.lane ?? 'script');
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
