// Owns the journey of the strategy list beside the canvas: in step with it, edited in place, filtered, grouped, exported.
import { readFile } from 'node:fs/promises';
import { answerDialogs, card, openTemplate, selectCard, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { startIme } from '../harness/ime.ts';
import { expect, test } from '../harness/test.ts';

test('list and canvas are in step, cells are edited and pasted, the filtered list is exported', async ({
  launchWorkbench,
}, testInfo) => {
  const { app, window, pageErrors } = await launchWorkbench();
  await openTemplate(window, '养老客群');
  await waitUntilSaved(window);
  await window.keyboard.press('Alt+9');
  const grid = window.getByRole('grid', { name: '策略清单' });
  await expect(window.getByRole('combobox', { name: '策略清单' })).toBeFocused();
  const rows = grid.locator('tr[data-row]');
  await expect(rows.first()).toBeVisible();

  // A row selects its path; what is chosen is copied, with heads on Shift.
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await expect(grid.locator('tr[aria-selected="true"]')).toHaveAttribute('data-row', 'ELDER-S2-SC3-P5-CH6-T6');
  for (const id of ['S2', 'SC3', 'P5', 'CH6', 'T6']) {
    await expect(card(window, id).locator('.card.selected')).toHaveCount(1);
  }
  await window.keyboard.press('Shift+Space');
  await window.keyboard.press('Control+Shift+C');
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  const html = await app.evaluate(({ clipboard }) => (clipboard as unknown as { readHTML(): string }).readHTML());
  expect(copied.split(/\r?\n/)[1]).toMatch(/^ELDER-S2-SC3-P5-CH6-T6\t养老客群 AUM 月日均净增\t乐退客群/);
  expect(html).toContain('<td');

  // A card finds its rows, and an edit in the inspector changes them at once.
  await selectCard(window, 'CH5');
  await expect(grid.locator('tr.matched')).toHaveCount(2);
  await window.locator('#field-CH5-name').fill('远程补位');
  await expect(grid.getByText('远程补位')).toHaveCount(0);
  await grid.focus();
  await window.keyboard.press('Home');

  // The segment's name is shared by five rows: all change with one edit, one undo takes it back.
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('F2');
  await expect(window.getByText('5 行使用该字段，将同时修改')).toBeVisible();
  await window.keyboard.type('乐退新名');
  await window.keyboard.press('Escape');
  await expect(grid.getByText('乐退新名')).toHaveCount(0);
  await window.keyboard.press('F2');
  await window.keyboard.type('乐退新名');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('combobox', { name: '策略清单' })).toBeFocused();
  await expect(grid.locator('td').getByText('乐退新名')).toHaveCount(6);
  await window.keyboard.press('Control+Z');
  await expect(grid.locator('td').getByText('乐退新名')).toHaveCount(0);

  // A column of values is shown before it is written; one that does not fit stays out, and why is said.
  await window.getByRole('button', { name: /^分组/ }).click();
  await window.getByRole('checkbox', { name: '客群' }).uncheck();
  await window.keyboard.press('Escape');
  await grid.getByRole('columnheader', { name: '策略行编号' }).getByRole('button').first().click();
  await expect(rows.first()).toHaveAttribute('data-row', 'ELDER-S1-SC1-P1-CH1-T1');
  await rows.first().locator('td').first().click();
  await grid.focus();
  await window.keyboard.press('End');
  await expect(grid.locator('td.current')).toHaveAttribute('aria-colindex', '30');
  const paste = async (text: string) => {
    await app.evaluate(({ clipboard }, given) => clipboard.writeText(given), text);
    await window.keyboard.press('Control+V');
  };
  await paste('第一行\n第二行\t多一列不粘\n');
  await expect(grid.locator('td.to-write')).toHaveText(['第一行', '第二行']);
  await window.keyboard.press('Escape');
  await expect(grid.locator('td.to-write')).toHaveCount(0);
  await paste('第一行\n第二行\t多一列不粘\n');
  await window.keyboard.press('Enter');
  await expect(window.getByText('已粘贴 2 格，涉及 2 行。', { exact: true })).toBeVisible();
  await expect(rows.nth(1).locator('td.current, td[data-column="29"]')).toContainText('第二行');
  await window.keyboard.press('Control+Z');
  await expect(grid.getByText('第二行')).toHaveCount(0);
  await paste(`好\n${'长'.repeat(2001)}`);
  const foot = window.locator('.grid-foot.pending');
  await expect(foot).toContainText('将写 1 格');
  await expect(foot).toContainText('1 格不写：过长：2,001/2,000 字');
  await window.keyboard.press('Enter');
  await expect(grid.getByText('好', { exact: true })).toHaveCount(1);

  // What stands in a cell goes down and to the right.
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Control+D');
  await expect(grid.getByText('好', { exact: true })).toHaveCount(2);
  await window.keyboard.press('Control+Z');
  await window.keyboard.press('Control+Z');
  await expect(grid.getByText('好', { exact: true })).toHaveCount(0);

  // The filtered list is what is exported.
  await window.getByRole('textbox', { name: '在清单中查找' }).fill('远程补位');
  await expect(rows).toHaveCount(2);
  const file = testInfo.outputPath('清单.csv');
  await answerDialogs(app, [file]);
  await window.getByRole('button', { name: '导出策略清单' }).click();
  await window.getByRole('radio', { name: /^CSV/ }).check();
  await window.getByRole('button', { name: '选择位置并导出' }).click();
  await expect(window.getByText('已导出 2 行到“清单.csv”。', { exact: true })).toBeVisible();
  const lines = (await readFile(file, 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^ELDER-S2-SC2-P\d-CH5-T\d,/);

  await window.keyboard.press('Alt+9');
  await expect(grid).toBeHidden();
  await expect(window.locator('.canvas')).toBeVisible();

  // In the sheet of channels one paste makes three, a column of names joins them, a value goes down, a fault stays out.
  await window.keyboard.press('Alt+T');
  await window.getByRole('tab', { name: '渠道' }).click();
  const sheet = window.getByRole('grid', { name: '渠道表' });
  await sheet.focus();
  await window.keyboard.press('Control+End');
  await window.keyboard.press('Home');
  await paste('名称\t渠道类型\t产品\n表内甲\t短信\t没有的产品\n表内乙\tApp 推送\t\n表内丙\t短信\t');
  await expect(window.locator('.grid-foot.pending')).toContainText('将新建 3 行，写 6 格');
  await expect(window.locator('.grid-foot.pending')).toContainText('没有“没有的产品”这一项');
  await window.keyboard.press('Enter');
  const made = (name: string) => sheet.locator('tr[data-row]').filter({ hasText: name });
  await expect(made('表内丙')).toHaveCount(1);
  await made('表内甲').locator('td').first().click();
  const product = await sheet.getByRole('columnheader', { name: '产品' }).getAttribute('aria-colindex');
  for (let column = 1; column < Number(product); column += 1) await window.keyboard.press('ArrowRight');
  await window.keyboard.press('F2');
  await window.keyboard.type('按月付息');
  await window.keyboard.press('Enter');
  await expect(made('表内甲')).toContainText('按月付息定期存款');
  await made('表内甲').locator(`td[aria-colindex="${product}"]`).click();
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Control+D');
  await expect(sheet.locator('td.to-write')).toHaveText(['按月付息定期存款', '按月付息定期存款']);
  await window.keyboard.press('Enter');
  await expect(made('表内丙')).toContainText('按月付息定期存款');
  await window.keyboard.press('Control+Z');
  await expect(made('表内丙')).not.toContainText('按月付息定期存款');

  // A word of an input method begins in the cell of the cursor without F2, and is nothing before it is picked.
  const ime = await startIme(window);
  const word = window.locator('.grid-typing');
  await made('表内乙').locator('td').first().click();
  await expect(word).toBeFocused();
  for (const typed of ['y', 'ye', 'ye jian']) await ime.compose(typed);
  await expect(word).toHaveValue('ye jian');
  await expect(word).toHaveCSS('opacity', '1');
  for (const key of ['ArrowDown', 'Digit1', 'Enter']) await ime.press(key);
  await expect(word).toBeFocused();
  await ime.pick('夜间');
  await expect(sheet.locator('.cell-input')).toHaveValue('夜间');
  await window.keyboard.type('推送');
  await window.keyboard.press('Enter');
  await expect(made('夜间推送')).toHaveCount(1);
  await expect(word).toBeFocused();
  await window.keyboard.press('Control+Z');
  await expect(made('夜间推送')).toHaveCount(0);
  await made('表内甲').locator(`td[aria-colindex="${product}"]`).click();
  await ime.compose('anyue');
  await ime.pick('按月付息');
  await window.keyboard.press('Enter');
  await expect(made('表内甲')).toContainText('按月付息定期存款');

  // Columns go where they are moved to by keys and by a drag, and back.
  const heads = sheet.getByRole('columnheader');
  // Only columns in sight are drawn.
  await window.keyboard.press('Home');
  await window.keyboard.press('ArrowRight');
  await expect(heads.nth(1)).toHaveText('渠道类型');
  await made('表内甲').locator('td').nth(1).click();
  await window.keyboard.press('Control+ArrowUp');
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Alt+ArrowRight');
  await expect(heads.nth(1)).toHaveText('海陆空');
  await heads
    .filter({ hasText: '波次' })
    .getByRole('button')
    .dragTo(heads.filter({ hasText: '海陆空' }));
  await expect(heads.nth(1)).toHaveText('波次');
  await window.getByRole('button', { name: /^列：显示/ }).click();
  await window.getByRole('button', { name: '恢复默认列' }).click();
  await window.keyboard.press('Escape');
  await expect(heads.nth(1)).toHaveText('渠道类型');
  await window.keyboard.press('Alt+T');
  await expect(sheet).toBeHidden();
  expect(pageErrors).toEqual([]);
});
