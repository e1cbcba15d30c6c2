// Owns the journey of a disk that takes no more: the window says so, keeps the edit, and does not close over it.
import { openTemplate, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { fillDisk, freeDisk } from '../harness/full-disk.ts';
import { expect, test } from '../harness/test.ts';

test('an edit that cannot be saved keeps the window open', async ({ launchWorkbench }) => {
  const { app, window, dataDir } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  await waitUntilSaved(window);

  await fillDisk(app);
  await window.locator('.canvas').focus();
  await window.keyboard.press('1');
  await expect(window.locator('.save-state[role="alert"]')).toBeVisible();

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const question = window.getByRole('dialog', { name: '最近的修改尚未保存' });
  await expect(question).toBeVisible();
  await freeDisk(app);
  const closed = app.waitForEvent('close');
  await question.getByRole('button', { name: '重新保存' }).click();
  await closed;

  const again = await launchWorkbench({ dataDir });
  await again.window.getByText('养老客群').first().dblclick();
  await expect(again.window.locator('.status-bar')).toContainText('26 个节点');
});
