// Tests how far each branch's package is said to be.
import { expect, test } from 'vitest';
import { branchStates } from '../../../renderer/export/branch-states.ts';

const order = ['B1', 'B2', 'B3'];

test('before the folder is chosen all wait', () => {
  expect([...branchStates({ order, done: undefined }, undefined).values()]).toEqual(['waiting', 'waiting', 'waiting']);
});

test('during a run one is made, those before it are done', () => {
  expect([...branchStates({ order, done: 1 }, undefined).values()]).toEqual(['done', 'running', 'waiting']);
  expect([...branchStates({ order, done: 3 }, undefined).values()]).toEqual(['done', 'done', 'done']);
});

test('afterwards those that got the document are done', () => {
  expect([...branchStates(undefined, { made: new Set(['B1', 'B2']) })]).toEqual([
    ['B1', 'done'],
    ['B2', 'done'],
  ]);
});

test('a second run tells its own progress only', () => {
  const states = branchStates({ order: ['B3'], done: 0 }, { made: new Set(['B1']) });
  expect([...states]).toEqual([['B3', 'running']]);
});
