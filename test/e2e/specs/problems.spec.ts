// Owns the journeys in the list of problems: waiving a warning for good, fixing all wording at once and single problems, walking by keys.
import type { Page } from '@playwright/test';
import {
  card,
  checkUpTo,
  fillField,
  listProblemsOf,
  openTemplate,
  problemLine,
  selectCard,
  waitUntilSaved,
} from '../../../electron/dev/workbench-page.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { chain } from '../../shared/build-map.ts';
import { callBridge, demand, storedMap } from '../harness/bridge.ts';
import { expect, test } from '../harness/test.ts';

const count = async (window: Page, which: 0 | 1) =>
  Number((await window.locator('.severity-toggle').nth(which).innerText()).replace(/\D/g, ''));

/** Only lines in sight are drawn: brings one end of the list there. */
async function toEnd(window: Page, key: 'Home' | 'End'): Promise<void> {
  await window.locator('.problem-line[tabindex="0"]').first().focus();
  await window.keyboard.press(key);
}

test('a waived warning stays waived over a restart and edits elsewhere, until it is withdrawn', async ({
  launchWorkbench,
}) => {
  const first = await launchWorkbench();
  await openTemplate(first.window, '养老客群');
  await checkUpTo(first.window, '下发');
  const stale = problemLine(first.window, '备老客群（45–59岁）”规模未填');
  await stale.waitFor();
  const before = await count(first.window, 1);
  await expect(card(first.window, 'S1').locator('.severity-warning')).toBeVisible();

  await stale.getByRole('button', { name: '豁免' }).click();
  const dialog = first.window.getByRole('dialog');
  await dialog.getByRole('button', { name: '豁免' }).click();
  await expect(dialog.getByRole('alert')).toContainText('豁免人和理由须填写');
  await dialog.getByLabel('豁免人').fill('策略岗');
  await dialog.getByLabel('理由').fill('月底补数');
  await dialog.getByRole('button', { name: '豁免' }).click();
  await expect(dialog).toHaveCount(0);

  await expect(stale).toHaveCount(0);
  expect(await count(first.window, 1)).toBe(before - 1);
  await expect(card(first.window, 'S1').locator('.severity-warning')).toHaveCount(0);
  await waitUntilSaved(first.window);
  await first.close();

  const { window, pageErrors } = await launchWorkbench({ dataDir: first.dataDir });
  await window.getByText('养老客群经营图谱').first().dblclick();
  await selectCard(window, 'SC1');
  await fillField(window, 'SC1', 'name', '退休前的检视');
  await fillField(window, 'SC1', 'cooldownDays', '60');
  await checkUpTo(window, '下发');
  const group = window.locator('.problem-line.group').filter({ hasText: '已豁免' });
  await toEnd(window, 'End');
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  await group.click();
  const waived = problemLine(window, '策略岗豁免至');
  await expect(waived).toContainText('月底补数');
  expect(await count(window, 1)).toBe(before - 1);

  await waived.getByRole('button', { name: '撤销豁免' }).click();
  await expect(group).toHaveCount(0);
  await toEnd(window, 'Home');
  await expect(problemLine(window, '备老客群（45–59岁）”规模未填')).toBeVisible();
  expect(await count(window, 1)).toBe(before);
  await selectCard(window, 'SC1');
  await window.keyboard.press('Control+z');
  await toEnd(window, 'End');
  await expect(group).toBeVisible();
  expect(pageErrors).toEqual([]);
});

test('findings of one rule whose fix is the same are fixed on the head of their group, after it was viewed', async ({
  launchWorkbench,
}) => {
  const { window, pageErrors } = await launchWorkbench();
  await openTemplate(window, '私行客群');
  await checkUpTo(window, '下发');
  await listProblemsOf(window, 'SM029');
  const group = window.locator('.problem-line.group').filter({ hasText: 'SM029' });
  await expect(group.locator('.pill')).toHaveText('2');
  await group.getByRole('button', { name: '不设对照组，仅做描述性回检（2 处）' }).focus();
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByRole('list', { name: '修改' })).toContainText('仅做描述性回检');
  await dialog.getByRole('button', { name: /^修改 \d+ 处$/ }).click();
  await expect(group).toHaveCount(0);
  await window.locator('.canvas').focus();
  await window.keyboard.press('Control+z');
  await expect(group.locator('.pill')).toHaveText('2');

  await test.step('what only the user knows is filled in once for all, by keys', async () => {
    await listProblemsOf(window, 'SM019');
    const scripts = window.locator('.problem-line.group').filter({ hasText: 'SM019' });
    const found = Number(await scripts.locator('.pill').innerText());
    await scripts.getByRole('button', { name: `一次填 ${found * 2} 处` }).focus();
    await window.keyboard.press('Enter');
    const approval = dialog.getByRole('textbox', { name: '审批号' });
    await expect(approval).toBeFocused();
    // What protects customers is typed, never proposed.
    await expect(approval).toHaveValue('');
    await window.keyboard.type('SP-2026-017');
    await dialog.getByRole('list', { name: '话术' }).getByRole('checkbox').first().uncheck();
    await approval.focus();
    await window.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(scripts.locator('.pill')).toHaveText('1');
    // The list has the focus again: the next key is its own.
    await expect(window.locator('.problem-line:focus, .problem-line :focus')).toHaveCount(1);
    await window.locator('.canvas').focus();
    await window.keyboard.press('Control+z');
    await expect(scripts.locator('.pill')).toHaveText(String(found));
  });

  await test.step('what follows is listed, then filled in', async () => {
    await window.keyboard.press('Control+k');
    await window.keyboard.type('补全推算值');
    await window.keyboard.press('Enter');
    await expect(dialog.getByRole('list', { name: '修改' }).getByRole('listitem').first()).toBeVisible();
    await dialog.getByRole('button', { name: /^修改 \d+ 处$/ }).press('Enter');
    await expect(dialog).toHaveCount(0);
    await window.keyboard.press('Alt+t');
    await expect(window.locator('.cell-derived').first()).toBeVisible();
  });
  expect(pageErrors).toEqual([]);
});

