// Owns the journey of the library: a product list comes in, is placed by mouse and by keyboard, changes, and maps follow.
import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { answerDialogs, card, openTemplate, selectCard, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { toSheetFile } from '../../../electron/store/files/sheets.ts';
import { expect, test } from '../harness/test.ts';

const PRODUCTS = [
  ['安心存单 3 年', '存款', '', 500, '万元'],
  ['稳健低波理财 180 天', '理财', 'R2 中低', 4000, '万元'],
];

/** The row of an entry in the left panel; its shelf must be unfolded or searched. */
const entry = (window: Page, name: string) =>
  window.locator('.library-panel').getByRole('treeitem').filter({ hasText: name });

async function openLibrary(window: Page, shelf: string): Promise<void> {
  await window.keyboard.press('Alt+Digit7');
  await window.getByRole('navigation', { name: '类型' }).getByRole('button', { name: shelf }).click();
}

test('a product list is imported, placed, changed and updated, and everything can be taken back', async ({
  launchWorkbench,
}, testInfo) => {
  const { app, window } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  await waitUntilSaved(window);

  // In from XLSX: one row is new, the other is there already and the same.
  const file = testInfo.outputPath('产品.xlsx');
  const header = ['产品名称', '产品类别', '风险等级', '额度', '额度单位'];
  await writeFile(file, await toSheetFile(file, [{ name: '产品', header, rows: PRODUCTS }]));
  await answerDialogs(app, [file]);
  await openLibrary(window, '产品');
  await window.getByRole('button', { name: '导入', exact: true }).click();
  await expect(window.getByText('新增 1，更新 0，两者都保留 0，不导入 1')).toBeVisible();
  await window.getByRole('button', { name: '导入 1 个' }).click();
  await expect(window.locator('.toast-message', { hasText: '已导入：新增 1 个，更新 0 个' })).toBeVisible();

  // Placed by dragging, then once more by the keyboard.
  await window.keyboard.press('Alt+Digit2');
  const box = window.getByRole('textbox', { name: '搜索元素和大纲' });
  await box.fill('安心存单');
  await expect(entry(window, '安心存单')).toContainText('未使用');
  await entry(window, '安心存单').dragTo(window.locator('.canvas'), { targetPosition: { x: 500, y: 330 } });
  await expect(card(window, 'P6')).toContainText('安心存单 3 年');
  await expect(entry(window, '安心存单')).toContainText('用 1');
  await window.getByRole('tree', { name: '元素库' }).focus();
  await window.keyboard.press('End');
  await window.keyboard.press('Enter');
  await expect(card(window, 'P7')).toContainText('安心存单 3 年');
  await expect(entry(window, '安心存单')).toContainText('用 2');
  await box.fill('');
  await waitUntilSaved(window);

  // The item changes: both placements differ, and nothing has happened to them.
  await openLibrary(window, '产品');
  await window.getByRole('row', { name: /安心存单 3 年/ }).click();
  const quota = window.getByRole('textbox', { name: /^额度(?!日期)/ });
  await quota.fill('800');
  await window.getByRole('button', { name: '保存', exact: true }).click();
  await expect(window.locator('.toast-message', { hasText: '1 张图谱中的用法与其不同' })).toBeVisible();
  await window.getByRole('tab', { name: /用处/ }).click();
  await expect(window.getByText('1 张图谱正在使用，其中 1 张与元素库不同')).toBeVisible();
  await expect(window.locator('.use .differences').first()).toContainText('500');

  // All maps at once; the one that is open takes it as a step of its history.
  await window.getByRole('button', { name: '全部更新（1）' }).click();
  await expect(window.locator('.toast-message', { hasText: '已更新 1 张图谱的 2 处' })).toBeVisible();
  await expect(window.getByText('1 张图谱正在使用，均与元素库一致')).toBeVisible();
  await window.keyboard.press('Alt+Digit2');
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await window.locator('.canvas').focus();
  await window.keyboard.press('Shift+1');
  await selectCard(window, 'P7');
  await expect(window.locator('.library-chip')).toContainText('一致');
  await window.keyboard.press('Control+KeyZ');
  await expect(window.locator('.library-chip')).toContainText('1 处不同');
  await window.getByRole('button', { name: '更新', exact: true }).click();
  await expect(window.locator('.library-chip')).toContainText('一致');
});

test('closed maps are updated in the store and set back later, by the record of what was done', async ({
  launchWorkbench,
}) => {
  const { window } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  await waitUntilSaved(window);
  await window.getByRole('button', { name: /^关闭/ }).first().click();
  await openLibrary(window, '产品');
  await window.getByRole('row', { name: /稳健低波理财/ }).click();
  await window.getByRole('textbox', { name: /^额度(?!日期)/ }).fill('7000');
  await window.getByRole('button', { name: '保存', exact: true }).click();
  await window.getByRole('tab', { name: /用处/ }).click();
  await window.getByRole('button', { name: '全部更新（1）' }).click();
  await expect(window.getByText('1 张图谱正在使用，均与元素库一致')).toBeVisible();
  // The notice stays with its screen; the way back does not.
  const update = '已更新 1 张图谱的 2 处';
  await expect(window.locator('.toast-message', { hasText: update })).toBeVisible();
  await window.keyboard.press('Alt+Digit1');
  await expect(window.locator('.toast-message', { hasText: update })).toHaveCount(0);
  await window.keyboard.press('Control+Shift+KeyH');
  const line = window.locator('.deed', { hasText: update });
  await line.getByRole('button', { name: '撤销' }).click();
  await expect(line).toContainText('已撤销');
  await window.keyboard.press('Escape');
  await openLibrary(window, '产品');
  await window.getByRole('row', { name: /稳健低波理财/ }).click();
  await window.getByRole('tab', { name: /用处/ }).click();
  await expect(window.getByText('1 张图谱正在使用，其中 1 张与元素库不同')).toBeVisible();
});

test('a map that waits in its tab takes the update as a step of its own history', async ({ launchWorkbench }) => {
  const { window } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  await waitUntilSaved(window);
  await window.keyboard.press('Alt+Digit1');
  await openTemplate(window, '代发客群');
  await waitUntilSaved(window);
  await openLibrary(window, '产品');
  await window.getByRole('row', { name: /稳健低波理财/ }).click();
  await window.getByRole('textbox', { name: /^额度(?!日期)/ }).fill('7000');
  await window.getByRole('button', { name: '保存', exact: true }).click();
  await window.getByRole('tab', { name: /用处/ }).click();
  await window.getByRole('button', { name: '全部更新（1）' }).click();
  await expect(window.getByText('1 张图谱正在使用，均与元素库一致')).toBeVisible();
  await window.getByRole('button', { name: '打开', exact: true }).click();
  await selectCard(window, 'P2');
  await expect(window.locator('.library-chip')).toContainText('一致');
  await window.keyboard.press('Control+KeyZ');
  await expect(window.locator('.library-chip')).toContainText('1 处不同');
  await waitUntilSaved(window);
});
