import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parseSheets, parseTables } from '../../../electron/store/files/read-workbook.ts';
import { readBranches } from '../../../electron/store/packages/read-branches.ts';
import type { ProblemError } from '../../../shared/problem.ts';
import { type RawBook, type RawSheet, rawRow, rawWorkbook } from './raw-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'foreign-'));
let count = 0;

function fileOf(content: string | Uint8Array, name = 'list.csv'): string {
  count += 1;
  const file = join(folder, `${count}-${name}`);
  writeFileSync(file, content);
  return file;
}

const bookOf = (sheets: readonly RawSheet[], book?: RawBook) => fileOf(rawWorkbook(sheets, book), 'list.xlsx');
const problemOf = (reading: Promise<unknown>) =>
  reading.then(
    () => undefined,
    (error: ProblemError) => error.problem,
  );
const detailsOf = async (file: string) => (await problemOf(readBranches(file)))?.details ?? [];

const HEAD = ['支行编号', '支行名称', '名单数'];

describe('a number is read as its format means it', () => {
  const kinds: [format: string, value: number, text: string][] = [
    ['00000', 123, '00123'],
    ['"BR"000', 7, 'BR007'],
    ['000-0000', 1234567, '123-4567'],
    ['0%', 0.05, '5%'],
    ['0.00%', 0.0012, '0.12%'],
    ['0%', 0.125, '12.5%'],
    ['#,##0.00', 1234.5, '1234.5'],
    ['¥#,##0.00', 1200, '1200'],
    ['_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ', -3, '-3'],
    ['[$¥-804]#,##0', 8800, '8800'],
    ['[Red]#,##0', 12000, '12000'],
    ['# ?/?', 0.5, '0.5'],
    ['0.0', 0.1 + 0.2, '0.3'],
    ['0.00E+00', 100000, '1E+5'],
    ['0.00E+00', 1234567, '1.234567E+6'],
    ['General', 301234567890123000, '3.01234567890123E+17'],
    ['General', 301234567890, '301234567890'],
    ['0"万元"', 5, '5万元'],
    ['yyyy-mm-dd', 46082, '2026-03-01'],
    ['m/d/yy', 46082, '2026-03-01'],
    ['yyyy"年"m"月"d"日"', 46082, '2026-03-01'],
    ['[$-804]yyyy/m/d h:mm', 46082.5, '2026-03-01 12:00:00'],
    ['h:mm', 0.375, '9:00'],
  ];

  it.each(kinds)('%s of %d is %s', async (format, value, text) => {
    const file = bookOf([{ rows: `<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>` }], { formats: [format] });
    expect((await parseSheets(file))[0]?.rows).toEqual([[text]]);
  });

  it('days count from 1904 where the workbook says so', async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>44620</v></c></row>';
    const file = bookOf([{ rows }], { formats: ['yyyy-mm-dd'], date1904: true });
    expect((await parseSheets(file))[0]?.rows).toEqual([['2026-03-01']]);
  });
});

describe('a workbook of another program', () => {
  it('is read when it is strict, with shared and inline texts, and without addresses of cells', async () => {
    const rows = `<row><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>城</t></r><r><t>东</t></r></is></c></row><row r="3"><c r="B3"><v>7</v></c></row>`;
    const file = bookOf([{ rows }], { strict: true, shared: ['编号'] });
    expect((await parseSheets(file))[0]?.rows).toEqual([
      ['编号', '城东'],
      ['', ''],
      ['', '7'],
    ]);
  });

  it('keeps formulas without a result apart from empty ones, errors, merges and rows out of sight', async () => {
    const rows = [
      rawRow(1, ['标题']),
      '<row r="2" spans="1:3" hidden="1"><c r="A2"><f>1&lt;2</f></c><c r="B2"><f>200+68</f><v></v></c><c r="C2" t="str"><f>""</f><v></v></c></row>',
      '<row r="3"><c r="A3"><f t="shared" ref="A3:A4" si="0">B3*2</f><v>14</v></c><c r="B3"><v>7</v></c><c r="C3" t="e"><v>#N/A</v></c></row>',
      '<row r="4" hidden="true"/>',
    ].join('');
    const file = bookOf([{ rows, after: '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>' }]);
    expect(await parseSheets(file)).toEqual([
      {
        name: 's1',
        rows: [
          ['标题', '', ''],
          ['=1<2', '=200+68', ''],
          ['14', '7', '#N/A'],
        ],
        merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
        hidden: [1],
      },
    ]);
  });

  it('that is formatted to its last row holds only its filled rows', async () => {
    const formats = Array.from(
      { length: 300_000 },
      (_, n) => `<row r="${n + 3}"><c r="A${n + 3}" s="1"/><c r="B${n + 3}" s="1"/><c r="C${n + 3}" s="1"/></row>`,
    );
    const last = '<row r="1048576"><c r="A1048576" s="1"/></row>';
    const rows = rawRow(1, HEAD) + rawRow(2, ['BR001', '城东支行', 7]) + formats.join('') + last;
    const file = bookOf([{ rows }], { formats: ['@'] });
    expect((await parseSheets(file))[0]?.rows).toHaveLength(2);
  });
});

