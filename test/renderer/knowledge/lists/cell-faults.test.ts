// Tests reading the places of bad cells, against what the reader of branch lists really says.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBranches } from '../../../../electron/store/packages/read-branches.ts';
import { parseCellFault } from '../../../../renderer/knowledge/lists/cell-faults.ts';
import { ProblemError } from '../../../../shared/problem.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branches-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function faultsOf(csv: string) {
  const file = join(folder, '名单.csv');
  await writeFile(file, csv);
  const error = await readBranches(file).catch((caught: unknown) => caught);
  if (!(error instanceof ProblemError)) throw new Error('the list was accepted');
  return (error.problem.details ?? []).map(parseCellFault);
}

test('row, column and content of every bad cell are told', async () => {
  const csv = 'branchCode,branchName,listCount\nB1,城东支行,1.5\nB2,,20\nB1,河口支行,30\n';
  expect(await faultsOf(csv)).toEqual([
    { row: '2', column: 'listCount', value: '1.5' },
    { row: '3', column: 'branchName', value: '' },
    { row: '4', column: 'branchCode', value: 'B1', sameAs: '2' },
  ]);
});

test('a quote inside a cell does not cut it', async () => {
  expect(await faultsOf('branchCode,branchName,listCount\nB1,城东支行,"1""5"\n')).toEqual([
    { row: '2', column: 'listCount', value: '1"5' },
  ]);
});

test('any other line is left as it is', () => {
  expect(parseCellFault('something else')).toBeUndefined();
});
