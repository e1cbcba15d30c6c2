import { expect, it } from 'vitest';
import { flipBits } from './flip-bits.ts';

// `npm run trust` turns many more.
it.each([
  ['database', 40],
  ['log', 20],
] as const)('a bit that turned in the %s is told or lay where nothing is', async (where, count) => {
  const { silent, unreadable, flips, ...told } = await flipBits({ where, count, seed: 20261130 });
  expect({ silent, unreadable }).toEqual({ silent: [], unreadable: [] });
  expect(told.harmless + told.named + told.refused).toBe(flips);
});
