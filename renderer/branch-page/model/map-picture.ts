// Owns the geometry of the branch's map: the model's own places, drawn as flat title cards (design: 只有标题).
import type { MapEdge, MapNode } from '../../../shared/document/document.ts';
import { cardLeft, layLanes } from '../../../shared/document/lane-geometry.ts';
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
  const places = new Map(cards.map((card) => [card.node.id, card]));
  return {
    width: lanes.length > 0 ? geometry.width : 200,
    height: Math.max(HEADER, ...cards.map((card) => card.y)) + CARD_HEIGHT + MARGIN * 2,
    lanes: lanes.map((id) => ({ id, x: geometry.cardX[id] })),
    cards,
    edges: edges.flatMap((edge) => {
      const from = places.get(edge.from);
      const to = places.get(edge.to);
      return from && to ? [{ edge, path: curve(from, to) }] : [];
    }),
  };
}

function curve(from: PictureCard, to: PictureCard): string {
  const [x1, y1] = [from.x + from.width, from.y + CARD_HEIGHT / 2];
  const y2 = to.y + CARD_HEIGHT / 2;
  // Within a lane the line leaves and enters on the right, bowed out into the room between the lanes.
  const isWithin = Math.abs(from.x - to.x) < 1;
  const x2 = isWithin ? to.x + to.width : to.x;
  const bow = isWithin ? 28 : Math.max(24, (x2 - x1) * 0.55);
  return `M${round(x1)} ${round(y1)}C${round(x1 + bow)} ${round(y1)} ${round(isWithin ? x2 + bow : x2 - bow)} ${round(y2)} ${round(x2)} ${round(y2)}`;
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
