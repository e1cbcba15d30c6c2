// Tests why packages cannot be made, and the steps that follow from it.
import { expect, test } from 'vitest';
import { words } from '../../../../renderer/handover/issuing/words.ts';
import {
  blockedReason,
  type ExportReadiness,
  exportSteps,
} from '../../../../renderer/handover/packages/blocked-reason.ts';

const ready: ExportReadiness = {
  finished: undefined,
  branches: 3,
  chosen: 2,
  checking: false,
  errors: 0,
  blanks: 0,
  unexplained: 0,
  personalData: undefined,
  rows: 8,
  hasKey: true,
  needsPassphrase: false,
  passphrase: '',
  running: false,
  branchesChecked: true,
};

test('nothing blocks when all is there', () => {
  expect(blockedReason(ready)).toBeUndefined();
  expect(blockedReason({ ...ready, needsPassphrase: true, passphrase: 'x' })).toBeUndefined();
});

test.each<[Partial<ExportReadiness>, (typeof words)[keyof typeof words]]>([
  [{ running: true }, words.whyRunning],
  [{ finished: '2026-03-31', branches: 0 }, words.whyFinished],
  [{ branches: 0, chosen: 0 }, words.whyNoBranches],
  [{ chosen: 0 }, words.whyNoneChosen],
  [{ errors: 2 }, words.whyErrors],
  [{ checking: true }, words.whyChecking],
  [{ rows: 0 }, words.whyNoRows],
  [{ blanks: 4 }, words.whyBlanks],
  [{ unexplained: 2 }, words.whyUnexplained],
  [{ personalData: words.branch }, words.whyReasonPersonal],
  [{ hasKey: false }, words.whyNoKey],
  [{ needsPassphrase: true }, words.whyNoPassphrase],
])('%j', (change, message) => {
  expect(blockedReason({ ...ready, ...change })?.message).toBe(message);
});

test('the number of errors is told, and comes before what can wait', () => {
  const reason = blockedReason({ ...ready, errors: 3, checking: true, rows: 0, hasKey: false });
  expect(reason).toEqual({ message: words.whyErrors, params: { count: 3 } });
});

test('steps follow the readiness', () => {
  expect(exportSteps({ ...ready, chosen: 0 }, false)).toEqual(['current', 'ahead', 'done', 'ahead']);
  expect(exportSteps({ ...ready, chosen: 0, errors: 1 }, false)).toEqual(['current', 'ahead', 'ahead', 'ahead']);
  expect(exportSteps({ ...ready, branchesChecked: false }, false)).toEqual(['done', 'current', 'done', 'ahead']);
  expect(exportSteps({ ...ready, errors: 1 }, false)).toEqual(['done', 'done', 'current', 'ahead']);
  expect(exportSteps({ ...ready, rows: 0 }, false)).toEqual(['done', 'done', 'current', 'ahead']);
  expect(exportSteps({ ...ready, blanks: 1 }, false)).toEqual(['done', 'done', 'current', 'ahead']);
  expect(exportSteps(ready, false)).toEqual(['done', 'done', 'done', 'current']);
  expect(exportSteps(ready, true)).toEqual(['done', 'done', 'done', 'done']);
});
