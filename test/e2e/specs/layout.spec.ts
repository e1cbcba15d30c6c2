// Owns the journey of the automatic layout: previewed, dropped, kept as one step, undone.
import type { Page } from '@playwright/test';
import { openTemplate, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { expect, test } from '../harness/test.ts';

const placesOf = (window: Page) =>
  window
    .locator('.canvas .react-flow__node')
    .evaluateAll((cards) =>
      cards.map((card) => `${card.getAttribute('data-id')} ${(card as HTMLElement).style.transform}`).sort(),
    );

test('a layout is previewed, and kept as one step that can be undone', async ({ launchWorkbench }) => {
  const { window, pageErrors } = await launchWorkbench();
  await openTemplate(window, '新户百日');
  await waitUntilSaved(window);
  const before = await placesOf(window);
  const keep = window.getByRole('button', { name: '保留排布' });

  await window.getByRole('button', { name: '排布' }).click();
  await expect(keep).toBeVisible();
  await expect.poll(() => placesOf(window)).not.toEqual(before);
  await expect(window.locator('.toolbar').getByRole('button', { name: /^撤销/ })).toBeDisabled();
  await window.keyboard.press('Escape');
  await expect(keep).toBeHidden();
  await expect.poll(() => placesOf(window)).toEqual(before);

  await window.locator('.canvas').focus();
  await window.keyboard.press('Control+Shift+L');
  await expect(keep).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.locator('.toolbar').getByRole('button', { name: /^撤销/ })).toBeEnabled();
  await waitUntilSaved(window);
  expect(await placesOf(window)).not.toEqual(before);

  await window.keyboard.press('Control+Z');
  await expect.poll(() => placesOf(window)).toEqual(before);
  await expect(window.locator('.toolbar').getByRole('button', { name: /^撤销/ })).toBeDisabled();
  expect(pageErrors).toEqual([]);
});
