import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allTemplates } from '../../../shared/document/templates.ts';
import { buildScene, LANE_HEAD } from '../../../shared/export/scene.ts';
import { pagesOf } from '../../../shared/export/scene-pages.ts';
import { times } from '../../property-runs.ts';
import { inputFor } from './input.ts';

/** A4 and A3 lying, within their edges, in px of the scene. */
const SHEETS = [
  { width: 1042, height: 692 },
  { width: 1507, height: 1021 },
];

test.each(allTemplates().map((map) => [map.title, map] as const))(
  '%s fits the width of a sheet, its cards whole',
  (_, map) => {
    for (const { width, height } of SHEETS) {
      const scene = buildScene({ ...inputFor(map), fitWidth: width });
      expect(scene.width).toBeLessThanOrEqual(width);
      const pages = pagesOf(scene, height);
      const ids = pages.flatMap(({ cards }) => cards.cards.map(({ id }) => id));
      expect(ids.toSorted()).toEqual(scene.cards.map(({ id }) => id).toSorted());
      for (const { cards, ground, window } of pages) {
        expect(cards.cards.length).toBeGreaterThan(0);
        expect(ground.lanes).toHaveLength(scene.lanes.length);
        expect(ground.map.y + ground.map.height).toBeLessThanOrEqual(height);
        for (const card of cards.cards) {
          expect(card.y).toBeGreaterThanOrEqual(window.y);
          expect(card.y + card.height).toBeLessThanOrEqual(window.y + window.height);
        }
      }
      const withLegend = pages.filter(({ ground }) => ground.legend.kinds.length > 0);
      expect(withLegend).toHaveLength(1);
      const { legend, map: box } = withLegend[0]?.ground ?? scene;
      expect(legend.y).toBeGreaterThanOrEqual(box.y + box.height);
      expect(legend.y + legend.height).toBeLessThanOrEqual(height);
    }
  },
);

test('whatever the height of the sheet, each card and note is on one page, and no page is empty', () => {
  const [map] = allTemplates();
  if (!map) throw new Error('no template');
  const scene = buildScene({ ...inputFor(map), fitWidth: 1042 });
  fc.assert(
    fc.property(fc.integer({ min: 260, max: 3000 }), (height) => {
      const pages = pagesOf(scene, height);
      const boxes = pages.map(({ cards }) => [...cards.cards, ...cards.notes].map(({ id }) => id));
      expect(boxes.every((ids) => ids.length > 0)).toBe(true);
      expect(boxes.flat().toSorted()).toEqual([...scene.cards, ...scene.notes].map(({ id }) => id).toSorted());
      for (const { cards, window } of pages)
        expect(cards.cards.every(({ y }) => y >= window.y && y >= LANE_HEAD)).toBe(true);
    }),
    { numRuns: times(60) },
  );
});
