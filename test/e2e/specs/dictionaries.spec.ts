// Owns the journey of the bank's own words: an edited dictionary re-checks the open map, and comes back from a workbook.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import {
  answerDialogs,
  checkUpTo,
  listProblemsOf,
  openTemplate,
  problemLine,
  waitUntilSaved,
} from '../../../electron/dev/workbench-page.ts';
import { readSheets, toSheetFile } from '../../../electron/store/files/sheets.ts';
import { forbiddenWords } from '../../../shared/dictionary/starter/wording.ts';
import { SAMPLE_TABLES } from '../../../shared/dictionary/table-rows.ts';
import { expect, test } from '../harness/test.ts';

/** Stands in a script of the template. */
const WORD = '到期';

const savedDictionaries = (window: Page) => window.locator('.dictionary-save[data-save="saved"]').waitFor();
/** How many errors the status bar counts. */
const errors = async (window: Page) => Number.parseInt(await window.locator('.status-counts').innerText(), 10);

test('a forbidden word is entered by keyboard, found on the map, and changed by a workbook', async ({
  launchWorkbench,
}) => {
  const { app, window, dataDir, pageErrors } = await launchWorkbench();
  const file = path.join(dataDir, 'words.xlsx');
  await openTemplate(window, '养老客群');
  await waitUntilSaved(window);
  // A template has approvals still to come, which is an error each once it is to be handed over.
  await checkUpTo(window, '下发');
  await expect.poll(() => errors(window)).toBeGreaterThan(0);
  const before = await errors(window);

  await test.step('a new entry, by keyboard alone', async () => {
    await window.keyboard.press('Alt+8');
    await window.locator('[data-table="forbiddenWords"]').click();
    const grid = window.getByRole('grid', { name: '禁用语' });
    await grid.locator('td[data-column="0"]').first().focus();
    await window.keyboard.press('Insert');
    await expect(grid.locator('tr.on td[data-column="0"]')).toBeFocused();
    await window.keyboard.press('Enter');
    await window.keyboard.type(WORD);
    await window.keyboard.press('Enter');
    await expect(grid.getByText(WORD, { exact: true })).toBeVisible();
    await savedDictionaries(window);
    await expect(window.locator('[data-table="forbiddenWords"] .tag')).toHaveText('已修改');
    await expect.poll(() => errors(window)).toBeGreaterThan(before);
  });

  await test.step('the map shows the finding, the export names what is still a sample', async () => {
    await window.keyboard.press('Alt+2');
    await expect(window.getByText(`含禁用语“${WORD}”`).first()).toBeVisible();
    await window.getByRole('button', { name: '支行包', exact: true }).click();
    // All but the one that was changed.
    const samples = new RegExp(`${SAMPLE_TABLES.length - 1} 本词典仍为示例.*指标口径`);
    await expect(window.getByText(samples)).toBeVisible();
    await window.getByRole('button', { name: '修改词典' }).click();
    // What is the bank's own already can be adopted as it is.
    await window.locator('[data-table="riskMatch"]').click();
    await window.getByRole('button', { name: '确认为本行制度' }).click();
    await expect(window.locator('[data-table="riskMatch"] .tag')).toHaveText('已修改');
    await window.locator('[data-table="forbiddenWords"]').click();
  });

  await test.step('a bad workbook is refused as a whole, cell by cell', async () => {
    await answerDialogs(app, [file]);
    await window.getByRole('button', { name: '导出本词典' }).click();
    await window.locator('.toast-message', { hasText: '已导出到“words.xlsx”。' }).waitFor();
    const [sheet] = await readSheets(file);
    const [header = [], ...rows] = sheet?.rows ?? [];
    const own = rows.filter(([word]) => word !== WORD);
    const write = async (lines: readonly (readonly string[])[]) =>
      writeFile(file, await toSheetFile(file, [{ name: '禁用语', header, rows: lines }]));

    await write([...own, ['=HYPERLINK("x")', '禁用'], ['联系13800138000', '严禁']]);
    await window.getByRole('button', { name: '导入', exact: true }).click();
    const dialog = window.getByRole('dialog');
    const cell = (line: number, column: string) =>
      dialog.getByRole('row', { name: `禁用语 ${forbiddenWords.length + 1 + line} ${column}` });
    await expect(cell(1, 'A')).toContainText('公式');
    await expect(cell(2, 'A')).toContainText('手机号');
    await expect(cell(2, 'B')).toContainText('严禁');
    await window.keyboard.press('Escape');
    await expect(window.getByText(WORD, { exact: true }).first()).toBeVisible();

    await write([...own, ['翻番赚', '慎用', '有涨有跌']]);
  });

  await test.step('a good one is looked at, taken in, and undone', async () => {
    await window.getByRole('button', { name: '导入', exact: true }).click();
    const line = window.getByRole('dialog').getByRole('row', { name: '禁用语' });
    await expect(line).toHaveText(new RegExp(`禁用语\\s*1\\s*0\\s*1\\s*${forbiddenWords.length}`));
    await window.getByRole('button', { name: '导入 2 处变化' }).click();
    await expect(window.getByText('翻番赚', { exact: true })).toBeVisible();
    await savedDictionaries(window);
    await expect.poll(() => errors(window)).toBe(before);
    await window.keyboard.press('Control+z');
    await savedDictionaries(window);
    await expect(window.getByText(WORD, { exact: true }).first()).toBeVisible();
    await expect.poll(() => errors(window)).toBeGreaterThan(before);
  });

  await test.step('another rule of the bank holds in the map at once, and says so until somebody agrees', async () => {
    await window.locator('[data-table="policy"]').click();
    const cap = window.getByLabel('总触达上限 · 7 天上限').first();
    await cap.fill('3');
    await cap.blur();
    await savedDictionaries(window);
    await window.keyboard.press('Alt+2');
    await listProblemsOf(window, 'SM054');
    await expect(problemLine(window, 'SM054')).toContainText('总触达上限·7 天上限 4 次/人 → 3 次/人');
    await problemLine(window, 'SM054').click();
    await expect(window.locator('[id$="-totalCap-per7Days"]')).toHaveValue('3');
    await window.locator('.inspector').getByRole('button', { name: '本图谱保留原规则' }).click();
    await expect(window.locator('[id$="-totalCap-per7Days"]')).toHaveValue('4');
    await window.getByRole('tab', { name: /^与全行不同/ }).click();
    await expect(window.locator('.bank-settings')).toContainText('全行：3 次/人');
    await window.getByRole('button', { name: '恢复为全行设置：总触达上限·7 天上限' }).click();
    await expect(window.locator('.bank-settings')).toContainText('均沿用全行设置');
    await waitUntilSaved(window);
  });
  expect(pageErrors).toEqual([]);
});
