// Owns the mouse-only journey: the same path by palette, handles and clicks; keys only write text into fields.
import type { Page } from '@playwright/test';
import {
  card,
  checkUpTo,
  dragFromHandle,
  pointBeside,
  problemLine,
  setWindowSize,
  waitUntilSaved,
} from '../../../electron/dev/workbench-page.ts';
import { storedMap } from '../harness/bridge.ts';
import { FIRST_PATH, pathOf } from '../harness/first-path.ts';
import { expect, test } from '../harness/test.ts';

test('the first path of 养老客群 is built from nothing by mouse alone', async ({ launchWorkbench }) => {
  test.slow();
  const { app, window, pageErrors } = await launchWorkbench();
  await setWindowSize(app, 1440, 900);

  await test.step('a new map', async () => {
    await window.getByRole('button', { name: '新建图谱' }).first().click();
    const dialog = window.getByRole('dialog');
    await dialog.getByRole('textbox').fill('养老客群：备老');
    await dialog.getByRole('button', { name: '建立' }).or(dialog.locator('.button.primary')).first().click();
    await expect(window.locator('.canvas-empty')).toBeVisible();
  });

  await test.step('the goal, from the palette', async () => {
    await dragFromPalette(window, '目标', { x: 340, y: 320 });
    await name(window, 'G1', '养老客群 AUM 月日均净增');
    await write(window, 'G1', 'baseline', '0');
    await write(window, 'G1', 'target', '6000');
    await write(window, 'G1', 'dueDay', '180');
  });

  await test.step('the segment, from the palette, joined by its handle', async () => {
    await dragFromPalette(window, '客群', { x: 500, y: 480 });
    await name(window, 'S1', '备老客群（45–59岁）');
    await write(window, 'S1', 'rule-text', '年龄 45–59 且近 12 个月有代发或社保入账');
    await write(window, 'S1', 'size', '6000');
    await dragFromHandle(window, 'G1', await middleOf(window, 'S1'));
    await expect(window.locator('.status-bar')).toContainText('1 条连线');
  });

  await test.step('the rest, each from the handle of the one before', async () => {
    await next(window, 'S1', 'SC1', '退休倒计时检视');
    await choose(window, 'SC1', 'trigger-type', 'schedule');
    await write(window, 'SC1', 'trigger-schedule', '每月 5 日，对当月满 50/55 岁的客户生成');
    await next(window, 'SC1', 'P1', '个人养老金资金账户');
    await choose(window, 'P1', 'productType', 'pension');
    await choose(window, 'P1', 'requiresDualRecording', 'false');
    await next(window, 'P1', 'CH1', '短信预热');
    await choose(window, 'CH1', 'channelType', 'sms');
    await write(window, 'CH1', 'offsetDay', '1');
    await next(window, 'CH1', 'T1', '预热短信');
    await write(window, 'T1', 'text', '您的退休收入测算表已备好，请到网点现场测算。');
    await window.locator('#field-T1-mentionsProduct').click();
    await write(window, 'T1', 'optOut', '拒收请回复R');
  });

  await test.step('what the checks find is fixed from the list of problems', async () => {
    await card(window, 'G1').locator('.card-head').click();
    await write(window, 'G1', 'target', '');
    await checkUpTo(window, '检查');
    await problemLine(window, 'SM002').click();
    await expect(window.locator('#field-G1-target')).toBeFocused();
    await write(window, 'G1', 'target', '6000');
    await problemLine(window, 'SM008').getByRole('button', { name: '按文字由专家划定' }).click();
    await expect(window.locator('.problems')).not.toContainText('SM008');
  });

  await window.locator('.canvas .react-flow__pane').click({ position: { x: 400, y: 450 } });
  // What is left is not a matter of drawing or checking: the approval of the script.
  await expect(window.locator('.severity-toggle').first()).toHaveText('错误 0');
  await window.getByRole('tab', { name: /^待补/ }).click();
  await expect(window.locator('.problems')).toContainText('SM019');
  await waitUntilSaved(window);
  expect(pathOf(await storedMap(window))).toEqual(FIRST_PATH);
  expect(pageErrors).toEqual([]);
});

/** Drags a kind from the palette onto the canvas, as a hand does it: press, move, release. */
async function dragFromPalette(window: Page, kind: string, to: { x: number; y: number }): Promise<void> {
  await window.locator('.palette-item').filter({ hasText: kind }).hover();
  await window.mouse.down();
  await window.mouse.move(to.x, to.y, { steps: 8 });
  await window.mouse.up();
}

/** Drags from the handle of `id` into empty space, which makes the next node, and names it. */
async function next(window: Page, id: string, made: string, text: string): Promise<void> {
  await dragFromHandle(window, id, await pointBeside(window, id));
  await name(window, made, text);
}

/** The caret stands in the name of a node that was just made, with the name marked for typing over. */
async function name(window: Page, id: string, text: string): Promise<void> {
  await expect(window.locator(`#field-${id}-name`)).toBeFocused();
  await window.keyboard.type(text);
}

/** Three clicks mark what a field holds, typing takes its place. */
async function write(window: Page, id: string, field: string, text: string): Promise<void> {
  const control = window.locator(`#field-${id}-${field}`);
  await control.click({ clickCount: 3 });
  if (text === '') await window.keyboard.press('Delete');
  else await window.keyboard.type(text);
}

/** The list of a native select is drawn outside the page, where no pointer of a test reaches. */
async function choose(window: Page, id: string, field: string, value: string): Promise<void> {
  await window.locator(`#field-${id}-${field}`).selectOption(value);
}

async function middleOf(window: Page, id: string): Promise<{ x: number; y: number }> {
  const box = await card(window, id).boundingBox();
  if (!box) throw new Error('the card is not shown');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
