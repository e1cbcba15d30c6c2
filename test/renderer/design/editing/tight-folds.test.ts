// Tests what folds by itself on a narrow canvas, and that a hand has the last word.
import { beforeEach, expect, test, vi } from 'vitest';
import {
  fitFolds,
  goalsFolded,
  toggleGoals,
  toggleLeft,
  useTightFolds,
} from '../../../../renderer/design/editing/tight-folds.ts';

const WINDOW = 1280;
const LEFT = 200;
const folds = () => {
  const { goals, left } = useTightFolds.getState();
  return { goals, left };
};

beforeEach(() => {
  vi.stubGlobal('document', { querySelector: () => ({ clientWidth: LEFT }) });
  useTightFolds.setState(useTightFolds.getInitialState(), true);
});

test('the goals fold first, then the left panel, and both come back with the room', () => {
  fitFolds(820, WINDOW);
  expect(folds()).toEqual({ goals: false, left: false });
  fitFolds(720, WINDOW);
  expect(folds()).toEqual({ goals: true, left: false });
  fitFolds(650, WINDOW);
  expect(folds().left).toBe(true);
  // The panel's width is the canvas's now, which is no reason to unfold it again.
  fitFolds(650 + LEFT, WINDOW);
  expect(folds()).toEqual({ goals: false, left: true });
  fitFolds(820 + LEFT, WINDOW);
  expect(folds()).toEqual({ goals: false, left: false });
});

test('what was unfolded by hand stays until there was room', () => {
  fitFolds(650, WINDOW);
  toggleGoals();
  toggleLeft();
  fitFolds(640, WINDOW);
  expect({ ...folds(), folded: goalsFolded() }).toEqual({ goals: false, left: false, folded: false });
  fitFolds(900, WINDOW);
  fitFolds(720, WINDOW);
  expect(folds().goals).toBe(true);
});
