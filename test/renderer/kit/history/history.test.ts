import { beforeEach, expect, test } from 'vitest';
import { createHistory, type History } from '../../../../renderer/kit/history/history.ts';

let held: History<number, string> | undefined;
let writes = 0;
const history = createHistory<number, string>({
  read: () => held,
  write: (next) => {
    held = next;
    writes += 1;
  },
  isSame: (a, b) => a === b,
});
const told = () => [held?.past.map(({ title }) => title), held?.present, held?.future.map(({ title }) => title)];

beforeEach(() => {
  held = { past: [], present: 0, future: [] };
  writes = 0;
});

test('edits with one key in a row are one step, until that is ended or another edit comes between', () => {
  history.record('a', 1, 'field');
  history.record('b', 2, 'field');
  expect(told()).toEqual([['a'], 2, []]);
  history.endMerge();
  history.record('c', 3, 'field');
  history.record('d', 4);
  history.record('e', 5, 'field');
  expect(told()).toEqual([['a', 'c', 'd', 'e'], 5, []]);
  history.undo();
  expect(told()).toEqual([['a', 'c', 'd'], 4, ['e']]);
  history.redo();
  history.record('f', 6, 'field');
  expect(told()).toEqual([['a', 'c', 'd', 'e', 'f'], 6, []]);
});

test('what was typed and taken back in one stay leaves no step; after the stay it is a step', () => {
  history.record('a', 1, 'field');
  history.record('b', 0, 'field');
  expect(told()).toEqual([[], 0, []]);
  history.record('a', 1, 'field');
  history.endMerge();
  history.record('b', 0, 'field');
  expect(told()).toEqual([['a', 'b'], 0, []]);
});

test('keeps the last 200 steps, and is not written where nothing happens', () => {
  for (let step = 1; step <= 250; step += 1) history.record(String(step), step);
  expect([held?.past.length, held?.past[0]]).toEqual([200, { title: '51', value: 50, mergeKey: undefined }]);
  history.jumpTo(0);
  expect([held?.present, held?.future.length]).toEqual([50, 200]);
  const before = writes;
  history.undo();
  history.endMerge();
  history.jumpTo(-3);
  expect(writes).toBe(before);
  history.jumpTo(999);
  history.redo();
  expect([held?.present, writes]).toEqual([250, before + 1]);
  held = undefined;
  history.record('x', 1);
  expect(writes).toBe(before + 1);
});
