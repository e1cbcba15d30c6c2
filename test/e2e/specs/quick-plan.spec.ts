// Owns the journeys of the quick plan: a map grows from one sheet, and the sheet follows the map.
import { readFile, writeFile } from 'node:fs/promises';
import type { Page, TestInfo } from '@playwright/test';
import { answerDialogs, card, selectCard, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { storedMap } from '../harness/bridge.ts';
import { graveViolations } from '../harness/grave-violations.ts';
import { expect, test } from '../harness/test.ts';

const part = (window: Page, name: string) => window.getByRole('region', { name, exact: true });

/** A return of each branch with what it has done of the first goal. */
async function writeReturns(mapCode: string, done: Readonly<Record<string, number>>, testInfo: TestInfo) {
  const about = {
    formatVersion: '1.0',
    packageHash: 'a'.repeat(64),
    packageId: 'p',
    revision: 1,
    mapCode,
    mapVersion: 1,
  };
  const when = { periodStart: '2026-11-01', periodEnd: '2026-11-30', savedAt: '2026-12-01T00:00:00.000Z' };
  const files = Object.entries(done).map(async ([branchCode, value]) => {
    const file = testInfo.outputPath(`${branchCode}-回传.json`);
    const tasks = [{ goalId: 'G1', done: value }];
    await writeFile(file, JSON.stringify({ ...about, ...when, branchCode, rows: [], tasks }));
    return file;
  });
  return Promise.all(files);
}

test('a plan is entered on one sheet and grows into a map; what the map adds is kept and named', async ({
  launchWorkbench,
}, testInfo) => {
  const { app, window, pageErrors } = await launchWorkbench();
  await window.getByRole('button', { name: '快速方案', exact: true }).click();
  await window.getByRole('dialog').getByRole('textbox').fill('代发旺季冲刺');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: '快速方案' })).toBeVisible();

  await test.step('for whom, for which figures, with what, by whom', async () => {
    const whom = part(window, '为谁');
    await whom.getByLabel('一句话说明客群').fill('连续代发 6 个月以上、资产 4 到 5 万元的代发户');
    await window.keyboard.press('Enter');
    await whom.getByLabel(/规模/).fill('1800');
    const figures = part(window, '要什么数');
    await figures.getByLabel('指标', { exact: true }).selectOption({ label: '新增客户' });
    await figures.getByRole('button', { name: '添加目标' }).click();
    await expect(figures.getByLabel(/基线值/)).toHaveCount(0);
    await figures.getByLabel(/目标值/).fill('300');
    const lines = part(window, '拿什么、谁去说');
    await lines.getByLabel('产品').fill('零钱自动申购');
    await lines.getByLabel('渠道', { exact: true }).selectOption('appPush');
    await lines.getByRole('button', { name: '添加一行' }).click();
    await lines.getByLabel(/预计触发量/).fill('1000');
    await lines.getByLabel(/承接率/).fill('12');
    await lines.getByLabel('“App 推送”之后接续').selectOption('fallback');
    await lines.getByRole('button', { name: '添加渠道' }).click();
    await expect(lines.getByLabel(/^App 推送: 执行角色/).last()).toBeVisible();
    await window.keyboard.press('Tab');
    await waitUntilSaved(window);
  });

  await test.step('the map has grown, and the goal is forecast by assumption', async () => {
    const { nodes, edges } = await storedMap(window);
    expect(nodes.map(({ kind }) => kind)).toEqual(['segment', 'goal', 'scenario', 'product', 'channel', 'channel']);
    expect(nodes[0]).toMatchObject({ ruleNote: '连续代发 6 个月以上、资产 4 到 5 万元的代发户', size: 1800 });
    expect(edges.map(({ from, to, type }) => [from, to, type])).toEqual([
      ['G1', 'S1', 'flow'],
      ['S1', 'SC1', 'flow'],
      ['SC1', 'P1', 'flow'],
      ['P1', 'CH1', 'flow'],
      ['CH1', 'CH2', 'fallback'],
    ]);
    await expect(part(window, '要什么数')).toContainText('预计 120 户假设');
    await expect(card(window, 'CH2')).toBeVisible();
    await expect(window.locator('.status-counts')).toHaveText(/^\s*0\b/);
  });

  await test.step('the goal is split over branches by head count, and told where it does not add up', async () => {
    const figures = part(window, '要什么数');
    await figures.getByRole('button', { name: '将“新增客户”分到支行' }).click();
    await figures.getByLabel('支行编号和名称').fill('H01 城东、H02 东站、H03 西门、H04 南门、H05 北门、H06 中心');
    await window.keyboard.press('Enter');
    for (const gone of ['南门', '北门', '中心'])
      await figures.getByRole('button', { name: `“新增客户”不分给“${gone}”` }).click();
    await figures.getByRole('textbox', { name: '城东: 人数' }).fill('4');
    await window.keyboard.press('Enter');
    await expect(figures.getByRole('textbox', { name: '东站: 人数' })).toBeFocused();
    await window.keyboard.type('2');
    await window.keyboard.press('Enter');
    await window.keyboard.type('1');
    await figures.getByRole('button', { name: '按人数分' }).click();
    const table = figures.getByRole('table', { name: '“新增客户”的支行任务' });
    await expect(table.getByRole('row').nth(1).getByRole('textbox').nth(2)).toHaveValue('43');
    await expect(figures).toContainText('合计 300 户，与目标值一致');
    await window.keyboard.press('Control+z');
    await expect(figures).toContainText('支行任务待填');
    await window.keyboard.press('Control+Shift+z');
    await figures.getByRole('textbox', { name: '西门: 必达' }).fill('90');
    await expect(figures).toContainText('合计 347 户，比目标值 300 户多 47 户');
    await window.keyboard.press('ArrowDown');
    await expect(figures.getByRole('textbox', { name: '西门: 挑战' })).toBeFocused();
    await window.keyboard.type('95');
    await expect(table.getByRole('img', { name: '超过人均任务上限 60' })).toHaveCount(1);
    await waitUntilSaved(window);
    const goal = (await storedMap(window)).nodes.find(({ id }) => id === 'G1');
    expect(goal).toMatchObject({
      branchTargets: [
        { branchCode: 'H01', branchName: '城东', target: 171, staff: 4 },
        { branchCode: 'H02', branchName: '东站', target: 86, staff: 2 },
        { branchCode: 'H03', branchName: '西门', target: 90, stretchTarget: 95, staff: 1 },
      ],
    });
  });

  await test.step('returns that are read give completion, rate and rank; who has not returned is said', async () => {
    const { code } = await storedMap(window);
    await answerDialogs(app, await writeReturns(code, { H01: 171, h02: 43, H09: 1 }, testInfo));
    const figures = part(window, '要什么数');
    await figures.getByRole('button', { name: '读入回传' }).click();
    const rows = figures.getByRole('table', { name: '“新增客户”的支行任务' }).getByRole('row');
    await expect(rows.nth(5)).toHaveText(/完成\s*171\s*43\s*未回传\s*214/);
    await expect(rows.nth(6)).toHaveText(/完成率\s*100%\s*50%\s*—\s*83.3%/);
    await expect(rows.nth(7)).toHaveText(/排名\s*1\s*2\s*—/);
    await expect(figures).toContainText('未回传：西门');
    await expect(figures).toContainText('不在本目标任务中，未计入：H09');
    await expect(figures).toContainText('在 61.7% 到 89% 之间');
    await expect(figures).toContainText('没有签发过');
    expect(await graveViolations(window, '.plan-form')).toEqual([]);
    const file = testInfo.outputPath('任务.csv');
    await answerDialogs(app, [file]);
    await figures.getByRole('button', { name: '导出任务表' }).click();
    await expect(window.getByText('支行任务已导出到“任务.csv”。')).toBeVisible();
    const [, first, second, third] = (await readFile(file, 'utf8')).split('\n');
    expect(first).toContain('H01,城东,171,,4,42.8,171,100,1,已回传');
    expect(second).toContain('H02,东站,86,,2,43,43,50,2,已回传');
    expect(third).toContain('H03,西门,90,95,1,90,,,,未回传');
    await figures.getByRole('button', { name: '收起回传' }).click();
    await expect(rows).toHaveCount(5);
  });

  await test.step('a metric of the map’s own is made where one is chosen, and the goal is measured by it', async () => {
    const figures = part(window, '要什么数');
    await figures.getByLabel('指标', { exact: true }).selectOption({ label: '本图谱的新指标…' });
    const dialog = window.getByRole('dialog', { name: '本图谱的指标' });
    await expect(dialog.getByLabel('新指标名称')).toBeFocused();
    await window.keyboard.type('新增客户');
    await expect(dialog).toContainText('已有同名指标');
    await dialog.getByLabel('新指标名称').fill('有效代发单位');
    await window.keyboard.press('Enter');
    await dialog.getByLabel('公式').fill('期内新增的代发单位户数');
    await dialog.getByLabel('有效标准').fill('代发 10 人以上');
    await dialog.getByRole('switch', { name: '从 0 起算' }).click();
    expect(await graveViolations(window, '.metrics-dialog')).toEqual([]);
    await dialog.getByRole('button', { name: '将“有效代发单位”收入本行词典' }).click();
    await expect(dialog).toContainText('已收入词典');
    await dialog.getByRole('button', { name: '完成' }).click();
    await waitUntilSaved(window);
    const { metrics, nodes } = await storedMap(window);
    expect(metrics).toMatchObject([{ name: '有效代发单位', validity: '代发 10 人以上', startsAtZero: true }]);
    const own = metrics?.[0]?.id;
    expect(nodes.find(({ id }) => id === 'G2')).toMatchObject({ metricId: own, unit: '户', direction: 'up' });
    await figures.getByRole('button', { name: '删除“有效代发单位”' }).click();
    await waitUntilSaved(window);
  });

  await test.step('what the plan costs stands beside its budget', async () => {
    const costs = part(window, '预算和费用');
    await costs.getByLabel('费用预算').fill('10');
    // 1,000 pushes at 0.01 and 600 calls at 3, as the channel library says.
    await expect(costs).toContainText('超过预算 1,800 元');
    await costs.getByLabel('费用预算').fill('2000');
    await expect(costs).toContainText('还余 190 元');
    await expect(costs).toContainText('预计承接 120 户');
    const benefits = part(window, '权益');
    await benefits.getByLabel('权益', { exact: true }).fill('通勤月卡');
    await window.keyboard.press('Enter');
    await expect(costs).toContainText('尚未计入：“通勤月卡”的');
    await benefits.getByLabel(/预计领取/).fill('100');
    await benefits.getByLabel(/单份成本/).fill('30');
    await expect(costs).toContainText('通勤月卡 100 份 × 30 元');
    await expect(costs).not.toContainText('尚未计入');
    await expect(costs).toContainText('超过预算 2,810 元');
    expect(await graveViolations(window, '.plan-form')).toEqual([]);
  });

  await test.step('staff are rewarded within a cap, by keys; what is missing leads to its field', async () => {
    await part(window, '激励').getByRole('button', { name: '添加激励' }).click();
    await window.getByLabel('激励或竞赛的名称').fill('开门红');
    await window.keyboard.press('Enter');
    const items = window.getByRole('table', { name: '“开门红”的奖项' });
    await items.getByLabel('奖项1: 奖项').fill('每新增一户');
    await expect(items).toContainText('“新增客户”金额待补');
    await items.getByLabel('每新增一户: 金额').fill('20');
    await expect(items).toContainText('“新增客户”每户 20 元');
    // 171 of 4 people, 86 of 2 and 90 of 1, no more than 900 for each.
    await expect(window.getByRole('grid', { name: '激励' })).toContainText('6,940');
    await window.getByLabel('每人（家）封顶').fill('900');
    await expect(window.getByRole('grid', { name: '激励' })).toContainText('已封顶 6,040');
    await window.getByRole('button', { name: '添加奖项' }).click();
    await items.getByLabel('每新增一户: 金额').focus();
    await window.keyboard.press('ArrowDown');
    await expect(items.getByLabel('奖项2: 金额')).toBeFocused();
    await window.keyboard.press('Alt+ArrowUp');
    await expect(items.getByRole('textbox').first()).toHaveValue('奖项2');
    expect(await graveViolations(window, '.rewards-grid')).toEqual([]);
    await window.getByRole('button', { name: '填写', exact: true }).click();
    await part(window, '预算和费用').getByRole('button', { name: '激励“开门红”奖项“奖项2”的金额' }).click();
    await expect(items.getByLabel('奖项2: 金额')).toBeFocused();
    await items.getByRole('button', { name: '删除奖项“奖项2”' }).click();
    await window.getByRole('button', { name: '填写', exact: true }).click();
    await expect(part(window, '预算和费用')).toContainText('激励“开门红”已封顶 6,040');
    await expect(part(window, '激励')).toContainText('开门红 “新增客户”每户 20 元');
    await waitUntilSaved(window);
    const [reward] = (await storedMap(window)).rewards ?? [];
    expect(reward).toMatchObject({
      id: 'RW1',
      capEach: 900,
      lines: [{ item: '每新增一户', amount: 20, goalId: 'G1' }],
    });
  });

  await test.step('a card of the map brings its line, an edit there is seen here', async () => {
    // The map that comes back beside the sheet may still be finding its place.
    await expect(async () => {
      await selectCard(window, 'CH1');
      await expect(window.locator('.plan-row.on')).toHaveCount(1, { timeout: 1000 });
    }).toPass();
    await window.keyboard.press('Alt+2');
    // With a card selected the new one would be joined to it.
    await window.keyboard.press('Escape');
    await window.keyboard.press('Digit5');
    await window.keyboard.press('Escape');
    await window.keyboard.press('Alt+KeyQ');
    await expect(part(window, '只在图谱里的 1 处')).toContainText('新话术');
  });

  await test.step('one step of undo takes one line back', async () => {
    await window.getByRole('button', { name: '删除“App 推送”' }).click();
    await expect(part(window, '拿什么、谁去说')).not.toContainText('接续');
    await window.keyboard.press('Control+z');
    await expect(window.getByLabel('“App 推送”之后接续')).toBeVisible();
  });
  expect(pageErrors).toEqual([]);
});

