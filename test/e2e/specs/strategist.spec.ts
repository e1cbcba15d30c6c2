// Owns the strategist's journey: products come in from a workbook, a quota is fixed, a gap closed, a warning waived, a peak lowered.
import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
  answerDialogs,
  card,
  checkUpTo,
  listProblemsOf,
  openMore,
  openTemplate,
  problemLine,
  selectCard,
  waitUntilSaved,
} from '../../../electron/dev/workbench-page.ts';
import { toSheetFile } from '../../../electron/store/files/sheets.ts';
import { storedMap } from '../harness/bridge.ts';
import { expect, test } from '../harness/test.ts';

const HEADER = ['产品名称', '产品类别', '额度', '额度单位'];
const PRODUCTS = [
  ['三年期大额存单', '存款', 3000, '万元'],
  ['安心存单 3 年', '存款', 500, '万元'],
];

async function setMutexGroup(window: Page, group: string): Promise<void> {
  await window.keyboard.press('Alt+2');
  await window.locator('.canvas').focus();
  await window.keyboard.press('Shift+1');
  for (const id of ['SC2', 'SC3']) {
    await selectCard(window, id);
    const field = window.locator(`#field-${id}-mutexGroup`);
    await openMore(window);
    await field.fill(group);
    await field.blur();
  }
  await waitUntilSaved(window);
  await window.keyboard.press('Alt+5');
}

test('from a product list to a plan that holds', async ({ launchWorkbench }, testInfo) => {
  test.slow();
  const { app, window, pageErrors } = await launchWorkbench();
  // The view is where it belongs at once.
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await openTemplate(window, '养老客群');
  await waitUntilSaved(window);

  await test.step('a product list is imported from a workbook', async () => {
    const file = testInfo.outputPath('产品.xlsx');
    await writeFile(file, await toSheetFile(file, [{ name: '产品', header: HEADER, rows: PRODUCTS }]));
    await answerDialogs(app, [file]);
    await window.keyboard.press('Alt+7');
    await window.getByRole('navigation', { name: '类型' }).getByRole('button', { name: '产品' }).click();
    await window.getByRole('button', { name: '导入', exact: true }).click();
    await expect(window.getByText('新增 1，更新 1，两者都保留 0，不导入 0')).toBeVisible();
    await window.getByRole('button', { name: '导入 2 个' }).click();
    await expect(window.locator('.toast-message', { hasText: '已导入：新增 1 个，更新 1 个' })).toBeVisible();
  });

  await test.step('the new product is placed, the changed one taken over', async () => {
    await window.keyboard.press('Alt+2');
    const box = window.getByRole('textbox', { name: '搜索元素和大纲' });
    await box.fill('安心存单');
    const entry = window.locator('.library-panel').getByRole('treeitem').filter({ hasText: '安心存单' });
    await entry.dragTo(window.locator('.canvas'), { targetPosition: { x: 500, y: 330 } });
    await expect(card(window, 'P6')).toContainText('安心存单 3 年');
    await window.keyboard.press('Delete');
    await box.fill('');
    await selectCard(window, 'P3');
    await window.getByRole('button', { name: '更新', exact: true }).click();
    await expect(window.locator('.library-chip')).toContainText('一致');
  });

  await test.step('its quota is too small, and the quick fix lowers the take-up', async () => {
    await listProblemsOf(window, 'SM017');
    const short = problemLine(window, '额度 3,000 万元 小于预计承接');
    await short.getByRole('button', { name: '将承接率降至额度的 80% 以内' }).click();
    await expect(short).toHaveCount(0);
  });

  await test.step('coverage: a gap is closed', async () => {
    await window.keyboard.press('Alt+4');
    await expect(window.locator('.matrix-summary')).toContainText('2 / 5 格已覆盖');
    await expect(window.getByRole('gridcell', { name: /^养老 · 获客/ })).toBeFocused();
    await window.keyboard.press('n');
    await expect(window.locator('.toast-message').last()).toContainText('已添加 5 个节点和 5 条连线');
    await window.keyboard.press('Alt+4');
    await expect(window.locator('.matrix-summary')).toContainText('3 / 5 格已覆盖');
  });

  await test.step('a warning is waived', async () => {
    await window.keyboard.press('Alt+2');
    await checkUpTo(window, '检查');
    await listProblemsOf(window, 'SM010');
    const stale = problemLine(window, '备老客群（45–59岁）”规模未填');
    await stale.getByRole('button', { name: '豁免' }).click();
    const dialog = window.getByRole('dialog');
    await dialog.getByLabel('豁免人').fill('策略岗');
    await dialog.getByLabel('理由').fill('月底补数');
    await dialog.getByRole('button', { name: '豁免' }).click();
    await expect(stale).toHaveCount(0);
  });

  await test.step('simulation: the peak falls once a mutex group is set', async () => {
    const fatigue = window.getByRole('region', { name: '疲劳分布' });
    const peak = fatigue.getByTestId('peak');
    const viewCalls = async () => {
      await fatigue.getByLabel('类别').selectOption('客户经理电话');
      await fatigue.getByRole('button', { name: '7 天' }).click();
    };
    await setMutexGroup(window, '');
    await viewCalls();
    await expect(peak).toHaveText('最多 2 次');
    await setMutexGroup(window, '电话触达');
    await viewCalls();
    await expect(peak).toHaveText('最多 1 次');
  });

  await window.keyboard.press('Alt+2');
  await waitUntilSaved(window);
  const map = await storedMap(window);
  expect(map.waivers).toMatchObject([{ ruleId: 'SM010', waivedBy: '策略岗' }]);
  expect(map.nodes.find(({ id }) => id === 'P3')).toMatchObject({ quota: 3000 });
  expect(pageErrors).toEqual([]);
});
