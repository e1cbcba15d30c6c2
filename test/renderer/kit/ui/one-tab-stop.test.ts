import { expect, test } from 'vitest';
import { placeAfter } from '../../../../renderer/kit/ui/one-tab-stop.ts';

test('arrows, Home and End lead through a list of buttons and stop at its ends; other keys stay the button’s', () => {
  expect(['ArrowDown', 'ArrowRight'].map((key) => placeAfter(key, 1, 4))).toEqual([2, 2]);
  expect(['ArrowUp', 'ArrowLeft'].map((key) => placeAfter(key, 1, 4))).toEqual([0, 0]);
  expect([placeAfter('Home', 2, 4), placeAfter('End', 1, 4)]).toEqual([0, 3]);
  expect([placeAfter('ArrowDown', 3, 4), placeAfter('ArrowUp', 0, 4)]).toEqual([3, 0]);
  expect(['Enter', 'Tab', 'a'].map((key) => placeAfter(key, 1, 4))).toEqual([undefined, undefined, undefined]);
  expect(placeAfter('ArrowDown', -1, 4)).toBeUndefined();
});
