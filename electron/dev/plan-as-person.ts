// Owns the entering of a plan on the sheet as a person would: period, phases, targets of branches, budget, a reward; for the pictures.
import type { Page } from '@playwright/test';
import { waitUntilSaved } from './workbench-page.ts';

const DAY_MS = 86_400_000;
const part = (window: Page, name: string) => window.getByRole('region', { name, exact: true });

/** The period begins on a Monday to come. */
function periodOf(now: number): readonly [from: string, to: string] {
  const today = new Date(now);
  const monday = now + (((8 - today.getUTCDay()) % 7) + 14) * DAY_MS;
  const named = (time: number) => new Date(time).toISOString().slice(0, 10);
  return [named(monday), named(monday + 69 * DAY_MS)];
}

/** Fills the sheet of the open map, one made of the template for the elderly; its branches are those of the sample list. */
export async function fillPlan(window: Page): Promise<void> {
  await window.keyboard.press('Alt+KeyQ');
  await window.getByRole('button', { name: '填写', exact: true }).click();
  const [from, to] = periodOf(Date.now());
  const period = part(window, '名称和期间');
  await period.getByLabel('运行开始').fill(from);
  await period.getByLabel('运行结束').fill(to);
  await fillTargets(window);
  await part(window, '预算和费用').getByLabel('费用预算').fill('90000');
  await fillPhases(window);
  await fillReward(window);
  await waitUntilSaved(window);
}

async function fillTargets(window: Page): Promise<void> {
  const figures = part(window, '要什么数');
  await figures.getByRole('button', { name: '将“个人养老金缴存户数”分到支行' }).click();
  await figures.getByLabel('支行编号和名称').fill('BR001 城东支行，BR002 东站支行，BR003 河口支行');
  await window.keyboard.press('Enter');
  for (const [branch, staff] of [
    ['城东支行', '6'],
    ['东站支行', '5'],
    ['河口支行', '4'],
  ] as const) {
    await figures.getByRole('textbox', { name: `${branch}: 人数` }).fill(staff);
  }
  await figures.getByRole('button', { name: '按人数分' }).click();
}

async function fillPhases(window: Page): Promise<void> {
  const phases = part(window, '阶段');
  await phases.getByRole('button', { name: '按运行期分四段' }).click();
  for (const [phase, target] of [
    ['预热', '600'],
    ['启动', '1400'],
    ['高峰', '3000'],
    ['收尾', '1000'],
  ] as const) {
    await phases.getByLabel(`${phase}: 阶段目标`).fill(target);
  }
  const milestones = part(window, '里程碑');
  await milestones.getByRole('button', { name: '添加里程碑' }).click();
  await milestones.getByLabel('里程碑1: 日期').fill(await phases.getByLabel('启动: 结束').inputValue());
  await milestones.getByLabel('里程碑1: 当日累计').fill('2000');
  await milestones.getByLabel('里程碑1: 里程碑').fill('中期回检');
  await window.keyboard.press('Tab');
}

async function fillReward(window: Page): Promise<void> {
  await part(window, '激励').getByRole('button', { name: '添加激励' }).click();
  await window.getByLabel('激励或竞赛的名称').fill('开门红');
  await window.keyboard.press('Enter');
  const items = window.getByRole('table', { name: '“开门红”的奖项' });
  await items.getByLabel('奖项1: 奖项').fill('每新增一户');
  await items.getByRole('button', { name: /计奖目标/ }).click();
  await window.getByRole('option', { name: /个人养老金缴存户数/ }).click();
  await items.getByLabel('每新增一户: 金额').fill('30');
  await window.getByLabel('每人（家）封顶').fill('1200');
  await window.getByRole('button', { name: '填写', exact: true }).click();
}
