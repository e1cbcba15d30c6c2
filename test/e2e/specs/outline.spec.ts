// Owns the journey through the outline: its keys walk the map, the map's own keys work there, and it follows the canvas.
import { openTemplate, selectCard } from '../../../electron/dev/workbench-page.ts';
import { expect, test } from '../harness/test.ts';

test('the outline walks the map by keys, keeps the map’s own keys, and follows the canvas', async ({
  launchWorkbench,
}) => {
  const { window, pageErrors } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  const outline = window.locator('.outline');
  const row = (name: string) => outline.getByRole('treeitem', { name: new RegExp(name) });
  const status = window.locator('.status-bar');

  await test.step('arrows and typed letters select and show nodes', async () => {
    await outline.getByRole('tree').focus();
    await expect(row('目标')).toBeFocused();
    await expect(status).not.toContainText('选中');
    await window.keyboard.press('ArrowDown');
    await expect(window.locator('.react-flow__node.selected')).toHaveCount(1);
    await window.keyboard.type('blk');
    await expect(row('备老客群')).toBeFocused();
    await expect(window.locator('#field-S1-name')).toBeVisible();
    await window.keyboard.press('ArrowRight');
    await expect(window.locator('#field-SC1-name')).toBeVisible();
    await expect(row('退休倒计时检视')).toBeFocused();
    await window.keyboard.press('Shift+ArrowDown');
    await expect(status).toContainText('选中 2 个');
    await row('乐退客群').click({ modifiers: ['ControlOrMeta'] });
    await expect(status).toContainText('选中 3 个');
  });

  await test.step('digits and Ctrl keys are the map’s', async () => {
    const cards = window.locator('.react-flow__node');
    const before = await cards.count();
    await row('乐退客群').click();
    await expect(window.locator('.react-flow__node.selected')).toHaveCount(1);
    await window.keyboard.press('Control+a');
    await expect(window.locator('.react-flow__node.selected')).toHaveCount(before);
    await row('乐退客群').click();
    await window.keyboard.press('2');
    await expect(cards).toHaveCount(before + 1);
    await window.keyboard.press('Escape');
    await row('乐退客群').click();
    await window.keyboard.press('Control+z');
    await expect(cards).toHaveCount(before);
  });

  await test.step('what is selected on the canvas is unfolded and active', async () => {
    await expect(row('转出关怀电话')).toHaveCount(0);
    await selectCard(window, 'T6');
    await expect(row('转出关怀电话')).toHaveAttribute('aria-selected', 'true');
    await expect(row('转出关怀电话')).toBeInViewport();
    await outline.getByRole('tree').focus();
    await expect(row('转出关怀电话')).toBeFocused();
    await window.keyboard.press('ArrowLeft');
    await expect(window.locator('#field-T6-name')).toHaveCount(0);
  });
  expect(pageErrors).toEqual([]);
});
