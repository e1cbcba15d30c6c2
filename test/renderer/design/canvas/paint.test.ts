// Owns the checks of painting: every card in the picture, errors outlined, comments marked, edges of drawn cards left out.
import { expect, test } from 'vitest';
import { type PaintOrder, paint } from '../../../../renderer/design/canvas/painter/paint.ts';
import { buildScene } from '../../../../renderer/design/canvas/painter/scene.ts';
import { NOMINAL_LANES } from '../../../../shared/document/lane-geometry.ts';
import { syntheticMap } from '../../../bench/synthetic-map.ts';

const map = syntheticMap(200);
const scene = { ...buildScene(map, NOMINAL_LANES), error: new Uint8Array(200), comment: new Uint8Array(200) };
const palette = { kinds: Array(7).fill('kind'), edge: 'edge', error: 'error', comment: 'comment', ground: 'ground' };
const order: PaintOrder = {
  view: { x: 0, y: 0, zoom: 0.02 },
  width: 900,
  height: 700,
  margin: 0,
  pixelRatio: 1,
  cards: true,
  drawn: undefined,
  palette,
};

/** What a 2D context was told: the colour of every filled and every stroked rectangle, and the lines. */
function record() {
  const filled: string[] = [];
  const stroked: string[] = [];
  let lines = 0;
  const context = {
    fillStyle: '',
    strokeStyle: '',
    setTransform: () => {},
    clearRect: () => {},
    beginPath: () => {},
    moveTo: () => {
      lines += 1;
    },
    lineTo: () => {},
    bezierCurveTo: () => {},
    stroke: () => {},
    fillRect() {
      filled.push(this.fillStyle);
    },
    strokeRect() {
      stroked.push(this.strokeStyle);
    },
  };
  return { context: context as unknown as CanvasRenderingContext2D, filled, stroked, lines: () => lines };
}

test('every card and every edge in the picture is painted', () => {
  const { context, filled, lines } = record();
  expect(paint(context, scene, order)).toBe(200);
  expect(filled.filter((colour) => colour === 'kind')).toHaveLength(200);
  expect(lines()).toBe(map.edges.length);
});

test('a card with an error is outlined, one with an open comment is marked', () => {
  const { context, filled, stroked } = record();
  const error = Uint8Array.from({ length: 200 }, (_, i) => (i === 3 ? 1 : 0));
  const comment = Uint8Array.from({ length: 200 }, (_, i) => (i === 5 || i === 9 ? 1 : 0));
  paint(context, { ...scene, error, comment }, order);
  expect(stroked).toEqual(['error']);
  expect(filled.filter((colour) => colour === 'comment')).toHaveLength(2);
});

test('edges of cards that stand in the DOM are left to them', () => {
  const { context, lines } = record();
  paint(context, scene, { ...order, cards: false, drawn: { left: -1e6, right: 1e6, top: -1e6, bottom: 1e6 } });
  expect(lines()).toBe(0);
});
