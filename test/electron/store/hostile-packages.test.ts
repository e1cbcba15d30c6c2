// Twenty thousand packages that were tampered with: none is taken, and every refusal has its code.
import { expect, it } from 'vitest';
import { tamper } from './tampered-packages.ts';

const SEED = 20261126;
const COUNT = 20_000;

it(`none of ${COUNT} packages that were tampered with is taken (seed ${SEED}), each refusal is coded`, () => {
  const { taken, refusals } = tamper({ seed: SEED, count: COUNT });
  expect(taken).toEqual([]);
  expect([...refusals.values()].reduce((sum, each) => sum + each, 0)).toBe(COUNT);
  // Each kind of refusal really came up.
  expect([...refusals.keys()].sort()).toEqual(['E_PACKAGE_CHANGED', 'E_PACKAGE_NOT_ONE', 'E_PACKAGE_TRUNCATED']);
});
