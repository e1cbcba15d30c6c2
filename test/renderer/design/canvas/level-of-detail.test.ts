// Owns the check of the levels of detail: their limits and the slack that keeps them from flickering.
import { expect, test } from 'vitest';
import { type Level, levelAt } from '../../../../renderer/design/canvas/level-of-detail.ts';

test.each<[zoom: number, before: Level, expected: Level]>([
  [1, 'full', 'full'],
  [0.7, 'title', 'full'],
  [0.69, 'title', 'title'],
  [0.66, 'full', 'full'],
  [0.64, 'full', 'title'],
  [0.35, 'block', 'title'],
  [0.34, 'block', 'block'],
  [0.31, 'title', 'title'],
  [0.29, 'title', 'block'],
  [0.1, 'full', 'block'],
])('zoom %d coming from %s is %s', (zoom, before, expected) => {
  expect(levelAt(zoom, before)).toBe(expected);
});
