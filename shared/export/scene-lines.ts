// Owns the course of lines on paper, and the places of their labels, which cover neither cards nor each other.
import type { MapDocument, MapEdge } from '../document/document.ts';
import { edgeTypes } from '../document/edge-types.ts';
import { laneOf } from '../document/layout.ts';
import type { Language } from '../i18n/message.ts';
import type { Box, SceneCard, SceneLine } from './scene.ts';
import { cleanLine, textWidth, wrapText } from './text.ts';

export const LABEL_SIZE = 11;
export const LABEL_LEADING = 14;
const LABEL_WIDTH = 190;
const LABEL_PADDING = 5;
const LEAST_BEND = 28;
/** Between the lane's cards and the arcs left of them. */
const ARC_ROOM = 26;
const ARC_STEP = 5;

export function linesOf(document: MapDocument, cards: readonly SceneCard[], language: Language): readonly SceneLine[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const lanes = byLane(cards);
  const labels = new Crowd(cards);
  const arcs = new Map<string, number>();
  const lines = document.edges.flatMap((edge): { edge: MapEdge; line: SceneLine }[] => {
    const from = byId.get(edge.from);
    const to = byId.get(edge.to);
    if (!from || !to) return [];
    if (laneOf(from.kind) !== laneOf(to.kind)) return [{ edge, line: between(edge, from, to) }];
    if (areNeighbours(from, to, lanes.get(laneOf(from.kind)) ?? [])) return [{ edge, line: straight(edge, from, to) }];
    const nth = arcs.get(from.kind) ?? 0;
    arcs.set(from.kind, nth + 1);
    return [{ edge, line: arc(edge, from, to, nth % 3) }];
  });
  // Short straight lines have one place for their label; the others take what is left.
  const labelled = new Map<string, SceneLine['label']>();
  for (const bent of [false, true]) {
    for (const { edge, line } of lines) {
      if (!line.arrow || (line.bend !== undefined) !== bent) continue;
      labelled.set(edge.id, labelOf(line, labelText(edge, language), labels));
    }
  }
  return lines.map(({ line }) => {
    const label = labelled.get(line.id);
    return label ? { ...line, label } : line;
  });
}

function byLane(cards: readonly SceneCard[]): ReadonlyMap<string, readonly SceneCard[]> {
  const lanes = new Map<string, SceneCard[]>();
  for (const card of cards) {
    const lane = lanes.get(laneOf(card.kind));
    if (lane) lane.push(card);
    else lanes.set(laneOf(card.kind), [card]);
  }
  return lanes;
}

function between({ id, type, from, to }: MapEdge, source: SceneCard, target: SceneCard): SceneLine {
  const start = { x: source.x + source.width, y: source.y + source.height / 2 };
  const end = { x: target.x, y: target.y + target.height / 2 };
  const bend = Math.max(LEAST_BEND, (end.x - start.x) / 2);
  return {
    id,
    type,
    from,
    to,
    start,
    end,
    startSide: 'right',
    endSide: 'left',
    bend: [
      { x: start.x + bend, y: start.y },
      { x: end.x - bend, y: end.y },
    ],
    arrow: false,
  };
}

/** True when one stands right above the other with nothing of the lane in between. */
function areNeighbours(one: SceneCard, other: SceneCard, lane: readonly SceneCard[]): boolean {
  const [upper, lower] = one.y < other.y ? [one, other] : [other, one];
  if (lower.y <= upper.y + upper.height || Math.abs(one.x - other.x) > 24) return false;
  return !lane.some(
    (card) => card !== one && card !== other && card.y + card.height > upper.y && card.y < lower.y + lower.height,
  );
}

function straight({ id, type, from, to }: MapEdge, source: SceneCard, target: SceneCard): SceneLine {
  const x = (source.x + target.x + source.width) / 2;
  const isDown = target.y > source.y;
  return {
    id,
    type,
    from,
    to,
    start: { x, y: isDown ? source.y + source.height : source.y },
    end: { x, y: isDown ? target.y : target.y + target.height },
    startSide: isDown ? 'bottom' : 'top',
    endSide: isDown ? 'top' : 'bottom',
    arrow: true,
  };
}

/** Around the cards between, in the gap left of them. */
function arc({ id, type, from, to }: MapEdge, source: SceneCard, target: SceneCard, nth: number): SceneLine {
  const isDown = target.y >= source.y;
  const off = isDown ? 10 : -10;
  const start = { x: source.x, y: source.y + source.height / 2 + off };
  const end = { x: target.x, y: target.y + target.height / 2 - off };
  // A curve reaches three quarters of the way to its control points.
  const bulge = Math.min(start.x, end.x) - (ARC_ROOM + nth * ARC_STEP);
  return {
    id,
    type,
    from,
    to,
    start,
    end,
    startSide: 'left',
    endSide: 'left',
    bend: [
      { x: bulge, y: start.y },
      { x: bulge, y: end.y },
    ],
    arrow: true,
  };
}

function labelText(edge: MapEdge, language: Language): string {
  const condition = cleanLine(typeof edge.condition === 'string' ? edge.condition : '');
  return condition === '' ? edgeTypes[edge.type].title[language] : condition;
}

/** At the first free place of those beside the line; with fewer lines where it is narrow. */
function labelOf(line: SceneLine, text: string, crowd: Crowd): NonNullable<SceneLine['label']> | undefined {
  for (const most of [3, 2, 1]) {
    const lines = wrapText(text, LABEL_WIDTH - 2 * LABEL_PADDING, LABEL_SIZE, false, most);
    const width = Math.max(...lines.map((each) => textWidth(each, LABEL_SIZE))) + 2 * LABEL_PADDING;
    const height = lines.length * LABEL_LEADING + 4;
    for (const { x, y } of placesFor(line)) {
      for (const shift of line.bend ? [0, LABEL_LEADING + 6, -LABEL_LEADING - 6] : [0]) {
        const box = { x: x - width / 2, y: y + shift - height / 2, width, height };
        if (!crowd.take(box)) continue;
        return { ...box, text, lines };
      }
    }
  }
  return undefined;
}

/** Middles for a label, best first. */
function placesFor({ start, end, bend }: SceneLine): readonly { x: number; y: number }[] {
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  if (!bend) return [middle];
  const direction = Math.sign(end.y - start.y) || 1;
  const beside = start.x + LABEL_WIDTH / 2;
  const gaps = [62, 74, 86, 100].flatMap((distance) => [
    { x: beside, y: start.y + direction * distance },
    { x: beside, y: end.y - direction * distance },
  ]);
  return [...gaps, { x: beside, y: middle.y }];
}

const BIN = 200;

/** What covers the paper already; looked up by height, since maps are long. */
class Crowd {
  readonly #bins = new Map<number, Box[]>();

  constructor(boxes: readonly Box[]) {
    for (const box of boxes) this.#add(box);
  }

  /** Takes the place when nothing is there. */
  take(box: Box): boolean {
    for (let bin = Math.floor(box.y / BIN); bin <= Math.floor((box.y + box.height) / BIN); bin += 1) {
      if (this.#bins.get(bin)?.some((other) => overlap(box, other))) return false;
    }
    this.#add(box);
    return true;
  }

  #add(box: Box): void {
    for (let bin = Math.floor(box.y / BIN); bin <= Math.floor((box.y + box.height) / BIN); bin += 1) {
      const list = this.#bins.get(bin);
      if (list) list.push(box);
      else this.#bins.set(bin, [box]);
    }
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