test('a script that carries an approval is fixed only when somebody agrees, and loses the approval', async ({
  launchWorkbench,
}) => {
  const { window, pageErrors } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  for (const id of ['T2', 'T4']) {
    await selectCard(window, id);
    const text = await window.locator(`#field-${id}-text`).inputValue();
    await fillField(window, id, 'text', `${text}这款零风险。`);
  }
  await fillField(window, 'T4', 'approvalNo', 'HG-1');
  const group = window.locator('.problem-line.group').filter({ hasText: 'SM027' });
  await expect(group.locator('.pill')).toHaveText('2');
  const dialog = window.getByRole('dialog');

  await test.step('left out unless agreed to', async () => {
    await group.getByRole('button', { name: /全部修复 2/ }).click();
    await expect(dialog.getByRole('list', { name: '已有审批号的话术' }).getByRole('listitem')).toHaveCount(1);
    await dialog.getByRole('button', { name: '修改 1 处' }).click();
    await expect(group.locator('.pill')).toHaveText('1');
    await expect(window.locator('#field-T4-approvalNo')).toHaveValue('HG-1');
  });

  await test.step('the keyboard agrees, and the approval goes', async () => {
    await group.getByRole('button', { name: /全部修复 1/ }).click();
    await expect(dialog.getByRole('button', { name: '修改 0 处' })).toBeDisabled();
    await dialog.getByRole('checkbox').focus();
    await window.keyboard.press('Space');
    await dialog.getByRole('button', { name: '修改 1 处' }).focus();
    await window.keyboard.press('Enter');
    await expect(group).toHaveCount(0);
    await expect(window.locator('#field-T4-approvalNo')).toHaveValue('');
  });

  await test.step('a single fix asks too', async () => {
    await selectCard(window, 'G1');
    await window.keyboard.press('Control+z');
    await selectCard(window, 'T4');
    await expect(window.locator('#field-T4-approvalNo')).toHaveValue('HG-1');
    await window.locator('.message').getByRole('button', { name: '改为“有风险”' }).click();
    await expect(dialog).toContainText('须重新审批');
    await dialog.getByRole('button', { name: '修改 1 处' }).click();
    await expect(window.locator('#field-T4-approvalNo')).toHaveValue('');
  });
  expect(pageErrors).toEqual([]);
});

