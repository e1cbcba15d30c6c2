import { expect, test } from 'vitest';
import type { ReturnFile } from '../../../shared/package/return-file.ts';
import { judgeTaskReturn, latestReturns } from '../../../shared/package/task-returns.ts';

const HASH = 'a'.repeat(64);
const line = (branchCode: string, revision: number, sha256: string) => {
  return { branchCode, branchName: `${branchCode}支行`, revision, sha256, trial: false };
};
const map = {
  code: 'ELDER',
  goals: new Map([['G1', '养老客群 AUM']]),
  issued: [line('H01', 2, HASH), line('H01', 1, 'b'.repeat(64)), { ...line('H02', 1, 'c'.repeat(64)), trial: true }],
};
const read = (values: Partial<ReturnFile> = {}): ReturnFile => ({
  ...{ formatVersion: '1.0', packageHash: HASH, packageId: 'p', revision: 2, mapCode: 'ELDER', mapVersion: 1 },
  ...{ branchCode: 'h01', periodStart: '2026-11-01', periodEnd: '2026-11-30', savedAt: '2026-12-01T00:00:00.000Z' },
  rows: [{ rowCode: 'R1', feedback: '打 13800138000' }],
  tasks: [{ goalId: 'G1', done: 71 }],
  ...values,
});

test('only what is said of tasks comes out of a return, with the name that the branch was issued under', () => {
  const judged = judgeTaskReturn('a.json', read(), map);
  expect(judged).toEqual({
    file: 'a.json',
    counted: {
      ...{ branchCode: 'h01', branchName: 'H01支行', periodEnd: '2026-11-30', savedAt: '2026-12-01T00:00:00.000Z' },
      tasks: [{ goalId: 'G1', done: 71 }],
    },
  });
  expect(JSON.stringify(judged)).not.toContain('138');
});

test.each<[string, Partial<ReturnFile>, RegExp]>([
  ['another map', { mapCode: 'OTHER' }, /属于图谱/],
  ['a trial', { trial: true }, /试用包/],
  ['the package of a trial', { packageHash: 'c'.repeat(64), branchCode: 'H02' }, /试用包/],
  ['the package of another branch', { branchCode: 'H09' }, /属于支行/],
  ['a reversed period', { periodStart: '2026-12-01' }, /晚于截止日/],
  [
    'a goal twice',
    {
      tasks: [
        { goalId: 'G1', done: 1 },
        { goalId: 'G1', done: 2 },
      ],
    },
    /出现多次/,
  ],
])('%s is not counted, and why is said', (_what, values, why) => {
  const { counted, refused } = judgeTaskReturn('a.json', read(values), map);
  expect(counted).toBeUndefined();
  expect(refused?.map(({ message }) => message.zh).join()).toMatch(why);
});

test.each<[string, Partial<ReturnFile>, RegExp]>([
  ['a package that nobody issued here', { packageHash: 'd'.repeat(64) }, /没有签发过/],
  ['an earlier issue', { packageHash: 'b'.repeat(64) }, /较早的一份/],
  ['a goal that is gone', { tasks: [{ goalId: 'G9', done: 1 }] }, /已不在图谱中/],
])('%s is counted with a note', (_what, values, said) => {
  const { counted, notes } = judgeTaskReturn('a.json', read(values), map);
  expect(counted?.tasks.some(({ goalId }) => goalId === 'G9')).toBe(false);
  expect(notes?.map(({ message }) => message.zh).join()).toMatch(said);
});

test('of several returns of a branch the one that reaches furthest counts, then the one saved last', () => {
  const of = (file: string, values: Partial<ReturnFile>) => judgeTaskReturn(file, read(values), map);
  const done = (value: number) => ({ tasks: [{ goalId: 'G1', done: value }] });
  const { told, replaced } = latestReturns([
    of('b.json', { ...done(2), savedAt: '2026-12-02T00:00:00.000Z' }),
    of('a.json', { ...done(1), branchCode: 'H01' }),
    of('c.json', {
      ...done(3),
      periodStart: '2026-10-01',
      periodEnd: '2026-10-31',
      savedAt: '2026-12-09T00:00:00.000Z',
    }),
  ]);
  expect([...told]).toEqual([['h01', new Map([['G1', 2]])]]);
  expect(replaced).toEqual(['a.json', 'c.json']);
});

test('a goal that stands there twice is told by its name', () => {
  const twice = [1, 2].map((done) => ({ goalId: 'G1', done }));
  const [refused] = judgeTaskReturn('a.json', read({ tasks: twice }), map).refused ?? [];
  expect(refused?.params).toEqual({ goal: '养老客群 AUM' });
});
