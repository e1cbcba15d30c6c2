// Owns the proof that an input method is left alone: composed text fires no command and is never saved half typed.
import type { ElectronApplication, Page } from '@playwright/test';
import { openTemplate, selectCard, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { startIme } from '../harness/ime.ts';
import { recordChanges, sentChanges } from '../harness/sent-changes.ts';
import { expect, test } from '../harness/test.ts';

/** Letters, digits and keys that are commands on the canvas. */
const COMMAND_KEYS = ['KeyN', 'KeyC', 'KeyL', 'Digit1', 'Slash', 'Delete', 'Backspace', 'Enter', 'Escape', 'F8'];

const nodeCount = (window: Page) =>
  window
    .locator('.status-bar')
    .getByText(/个节点/)
    .textContent();

/** Every text that was ever sent to be saved, as one string. */
async function sentText(app: ElectronApplication): Promise<string> {
  return JSON.stringify(await sentChanges(app));
}

test('a name is saved when it is composed, never half typed', async ({ launchWorkbench }) => {
  const { app, window, pageErrors } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  await waitUntilSaved(window);
  await recordChanges(app);
  await selectCard(window, 'S1');
  const before = await nodeCount(window);
  const name = window.locator('#field-S1-name');
  const ime = await startIme(window);

  await name.selectText();
  for (const typed of ['y', 'ya', 'yang', 'yang l', 'yang lao']) await ime.compose(typed);
  await expect(name).toHaveValue('yang lao');
  for (const key of COMMAND_KEYS) await ime.press(key);
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('yang lao');
  await expect(window.locator('.react-flow__node[data-id="S1"]')).not.toContainText('yang');
  expect(await nodeCount(window)).toBe(before);

  await ime.pick('养老');
  await expect(name).toHaveValue('养老');
  await expect(name).toBeFocused();
  await expect(window.locator('.react-flow__node[data-id="S1"]')).toContainText('养老');
  await expect.poll(() => sentText(app)).toContain('"name":"养老"');
  expect(await sentText(app)).not.toContain('yang');
  await waitUntilSaved(window);

  await window.keyboard.press('Enter');
  await expect(window.locator('.canvas')).toBeFocused();
  await window.keyboard.press('Control+z');
  await expect(window.locator('.react-flow__node[data-id="S1"]')).toContainText('备老客群');
  expect(pageErrors).toEqual([]);
});

test('long texts, chips and lists wait for the picked candidate', async ({ launchWorkbench }) => {
  const { app, window } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  await waitUntilSaved(window);
  await recordChanges(app);
  const ime = await startIme(window);

  await selectCard(window, 'T4');
  const text = window.locator('#field-T4-text');
  await text.focus();
  await window.keyboard.press('Control+End');
  await ime.compose('huan ying');
  await ime.press('Enter');
  await ime.press('Escape');
  await expect(text).toBeFocused();
  await ime.pick('欢迎');
  await expect.poll(() => sentText(app)).toContain('欢迎');

  await selectCard(window, 'S1');
  const picker = window.locator('#field-S1-exclusions');
  await picker.click();
  const search = window.locator('.picker-list input');
  await expect(search).toBeFocused();
  const options = await window.locator('.picker-list [role="option"]').count();
  await ime.compose('fang');
  await ime.press('Enter');
  await ime.press('Escape');
  await expect(search).toBeFocused();
  await expect(window.locator('.picker-list [role="option"]')).toHaveCount(options);
  await ime.pick('不存在的词');
  await expect(window.locator('.picker-list [role="option"]')).toHaveCount(1);
  await window.keyboard.press('Escape');
  expect(await sentText(app)).not.toMatch(/huan|fang/);
});

test('search, palette and dialogs wait for the word', async ({ launchWorkbench }) => {
  const { window } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  const ime = await startIme(window);
  const before = await nodeCount(window);

  await test.step('command palette', async () => {
    await window.locator('.canvas').focus();
    await window.keyboard.press('Control+k');
    const dialog = window.locator('dialog.palette');
    const box = dialog.locator('input');
    await expect(box).toBeFocused();
    const first = await dialog.locator('[role="option"]').first().textContent();
    await ime.compose('duan xin');
    for (const key of ['Enter', 'Escape', 'ArrowDown']) await ime.press(key);
    await expect(box).toHaveValue('duan xin');
    await expect(dialog).toBeVisible();
    expect(await dialog.locator('[role="option"]').first().textContent()).toBe(first);
    await ime.pick('短信预热');
    await expect(dialog.locator('[role="option"]').first()).toContainText('短信预热');
    await window.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(window.locator('#field-CH1-name')).toBeVisible();
  });

  await test.step('search panel', async () => {
    await window.keyboard.press('Control+f');
    const box = window.locator('.search-panel input').first();
    await expect(box).toBeFocused();
    await ime.compose('duan');
    await ime.press('Escape');
    await ime.press('Enter');
    await expect(box).toHaveValue('duan');
    await expect(box).toBeFocused();
    await ime.pick('短信预热');
    await expect(window.locator('.search-panel')).toContainText('短信预热');
  });

  await test.step('title of a new map', async () => {
    await window.keyboard.press('Control+n');
    const dialog = window.getByRole('dialog', { name: '新建图谱' });
    const box = dialog.getByRole('textbox');
    await expect(box).toBeFocused();
    await ime.compose('xin');
    await ime.press('Enter');
    await ime.press('Escape');
    await expect(dialog).toBeVisible();
    await ime.pick('新图');
    await expect(box).toHaveValue('新图');
    await window.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });
  expect(await nodeCount(window)).toBe(before);
});

test('on the canvas no key of an input method is a command', async ({ launchWorkbench }) => {
  const { app, window } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  await waitUntilSaved(window);
  await recordChanges(app);
  await selectCard(window, 'S1');
  const before = await nodeCount(window);
  const ime = await startIme(window);
  const canvas = window.locator('.canvas');
  await canvas.focus();
  for (const key of COMMAND_KEYS) await ime.press(key);
  await expect(canvas).toBeFocused();
  await expect(window.locator('#field-S1-name')).toBeVisible();

  // A composition that some other part of the system began: ordinary keydowns inside it are not commands either.
  await canvas.dispatchEvent('compositionstart', { bubbles: true });
  for (const key of ['1', 'n', 'Delete', 'c']) await window.keyboard.press(key);
  await canvas.dispatchEvent('compositionend', { bubbles: true });
  expect(await nodeCount(window)).toBe(before);
  await expect(window.locator('.picker-list')).toHaveCount(0);

  // Afterwards the keys are commands again, so the ones before were heard and left alone.
  await window.keyboard.press('2');
  await expect.poll(() => nodeCount(window)).not.toBe(before);
  await expect.poll(() => sentText(app)).toContain('"SC');
  expect(await sentChanges(app)).toHaveLength(1);
});

test('keys of the map are heard beside boxes to tick and selects, letters stay with the select', async ({
  launchWorkbench,
}) => {
  const { window } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  await selectCard(window, 'CH1');
  await window.locator('.inspector [role="tab"]').nth(1).click();
  const select = window.locator('.joined select').first();
  const before = await select.inputValue();
  const values = await select
    .locator('option')
    .evaluateAll((options) => options.map((each) => (each as HTMLOptionElement).value));
  await select.selectOption(values.find((value) => value !== before) ?? '');
  await expect(select).not.toHaveValue(before);
  await select.focus();
  await window.keyboard.press('Control+z');
  await expect(select).toHaveValue(before);
});
