// Owns the journey of goals: say what brings them about, see the forecast, try other assumptions, keep them as one step.
import type { Page } from '@playwright/test';
import { listProblemsOf, openTemplate } from '../../../electron/dev/workbench-page.ts';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { crowdedMap } from '../../shared/achieve/crowded-map.ts';
import { callBridge, demand } from '../harness/bridge.ts';
import { expect, test } from '../harness/test.ts';

const row = (window: Page, id: string) => window.locator(`.goal-table tr[data-goal="${id}"]`);

test('a goal gets its forecast, other assumptions are tried and kept', async ({ launchWorkbench }) => {
  const { window, pageErrors } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  await window.locator('.rail-item').filter({ hasText: '目标' }).click();

  await test.step('what nothing contributes to has no forecast, where goal and take-up do not count the same', async () => {
    await expect(window.locator('.goal-counts')).toContainText('1 个无法预测');
    // 3,000 × 90 % × (15 % + 5 %) on top of 1,200, each customer taken for one.
    await expect(row(window, 'G2')).toContainText('1,740');
    await expect(row(window, 'G2')).toContainText('假设');
    await row(window, 'G1').focus();
    await window.keyboard.press('ArrowDown');
    await expect(row(window, 'G2')).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('an offer that contributes makes one', async () => {
    const panel = window.locator('.contributions');
    await panel.getByRole('button', { name: '确认假设' }).click();
    await expect(row(window, 'G2')).not.toContainText('假设');
    await panel.getByRole('button', { name: '移除退休倒计时检视 → 稳健低波理财 180 天的贡献' }).click();
    const perUnit = panel.getByRole('textbox');
    await expect(perUnit).toHaveValue('1');
    // 3,000 × 90 % × 15 % = 405 on top of 1,200.
    await expect(row(window, 'G2')).toContainText('1,605');
    await expect(row(window, 'G2')).toContainText('超 5');
    await perUnit.fill('0.5');
    await expect(row(window, 'G2')).toContainText('差 197.5');
    await window.keyboard.press('Escape');
    await expect(row(window, 'G2')).toContainText('超 5');
  });

  const takeUp = window.locator('.what-if').getByRole('spinbutton', { name: '全部承接率' });
  await test.step('other assumptions change what is shown, and nothing else', async () => {
    await takeUp.fill('50');
    await expect(row(window, 'G2')).toContainText('1,402.5');
    await expect(row(window, 'G2')).toContainText('原 1,605');
    await expect(window.locator('.capacity')).toContainText('1,161 / 4,000 万元');
    await window.locator('.what-if').getByRole('button', { name: '重置' }).click();
    await expect(row(window, 'G2')).toContainText('超 5');
    await expect(window.locator('.capacity')).toContainText('2,322 / 4,000 万元');
  });

  await test.step('they become one step that can be undone', async () => {
    await takeUp.fill('50');
    await window.locator('.what-if').getByRole('button', { name: '应用到图谱' }).click();
    await expect(takeUp).toHaveValue('100');
    await expect(row(window, 'G2')).toContainText('差 197.5');
    await row(window, 'G2').focus();
    await window.keyboard.press('Control+z');
    await expect(row(window, 'G2')).toContainText('超 5');
  });

  await test.step('a take-up that is missing is entered once, marked, and confirmed', async () => {
    await window.keyboard.press('Alt+q');
    const field = window.locator('#plan-E7-takeUpPct');
    await field.fill('');
    await field.blur();
    await window.locator('.rail-item').filter({ hasText: '目标' }).click();
    await row(window, 'G2').click();
    await expect(row(window, 'G2')).toContainText('缺 1 项数值');
    const entry = window.getByRole('region', { name: '记入经验转化率' });
    await entry.getByRole('combobox', { name: '适用于' }).selectOption({ label: '产品类别 · 个人养老金' });
    await entry.getByLabel('承接率').fill('12');
    await entry.getByLabel('来源').fill('一季度回检');
    await entry.getByRole('button', { name: '记入经验转化率' }).click();
    // 3,000 × 90 % × 12 % = 324 on top of 1,200.
    await expect(row(window, 'G2')).toContainText('1,524');
    await expect(row(window, 'G2')).toContainText('经验值');
    await window.getByRole('button', { name: '确认写入图谱' }).click();
    await expect(row(window, 'G2')).not.toContainText('经验值');
    await expect(row(window, 'G2')).toContainText('1,524');
    await row(window, 'G2').focus();
    await window.keyboard.press('Control+z');
    await expect(row(window, 'G2')).toContainText('经验值');
  });

  await test.step('a goal is put under another in its row', async () => {
    await window
      .getByRole('combobox', { name: /缴存户数”的上级目标/ })
      .selectOption({ label: '归入 养老客群 AUM 月日均净增' });
    await expect(row(window, 'G2')).toHaveAttribute('aria-level', '2');
    await window.getByRole('combobox', { name: /月日均净增”的公式/ }).selectOption('sum');
    await expect(row(window, 'G1')).toContainText('子目标单位不同');
  });

  await test.step('control groups, and the way back to the map', async () => {
    await window.getByRole('tab', { name: '对照组' }).click();
    await expect(window.locator('.control-list li').nth(1)).toContainText('150 人，需 214 人');
    await row(window, 'G2').getByRole('button', { name: '个人养老金缴存户数' }).click();
    await expect(window.locator('#field-G2-name')).toBeVisible();
  });

  await test.step('a channel over its capacity leads to what its people can do, and to other starts that one undo takes back', async () => {
    const text = writeDocument(crowdedMap());
    demand(await callBridge(window, 'maps.importText', { name: 'crowded.json', text }));
    await window.reload();
    await window.locator('.rail-item').filter({ hasText: '开始' }).click();
    await window.getByText('两份名单同一团队').first().dblclick();
    await listProblemsOf(window, 'SM024');
    await window.getByRole('button', { name: '错峰…' }).click();
    const goals = window.locator('.achieve-goals');
    await expect(goals).toContainText('240 户');
    await expect(goals).toContainText('132 户');
    await expect(window.locator('.achieve-rows')).toContainText(/270\s*等待超过时限/);
    const starts = window.locator('.starts-panel');
    await starts.getByRole('button', { name: '计算建议' }).click();
    await expect(starts.locator('.starts-result')).toContainText('第 15 天');
    await expect(goals).toContainText('132 户');
    await starts.getByRole('button', { name: '应用起始日' }).click();
    await expect(goals).not.toContainText('132 户');
    await expect(starts).toContainText('第 15 天起，14 天');
    await window.keyboard.press('Control+z');
    await expect(goals).toContainText('132 户');
  });
  expect(pageErrors).toEqual([]);
});
