// Owns the journey of a very long list of branches: the screen of handing over stays usable.
import { writeFile } from 'node:fs/promises';
import { answerDialogs, openTemplate } from '../../../electron/dev/workbench-page.ts';
import { expect, test } from '../harness/test.ts';

const COUNT = 10_000;

test('a list of ten thousand branches draws only those in sight', async ({ launchWorkbench }, testInfo) => {
  const { app, window } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  const file = testInfo.outputPath('branches.csv');
  const lines = Array.from({ length: COUNT }, (_, i) => `B${i + 1},第${i + 1}支行,${i}`);
  await writeFile(file, `branchCode,branchName,listCount\n${lines.join('\n')}\n`);
  await window.getByRole('button', { name: '导出支行包' }).click();
  await answerDialogs(app, [file]);
  await window.getByRole('button', { name: '选择名单文件' }).click();
  await expect(window.getByText('已选 10,000 / 10,000')).toBeVisible();
  expect(await window.locator('.branch-row').count()).toBeLessThan(150);

  await window.locator('.branch-list').evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await window.getByRole('checkbox', { name: `第${COUNT}支行 B${COUNT}` }).uncheck();
  await expect(window.getByText('已选 9,999 / 10,000')).toBeVisible();
  await window.getByRole('textbox', { name: '搜索支行或片区' }).fill('第77');
  await expect(window.locator('.branch-row').first()).toContainText('第77支行');
});
