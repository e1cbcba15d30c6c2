// Tests how far each branch's package is said to be.
import { expect, test } from 'vitest';
import { branchStates } from '../../../renderer/export/branch-states.ts';

const order = ['B1', 'B2', 'B3'];
const chosen = new Set(order);

test('before the folder is chosen all wait', () => {
  expect([...branchStates(chosen, { order, done: undefined }, undefined).values()]).toEqual([
    'waiting',
    'waiting',
    'waiting',
  ]);
});

test('during a run one is made, those before it are done', () => {
  expect([...branchStates(chosen, { order, done: 1 }, undefined).values()]).toEqual(['done', 'running', 'waiting']);
  expect([...branchStates(chosen, { order, done: 3 }, undefined).values()]).toEqual(['done', 'done', 'done']);
});

test('afterwards those that were written are done, if still chosen', () => {
  const packages = ['B1', 'B2'].map((branchCode) => ({ branchCode, branchName: branchCode, file: '', rows: 1 }));
  const outcome = { result: { folder: '/tmp', packages, cancelled: true } };
  expect([...branchStates(new Set(['B2', 'B3']), undefined, outcome)]).toEqual([['B2', 'done']]);
});
