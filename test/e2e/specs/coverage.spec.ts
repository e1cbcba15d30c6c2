// Owns the journey over the other views of a map: a gap closed, a cell left empty on purpose, a wave edited, all accessible.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs, openTemplate, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { readSheets } from '../../../electron/store/files/sheets.ts';
import { storedMap } from '../harness/bridge.ts';
import { graveViolations } from '../harness/grave-violations.ts';
import { expect, test } from '../harness/test.ts';

/** A cell of the matrix by column and row. */
const cell = (window: Page, name: string) => window.getByRole('gridcell', { name: new RegExp(`^${name}`) });
const lens = (window: Page, name: string) => window.getByRole('tab', { name, exact: true });

test('a gap is closed, a cell left empty on purpose, a wave edited', async ({ launchWorkbench }) => {
  const { app, window, pageErrors } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  await window.keyboard.press('Alt+4');

  // The keys go to the first gap at once: N closes it, and the map shows the new path.
  await expect(cell(window, '养老 · 获客')).toBeFocused();
  await expect(window.locator('.matrix-summary')).toContainText('2 / 5 格已覆盖');
  await window.keyboard.press('n');
  await expect(window.locator('.toast-message')).toContainText('已添加 5 个节点和 5 条连线');
  await expect(window.locator('.canvas')).toBeVisible();
  await window.keyboard.press('Alt+4');
  await expect(cell(window, '养老 · 获客：路径数 1')).toBeVisible();
  await expect(window.locator('.matrix-summary')).toContainText('3 / 5 格已覆盖');

  // The cursor is at the first gap that is left, F8 goes on and comes round; B asks for the reason.
  await expect(cell(window, '养老 · 转化')).toBeFocused();
  await window.keyboard.press('F8');
  await expect(cell(window, '养老 · 流失')).toBeFocused();
  await window.keyboard.press('F8');
  await expect(cell(window, '养老 · 转化')).toBeFocused();
  await window.keyboard.press('b');
  await window.keyboard.type('由总行直接经营');
  await window.keyboard.press('Enter');
  await expect(cell(window, '养老 · 转化：有意留空，由总行直接经营')).toBeVisible();
  await expect(window.locator('.matrix-summary')).toContainText('3 / 4 格已覆盖');
  await window.keyboard.press('Control+z');
  await expect(window.locator('.matrix-summary')).toContainText('3 / 5 格已覆盖');
  await window.keyboard.press('Control+y');

  // The wave lane: days and a channel's wave.
  await lens(window, '海陆空 × 波次').click();
  const lastDay = window.getByLabel('预热与首触的结束日');
  await lastDay.fill('3');
  await lastDay.press('Enter');
  const call = window.locator('[data-wave-card="CH2"]');
  await expect(call).toContainText('不在波次（第 1–3 天）内');
  await call.focus();
  await window.keyboard.press('Alt+ArrowRight');
  await expect(window.getByRole('list', { name: '陆 · 面谈' }).locator('[data-wave-card="CH2"]')).toBeFocused();
  await waitUntilSaved(window);
  const map = await storedMap(window);
  expect(map.emptyCells).toMatchObject([{ matrix: 'stage', row: 'convert', column: 'group:pension' }]);
  expect(map.waves[0]).toMatchObject({ fromDay: 1, toDay: 3 });
  expect(map.nodes.find(({ id }) => id === 'CH2')).toMatchObject({ waveNo: 2 });
  // The template’s own SC1 is a new strategy too.
  expect(map.nodes.filter(({ id, origin }) => origin === 'new' && id !== 'SC1')).toHaveLength(5);

  const folder = await mkdtemp(path.join(tmpdir(), 'coverage-'));
  await lens(window, '覆盖矩阵').click();
  await answerDialogs(app, [path.join(folder, '覆盖.xlsx')]);
  await window.getByRole('button', { name: '导出表格' }).click();
  await expect(window.locator('.toast-message').last()).toContainText('覆盖.xlsx');
  const [sheet] = await readSheets(path.join(folder, (await readdir(folder))[0] ?? ''));
  expect(sheet?.rows[1]).toEqual(['获客', '1', '1']);
  await rm(folder, { recursive: true });
  expect(pageErrors).toEqual([]);
});

test('an empty map: seven steps lead to the first node, and 临界提升 makes a path', async ({ launchWorkbench }) => {
  const { window } = await launchWorkbench();
  await window.keyboard.press('Control+n');
  await window.locator('dialog input').fill('新图谱');
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: '七步向导' }).click();
  await expect(window.locator('[aria-current="step"]').last()).toContainText('客户聚类分群与生命周期划分');
  await window.keyboard.press('Control+k');
  await window.keyboard.type('临界提升');
  await window.keyboard.press('Enter');
  const dialog = window.locator('dialog[open]');
  await dialog.getByLabel('差距不超过').fill('25');
  await expect(dialog.getByRole('status')).toContainText('不超过 20%');
  await dialog.getByLabel('差距不超过').fill('10');
  await expect(dialog.getByRole('status')).toContainText('AUM ≥ 540 万元 且 AUM < 600 万元');
  await dialog.getByRole('button', { name: '新建客群和路径' }).click();
  await expect(window.locator('.canvas .react-flow__node')).toHaveCount(5);
  await window.keyboard.press('Alt+4');
  await lens(window, '覆盖矩阵').click();
  await expect(window.locator('.matrix-summary')).toContainText('合计 1 条路径');
});

const LENSES = ['matrix', 'waves', 'journey', 'service', 'lens', 'list', 'measures', 'cooperation', 'steps'];

test('no lens has a serious violation, light and dark, in both languages', async ({ launchWorkbench }) => {
  test.slow();
  const { window } = await launchWorkbench();
  await openTemplate(window, '新户百日');
  await window.keyboard.press('Alt+4');
  await checkLenses(window, 'zh light');
  await window.keyboard.press('Control+Alt+KeyL');
  await window.keyboard.press('Control+Alt+KeyD');
  await checkLenses(window, 'en dark');
});

async function checkLenses(window: Page, how: string): Promise<void> {
  for (const [index, name] of LENSES.entries()) {
    await window.locator('.coverage-tab').nth(index).click();
    await checkAxe(window, `${name} ${how}`, '.coverage-screen');
  }
  await window.locator('.coverage-screen .screen-head .button').last().click();
  await window.locator('dialog[open]').waitFor();
  await checkAxe(window, `near a tier ${how}`, 'dialog[open]');
  await window.keyboard.press('Escape');
}

/** The inspector beside the lenses is checked with the editor. */
async function checkAxe(window: Page, what: string, within: string): Promise<void> {
  expect.soft(await graveViolations(window, within, '.inspector'), what).toEqual([]);
}
