// Owns the scene of a picture: where everything of a map stands on paper, with its texts broken into lines, as plain data.
import type { MapDocument } from '../document/document.ts';
import type { EdgeTypeId, KindId } from '../document/kind-id.ts';
import type { LaneId } from '../document/layout.ts';
import { formatMessage, type Language } from '../i18n/message.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { knowledgeOf } from '../knowledge/map-knowledge.ts';
import { measureCards } from './scene-cards.ts';
import { titleBlock } from './scene-header.ts';
import { lanesOf, paperLanes, placeBoxes } from './scene-lanes.ts';
import { legendOf } from './scene-legend.ts';
import { linesOf } from './scene-lines.ts';
import { type ExportScope, scopedDocument } from './scope.ts';
import { cleanLine, fitLine } from './text.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One line of text; `y` is its baseline. */
export interface SceneText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold?: boolean;
  readonly colour: string;
}

export interface SceneCard extends Box {
  readonly id: string;
  readonly kind: KindId;
  readonly code: string;
  readonly name: string;
  readonly facts: readonly string[];
  readonly headHeight: number;
  readonly nameLines: readonly string[];
  /** The lines below the head; the first fact is the stronger one. */
  readonly factLines: readonly { readonly text: string; readonly strong: boolean }[];
  readonly draft: boolean;
  readonly tray: boolean;
}

export type Side = 'left' | 'right' | 'top' | 'bottom';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface SceneLine {
  readonly id: string;
  readonly type: EdgeTypeId;
  readonly from: string;
  readonly to: string;
  readonly start: Point;
  readonly end: Point;
  readonly startSide: Side;
  readonly endSide: Side;
  /** The middles of the two cards' heights: where a connector of another program is attached. */
  readonly middles: readonly [number, number];
  /** The control points of the curve between two lanes. */
  readonly bend?: readonly [Point, Point];
  /** The x of the vertical part of a line beside its lane, which is made of straight parts. */
  readonly track?: number;
  /** Lines within a lane end in an arrow and are labelled: their direction is not that of the lanes. */
  readonly arrow: boolean;
  readonly label?: Box & { readonly text: string; readonly lines: readonly string[] };
}

export interface SceneLane {
  readonly lane: LaneId;
  readonly title: string;
  readonly count: number;
  readonly x: number;
  readonly width: number;
  readonly alternate: boolean;
}

export interface SceneGroup extends Box {
  readonly id: string;
  readonly title: string;
}

export interface SceneNote extends Box {
  readonly id: string;
  readonly text: string;
  readonly lines: readonly string[];
}

export interface TitleMark extends Box {
  readonly text: SceneText;
  readonly fill: string;
  readonly line: string;
  /** Of the words where they stand without the box. */
  readonly ink: string;
}

export interface TitleBlock {
  readonly height: number;
  readonly texts: readonly SceneText[];
  /** What a reader must not overlook: sample figures, no approval. */
  readonly marks: readonly TitleMark[];
}

export interface Legend extends Box {
  readonly kinds: readonly (Point & { readonly kind: KindId; readonly text: SceneText })[];
  readonly lines: readonly (Point & { readonly type: EdgeTypeId; readonly text: SceneText })[];
  readonly drafts: readonly (Point & { readonly text: SceneText })[];
}

export interface Scene {
  readonly title: string;
  readonly language: Language;
  readonly width: number;
  readonly height: number;
  readonly header: TitleBlock;
  /** The stripes, from the lane heads to the end of the map. */
  readonly map: Box;
  readonly lanes: readonly SceneLane[];
  readonly groups: readonly SceneGroup[];
  readonly lines: readonly SceneLine[];
  readonly cards: readonly SceneCard[];
  readonly notes: readonly SceneNote[];
  readonly legend: Legend;
}

export interface SceneOrder {
  readonly document: MapDocument;
  readonly knowledge: Knowledge;
  readonly scope: ExportScope;
  readonly language: Language;
  readonly generatedAt: string;
  /** The width of a sheet that the map is to fit, px; as wide as it likes to be without. */
  readonly fitWidth?: number;
  /** Cards are their names alone, in rows as near as these allow. */
  readonly namesOnly?: boolean;
}

