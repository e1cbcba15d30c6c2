import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { readSheets, toSheetFile } from '../../../electron/store/files/sheets.ts';

const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
const at = (name: string) => join(folder, name);

test.each(['list.xlsx', 'list.csv'])('what is written to %s is read again', async (name) => {
  const rows = [
    ['P1', '三年期大额存单', 1200.5],
    ['P2', '多行\n“引号”, 逗号', undefined],
  ];
  writeFileSync(at(name), await toSheetFile(at(name), [{ name: '产品', header: ['编号', '名称', '额度'], rows }]));
  const [sheet] = await readSheets(at(name));
  expect(sheet?.rows.slice(0, 3)).toEqual([
    ['编号', '名称', '额度'],
    ['P1', '三年期大额存单', '1200.5'],
    ['P2', '多行\n“引号”, 逗号', ''],
  ]);
});

test('text that looks like a formula is a string in XLSX and has an apostrophe in CSV', async () => {
  const evil = ['=cmd|1', '+1+1', '-2+3', '@SUM(A1)', '\t=1'];
  const sheets = [{ name: 'x', header: ['a', 'b', 'c', 'd', 'e'], rows: [evil] }];
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await toSheetFile('a.xlsx', sheets)) as unknown as ExcelJS.Buffer);
  workbook.worksheets[0]?.getRow(2).eachCell((cell) => expect(cell.type).toBe(ExcelJS.ValueType.String));
  expect(String(await toSheetFile('a.csv', sheets))).toContain(`"'=cmd|1","'+1+1","'-2+3","'@SUM(A1)"`);
});

test('dates, formulas and rich text are read as they are shown; hidden sheets are not read', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('数据');
  sheet.addRow([
    new Date('2026-03-01'),
    { formula: 'A1+1', result: 42 },
    { richText: [{ text: '富' }, { text: '文本' }] },
  ]);
  workbook.addWorksheet('藏', { state: 'hidden' }).addRow(['x']);
  await workbook.xlsx.writeFile(at('kinds.xlsx'));
  expect(await readSheets(at('kinds.xlsx'))).toEqual([{ name: '数据', rows: [['2026-03-01', '42', '富文本']] }]);
});

test('a file that is no workbook is refused with its name', async () => {
  writeFileSync(at('broken.xlsx'), 'PK not really');
  await expect(readSheets(at('broken.xlsx'))).rejects.toMatchObject({
    problem: { code: 'E_SHEET_UNREADABLE', params: { file: 'broken.xlsx' } },
  });
});

test('an archive that unpacks to far more than it says is refused before it is unpacked', async () => {
  writeFileSync(at('bomb.xlsx'), bomb(300 * 1024 * 1024));
  await expect(readSheets(at('bomb.xlsx'))).rejects.toMatchObject({ problem: { code: 'E_SHEET_TOO_LARGE' } });
});

/** A zip of one deflated entry whose headers claim that it is 1 byte long. */
function bomb(size: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(size));
  const local = Buffer.alloc(31);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(1, 22);
  local.writeUInt16LE(1, 26);
  local.write('x', 30);
  const central = Buffer.alloc(47);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(1, 24);
  central.writeUInt16LE(1, 28);
  central.write('x', 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, central, end]);
}
