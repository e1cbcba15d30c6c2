// Owns the journey of a plan in time: phases, milestones, days before a due date, its calendar, its end and its next period.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs, openTemplate, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { storedMap } from '../harness/bridge.ts';
import { graveViolations } from '../harness/grave-violations.ts';
import { expect, test } from '../harness/test.ts';

const part = (window: Page, name: string) => window.getByRole('region', { name, exact: true });

test('a plan has phases and days before a due date; both stand on its calendar and go out as a file', async ({
  launchWorkbench,
}) => {
  const { app, window, pageErrors } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  await window.keyboard.press('Alt+KeyQ');

  await test.step('phases add up beside what the goal asks for', async () => {
    const period = part(window, '名称和期间');
    await period.getByLabel('运行开始').fill('2026-12-21');
    await period.getByLabel('运行结束').fill('2027-02-28');
    await window.keyboard.press('Tab');
    const phases = part(window, '阶段');
    await phases.getByRole('button', { name: '按运行期分四段' }).click();
    await phases.getByLabel('预热: 阶段目标').fill('2000');
    await phases.getByLabel('高峰: 阶段目标').fill('3900');
    await window.keyboard.press('Tab');
    await expect(phases).toContainText('2 段合计 5,900 万元 · 目标要求 6,000 万元 差 100 万元');
    await phases.getByLabel('高峰: 阶段目标').fill('4000');
    await phases.getByLabel('收尾: 结束').fill('2027-03-05');
    await window.keyboard.press('Tab');
    await expect(phases).toContainText('与目标一致');
    await waitUntilSaved(window);
    expect((await storedMap(window)).phases?.map(({ name, target }) => [name, target])).toEqual([
      ['预热', 2000],
      ['启动', undefined],
      ['高峰', 4000],
      ['收尾', undefined],
    ]);
  });

  await test.step('milestones say how far a goal has come by a day', async () => {
    const milestones = part(window, '里程碑');
    await milestones.getByRole('button', { name: '添加里程碑' }).click();
    await milestones.getByLabel('里程碑1: 日期').fill('2027-01-15');
    await milestones.getByLabel('里程碑1: 当日累计').fill('2500');
    await milestones.getByLabel('里程碑1: 里程碑').fill('中期回检');
    await window.keyboard.press('Tab');
    await waitUntilSaved(window);
    expect((await storedMap(window)).milestones).toEqual([
      { name: '中期回检', date: '2027-01-15', goalId: 'G1', target: 2500 },
    ]);
  });

  await test.step('a call is planned a week before the due date: its scenario has to know one', async () => {
    const day = part(window, '拿什么、谁去说').getByLabel('客户经理电话（到期前7天）: 相对日');
    await day.fill('-7');
    await window.keyboard.press('Tab');
    await expect(day).toHaveAttribute('title', '到期前 7 天');
    const { nodes } = await storedMap(window);
    const scenario = nodes.find(({ name }) => name === '定期到期承接');
    await window.keyboard.press('Alt+2');
    await window
      .getByRole('treeitem', { name: /定期到期承接/ })
      .first()
      .click();
    await expect(window.getByText('的日期不从到期日起算，却有到期前 7 天的触达').first()).toBeVisible();
    await window.getByRole('button', { name: '改为从到期日起算' }).first().click();
    await waitUntilSaved(window);
    const changed = (await storedMap(window)).nodes.find(({ id }) => id === scenario?.id);
    expect(changed).toMatchObject({ dayAnchor: 'dueDate' });
  });

  await test.step('the calendar is one key from the sheet, and names holidays and dates', async () => {
    await window.keyboard.press('Alt+KeyQ');
    await window.getByRole('button', { name: '激励', exact: true }).focus();
    await window.keyboard.press('Tab');
    await window.keyboard.press('Enter');
    const calendar = part(window, '排期');
    await expect(calendar.getByRole('row', { name: /^阶段/ })).toContainText('2,000 万元2026-12-21 至 2027-01-06');
    await expect(calendar.getByRole('row', { name: /到期前7天/ })).toContainText('到期前 7 天');
    await expect(calendar.getByRole('row', { name: /^里程碑/ })).toContainText('中期回检 2,500 万元 2027-01-15');
    await expect(calendar.getByRole('row', { name: /^到期承接电话/ })).toContainText('审批有效期待补');
    await expect(calendar).toContainText('春节');
    for (const theme of ['light', 'dark']) {
      expect(await graveViolations(window), theme).toEqual([]);
      await window.keyboard.press('Control+Alt+KeyD');
    }
  });

  await test.step('the month is walked through by keys, and names what the chosen day holds', async () => {
    await window.getByRole('button', { name: '月历', exact: true }).click();
    const day = window.locator('.month-day[tabindex="0"]');
    await day.focus();
    await window.keyboard.press('Control+Home');
    await expect(day).toContainText('2026-12-21');
    await expect(day).toBeFocused();
    await window.keyboard.press('PageDown');
    for (let week = 0; week < 2; week += 1) await window.keyboard.press('ArrowLeft');
    await window.keyboard.press('ArrowUp');
    for (let step = 0; step < 3; step += 1) await window.keyboard.press('ArrowRight');
    await expect(day).toContainText('2027-01-15');
    await expect(day).toContainText('中期回检');
    await window.keyboard.press('Enter');
    const panel = window.getByRole('complementary', { name: '当日安排' });
    await expect(panel).toBeFocused();
    await expect(panel).toContainText('启动 至 2027-01-24');
    expect(await graveViolations(window)).toEqual([]);
  });

  await test.step('phases and contact days go out as a calendar file', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'calendar-'));
    const file = path.join(folder, '排期.ics');
    await answerDialogs(app, [file]);
    await window.getByRole('button', { name: '导出 .ics' }).click();
    const dialog = window.getByRole('dialog');
    await dialog.getByRole('button', { name: '选择位置并导出' }).click();
    await expect(dialog).toHaveCount(0);
    const text = await readFile(file, 'utf8');
    expect(text).toContain('SUMMARY:阶段：高峰\r\n');
    expect(text).toContain('DTSTART;VALUE=DATE:20270125\r\n');
    await rm(folder, { recursive: true });
  });

  await test.step('a plan that is over is marked, goes nowhere, and goes on in a new period', async () => {
    await window.getByRole('button', { name: '填写', exact: true }).click();
    const period = part(window, '名称和期间');
    await period.getByLabel('运行开始').fill('2025-12-22');
    await period.getByLabel('运行结束').fill('2026-03-01');
    await window.keyboard.press('Tab');
    await waitUntilSaved(window);
    await window.keyboard.press('Alt+6');
    await expect(window.getByText('运行期已于 2026-03-01 结束，不再下发').first()).toBeVisible();
    await window.getByRole('button', { name: '复制到新的运行期' }).click();
    const dialog = window.getByRole('dialog');
    await expect(dialog.getByLabel('运行开始')).toHaveValue('2026-03-02');
    await dialog.getByLabel('运行开始').fill('2027-12-20');
    expect(await graveViolations(window)).toEqual([]);
    await dialog.getByRole('button', { name: '复制', exact: true }).click();
    await expect(window.getByText(/已复制到新的运行期：“.+2027-12-20”/).first()).toBeVisible();
    await window.keyboard.press('Alt+1');
    const list = window.getByRole('grid', { name: '图谱列表' });
    await expect(list.getByRole('row').filter({ hasText: '已结束' })).toHaveCount(1);
    await expect(list.getByRole('row').filter({ hasText: '2027-12-20' })).not.toContainText('已结束');
  });
  expect(pageErrors).toEqual([]);
});
