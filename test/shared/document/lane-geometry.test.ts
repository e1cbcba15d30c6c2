// Tests how lanes share a width, and that what stands in one geometry stands there in another.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { across, laneAt, leastWidth, NOMINAL_LANES, shareLanes } from '../../../shared/document/lane-geometry.ts';
import { LANES } from '../../../shared/document/layout.ts';

const share = (width: number, zoom: number, lanes: readonly (typeof LANES)[number][] = LANES, windowWidth = 1440) =>
  shareLanes({ width, zoom, lanes, windowWidth });

describe('the lanes of a canvas', () => {
  test('fill its width at the zoom they were shared for, with a wide gutter behind the channels', () => {
    const geometry = share(880, 0.68);
    expect(geometry.card * 0.68).toBeCloseTo(107);
    expect(geometry.gutter.segment * 0.68).toBeCloseTo(36);
    expect(geometry.gutter.channel * 0.68).toBeCloseTo(68);
    expect(geometry.width * 0.68).toBeGreaterThan(880 - LANES.length);
    expect(geometry.width * 0.68).toBeLessThanOrEqual(880);
    expect(geometry.end.channel).toBe(geometry.start.script);
  });

  test('keep cards between 96 and 236 px, and are rather wider than the canvas', () => {
    expect(share(700, 1, LANES, 1280)).toMatchObject({ card: 96, width: leastWidth(6, 1280) });
    expect(leastWidth(6, 1280)).toBeGreaterThan(700);
    expect(share(700, 1, LANES.slice(1), 1280).width).toBeLessThanOrEqual(700);
    expect(share(3000, 1).card).toBe(236);
  });

  test('are those of the zoom at which names are read where cards are blocks', () => {
    expect(share(880, 0.02)).toEqual(share(880, 7 / 9));
  });
});

test('a place in the lanes of one geometry is the same place in those of another, and back', () => {
  const geometry = share(1234, 0.7);
  for (const lane of LANES) {
    expect(across(NOMINAL_LANES.cardX[lane], NOMINAL_LANES, geometry)).toBeCloseTo(geometry.cardX[lane]);
    expect(laneAt(geometry, geometry.cardX[lane])).toBe(lane);
  }
  fc.assert(
    fc.property(fc.double({ min: -3000, max: 5000, noNaN: true }), (x) => {
      expect(across(across(x, NOMINAL_LANES, geometry), geometry, NOMINAL_LANES)).toBeCloseTo(x, 6);
    }),
  );
});
