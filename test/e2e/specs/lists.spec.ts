// Owns the journey of a list (名单): counts are imported with a preview, customers are refused, and all of it can be undone.
import { readFile, writeFile } from 'node:fs/promises';
import { answerDialogs, openTemplate, selectCard, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { expect, test } from '../harness/test.ts';

test('counts of a list are imported, checked, looked at and saved; personal data is refused', async ({
  launchWorkbench,
}, testInfo) => {
  const { app, window, pageErrors } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  await waitUntilSaved(window);
  await selectCard(window, 'S1');
  await window.getByRole('tab', { name: '名单' }).click();

  const choose = async (name: string, text: string, button: string) => {
    const file = testInfo.outputPath(name);
    await writeFile(file, text);
    await answerDialogs(app, [file]);
    await window.getByRole('button', { name: button }).click();
  };
  const dialog = window.getByRole('dialog');

  // Customers are refused, and so is a bad cell, by its place.
  await choose('客户.csv', '支行编号,人数,手机号\nB1,1,\n', '导入人数');
  await expect(dialog).toContainText('含有个人信息列：手机号');
  await choose('坏.csv', '支行编号,人数\nB1,1\nB2,三\n', '更换文件');
  await expect(dialog.getByRole('row', { name: '3 人数 三' })).toBeVisible();

  // Parts that do not add up cannot be taken.
  const lines = (total: number) =>
    ['项目,编号或原因,支行名称,人数', `总人数,,,${total}`, '剔除,勿扰登记,,40']
      .concat(Array.from({ length: 600 }, (_, i) => `支行,B${i + 1},第${i + 1}支行,10`))
      .concat('对照组,,,604', '')
      .join('\n');
  await choose('不平.csv', lines(6100), '更换文件');
  await expect(dialog).toContainText('支行合计 6,000 人，应为总数 6,100 − 剔除 40 = 6,060 人');
  await expect(dialog.getByRole('button', { name: '导入名单' })).toBeDisabled();
  await window.keyboard.press('Escape');

  await choose('名单.csv', lines(6040), '导入人数');
  const take = dialog.getByRole('button', { name: '导入名单' });
  await expect(take).toBeDisabled();
  await dialog.getByLabel('名单日期', { exact: true }).fill('2026-08-01');
  await take.click();
  const page = window.locator('.list-page');
  await expect(page).toContainText('6,040 人');
  await expect(page).toContainText('600 家支行合计');

  await page.getByRole('button', { name: '按支行查看' }).click();
  await dialog.getByRole('textbox', { name: '搜索支行或编号' }).fill('第59');
  await expect(dialog).toContainText('11/600 家，客户合计 110');
  await dialog.getByRole('button', { name: '关闭' }).click();

  const copy = testInfo.outputPath('另存.csv');
  await answerDialogs(app, [copy]);
  await page.getByRole('button', { name: '另存为文件…' }).click();
  await expect(window.getByText('已保存到“另存.csv”。', { exact: true })).toBeVisible();
  expect(await readFile(copy, 'utf8')).toContain('支行,B600,第600支行,10');

  // One step for all of it.
  await window.getByRole('tab', { name: '属性' }).click();
  await expect(window.locator('#field-S1-size')).toHaveValue('6040');
  await window.locator('.canvas').focus();
  await window.keyboard.press('Control+Z');
  await expect(window.locator('#field-S1-size')).toHaveValue('6000');
  await window.getByRole('tab', { name: '名单' }).click();
  await expect(page).toContainText('尚无名单');
  expect(pageErrors).toEqual([]);
});
