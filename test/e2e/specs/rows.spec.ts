// Owns the journey of the strategy list beside the canvas: the two show one map in step.
import { card, openTemplate, selectCard, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { expect, test } from '../harness/test.ts';

test('list and canvas are in step', async ({ launchWorkbench }) => {
  const { app, window, pageErrors } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  await waitUntilSaved(window);
  await window.keyboard.press('Alt+4');
  const grid = window.getByRole('grid', { name: '策略清单' });
  await expect(grid).toBeFocused();
  await expect(grid.locator('tr[data-row]')).toHaveCount(9);

  // A row selects its path.
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  const chosen = grid.locator('tr[aria-selected="true"]');
  await expect(chosen).toHaveAttribute('data-row', 'ELDER-S2-SC3-P5-CH6');
  for (const id of ['S2', 'SC3', 'P5', 'CH6', 'T6']) {
    await expect(card(window, id).locator('.card.selected')).toHaveCount(1);
  }
  await window.keyboard.press('Control+C');
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.split(/\r?\n/)[1]).toMatch(/^ELDER-S2-SC3-P5-CH6\tG1\tS2/);

  // A card finds its rows, and an edit changes them at once.
  await selectCard(window, 'CH5');
  await expect(grid.locator('tr.matched')).toHaveCount(2);
  await window.locator('#field-CH5-name').fill('远程补位');
  await expect(grid.locator('tr.matched').first()).toContainText('远程补位');

  await window.keyboard.press('Alt+4');
  await expect(grid).toBeHidden();
  await expect(window.locator('.canvas')).toBeVisible();
  expect(pageErrors).toEqual([]);
});