export const MARGIN = 24;
export const LANE_HEAD = 36;
export const MAP_PADDING = 20;
const GROUP_PADDING = 12;
const GROUP_HEAD = 30;

export function buildScene(order: SceneOrder): Scene {
  const { language, generatedAt } = order;
  const knowledge = knowledgeOf(order.document, order.knowledge);
  const document = scopedDocument(order.document, order.scope);
  const geometry = paperLanes(document, order.fitWidth === undefined ? undefined : order.fitWidth - 2 * MARGIN);
  const { namesOnly = false } = order;
  const cardsAtHome = measureCards(document, knowledge, language, { width: geometry.card, namesOnly });
  const lanes = lanesOf(document, geometry, language);
  const placed = placeBoxes(document, cardsAtHome, geometry, namesOnly ? NAMES_ROW : 1);
  const frames = groupFrames(document, [...placed.cards, ...placed.notes]);
  const extent = extentOf([
    ...placed.cards,
    ...placed.notes,
    ...frames,
    ...lanes.map((lane) => ({ ...lane, y: 0, height: 0 })),
  ]);
  const width = Math.max(extent.right - extent.left, MIN_WIDTH - 2 * MARGIN) + 2 * MARGIN;
  const header = titleBlock(document, {
    language,
    generatedAt,
    width: width - 2 * MARGIN,
    isPart: order.scope !== 'map',
  });
  const top = MARGIN + header.height;
  const boxes = [...placed.cards, ...placed.notes, ...frames];
  const dx = MARGIN - extent.left;
  const dy = top + LANE_HEAD + MAP_PADDING - (boxes.length > 0 ? extentOf(boxes).top : 0);
  const move = <T extends Point>(box: T): T => ({ ...box, x: box.x + dx, y: box.y + dy });
  const cards = placed.cards.map(move);
  const bottom = boxes.length > 0 ? extentOf(boxes).bottom + dy + MAP_PADDING : top + LANE_HEAD + 80;
  const map = { x: MARGIN, y: top, width: width - 2 * MARGIN, height: bottom - top };
  const legend = legendOf(document, { language, x: MARGIN, y: bottom, width: map.width });
  return {
    title: cleanLine(document.title),
    language,
    width,
    height: bottom + legend.height + MARGIN,
    header,
    map,
    lanes: lanes.map((lane) => ({ ...lane, x: lane.x + dx })),
    groups: frames.map(move),
    lines: linesOf(document, cards, geometry, language),
    cards,
    notes: placed.notes.map(move),
    legend,
  };
}

const MIN_WIDTH = 620;
/** Of the rows' pitch, for cards of names of two lines. */
const NAMES_ROW = 0.68;

interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function extentOf(boxes: readonly Box[]): Extent {
  const [first] = boxes;
  let [left, top, right, bottom] = first ? [first.x, first.y, first.x, first.y] : [0, 0, 0, 0];
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return { left, top, right, bottom };
}

/** Frames around the members of groups, as on the canvas. */
function groupFrames(document: MapDocument, boxes: readonly (Box & { readonly id: string })[]): readonly SceneGroup[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  return (document.groups ?? []).flatMap(({ id, title, members }) => {
    const inside = members.flatMap((member) => byId.get(member) ?? []);
    if (inside.length === 0) return [];
    const { left, top, right, bottom } = extentOf(inside);
    const width = right - left + 2 * GROUP_PADDING;
    return {
      id,
      title: fitLine(cleanLine(title), width - 16, 12, true),
      x: left - GROUP_PADDING,
      y: top - GROUP_HEAD,
      width,
      height: bottom - top + GROUP_HEAD + GROUP_PADDING,
    };
  });
}

/** A message in the scene's language, on one line, without what a file cannot hold. */
export function worded(
  message: { zh: string; en: string },
  language: Language,
  params?: Record<string, string | number>,
): string {
  return cleanLine(formatMessage(message, language, params));
}
