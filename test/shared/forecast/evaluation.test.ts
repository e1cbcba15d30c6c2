import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../shared/forecast/evaluation.ts';
import { twoSidedP } from '../../../shared/forecast/normal.ts';

describe('the evaluation of DOMAIN §3.9', () => {
  const result = evaluate({ listed: 2700, converted: 189 }, { listed: 300, converted: 12 });

  test('the rates, the uplift and its customers', () => {
    expect(result?.treatedPct).toBeCloseTo(7, 10);
    expect(result?.controlPct).toBeCloseTo(4, 10);
    expect(result?.uplift).toBeCloseTo(3, 10);
    expect(result?.incrementalCustomers).toBe(81);
  });

  test('the test', () => {
    expect(result?.z?.toFixed(3)).toBe('1.972');
    expect(result?.p?.toFixed(4)).toBe('0.0487');
  });

  test('Wald looks safe, Newcombe all but touches zero', () => {
    expect(result?.wald.low.toFixed(2)).toBe('0.58');
    expect(result?.wald.high.toFixed(2)).toBe('5.42');
    expect(result?.newcombe.low.toFixed(4)).toBe('0.0006');
    expect(result?.newcombe.high.toFixed(2)).toBe('4.98');
  });

  test('Newcombe’s own example (1998, method 10): 56/70 and 48/80', () => {
    const { newcombe } = evaluate({ listed: 70, converted: 56 }, { listed: 80, converted: 48 }) ?? {};
    expect(newcombe?.low.toFixed(2)).toBe('5.24');
    expect(newcombe?.high.toFixed(2)).toBe('33.39');
  });
});

test('groups that cannot be have no evaluation', () => {
  const group = { listed: 100, converted: 5 };
  for (const bad of [
    { listed: 0, converted: 0 },
    { listed: 10, converted: 11 },
    { listed: 10, converted: -1 },
    { listed: Number.NaN, converted: 0 },
    { listed: Number.POSITIVE_INFINITY, converted: 0 },
  ]) {
    expect(evaluate(bad, group)).toBeUndefined();
    expect(evaluate(group, bad)).toBeUndefined();
  }
});

test('nobody or everybody converted: no z, but an interval', () => {
  const none = evaluate({ listed: 90, converted: 0 }, { listed: 10, converted: 0 });
  expect(none).toMatchObject({ uplift: 0, z: undefined, p: undefined });
  expect(none?.newcombe.high).toBeGreaterThan(0);
});

test('never NaN, and Newcombe’s interval holds the uplift and stays within ±100 points', () => {
  const group = fc
    .integer({ min: 1, max: 5000 })
    .chain((listed) => fc.integer({ min: 0, max: listed }).map((converted) => ({ listed, converted })));
  fc.assert(
    fc.property(group, group, (t, c) => {
      const result = evaluate(t, c);
      if (!result) throw new Error('no evaluation');
      const { uplift, newcombe, wald, p } = result;
      for (const figure of [uplift, newcombe.low, newcombe.high, wald.low, wald.high, p ?? 0]) {
        expect(Number.isFinite(figure)).toBe(true);
      }
      expect(newcombe.low).toBeLessThanOrEqual(uplift + 1e-9);
      expect(newcombe.high).toBeGreaterThanOrEqual(uplift - 1e-9);
      expect(newcombe.low).toBeGreaterThanOrEqual(-100 - 1e-9);
      expect(newcombe.high).toBeLessThanOrEqual(100 + 1e-9);
    }),
  );
});

test('p-values of known points', () => {
  expect(twoSidedP(0)).toBeCloseTo(1, 10);
  expect(twoSidedP(1.959963984540054)).toBeCloseTo(0.05, 9);
  expect(twoSidedP(-2.5758293035489)).toBeCloseTo(0.01, 9);
  expect(twoSidedP(50)).toBeGreaterThanOrEqual(0);
});
