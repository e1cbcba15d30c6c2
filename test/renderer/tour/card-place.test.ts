// Owns the test that the tour's card never stands on what is lit.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cardPlace } from '../../../renderer/tour/card-place.ts';

const card = { width: 304, height: 220 };

it('stands in the window and beside the hole wherever there is room beside it', () => {
  const sizes = fc.record({ width: fc.integer({ min: 853, max: 1920 }), height: fc.integer({ min: 600, max: 1080 }) });
  const hole = fc.record({
    left: fc.integer({ min: 0, max: 1400 }),
    top: fc.integer({ min: 0, max: 900 }),
    width: fc.integer({ min: 10, max: 400 }),
    height: fc.integer({ min: 10, max: 300 }),
  });
  fc.assert(
    fc.property(sizes, hole, (view, lit) => {
      fc.pre(lit.left + lit.width <= view.width && lit.top + lit.height <= view.height);
      const { left, top } = cardPlace(lit, card, view);
      expect(left >= 0 && top >= 0 && left + card.width <= view.width && top + card.height <= view.height).toBe(true);
      const apart =
        left >= lit.left + lit.width ||
        left + card.width <= lit.left ||
        top >= lit.top + lit.height ||
        top + card.height <= lit.top;
      expect(apart).toBe(true);
    }),
  );
});
