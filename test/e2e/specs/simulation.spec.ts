// Owns the journey of the contact simulation: without its mutex group a segment is called twice; the worst case says by which paths.
import type { Page } from '@playwright/test';
import { card, openMore, openTemplate, selectCard, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { expect, test } from '../harness/test.ts';

async function setMutexGroup(window: Page, group: string): Promise<void> {
  await window.keyboard.press('Alt+2');
  await window.locator('.canvas').focus();
  await window.keyboard.press('Shift+1');
  for (const id of ['SC2', 'SC3']) {
    const field = window.locator(`#field-${id}-mutexGroup`);
    // One of the cards that were selected together: the press chooses it alone.
    await selectCard(window, id);
    await openMore(window);
    await field.fill(group);
    await field.blur();
  }
  await waitUntilSaved(window);
  await window.locator('.rail').getByRole('button', { name: '模拟' }).click();
}

test('a mutex group takes the peak down, and its lack is shown as the paths that stack up', async ({
  launchWorkbench,
}) => {
  const { window, pageErrors } = await launchWorkbench();
  // The view is where it belongs at once.
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await openTemplate(window, '养老客群');
  const worst = window.getByRole('region', { name: '最差情形' });
  const fatigue = window.getByRole('region', { name: '疲劳分布' });
  const peak = fatigue.getByTestId('peak');

  await setMutexGroup(window, '');
  await fatigue.getByLabel('类别').selectOption('客户经理电话');
  await fatigue.getByRole('button', { name: '7 天' }).click();
  await expect(peak).toHaveText('最多 2 次');
  await expect(fatigue.locator('tr.over')).toContainText('≥ 2 次');
  // How many customers are in both is a range, never one number.
  await expect(fatigue.locator('tr.over')).toContainText('0–216 户');
  const calls = worst.locator('.stack').filter({ hasText: '7 天内客户经理电话 2 次，上限 1' });
  await expect(calls.locator('.path')).toHaveCount(2);
  for (const row of ['ELDER-S2-SC2-P3-CH4', 'ELDER-S2-SC3-P5-CH6']) await expect(calls).toContainText(row);

  // Every day's figure can be read by key, and the same figures are a table.
  const bars = window.getByRole('slider', { name: /^客户经理电话邀约，/ });
  await bars.focus();
  await bars.press('Home');
  await bars.press('ArrowRight');
  await expect(bars).toHaveAttribute('aria-valuenow', '1');
  await expect(bars).toHaveAttribute('aria-valuetext', /：\d+ 次/);
  await window.getByRole('button', { name: '表格' }).click();
  await expect(window.locator('th.sticky-cell').filter({ hasText: '客户经理电话邀约' })).toBeVisible();

  await calls.getByRole('button', { name: '在图谱上查看全部路径' }).click();
  for (const id of ['S2', 'SC2', 'CH4', 'SC3', 'CH6']) {
    await expect(card(window, id).locator('.card.selected')).toHaveCount(1);
  }

  await setMutexGroup(window, '电话触达');
  await fatigue.getByLabel('类别').selectOption('客户经理电话');
  await fatigue.getByRole('button', { name: '7 天' }).click();
  await expect(peak).toHaveText('最多 1 次');
  await expect(calls).toHaveCount(0);
  await expect(window.getByRole('region', { name: '未计入或不确定的内容' })).toContainText('互斥组拦截');
  expect(pageErrors).toEqual([]);
});
