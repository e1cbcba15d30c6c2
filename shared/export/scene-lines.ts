// Owns the course of lines on paper, and the places of their labels, which cover neither cards nor each other.
import type { MapDocument, MapEdge } from '../document/document.ts';
import { courseEdges, type EdgeCourses } from '../document/edge-courses.ts';
import { edgeTypes } from '../document/edge-types.ts';
import type { LaneGeometry } from '../document/lane-geometry.ts';
import { laneOf } from '../document/layout.ts';
import type { Language } from '../i18n/message.ts';
import type { SceneCard, SceneLine } from './scene.ts';
import { cleanLine, textWidth, wrapText } from './text.ts';

export const LABEL_SIZE = 11;
export const LABEL_LEADING = 14;
const LABEL_PADDING = 5;
const MOST_LINES = 3;
const LEAST_BEND = 28;

interface Label {
  readonly text: string;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

export function linesOf(
  document: MapDocument,
  cards: readonly SceneCard[],
  geometry: LaneGeometry,
  language: Language,
): readonly SceneLine[] {
  const indexOf = new Map(cards.map(({ id }, index) => [id, index]));
  const edges = document.edges.filter(({ from, to }) => indexOf.has(from) && indexOf.has(to));
  const room = Math.min(...geometry.lanes.slice(0, -1).map((lane) => geometry.gutter[lane]));
  const labels = edges.map((edge) => labelOf(labelText(edge, language), room));
  const courses = courseEdges({
    y: cards.map(({ y }) => y),
    height: cards.map(({ height }) => height),
    lane: cards.map(({ kind }) => geometry.lanes.indexOf(laneOf(kind))),
    ends: edges.flatMap(({ from, to }) => [indexOf.get(from) ?? 0, indexOf.get(to) ?? 0]),
    gutters: geometry.lanes.map((lane) => geometry.gutter[lane]),
    isLeft: (edge) => edges[edge]?.type === 'migrate',
    labelWidth: (edge) => labels[edge]?.width ?? 0,
    labelHeight: (edge) => labels[edge]?.height ?? 0,
  });
  return edges.flatMap((edge, index): SceneLine[] => {
    const from = cards[indexOf.get(edge.from) ?? -1];
    const to = cards[indexOf.get(edge.to) ?? -1];
    return from && to ? [lineOf({ edge, from, to, label: labels[index], courses, index })] : [];
  });
}

interface Drawn {
  readonly edge: MapEdge;
  readonly from: SceneCard;
  readonly to: SceneCard;
  readonly label: Label | undefined;
  readonly courses: EdgeCourses;
  readonly index: number;
}

function lineOf({ edge, from, to, label, courses, index }: Drawn): SceneLine {
  const at = (list: Float32Array) => list[index] ?? 0;
  const track = at(courses.track);
  const middles = [from.y + from.height / 2, to.y + to.height / 2] as const;
  const ends = { id: edge.id, type: edge.type, from: edge.from, to: edge.to, middles };
  const startX = track < 0 ? from.x : from.x + from.width;
  const endX = track > 0 ? to.x + to.width : to.x;
  const start = { x: startX, y: middles[0] + at(courses.leave) };
  const end = { x: endX, y: middles[1] + at(courses.arrive) };
  if (track === 0) {
    const bend = Math.max(LEAST_BEND, (end.x - start.x) / 2);
    const points = [
      { x: start.x + bend, y: start.y },
      { x: end.x - bend, y: end.y },
    ] as const;
    return { ...ends, start, end, startSide: 'right', endSide: 'left', bend: points, arrow: false };
  }
  const side = track > 0 ? 'right' : 'left';
  const line: SceneLine = { ...ends, start, end, startSide: side, endSide: side, track: startX + track, arrow: true };
  const [x, y] = [startX + at(courses.labelX), middles[0] + at(courses.labelY)];
  if (!label || Number.isNaN(x)) return line;
  const { text, lines, width, height } = label;
  return { ...line, label: { x: x - width / 2, y: y - height / 2, width, height, text, lines } };
}

function labelText(edge: MapEdge, language: Language): string {
  const condition = cleanLine(typeof edge.condition === 'string' ? edge.condition : '');
  return condition === '' ? edgeTypes[edge.type].title[language] : condition;
}

/** As wide as the room between two lanes. */
function labelOf(text: string, room: number): Label {
  const lines = wrapText(text, room - 2 * LABEL_PADDING - 2, LABEL_SIZE, false, MOST_LINES);
  const width = Math.max(...lines.map((each) => textWidth(each, LABEL_SIZE))) + 2 * LABEL_PADDING;
  return { text, lines, width, height: lines.length * LABEL_LEADING + 4 };
}
