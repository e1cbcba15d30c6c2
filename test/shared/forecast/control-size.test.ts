import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  controlSizeNeeded,
  holdoutNeeded,
  naturalTakeUp,
  treatedPerControl,
  volumeNeeded,
} from '../../../shared/forecast/control-size.ts';

describe('the control size of DOMAIN §3.9', () => {
  test.each([
    [2, 3, 1, 3826],
    [3, 4, 1, 5301],
    [3, 5, 1, 1506],
    [4, 7, 1, 906],
    [5, 10, 1, 435],
    [3, 5, 9, 894],
    [4, 7, 9, 539],
    [5, 10, 9, 261],
  ])('%d → %d %% with k = %d needs %d', (control, treated, k, need) => {
    expect(controlSizeNeeded(treated, control, k)).toBe(need);
  });

  test('is undefined where nothing can be told', () => {
    for (const [treated, control, k] of [
      [5, 5, 1],
      [4, 5, 1],
      [5, 3, 0],
      [5, 3, Number.NaN],
      [5, 3, Number.POSITIVE_INFINITY],
      [Number.NaN, 3, 1],
      [101, 3, 1],
      [5, -1, 1],
    ] as const) {
      expect(controlSizeNeeded(treated, control, k)).toBeUndefined();
    }
    expect(treatedPerControl(0)).toBeUndefined();
    expect(treatedPerControl(100)).toBeUndefined();
    expect(volumeNeeded(0, 10, 5)).toBeUndefined();
  });

  test('a holdout of 10 % is nine contacted for one kept back', () => {
    expect(treatedPerControl(10)).toBe(9);
  });

  test('natural take-up is half of the take-up unless it is given', () => {
    expect(naturalTakeUp(12, undefined)).toBe(6);
    expect(naturalTakeUp(12, 0)).toBe(0);
  });
});

test('the holdout and the volume that are said to be enough are, and one less is not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 50, max: 20000 }), fc.integer({ min: 2, max: 90 }), (volume, treated) => {
      const enough = (pct: number, people: number) => {
        const k = treatedPerControl(pct) ?? 0;
        return (
          Math.round((people * pct) / 100) >= (controlSizeNeeded(treated, treated / 2, k) ?? Number.POSITIVE_INFINITY)
        );
      };
      const holdout = holdoutNeeded(volume, treated, treated / 2);
      if (holdout === undefined) expect(enough(50, volume)).toBe(false);
      else {
        expect(enough(holdout, volume)).toBe(true);
        if (holdout > 1) expect(enough(holdout - 1, volume)).toBe(false);
      }
      expect(enough(10, volumeNeeded(10, treated, treated / 2) ?? 0)).toBe(true);
    }),
  );
});
