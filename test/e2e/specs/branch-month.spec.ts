// Owns a branch manager's month: the form across a new issue and a new version, period by period, on the page and in the workbook.
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { projectRoot } from '../../../electron/dev/project.ts';
import { branchPage } from '../../../electron/store/packages/branch-page.ts';
import { branchSheet } from '../../../electron/store/packages/branch-sheet.ts';
import { readReturnSheet } from '../../../electron/store/packages/read-return-sheet.ts';
import { answeredBy } from '../../../renderer/branch-page/model/return-form.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { plainSha256 } from '../../../shared/package/plain-envelope.ts';
import { checkReturn, readReturn } from '../../../shared/package/read-return.ts';
import { elderMap, makePayload, seal } from '../../make-package.ts';
import { browsers, openPage } from '../harness/branch-browsers.ts';
import { cutTextLines } from '../harness/cut-texts.ts';
import { graveViolations } from '../harness/grave-violations.ts';
import { expect, test } from '../harness/test.ts';

const FROM = '2026-11-02';
const leaving = setField('S2', 'segmentType', 'churnRisk')(elderMap());
const guarded = setField('G2', 'guardrail', true)(setField('G2', 'metricId', 'complaint_rate')(leaving));

/** The package of an issue; the second version is without the first row. */
function issue(revision: number, mapVersion: number, previousHash: string | null): PackagePayload {
  return makePayload({
    document: guarded,
    validFrom: FROM,
    change: (payload) => {
      const segments = payload.map.nodes.filter(({ kind }) => kind === 'segment');
      const from = mapVersion - 1;
      return {
        ...{ ...payload, revision, mapVersion, previousHash },
        packageId: `PKG-${revision}`,
        listCounts: segments.map(({ id }) => ({ segmentId: id, count: 268 })),
        rows: payload.rows.slice(from) as unknown as PackagePayload['rows'],
        rowsToReturn: payload.rowsToReturn.slice(from),
      };
    },
  });
}

const hashOf = (payload: PackagePayload) => plainSha256(seal(payload).toString('utf8'));

