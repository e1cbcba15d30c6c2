// Owns the check of the levels of detail: their limits and the slack that keeps them from flickering.
import { expect, test } from 'vitest';
import { type Level, levelAt } from '../../../../renderer/design/canvas/level-of-detail.ts';

test.each<[height: number, before: Level, expected: Level]>([
  [72, 'full', 'full'],
  [56, 'name', 'full'],
  [55.9, 'name', 'name'],
  [54, 'full', 'full'],
  [53, 'full', 'name'],
  [38, 'tag', 'name'],
  [37.9, 'tag', 'tag'],
  [36.5, 'name', 'name'],
  [36, 'name', 'tag'],
  [24, 'block', 'tag'],
  [23.9, 'block', 'block'],
  [23, 'tag', 'tag'],
  [22, 'tag', 'block'],
  [7, 'full', 'block'],
])('a card %d px high coming from %s is %s', (height, before, expected) => {
  expect(levelAt(height / 72, before)).toBe(expected);
});
