// Owns the journey of a picture: the dialog by its shortcut, a PNG of a selection, a drawing that comes back when it is dropped.
import { readFile } from 'node:fs/promises';
import { answerDialogs, openTemplate, selectCard, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { expect, test } from '../harness/test.ts';

test('a selection becomes a PNG, the map a drawing that can be dropped in again', async ({
  launchWorkbench,
}, testInfo) => {
  const { app, window, pageErrors } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  await waitUntilSaved(window);
  await selectCard(window, 'S1');
  const dialog = window.getByRole('dialog', { name: '导出图片与文档' });

  await window.keyboard.press('Control+Shift+E');
  await expect(dialog.getByRole('radio')).toHaveCount(10);
  await dialog.getByRole('button', { name: '所选（1）' }).click();
  await dialog.getByRole('button', { name: '3×' }).click();
  const png = testInfo.outputPath('所选.png');
  await answerDialogs(app, [png]);
  await dialog.getByRole('button', { name: '选择位置并导出' }).click();
  await expect(window.getByText(/^已导出“所选.png”/)).toBeVisible();
  await expect(dialog).toHaveCount(0);
  expect((await readFile(png)).subarray(1, 4).toString()).toBe('PNG');

  await window.keyboard.press('Control+Shift+E');
  await dialog.getByText('draw.io 图').click();
  const drawing = testInfo.outputPath('图.drawio');
  await answerDialogs(app, [drawing]);
  await dialog.getByRole('button', { name: '选择位置并导出' }).click();
  await expect(window.getByText(/^已导出“图.drawio”/)).toBeVisible();
  const text = await readFile(drawing, 'utf8');
  await window.evaluate((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], '图.drawio'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, text);
  await expect(window.getByText(/已被占用，已改为/)).toBeVisible();
  expect(pageErrors).toEqual([]);
});
