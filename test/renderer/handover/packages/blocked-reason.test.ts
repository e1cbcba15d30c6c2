// Tests why packages cannot be made, and the steps that follow from it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { words } from '../../../../renderer/handover/issuing/words.ts';
import {
  blockedReason,
  checksReason,
  type ExportReadiness,
  exportSteps,
} from '../../../../renderer/handover/packages/blocked-reason.ts';

const ready: ExportReadiness = {
  finished: undefined,
  branches: 3,
  chosen: 2,
  held: 0,
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
  [{ held: 2 }, words.whyAllHeld],
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
  expect(reason).toMatchObject({ lacking: 'findings', message: words.whyErrors, params: { count: 3 } });
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

test('a run that was made stays ticked, whatever the next one asks for', () => {
  expect(exportSteps({ ...ready, unexplained: 2, chosen: 0 }, true)).toEqual(['done', 'done', 'done', 'done']);
});

const few = fc.integer({ min: 0, max: 2 });
const anyReadiness: fc.Arbitrary<ExportReadiness> = fc.record({
  finished: fc.constantFrom(undefined, '2026-03-31'),
  ...{ branches: few, chosen: few, held: few, errors: few, blanks: few, unexplained: few, rows: few },
  ...{ checking: fc.boolean(), hasKey: fc.boolean(), needsPassphrase: fc.boolean(), running: fc.boolean() },
  personalData: fc.constantFrom(undefined, words.branch),
  passphrase: fc.constantFrom('', 'x'),
  branchesChecked: fc.boolean(),
});

test('verdict, tick and button never contradict each other', () => {
  fc.assert(
    fc.property(anyReadiness, (readiness) => {
      const [verdict, button] = [checksReason(readiness), blockedReason(readiness)];
      const steps = exportSteps(readiness, false);
      expect(steps[2] === 'done').toBe(verdict === undefined);
      if (button === undefined) expect(verdict).toBeUndefined();
      // Where nothing before the check is missing, the button gives the verdict's own reason.
      const isAsked = !readiness.running && readiness.branches > 0 && readiness.chosen > 0;
      if (verdict && isAsked) expect(button).toEqual(verdict);
    }),
    { numRuns: 300 },
  );
});
