import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { readSheets } from '../../../electron/store/files/sheets.ts';
import { openTestStore, temporaryFolder } from './store-under-test.ts';

const sheets = [
  {
    name: '覆盖',
    header: ['阶段', '代发'],
    rows: [
      ['获客', 2],
      ['=1+1', '空缺'],
    ],
  },
  { name: '明细', header: ['行'], rows: [['获客']] },
];

it('writes every table to a workbook and the first one to CSV, text as text', async () => {
  const folder = temporaryFolder('表格');
  mkdirSync(folder, { recursive: true });
  const store = openTestStore();
  for (const name of ['coverage.xlsx', 'coverage.csv']) {
    const file = join(folder, name);
    await store.value('store.writeSheets', { file, sheets });
    const [first, ...more] = await readSheets(file);
    expect(first?.rows.slice(0, 2)).toEqual([
      ['阶段', '代发'],
      ['获客', '2'],
    ]);
    expect(first?.rows[2]?.[0]).toMatch(/^'?=1\+1$/);
    expect(more.map((sheet) => sheet.name)).toEqual(name.endsWith('xlsx') ? ['明细'] : []);
  }
});

it('prints a page wide with its headings on every page, and filters by them', async () => {
  const folder = temporaryFolder('表格');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'list.xlsx');
  await openTestStore().value('store.writeSheets', { file, sheets });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.getWorksheet('覆盖');
  expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1 });
  expect(sheet?.pageSetup.fitToHeight).toBe(0);
  expect(sheet?.pageSetup.printTitlesRow).toBe('1:1');
  expect(sheet?.autoFilter).toBe('A1:B1');
});

it('says so when the file cannot be written', async () => {
  const store = openTestStore();
  const file = temporaryFolder('a folder.xlsx');
  mkdirSync(file);
  expect(await store.problem('store.writeSheets', { file, sheets })).toMatchObject({ code: 'E_FILE_NOT_WRITTEN' });
});
