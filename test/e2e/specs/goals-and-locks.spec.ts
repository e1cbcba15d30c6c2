// Owns the journey of the strip of goals and of what branches may change.
import { card, openTemplate, selectCard, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { storedMap } from '../harness/bridge.ts';
import { expect, test } from '../harness/test.ts';

test('the goal lane folds into a strip and back; the view stays on the same cards', async ({ launchWorkbench }) => {
  const { window } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  const place = async () => (await card(window, 'CH1').boundingBox())?.x ?? 0;
  const before = await place();
  const lane = await card(window, 'S1').boundingBox();
  await window.getByRole('button', { name: '折叠目标栏' }).click();
  await expect(card(window, 'G1')).toHaveCount(0);
  const strip = window.getByRole('navigation', { name: '目标' });
  await expect(strip.getByRole('button', { name: /养老客群 AUM/ })).toBeVisible();
  // The cards move left by the width of the lane that went away.
  expect(await place()).toBeLessThan(before - (lane?.width ?? 0) / 2);
  await strip.getByRole('button', { name: /养老客群 AUM/ }).click();
  await expect(window.locator('.inspector-name')).toContainText('养老客群 AUM');
  await window.keyboard.press('Control+Alt+KeyG');
  await expect(card(window, 'G1')).toBeVisible();
  expect(Math.abs((await place()) - before)).toBeLessThan(2);
});

test('a field is opened to branches, kept, and undone', async ({ launchWorkbench }) => {
  const { window } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  await selectCard(window, 'P1');
  await window.getByRole('tab', { name: /一行一策/ }).click();
  await window.getByLabel('额度', { exact: true }).selectOption('adjustable');
  await expect(window.getByRole('tab', { name: /一行一策/ })).toContainText('1');
  await waitUntilSaved(window);
  expect((await storedMap(window)).nodes.find(({ id }) => id === 'P1')?.fieldLocks).toEqual({ quota: 'adjustable' });
  await window.locator('.canvas').focus();
  await window.keyboard.press('Control+z');
  await waitUntilSaved(window);
  expect((await storedMap(window)).nodes.find(({ id }) => id === 'P1')?.fieldLocks).toBeUndefined();
});
