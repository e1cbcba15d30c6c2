// Tests reading and writing lists of counts (名单): what is read, what is refused, and that a written list reads back.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { toSheetFile } from '../../../electron/store/files/sheets.ts';
import { readCustomerList } from '../../../electron/store/maps/read-list.ts';
import { readBranches } from '../../../electron/store/packages/read-branches.ts';
import { listTable } from '../../../shared/document/list-table.ts';
import { ProblemError } from '../../../shared/problem.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'smw-lists-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

function fileWith(content: string | Uint8Array, name = '名单.csv'): string {
  const file = join(folder(), name);
  writeFileSync(file, content);
  return file;
}

async function problemOf(reading: Promise<unknown>) {
  const error = await reading.catch((caught: unknown) => caught);
  if (error instanceof ProblemError) return error.problem;
  throw error instanceof Error ? error : new Error('nothing was refused');
}

const FULL = [
  '项目,编号或原因,支行名称,人数',
  '名单日期,2026-9-1,,',
  '总人数,,,"1,000"',
  '剔除,勿扰登记,,40',
  '支行,BR001,城东支行,460',
  '支行,BR002,城西支行,500',
  '对照组,,,100',
].join('\n');
const COUNTS = {
  asOf: '2026-09-01',
  totalCount: 1000,
  excludedCounts: [{ reason: '勿扰登记', count: 40 }],
  branchCounts: [
    { branchCode: 'BR001', branchName: '城东支行', count: 460 },
    { branchCode: 'BR002', branchName: '城西支行', count: 500 },
  ],
  controlCount: 100,
};

test('all parts are read', async () => {
  expect(await readCustomerList(fileWith(FULL))).toEqual(COUNTS);
});

test('branches alone are enough: the total is their sum', async () => {
  const file = fileWith('branchCode,count,名单日期\nB1,10,2026/9/1\nB2,0,20260901\n');
  expect(await readCustomerList(file)).toEqual({
    asOf: '2026-09-01',
    totalCount: 10,
    branchCounts: [
      { branchCode: 'B1', count: 10 },
      { branchCode: 'B2', count: 0 },
    ],
    excludedCounts: [],
  });
});

test.each(['xlsx', 'csv'])('a list written as %s reads back, in both languages', async (format) => {
  const list = { id: 'LIST1', name: '备老', refreshCycle: 'month' as const, expireDays: 30, ...COUNTS };
  for (const language of ['zh', 'en'] as const) {
    const name = `list.${format}`;
    const content = await toSheetFile(name, [{ name: '名单', ...listTable(list, language) }]);
    expect(await readCustomerList(fileWith(content, name))).toEqual(COUNTS);
  }
});

test('a bad file is refused as a whole, with row and column of every bad cell', async () => {
  const file = fileWith(
    `${FULL}\n支行,br001,又一家,7\n总人数,,,999\n剔除,,,3\n别的,,,1\n支行,BR9,,1.5\n名单日期,2026-02-30,,\n支行,BR8,,13812345678\n`,
  );
  expect(await problemOf(readCustomerList(file))).toEqual({
    code: 'E_LIST_CELLS',
    params: { file: '名单.csv', count: 7 },
    details: [
      'R8 编号或原因 "br001" = R5',
      'R9 人数 "999" = R3',
      'R10 编号或原因 ""',
      'R11 项目 "别的"',
      'R12 人数 "1.5"',
      'R13 编号或原因 "2026-02-30"',
      'R14 人数 "138****5678"',
    ],
  });
});

test.each([
  ['', 'E_LIST_EMPTY'],
  ['支行编号,人数\n', 'E_LIST_EMPTY'],
  ['支行编号,名称\nB1,城东\n', 'E_LIST_COLUMNS'],
  ['支行编号,人数,手机号\nB1,3,\n', 'E_LIST_PERSONAL'],
  ['支行编号,人数,联系 电话\nB1,3,\n', 'E_LIST_PERSONAL'],
  ['支行编号,人数,备注\nB1,3,找 13812345678\n', 'E_LIST_PERSONAL'],
  ['支行编号,人数\n13812345678,1\n13912345678,1\n', 'E_LIST_PERSONAL'],
])('personal data and unusable files are refused: %s', async (content, code) => {
  const problem = await problemOf(readCustomerList(fileWith(content)));
  expect(problem.code).toBe(code);
  expect(JSON.stringify(problem)).not.toContain('13812345678');
});

test('a branch list is read from a workbook too, and refused for the same reasons', async () => {
  const sheet = (header: string[], rows: (string | number)[][]) =>
    toSheetFile('a.xlsx', [{ name: '支行', header, rows }]);
  const good = fileWith(await sheet(['支行编号', '支行名称', '名单数'], [['001', '城东支行', 120]]), 'a.xlsx');
  expect(await readBranches(good)).toEqual({
    encoding: 'XLSX',
    branches: [{ branchCode: '001', branchName: '城东支行', listCount: 120 }],
    hidden: [],
    cleaned: [],
  });
  const personal = fileWith(
    await sheet(['支行编号', '支行名称', '名单数', '姓名'], [['1', '城东', 1, '某人']]),
    'b.xlsx',
  );
  expect((await problemOf(readBranches(personal))).code).toBe('E_BRANCHES_PERSONAL');
  const broken = fileWith('no workbook', 'c.xlsx');
  expect((await problemOf(readBranches(broken))).code).toBe('E_SHEET_UNREADABLE');
});