test('lines of a paste become segments, what is too long is said, and the focus stays where the work goes on', async ({
  launchWorkbench,
}) => {
  const { app, window, pageErrors } = await launchWorkbench();
  await newPlan(window, '粘贴');
  const whom = part(window, '为谁');
  const sentence = whom.getByLabel('一句话说明客群');
  const rows = whom.locator('.plan-row');
  const lines = part(window, '拿什么、谁去说');

  await test.step('each line of a paste, one step of undo from the empty line', async () => {
    await app.evaluate(({ clipboard }) => clipboard.writeText('老客户：满一年\r\n\n新客户\n转走户'));
    await sentence.focus();
    await window.keyboard.press('Control+v');
    await expect(rows).toHaveCount(3);
    await expect(rows.first().getByLabel('名称', { exact: true })).toHaveValue('老客户');
    await window.keyboard.press('Control+z');
    await expect(rows).toHaveCount(0);
    await window.keyboard.press('Control+y');
    await expect(rows).toHaveCount(3);
  });

  await test.step('nothing is cut in silence', async () => {
    await sentence.fill('长'.repeat(501));
    await window.keyboard.press('Enter');
    await expect(whom.getByRole('alert')).toContainText('最多 500 字，现有 501 字');
    await expect(rows).toHaveCount(3);
    await sentence.fill('尚未添加');
  });

  await test.step('a line goes on by keys alone', async () => {
    await lines.locator('.plan-add').getByLabel('产品').fill('存款');
    await window.keyboard.press('Enter');
    await expect(lines).toContainText('老客户');
    await lines.getByLabel('“客户经理电话”之后接续').selectOption('fallback');
    await expect(lines.locator('.plan-continue').getByLabel('渠道')).toBeFocused();
    await window.keyboard.press('Tab');
    await window.keyboard.press('Enter');
    await expect(window.locator('#plan-CH2-name')).toBeFocused();
    await lines.getByRole('button', { name: '删除“客户经理电话”' }).last().focus();
    await window.keyboard.press('Enter');
    await expect(lines.getByRole('button', { name: '删除“客户经理电话”' })).toBeFocused();
  });

  await test.step('the map beside it has its keys while it has the focus', async () => {
    await card(window, 'SC1').locator('.card-head').click();
    await window.keyboard.press('Delete');
    await expect(lines.locator('fieldset.plan-row')).toHaveCount(0);
    await expect(part(window, '只在图谱里的 3 处')).toContainText('存款');
    await window.keyboard.press('Control+z');
    await expect(lines.locator('fieldset.plan-row')).toHaveCount(1);
  });

  await test.step('what a step asks for is listed here too, and leads to its field', async () => {
    await window.locator('.plan-todo label', { hasText: '检查' }).click();
    const finding = window.locator('.plan-todo .problem-line.problem').filter({ hasText: '规模未填' }).first();
    await finding.click();
    await expect(whom.getByLabel('老客户: 规模')).toBeFocused();
  });

  await test.step('a column of products is a line each, a table of benefits one each; words are typed in the sheet', async () => {
    await app.evaluate(({ clipboard }) => clipboard.writeText('理财\n基金'));
    await lines.locator('.plan-add-line').getByLabel('客群').selectOption({ label: '老客户' });
    await lines.locator('.plan-add-line').getByLabel('产品').focus();
    await window.keyboard.press('Control+v');
    await expect(lines.locator('fieldset.plan-line')).toHaveCount(3);
    await expect(lines).toContainText('客户经理电话 · 见上');
    await app.evaluate(({ clipboard }) => clipboard.writeText('特等奖\t1\t6,000\n一等奖\t30\t400'));
    const benefits = part(window, '权益');
    await benefits.getByLabel('权益', { exact: true }).focus();
    await window.keyboard.press('Control+v');
    await expect(benefits.getByLabel('一等奖: 预计领取')).toHaveValue('30');
    await expect(benefits).toContainText('12,000');
    await lines.getByRole('button', { name: '加话术' }).first().click();
    await expect(lines.getByLabel(/话术: 全文/)).toBeFocused();
    await window.keyboard.type('您好，本行有新的存款品种。');
    await waitUntilSaved(window);
    const script = (await storedMap(window)).nodes.find(({ kind }) => kind === 'script');
    expect(script).toMatchObject({ text: '您好，本行有新的存款品种。' });
    expect(await graveViolations(window, '.plan-form')).toEqual([]);
  });

  await test.step('a goal is for one of the segments, and for one of the products', async () => {
    const figures = part(window, '要什么数');
    await figures.getByLabel('指标', { exact: true }).selectOption({ label: '新增客户' });
    await figures.getByLabel('指标', { exact: true }).focus();
    await window.keyboard.press('Enter');
    await expect(figures.getByLabel('新增客户: 目标值')).toBeFocused();
    await figures.getByRole('button', { name: '“新增客户”为：全部客群' }).focus();
    await window.keyboard.press('Enter');
    await window.getByRole('menuitemcheckbox', { name: '老客户', exact: true }).click();
    await window.getByRole('menuitemcheckbox', { name: /^存款/ }).click();
    await window.keyboard.press('Escape');
    await expect(figures.getByRole('button', { name: '“新增客户”为：老客户 · 存款' })).toBeFocused();
    await figures.getByLabel('新增客户: 目标值').fill('300');
    await figures.getByLabel('新增客户: 挑战值').fill('400');
    await waitUntilSaved(window);
    const { nodes, edges } = await storedMap(window);
    expect(nodes.find(({ kind }) => kind === 'goal')).toMatchObject({ target: 300, stretchTarget: 400 });
    expect(edges.filter(({ from }) => from === 'G1').map(({ to }) => to)).toEqual(['S1']);
    expect(edges.find(({ from, to }) => from === 'SC1' && to === 'P1')).toMatchObject({
      goalContribution: [{ goalId: 'G1' }],
    });
  });

  await test.step('what is typed and not added stays out of another map', async () => {
    await expect(sentence).toHaveValue('尚未添加');
    await window.keyboard.press('Alt+1');
    await newPlan(window, '另一张');
    await expect(sentence).toHaveValue('');
  });

  await test.step('many lines are shown piece by piece, the one that was added last at once', async () => {
    const text = Array.from({ length: 60 }, (_, index) => `第 ${index + 1} 类`).join('\n');
    await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
    await sentence.focus();
    await window.keyboard.press('Control+v');
    await expect(rows).toHaveCount(41);
    await expect(rows.last().getByLabel('名称', { exact: true })).toHaveValue('第 60 类');
    await whom.getByText('继续显示，其余 20 行').focus();
    await window.keyboard.press('Enter');
    await expect(rows).toHaveCount(60);
  });
  expect(pageErrors).toEqual([]);
});

async function newPlan(window: Page, title: string): Promise<void> {
  await window.getByRole('button', { name: '快速方案', exact: true }).click();
  await window.getByRole('dialog').getByRole('textbox').fill(title);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: '快速方案' })).toBeVisible();
}
