// Owns the journey of a presentation: in full screen, along a path and to the next, and back to the canvas.
import { card, openTemplate, selectCard, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { expect, test } from '../harness/test.ts';

test('a presentation steps along the paths and leaves the map as it was', async ({ launchWorkbench }) => {
  const { window, pageErrors } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  await waitUntilSaved(window);
  await selectCard(window, 'SC1');
  await window.keyboard.press('F5');
  const screen = window.getByRole('dialog', { name: /^演示/ });
  const heading = screen.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('退休倒计时检视');
  await expect(screen.locator('.react-flow__node.on-path, .react-flow__node.step')).toHaveCount(5);

  for (let step = 0; step < 3; step += 1) await window.keyboard.press('ArrowRight');
  await expect(screen.locator('.present-words')).not.toBeEmpty();
  await window.keyboard.press('ArrowDown');
  await expect(heading).toHaveText('备老客群（45–59岁）');
  // Nothing can be edited here.
  await window.keyboard.press('1');
  await window.keyboard.press('Delete');
  await window.keyboard.press('Control+Z');

  await window.keyboard.press('Escape');
  await expect(screen).toBeHidden();
  await expect(window.locator('.canvas')).toBeFocused();
  await expect(card(window, 'S1').locator('.card.selected')).toBeVisible();
  await expect(window.locator('.status-bar')).toContainText('25 个节点');
  await expect(window.getByRole('button', { name: /^撤销/ })).toBeDisabled();
  expect(pageErrors).toEqual([]);
});
