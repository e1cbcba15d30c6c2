// Owns the checks of the branch's workbook in LibreOffice, where it is installed.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readReturnSheet } from '../../../electron/store/packages/read-return-sheet.ts';
import { layoutOf } from '../../../electron/store/packages/sheets/register-layout.ts';
import { RETURN_COUNTS } from '../../../shared/package/return-file.ts';
import {
  at,
  FIRST_ROW,
  filled,
  folder,
  inputCells,
  NOW,
  payload,
  put,
  REGISTER,
  sheetOf,
  textOf,
} from './branch-workbook.ts';

const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path));

describe.skipIf(!soffice)('LibreOffice', () => {
  it('re-saves the filled-in workbook without loss and works out the rates', async () => {
    const file = await filled((sheet) => {
      put(sheet, FIRST_ROW, [100, 90, 45, 40, 50, 20, 12.5]);
      at(sheet, FIRST_ROW, '问题反馈').value = '=周末';
    });
    const out = join(folder(), 'saved');
    execFileSync(
      soffice as string,
      [
        '--headless',
        `-env:UserInstallation=${pathToFileURL(join(folder(), 'profile'))}`,
        '--convert-to',
        'xlsx',
        '--outdir',
        out,
        file,
      ],
      { stdio: 'ignore', timeout: 50_000 },
    );
    const saved = join(out, 'return.xlsx');
    expect((await readReturnSheet(saved, NOW)).rows).toEqual((await readReturnSheet(file, NOW)).rows);
    const [before, after] = [new ExcelJS.Workbook(), new ExcelJS.Workbook()];
    await before.xlsx.readFile(file);
    await after.xlsx.readFile(saved);
    for (const sheet of before.worksheets) {
      const same = sheetOf(after, sheet.name);
      sheet.eachRow((row, r) =>
        row.eachCell((cell, c) => {
          if (!cell.formula) expect(textOf(same.getRow(r).getCell(c))).toBe(textOf(cell));
        }),
      );
    }
    // LibreOffice writes `true` where the reader of the test knows only `1`, so the parts themselves are looked at.
    const parts = unzipSync(readFileSync(saved));
    const texts = Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
    const sheets = texts.filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name)).map(([, xml]) => xml);
    expect(sheets.filter((xml) => /<sheetProtection [^>]*sheet="(1|true)"/.test(xml))).toHaveLength(7);
    const formats =
      texts.find(([name]) => name === 'xl/styles.xml')?.[1].match(/<cellXfs[\s\S]*<\/cellXfs>/)?.[0] ?? '';
    const isOpen = [...formats.matchAll(/<xf [\s\S]*?<\/xf>/g)].map(([xf]) =>
      /<protection locked="(0|false)"/.test(xf),
    );
    const open = sheets.flatMap((xml) =>
      [...xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)]
        .filter(([, , style]) => isOpen[Number(style)])
        .map(([, at]) => at),
    );
    expect(open.sort()).toEqual(['B3', 'D3', ...inputCells(payload)].sort());
    const register = sheetOf(after, REGISTER);
    const limits = (register as unknown as { dataValidations: { model: Record<string, ExcelJS.DataValidation> } })
      .dataValidations.model;
    for (const [i] of RETURN_COUNTS.entries())
      expect(limits[`${'EFGHIJ'[i]}${FIRST_ROW}`]?.formulae?.[0]).toContain(`ISNUMBER(${'EFGHIJ'[i]}9)`);
    const behind = layoutOf(payload).after;
    const result = (row: number, column: number) => register.getRow(row).getCell(column).result;
    expect([0, 1, 2, 3].map((rate) => result(FIRST_ROW, behind + rate))).toEqual([
      0.5,
      expect.closeTo(40 / 45, 10),
      0.5,
      0.2,
    ]);
    expect(result(FIRST_ROW, behind + 4)).toBe('后项人数大于前项');
    expect(result(FIRST_ROW + 1, behind) ?? '').toBe('');
    const sum = FIRST_ROW + payload.rowsToReturn.length;
    expect(['E', 'K'].map((letter) => register.getCell(`${letter}${sum}`).result)).toEqual([100, 12.5]);
  }, 60_000);
});
