// Tests how far each branch's package is said to be.
import { expect, test } from 'vitest';
import { blockedBranches, branchStates } from '../../../../renderer/handover/packages/branch-states.ts';
import type { BranchCheck } from '../../../../shared/package/handover-calls.ts';

const order = ['B1', 'B2', 'B3'];
const nothing = { run: undefined, outcome: undefined, checks: undefined, trial: false };
const check = (branchCode: string, severity: 'error' | 'warning', field = 'quota'): [string, BranchCheck] => {
  const finding = { ruleId: 'BR001', severity, targets: [], message: { zh: '', en: '' }, params: {}, field };
  return [branchCode, { branchCode, changes: 0, findings: [finding] }];
};

test('before the folder is chosen all wait', () => {
  const states = branchStates({ ...nothing, run: { order, done: undefined } });
  expect([...states.values()]).toEqual(['waiting', 'waiting', 'waiting']);
});

test('during a run one is made, those before it are done', () => {
  const states = (done: number) => [...branchStates({ ...nothing, run: { order, done } }).values()];
  expect(states(1)).toEqual(['done', 'running', 'waiting']);
  expect(states(3)).toEqual(['done', 'done', 'done']);
});

test('afterwards those that got the document are done, and it is told which had it already', () => {
  const outcome = { made: new Set(['B1', 'B2']), result: { unchanged: ['B2'] } };
  expect([...branchStates({ ...nothing, outcome })]).toEqual([
    ['B1', 'done'],
    ['B2', 'unchanged'],
  ]);
});

test('an error of its own holds a branch, a warning does not', () => {
  const checks = new Map([check('B1', 'error'), check('B2', 'warning')]);
  expect([...blockedBranches(checks, false)]).toEqual(['B1']);
  const states = branchStates({ ...nothing, checks, run: { order, done: 2 } });
  expect([...states.values()]).toEqual(['blocked', 'done', 'running']);
});

test('what only an approval mends does not hold a trial', () => {
  const checks = new Map([
    check('B1', 'error', 'approvalNo'),
    check('B2', 'error', 'approvedTo'),
    check('B3', 'error'),
  ]);
  expect([...blockedBranches(checks, true)]).toEqual(['B3']);
  expect([...branchStates({ ...nothing, checks, trial: true })]).toEqual([['B3', 'blocked']]);
  expect([...blockedBranches(checks, false)]).toEqual(['B1', 'B2', 'B3']);
});
