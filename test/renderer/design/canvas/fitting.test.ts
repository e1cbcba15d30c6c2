// Tests the fit: every row in sight, the width shared among the lanes, nothing larger than it is drawn.
import { expect, test } from 'vitest';
import { centred, fitView, HEADER } from '../../../../renderer/design/canvas/fitting.ts';
import { LANES, NODE_HEIGHT, rowY } from '../../../../shared/document/layout.ts';

const rows = (count: number) => ({ top: rowY(0), bottom: rowY(count - 1) + NODE_HEIGHT });
const room = (width: number, height: number) => ({ width, height, windowWidth: 1440, lanes: LANES });

test('ten rows fill the height of the canvas, and the lanes its width', () => {
  const { view, lanes } = fitView(rows(10), room(878, 607));
  expect(view.zoom).toBeCloseTo((607 - HEADER - 8) / 840);
  expect(rowY(0) * view.zoom + view.y).toBeCloseTo(HEADER + 4);
  expect((rowY(9) + NODE_HEIGHT) * view.zoom + view.y).toBeLessThanOrEqual(607);
  expect(view.x + lanes.width * view.zoom).toBeLessThanOrEqual(878);
  expect(lanes.width * view.zoom).toBeGreaterThan(878 - LANES.length);
});

test('few rows are shown at their own size, and wide canvases keep lanes in the middle', () => {
  const { view, lanes } = fitView(rows(2), room(2400, 607));
  expect(view.zoom).toBe(1);
  expect(lanes.card).toBe(236);
  expect(view.x).toBe(centred(lanes, 1, 2400));
  expect(view.x).toBeGreaterThan(0);
});

test('an empty map is shown at its own size, ten thousand rows in a pixel each or less', () => {
  expect(fitView(undefined, room(878, 607)).view.zoom).toBe(1);
  const { view } = fitView(rows(10_000), room(878, 607));
  expect(10_000 * 84 * view.zoom).toBeLessThanOrEqual(10_000);
});
