import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { branchSheet } from '../../../electron/store/packages/branch-sheet.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import type { Problem } from '../../../shared/problem.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { payloadOf, readyTemplate } from './branch-payload.ts';
import { temporaryFolder } from './store-under-test.ts';

export const HASH = 'cd'.repeat(32);
export const NOW = new Date('2026-12-01T08:00:00.000Z');
export const REGISTER = '执行登记表';
export const FIRST_ROW = 9;
export const payload = payloadOf(readyTemplate());

export async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return workbook;
}

export function folder(): string {
  const path = temporaryFolder('branch sheet');
  mkdirSync(path, { recursive: true });
  return path;
}

export function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Counts by place: E listed … J converted, K amount, L feedback. */
export async function filled(
  fill: (sheet: ExcelJS.Worksheet) => void,
  given: PackagePayload = payload,
): Promise<string> {
  const workbook = await load(await branchSheet(given, HASH));
  const sheet = sheetOf(workbook, given.trial ? `试用·${REGISTER}` : REGISTER);
  sheet.getCell('B3').value = new Date('2026-11-01T00:00:00Z');
  sheet.getCell('D3').value = new Date('2026-11-30T00:00:00Z');
  fill(sheet);
  const file = join(folder(), 'return.xlsx');
  await workbook.xlsx.writeFile(file);
  return file;
}

export function put(sheet: ExcelJS.Worksheet, row: number, values: readonly unknown[]): void {
  values.forEach((value, index) => {
    if (value !== undefined) sheet.getRow(row).getCell(5 + index).value = value as ExcelJS.CellValue;
  });
}

export async function problemOf(run: Promise<unknown>): Promise<Problem> {
  const error = await run.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ProblemError) return error.problem;
  throw new Error(`no problem but ${error}`);
}

/** LibreOffice splits a text where its font lacks characters. */
export function textOf({ value, text }: ExcelJS.Cell): string {
  const isRich = value !== null && typeof value === 'object' && 'richText' in value;
  return isRich ? value.richText.map((part) => part.text).join('') : text;
}
