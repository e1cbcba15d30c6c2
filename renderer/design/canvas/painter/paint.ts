// Owns painting: nodes as blocks and edges as lines, straight from the scene's arrays into a 2D context.
import { NODE_HEIGHT } from '../../../../shared/document/layout.ts';
import { type Area, touches } from './area.ts';
import type { Scene } from './scene.ts';

/** The part of a scene that crosses to the painting thread. */
export type PaintScene = Pick<Scene, 'x' | 'y' | 'lanes' | 'kind' | 'ends'> & {
  readonly courses: Pick<Scene['courses'], 'leave' | 'arrive' | 'track'>;
  /** 1 where the card has an error. */
  readonly error: Uint8Array;
  /** 1 where a comment on the card is not resolved. */
  readonly comment: Uint8Array;
};

export interface Palette {
  /** Fill per kind, in the order of `KIND_IDS`. */
  readonly kinds: readonly string[];
  readonly edge: string;
  readonly error: string;
  readonly comment: string;
  /** Behind the mark of a comment, so that it is seen on every kind. */
  readonly ground: string;
}

export interface PaintOrder {
  readonly view: { readonly x: number; readonly y: number; readonly zoom: number };
  /** Size of the picture in CSS px, margins included, and the margin on each side. */
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly pixelRatio: number;
  /** Paint cards too; otherwise only the edges of which neither end lies in `drawn`. */
  readonly cards: boolean;
  /** The stretch whose cards, and their edges, stand in the DOM. */
  readonly drawn: Area | undefined;
  readonly palette: Palette;
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const MARK = 12;
/** In px. */
const LEAST_MARK = 4;
/** Below this zoom a bend of an edge is smaller than a pixel or two: straight lines look the same and cost less. */
const STRAIGHT_BELOW = 0.25;

/** Paints `scene` as `order` says; the context is cleared first. Answers how many cards it painted. */
export function paint(context: Context, scene: PaintScene, order: PaintOrder): number {
  const { view, width, height, margin, pixelRatio } = order;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width * pixelRatio, height * pixelRatio);
  const scale = view.zoom * pixelRatio;
  context.setTransform(scale, 0, 0, scale, (view.x + margin) * pixelRatio, (view.y + margin) * pixelRatio);
  const area: Area = {
    left: (-view.x - margin) / view.zoom,
    top: (-view.y - margin) / view.zoom,
    right: (width - margin - view.x) / view.zoom,
    bottom: (height - margin - view.y) / view.zoom,
  };
  paintEdges(context, scene, order, area);
  return order.cards ? paintCards(context, scene, order, area) : 0;
}

function paintEdges(context: Context, scene: PaintScene, order: PaintOrder, area: Area): void {
  const { x, y, lanes, ends } = scene;
  const { leave, arrive, track } = scene.courses;
  const { zoom } = order.view;
  context.globalAlpha = order.cards ? 0.4 : 1;
  context.strokeStyle = order.palette.edge;
  context.lineWidth = 1.25 / Math.max(zoom, 0.2);
  context.beginPath();
  for (let i = 0; i < ends.length; i += 2) {
    const from = ends[i] as number;
    const to = ends[i + 1] as number;
    const fromY = (y[from] as number) + NODE_HEIGHT / 2 + (leave[i / 2] as number);
    const toY = (y[to] as number) + NODE_HEIGHT / 2 + (arrive[i / 2] as number);
    if (Math.max(fromY, toY) < area.top || Math.min(fromY, toY) > area.bottom) continue;
    const fromX = (x[from] as number) + lanes.card;
    const toX = x[to] as number;
    if (Math.max(fromX, toX) < area.left || Math.min(fromX, toX) > area.right) continue;
    if (order.drawn && (touches(scene, from, order.drawn) || touches(scene, to, order.drawn))) continue;
    const beside = track[i / 2] as number;
    if (beside !== 0) {
      const edge = beside > 0 ? fromX : toX;
      context.moveTo(edge, fromY);
      context.lineTo(edge + beside, fromY);
      context.lineTo(edge + beside, toY);
      context.lineTo(edge, toY);
      continue;
    }
    context.moveTo(fromX, fromY);
    if (zoom < STRAIGHT_BELOW) {
      context.lineTo(toX, toY);
    } else {
      const bend = Math.max(24, (toX - fromX) / 2);
      context.bezierCurveTo(fromX + bend, fromY, toX - bend, toY, toX, toY);
    }
  }
  context.stroke();
  context.globalAlpha = 1;
}

function paintCards(context: Context, scene: PaintScene, order: PaintOrder, area: Area): number {
  const { x, y, kind, error, comment } = scene;
  const width = scene.lanes.card;
  const { zoom } = order.view;
  const rows: number[][] = order.palette.kinds.map(() => []);
  const wrong: number[] = [];
  const discussed: number[] = [];
  for (let i = 0; i < x.length; i += 1) {
    if (!touches(scene, i, area)) continue;
    rows[kind[i] as number]?.push(i);
    if (error[i]) wrong.push(i);
    if (comment[i]) discussed.push(i);
  }
  // A block is never thinner than a pixel, however small the map is shown.
  const least = 1 / zoom;
  const block = Math.max(NODE_HEIGHT, least);
  for (const [index, ids] of rows.entries()) {
    context.fillStyle = order.palette.kinds[index] ?? '#000';
    for (const i of ids) context.fillRect(x[i] as number, y[i] as number, width, block);
  }
  context.strokeStyle = order.palette.error;
  context.lineWidth = 2 / zoom;
  for (const i of wrong) {
    context.strokeRect((x[i] as number) - 3, (y[i] as number) - 3, width + 6, block + 6);
  }
  paintMarks(context, scene, order, discussed);
  return rows.reduce((sum, ids) => sum + ids.length, 0);
}

/** A small square at the upper right corner of each card of `discussed`, at least a few px large. */
function paintMarks(context: Context, scene: PaintScene, order: PaintOrder, discussed: readonly number[]): void {
  const size = Math.max(MARK, LEAST_MARK / order.view.zoom);
  const rim = 1 / order.view.zoom;
  for (const i of discussed) {
    const left = (scene.x[i] as number) + scene.lanes.card - size / 2;
    const top = (scene.y[i] as number) - size / 2;
    context.fillStyle = order.palette.ground;
    context.fillRect(left - rim, top - rim, size + 2 * rim, size + 2 * rim);
    context.fillStyle = order.palette.comment;
    context.fillRect(left, top, size, size);
  }
}