test('a month of a branch manager: two periods, a new issue, a new version, the sheet, and the days after the end', async () => {
  const template = await readFile(path.join(projectRoot, 'out/branch-page/index.html'), 'utf8');
  const browser = await (browsers.at(-1) ?? browsers[0])?.start();
  if (!browser) throw new Error('There is always the runtime.');
  const { page } = browser;
  const v1 = issue(1, 1, null);
  const again = issue(2, 1, hashOf(v1));
  const v2 = issue(3, 2, hashOf(again));
  const [gone = '', row = '', other = ''] = v1.rowsToReturn;
  const open = (payload: PackagePayload, view = 'return') =>
    openPage(browser, branchPage(template, seal(payload)), view);
  const onDay = (day: string) => page.clock.setFixedTime(new Date(`${day}T09:00:00`));
  const field = (code: string, column: string) => page.locator(`[data-row="${code}"] [data-column="${column}"]`);
  const fill = async (code: string, figures: Record<string, string>) => {
    for (const [column, text] of Object.entries(figures)) await field(code, column).fill(text);
  };
  // The page scrolls down, never sideways.
  const cutOnPage = async () => {
    const lines = await cutTextLines(page);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    return [...lines.filter((line) => !line.endsWith('(outside the window)')), ...(beyond > 0 ? [`${beyond} px`] : [])];
  };
  const saveButton = page.getByRole('button', { name: '保存回传文件' });
  const save = async (payload: PackagePayload) => {
    const saved = await browser.saving(() => saveButton.click());
    const file = readReturn(saved.text, saved.name);
    const findings = checkReturn(file, answeredBy(payload, hashOf(payload)));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    return { ...saved, file };
  };

  // The first week, in the first version.
  await onDay('2026-11-09');
  await open(v1);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(page.locator('main')).toContainText('请打开上次保存的回传文件');
  await expect(page.getByLabel('数据起始日')).toHaveValue(FROM);
  await page.getByLabel('数据截止日').fill('2026-11-10');
  await expect(page.locator('#said-period')).toContainText('2026-11-10 尚未到');
  await page.getByLabel('数据截止日').fill('2026-11-08');
  await fill(gone, { executed: '60', reached: '50' });
  await fill(row, { executed: '40', reached: '30', complaints: '1' });
  await expect(page.locator('.total')).toContainText(`2 行有数，${v1.rowsToReturn.length - 2} 行未填`);
  const first = await save(v1);
  expect(first.name).toBe('ELDER-BR001-v1-r1-2026-11-02-2026-11-08-回传.json');
  expect(first.file.rows).toEqual([
    { rowCode: gone, listed: 268, executed: 60, reached: 50 },
    { rowCode: row, listed: 268, executed: 40, reached: 30, complaints: 1 },
  ]);

  // The second week is begun, and goes on in the new issue.
  await onDay('2026-11-16');
  await page.reload();
  await page.getByRole('button', { name: '新增一期' }).click();
  await expect(page.getByLabel('数据截止日')).toHaveValue('2026-11-15');
  await fill(gone, { executed: '300', reached: '70' });
  await expect(page.locator('main')).toContainText('执行 300 人多于名单 268 人');
  await expect(saveButton).toBeDisabled();
  await fill(gone, { executed: '80' });
  await open(again);
  await expect(page.locator('[data-carried]')).toContainText('上一版（v1 第 1 次签发）填的 1 行已带过来');
  await expect(page.locator('.period')).toHaveText([/11-02 至 11-08\s*已保存/, /11-09 至 11-15\s*在填/]);
  await expect(page.locator(`[data-row="${gone}"]`)).toContainText('沿用上一版');
  await fill(gone, { converted: '9' });
  await expect(page.locator(`[data-row="${gone}"]`)).not.toContainText('沿用上一版');
  await page.getByLabel('数据起始日').fill('2026-11-08');
  await expect(page.locator('#said-period')).toContainText('与另一期 2026-11-02 至 2026-11-08 重叠');
  await page.getByLabel('数据起始日').fill('2026-11-09');
  const second = await save(again);
  expect(second.file).toMatchObject({ packageHash: hashOf(again), periodStart: '2026-11-09', revision: 2 });
  expect(second.file.rows).toEqual([{ rowCode: gone, listed: 268, executed: 80, reached: 70, converted: 9 }]);

  // The second version has one row less: its figures are named, and stay in the old file.
  await open(v2);
  await page.getByRole('button', { name: /11-02 至 11-08/ }).click();
  const carried = page.locator('[data-carried]');
  await expect(carried).toContainText('填的 1 行已带过来。 1 项带不过来');
  await expect(carried).toContainText('（执行 60，触达 50）');
  await expect(field(row, 'complaints')).toHaveValue('1');
  // Where the browser kept nothing, the last saved return does the same.
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(page.locator('.period')).toHaveCount(1);
  const buffer = Buffer.from(JSON.stringify({ ...first.file, formatVersion: '1.0' }));
  await page.locator('input[type="file"]').setInputFiles({ name: first.name, mimeType: 'application/json', buffer });
  await expect(page.getByRole('status')).toContainText('旧格式（1.0）');
  await expect(page.getByRole('status')).toContainText('v1 第 1 次签发');
  await expect(carried).toContainText('1 项带不过来');
  await expect(field(row, 'executed')).toHaveValue('40');

  // On the telephone everything is there and large enough for a finger.
  await page.setViewportSize({ width: 390, height: 844 });
  const low = await page
    .locator('.return :is(input:not(.hidden-text), textarea, .button, .period):visible')
    .evaluateAll((found) =>
      found.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML.slice(0, 90)),
    );
  expect(low).toEqual([]);
  expect(await cutOnPage()).toEqual([]);
  expect(await graveViolations(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });

  // After the end the form alone stays open for a month, then nothing does.
  await onDay('2027-02-10');
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('仅“执行登记”仍可填写和保存，至 2027-03-02 为止');
  await page.getByRole('button', { name: '新增一期' }).click();
  await page.getByLabel('数据起始日').fill('2026-11-16');
  await page.getByLabel('数据截止日').fill('2027-01-30');
  await fill(row, { listed: '', executed: '12', reached: '11' });
  await fill(other, { executed: '7', lossReasons: '利率低 3；太远 2' });
  const third = await save(v2);
  expect(await cutOnPage()).toEqual([]);
  await page.locator('a[href="#today"]').click();
  await expect(page.locator('main input[type="checkbox"]:enabled')).toHaveCount(0);
  await onDay('2027-03-03');
  await open(v2);
  await expect(page.locator('main')).toContainText('已过登记期限 2027-03-02');
  await expect(page.locator('.form input:not([readonly])')).toHaveCount(0);
  expect(browser.complaints).toEqual([]);
  await browser.close();

  // The workbook with the same figures is the same return.
  const fromSheet = await sheetWith(v2, third.file.periodStart, third.file.periodEnd, third.file.rows);
  expect({ ...fromSheet, savedAt: third.file.savedAt }).toEqual(third.file);
});

/** What is read from the branch's workbook when the figures of a return stand in it. */
async function sheetWith(payload: PackagePayload, from: string, to: string, rows: readonly object[]) {
  const workbook = new ExcelJS.Workbook();
  const bytes = await branchSheet(payload, hashOf(payload));
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const sheet = workbook.getWorksheet('执行登记表');
  if (!sheet) throw new Error('no form');
  sheet.getCell('B3').value = new Date(`${from}T00:00:00Z`);
  sheet.getCell('D3').value = new Date(`${to}T00:00:00Z`);
  const heads = (sheet.getRow(8).values as string[]).map((head) => head?.split('\n')[0] ?? '');
  const names: Readonly<Record<string, string>> = {
    listed: '名单',
    executed: '执行',
    reached: '触达',
    lossReasons: '流失原因',
  };
  sheet.eachRow((line, number) => {
    const found = rows.find((each) => (each as { rowCode: string }).rowCode === line.getCell(1).value);
    if (!found || number <= 8) return;
    line.getCell(heads.indexOf('名单')).value = null;
    for (const [member, value] of Object.entries(found)) {
      if (member === 'rowCode') continue;
      const reasons = value as { reason: string; count: number }[];
      line.getCell(heads.indexOf(names[member] ?? '')).value = Array.isArray(value)
        ? reasons.map(({ reason, count }) => `${reason} ${count}`).join('；')
        : value;
    }
  });
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'month-')), 'return.xlsx');
  await writeFile(file, Buffer.from(await workbook.xlsx.writeBuffer()));
  return readReturnSheet(file, new Date('2027-02-10T01:00:00Z'));
}
