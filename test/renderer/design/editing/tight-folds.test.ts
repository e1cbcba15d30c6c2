// Tests what folds by itself on a narrow canvas, and that a hand has the last word.
import { beforeEach, expect, test } from 'vitest';
import { fitFolds, goalsFolded, toggleGoals, useTightFolds } from '../../../../renderer/design/editing/tight-folds.ts';

const WINDOW = 1280;

beforeEach(() => useTightFolds.setState(useTightFolds.getInitialState(), true));

test('the goals fold for want of room, and come back with it', () => {
  fitFolds(820, WINDOW);
  expect(goalsFolded()).toBe(false);
  fitFolds(720, WINDOW);
  expect(goalsFolded()).toBe(true);
  fitFolds(820, WINDOW);
  expect(goalsFolded()).toBe(false);
});

test('what was unfolded by hand stays until there was room', () => {
  fitFolds(650, WINDOW);
  toggleGoals();
  fitFolds(640, WINDOW);
  expect(goalsFolded()).toBe(false);
  fitFolds(900, WINDOW);
  fitFolds(720, WINDOW);
  expect(goalsFolded()).toBe(true);
});
