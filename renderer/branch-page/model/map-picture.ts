// Owns the geometry of the branch's map: the model's own places, drawn as flat title cards (design: 只有标题).
import type { MapEdge, MapNode } from '../../../shared/document/document.ts';
import { courseEdges } from '../../../shared/document/edge-courses.ts';
import { cardLeft, type LaneGeometry, layLanes } from '../../../shared/document/lane-geometry.ts';
import { LANES, type LaneId, laneOf, ROW_PITCH } from '../../../shared/document/layout.ts';

/** Lanes as wide as in the design's page, rows as close as its title cards allow. */
const MEASURES = { card: 160, gutter: 42, wideGutter: 42, margin: 4 } as const;
const Y_SCALE = 46 / ROW_PITCH;
export const CARD_HEIGHT = 30;
const HEADER = 30;
const MARGIN = 4;

export interface PictureCard {
  readonly node: MapNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The name as far as it fits. */
  readonly title: string;
}

export interface PictureEdge {
  readonly edge: MapEdge;
  readonly path: string;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly { readonly id: LaneId; readonly x: number }[];
  readonly cards: readonly PictureCard[];
  readonly edges: readonly PictureEdge[];
}

export function pictureOf(nodes: readonly MapNode[], edges: readonly MapEdge[], withGoals: boolean): Picture {
  const shown = withGoals ? nodes : nodes.filter((node) => node.kind !== 'goal');
  const lanes = LANES.filter((lane) => shown.some((node) => laneOf(node.kind) === lane));
  const geometry = layLanes({ lanes, ...MEASURES });
  const top = Math.min(0, ...shown.map((node) => node.y));
  const cards = shown.map((node): PictureCard => {
    const width = geometry.card;
    return {
      node,
      x: cardLeft(geometry, node.kind),
      y: HEADER + (node.y - top) * Y_SCALE,
      width,
      title: fitted(node.name, width - 34),
    };
  });
  return {
    width: lanes.length > 0 ? geometry.width : 200,
    height: Math.max(HEADER, ...cards.map((card) => card.y)) + CARD_HEIGHT + MARGIN * 2,
    lanes: lanes.map((id) => ({ id, x: geometry.cardX[id] })),
    cards,
    edges: pathsOf(edges, cards, geometry),
  };
}

/** On the tracks of every other drawing of the map, without labels. */
function pathsOf(all: readonly MapEdge[], cards: readonly PictureCard[], geometry: LaneGeometry): PictureEdge[] {
  const indexOf = new Map(cards.map(({ node }, index) => [node.id, index]));
  const edges = all.filter(({ from, to }) => indexOf.has(from) && indexOf.has(to));
  const ends = edges.flatMap(({ from, to }) => [indexOf.get(from) ?? 0, indexOf.get(to) ?? 0]);
  const { leave, arrive, track } = courseEdges({
    y: cards.map(({ y }) => y),
    height: cards.map(() => CARD_HEIGHT),
    lane: cards.map(({ node }) => geometry.lanes.indexOf(laneOf(node.kind))),
    ends,
    gutters: geometry.lanes.map((lane) => geometry.gutter[lane]),
    isLeft: (edge) => edges[edge]?.type === 'migrate',
    labelWidth: () => 0,
    labelHeight: () => 0,
  });
  return edges.flatMap((edge, index) => {
    const [from, to] = [cards[ends[index * 2] ?? -1], cards[ends[index * 2 + 1] ?? -1]];
    if (!from || !to) return [];
    const [y1, y2] = [from.y + CARD_HEIGHT / 2 + (leave[index] ?? 0), to.y + CARD_HEIGHT / 2 + (arrive[index] ?? 0)];
    return [{ edge, path: pathOf(from, to, y1, y2, track[index] ?? 0) }];
  });
}

function pathOf(from: PictureCard, to: PictureCard, y1: number, y2: number, track: number): string {
  if (track !== 0) {
    const x = track > 0 ? from.x + from.width : from.x;
    return `M${round(x)} ${round(y1)}H${round(x + track)}V${round(y2)}H${round(x)}`;
  }
  const [x1, x2] = [from.x + from.width, to.x];
  const bow = Math.max(24, (x2 - x1) * 0.55);
  return `M${round(x1)} ${round(y1)}C${round(x1 + bow)} ${round(y1)} ${round(x2 - bow)} ${round(y2)} ${round(x2)} ${round(y2)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const TEXT_SIZE = 13;

/** `name`, cut with an ellipsis where it is wider than `width` px; no browser need be asked for widths. */
function fitted(name: string, width: number): string {
  const sizes = [...name].map((character) => (character.charCodeAt(0) < 0x2e80 ? 0.56 : 1) * TEXT_SIZE);
  if (sizes.reduce((sum, size) => sum + size, 0) <= width) return name;
  let used = TEXT_SIZE;
  let kept = '';
  for (const [index, character] of [...name].entries()) {
    used += sizes[index] ?? 0;
    if (used > width) break;
    kept += character;
  }
  return `${kept}…`;
}