test('all wording is fixed at once and comes back with one undo; keys walk the list', async ({ launchWorkbench }) => {
  const { window, pageErrors } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  await checkUpTo(window, '下发');
  const texts: string[] = [];
  for (const id of ['T2', 'T4', 'T6']) {
    await selectCard(window, id);
    texts.push(await window.locator(`#field-${id}-text`).inputValue());
    await fillField(window, id, 'text', `${texts.at(-1)}这款零风险。`);
  }
  const group = window.locator('.problem-line.group').filter({ hasText: 'SM027' });
  await expect(group.locator('.pill')).toHaveText('3');
  await group.getByRole('button', { name: /全部修复 3/ }).click();
  const dialog = window.getByRole('dialog', { name: '全部修复' });
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  await expect(dialog.locator('del').first()).toHaveText(/零/);
  await window.keyboard.press('Escape');
  await expect(group.locator('.pill')).toHaveText('3');
  await group.getByRole('button', { name: /全部修复 3/ }).click();
  await dialog.getByRole('button', { name: '修改 3 处' }).click();
  await expect(group).toHaveCount(0);
  await selectCard(window, 'T4');
  await expect(window.locator('#field-T4-text')).not.toHaveValue(/零风险/);
  await window.keyboard.press('Control+z');
  await expect(group.locator('.pill')).toHaveText('3');

  await test.step('the next finding and back', async () => {
    await selectCard(window, 'G1');
    await window.keyboard.press('F8');
    const current = window.locator('.problem-line.current');
    await expect(current).toHaveCount(1);
    const first = await current.getAttribute('data-key');
    await window.keyboard.press('F8');
    await expect(current).not.toHaveAttribute('data-key', first ?? '');
    await window.keyboard.press('Shift+F8');
    await expect(current).toHaveAttribute('data-key', first ?? '');
  });

  await test.step('arrows, folding and why', async () => {
    await group.focus();
    await window.keyboard.press('ArrowLeft');
    await expect(group).toHaveAttribute('aria-expanded', 'false');
    await expect(problemLine(window, 'SM027')).toHaveCount(0);
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('ArrowDown');
    const line = problemLine(window, 'SM027');
    await expect(line).toBeFocused();
    await window.keyboard.press('ArrowRight');
    await expect(window.locator('.problem-line.why')).toContainText('禁用语');
    await window.keyboard.press('End');
    await expect(window.locator('.problem-line').last()).toBeFocused();
    await window.keyboard.press('Home');
    await expect(window.locator('.problem-line').first()).toBeFocused();
  });

  await test.step('filters by word and rule, remembered grouping', async () => {
    await window.getByRole('button', { name: '筛选和分组' }).click();
    await window.getByRole('textbox', { name: '在问题中查找' }).fill('乐退');
    await expect(problemLine(window, 'SM027')).toHaveCount(0);
    await expect(problemLine(window, '乐退')).toBeVisible();
    await window.getByRole('textbox', { name: '在问题中查找' }).fill('没有这种问题');
    await window.getByRole('button', { name: '全部显示' }).click();
    await window.getByRole('combobox', { name: '规则' }).selectOption('SM027');
    await expect(window.locator('.problem-line.problem')).toHaveCount(3);
    await window.getByRole('combobox', { name: '规则' }).selectOption('');
    await window.getByRole('combobox', { name: '分组' }).selectOption('element');
    await expect(window.locator('.problem-line.group').filter({ hasText: '到期承接电话' })).toBeVisible();
    await window.reload();
    await window.getByText('养老客群经营图谱').first().dblclick();
    await expect(window.getByRole('combobox', { name: '分组' })).toHaveValue('element');
  });
  expect(pageErrors).toEqual([]);
});

test('fixes of a large map are tried when one is asked for: what it would bring is shown first, what brings nothing is done', async ({
  launchWorkbench,
}) => {
  const { window, pageErrors } = await launchWorkbench();
  demand(await callBridge(window, 'maps.importText', { name: 'large.json', text: writeDocument(largeMap()) }));
  await window.reload();
  await window.getByText(LARGE).first().dblclick();
  await listProblemsOf(window, 'SM005');
  const wrong = problemLine(window, 'SM005');
  const dialog = window.getByRole('dialog', { name: '改为兜底' });

  await test.step('a second call would be one too many: it is said before anything is done', async () => {
    const fix = wrong.getByRole('button', { name: '改为兜底' });
    await fix.focus();
    await window.keyboard.press('Enter');
    await expect(dialog).toContainText('改动节点或连线，可一步撤销');
    await expect(dialog).toContainText('修改后会出现新问题');
    await expect(dialog.getByRole('listitem').filter({ hasText: '超过上限 1 次' })).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(fix).toBeFocused();
    await expect(wrong).toBeVisible();
    expect((await storedMap(window)).edges.find(({ id }) => id === 'E6')?.type).toBe('migrate');
  });

  await test.step('somebody may want it anyway, and takes it back in one step', async () => {
    await wrong.getByRole('button', { name: '改为兜底' }).click();
    await dialog.getByRole('button', { name: '仍然修改' }).click();
    await listProblemsOf(window, 'SM022');
    await expect(problemLine(window, '超过上限 1 次')).toBeVisible();
    await waitUntilSaved(window);
    expect((await storedMap(window)).edges.find(({ id }) => id === 'E6')?.type).toBe('fallback');
    await window.keyboard.press('Control+z');
    await listProblemsOf(window, 'SM005');
    await expect(wrong).toBeVisible();
  });

  await test.step('a fix that brings nothing is done at once', async () => {
    await wrong.getByRole('button', { name: '删除连线' }).click();
    await expect(wrong).toHaveCount(0);
    await expect(window.getByRole('dialog')).toHaveCount(0);
    await waitUntilSaved(window);
    expect((await storedMap(window)).edges.map(({ id }) => id)).not.toContain('E6');
  });
  expect(pageErrors).toEqual([]);
});

const LARGE = '三百个节点以上';

/** A second call of no legal kind of connection, in a map too large for its fixes to be tried beforehand. */
function largeMap(): MapDocument {
  const spare = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`G${index + 2}`, { tray: true }]));
  const map = chain({ CH2: { offsetDay: 2 }, T2: {}, ...spare }, ['CH1 CH2 migrate', 'CH2 T2']);
  return { ...map, title: LARGE };
}