describe('what is no workbook of today is refused in its own words', () => {
  const compound = (inside: string) =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from(inside, 'utf16le')]);
  const zipWith = (name: string, text = '') => zipSync({ [name]: [strToU8(text), { level: 0 }] });
  const kinds: [what: string, name: string, content: string | Uint8Array, code: string][] = [
    ['a password', 'a.xlsx', compound('EncryptedPackage'), 'E_SHEET_PASSWORD'],
    ['a password on an old name', 'a.xls', compound('EncryptedPackage'), 'E_SHEET_PASSWORD'],
    ['BIFF', 'a.xls', compound('Workbook'), 'E_SHEET_OLD'],
    ['BIFF under a new name', 'a.xlsx', compound('Workbook'), 'E_SHEET_OLD'],
    ['OpenDocument', 'a.ods', zipWith('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'), 'E_SHEET_ODS'],
    ['Numbers', 'a.numbers', zipWith('Index/Document.iwa'), 'E_SHEET_NUMBERS'],
    ['a binary workbook', 'a.xlsb', zipWith('xl/workbook.bin'), 'E_SHEET_BINARY'],
    ['a web page', 'a.xls', '<html><table><tr><td>支行编号</td></tr></table></html>', 'E_SHEET_MARKUP'],
    [
      'a web page in UTF-16',
      'a.xls',
      iconv.encode('<html><table></table></html>', 'utf-16le', { addBOM: true }),
      'E_SHEET_MARKUP',
    ],
    [
      'a table in XML',
      'a.xls',
      '\uFEFF<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>',
      'E_SHEET_MARKUP',
    ],
  ];

  it.each(kinds)('%s', async (_what, name, content, code) => {
    expect(await problemOf(parseTables(fileOf(content, name)))).toMatchObject({ code });
  });
});

describe('a text table', () => {
  const WANTED = [HEAD, ['00123', '城东支行', '268']];
  const lines = (between: string) => WANTED.map((row) => row.join(between)).join('\r\n');
  const kinds: [what: string, content: string | Uint8Array, rows?: readonly (readonly string[])[]][] = [
    ['GB18030', iconv.encode(lines(','), 'gb18030')],
    ['UTF-16 with a mark and tabs', iconv.encode(lines('\t'), 'utf-16le', { addBOM: true })],
    ['UTF-16 the other way round', iconv.encode(lines('\t'), 'utf-16be', { addBOM: true })],
    ['UTF-16 without a mark', iconv.encode(lines(','), 'utf-16le')],
    ['semicolons', lines(';')],
    ['a line sep=;', `\uFEFFsep=;\r\n${lines(';')}`, [[''], ...WANTED]],
    ['an apostrophe before a code', lines(',').replace('00123', "'00123")],
    ['a code as a formula', lines(',').replace('00123', '="00123"')],
    ['a quoted code as a formula', lines(',').replace('00123', '"=""00123"""')],
    ['a line break in quotes', lines(',').replace('城东支行', '"城东\n支行"'), [HEAD, ['00123', '城东\n支行', '268']]],
  ];

  it.each(kinds)('with %s, also under the name .xls', async (_what, content, rows = WANTED) => {
    expect((await parseTables(fileOf(content, 'list.xls'))).sheets[0]?.rows).toEqual(rows);
  });
});

describe('a list of branches', () => {
  it('is found below titles, beside notes and without invisible characters', async () => {
    const title = rawRow(1, ['各支行名单汇总']);
    const rows = title + rawRow(3, HEAD) + rawRow(4, ['BR\u200b001', '城东\ufeff支行', 7], ' hidden="1"');
    const file = bookOf([
      { name: '说明', rows: title },
      { name: '名单', rows },
    ]);
    expect(await readBranches(file)).toEqual({
      encoding: 'XLSX',
      branches: [{ branchCode: 'BR001', branchName: '城东支行', listCount: 7 }],
      hidden: ['BR001'],
      cleaned: [4],
    });
  });

  it('that could be either of two sheets is asked for by their names', async () => {
    const rows = rawRow(1, HEAD) + rawRow(2, ['BR001', '城东支行', 7]);
    const file = bookOf([
      { name: '三月', rows },
      { name: '四月', rows },
    ]);
    expect(await problemOf(readBranches(file))).toMatchObject({
      code: 'E_SHEET_SEVERAL',
      params: { sheets: ['三月', '四月'] },
    });
  });

  it('names each code that a spreadsheet destroyed, with its cell and the repair', async () => {
    const codes = ['1.00E+05', '301234567890123000', '2026-03-04', '00123', '123', '77'];
    const table = ['支行编号,支行名称,名单数', ...codes.map((code, n) => `${code},支行${n},1`)].join('\n');
    const details = await detailsOf(fileOf(table));
    expect(details.map((detail) => /\(A(\d)\).*?"(.*?)"/.exec(detail)?.slice(1))).toEqual([
      ['2', '1.00E+05'],
      ['3', '301234567890123000'],
      ['4', '2026-03-04'],
      ['6', '123'],
      ['7', '77'],
    ]);
    expect(details.every((detail) => detail.includes('format the column as text'))).toBe(true);
  });

  it('whose codes are texts that only look odd is taken', async () => {
    const codes = ['1E05', '3-4', '301234567890123456', '00123', '4567', '000789'];
    const table = ['支行编号,支行名称,名单数', ...codes.map((code, n) => `${code},支行${n},1`)].join('\n');
    expect((await readBranches(fileOf(table))).branches.map(({ branchCode }) => branchCode)).toEqual(codes);
  });

  it('does not take a formula without a result, or an error, for a value', async () => {
    const rows = `${rawRow(1, HEAD)}<row r="2"><c r="A2" t="inlineStr"><is><t>BR001</t></is></c><c r="B2" t="e"><v>#N/A</v></c><c r="C2"><f>200+68</f><v/></c></row>`;
    expect(await detailsOf(bookOf([{ rows }]))).toEqual([
      expect.stringMatching(/^R2 支行名称 "#N\/A"：公式出错/),
      expect.stringMatching(/^R2 名单数 "=200\+68"：公式尚无结果/),
    ]);
  });
});
