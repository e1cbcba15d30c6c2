// Owns the journey of a restore: a map out of the bin, a database found emptied, the backup put back, and a folder that goes away under the hand.
import { rename, rm, truncate } from 'node:fs/promises';
import path from 'node:path';
import Database from 'better-sqlite3';
import {
  answerDialogs,
  card,
  openTemplate,
  selectCard,
  setWindowSize,
  waitUntilSaved,
} from '../../../electron/dev/workbench-page.ts';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { callBridge } from '../harness/bridge.ts';
import { graveViolations } from '../harness/grave-violations.ts';
import { expect, test, type Workbench } from '../harness/test.ts';

/** `SAFE_PICTURES` names a folder for pictures of the screen in both languages and both themes. */
async function picture({ app, window }: Workbench, name: string, open?: () => Promise<void>): Promise<void> {
  const folder = process.env.SAFE_PICTURES;
  if (!folder) return;
  for (const [width, height] of [
    [1440, 900],
    [1280, 680],
  ] as const) {
    await setWindowSize(app, width, height);
    await inBothLanguages(window, path.join(folder, `${name}-${width}`), open);
  }
}

/** `open` opens the dialog that is to be seen: the keys that switch language and theme belong to the window behind it. */
async function inBothLanguages(window: Workbench['window'], name: string, open?: () => Promise<void>): Promise<void> {
  for (const [language, theme] of ['zh-light', 'zh-dark', 'en-dark', 'en-light'].map((each) => each.split('-'))) {
    await window.mouse.move(2, 2);
    await window.waitForTimeout(400);
    await window.screenshot({ path: `${name}-${language}-${theme}.png` });
    if (open) await window.keyboard.press('Escape');
    await window.keyboard.press(theme === 'light' && language === 'zh' ? 'Control+Alt+KeyD' : 'Control+Alt+KeyL');
    if (language === 'en' && theme === 'dark') {
      await window.keyboard.press('Control+Alt+KeyL');
      await window.keyboard.press('Control+Alt+KeyD');
    }
    await open?.();
  }
}

test('a deleted map comes back from the bin, and an emptied workspace from its backup', async ({
  launchWorkbench,
}, testInfo) => {
  const dataDir = testInfo.outputPath('data');
  const first = await launchWorkbench({ dataDir });
  const { app, window } = first;
  await setWindowSize(app, 1280, 680);
  await openTemplate(window, '养老客群');
  await waitUntilSaved(window);

  await test.step('Del leads to the bin and back', async () => {
    await window.locator('.rail-item').first().click();
    await window.locator('.map-table tbody tr').focus();
    await window.keyboard.press('Delete');
    await expect(window.locator('.toast-message', { hasText: '30 天内可从回收站恢复' })).toBeVisible();
    await window.keyboard.press('Alt+Digit0');
    const bin = window.getByRole('region', { name: '回收站' }).first();
    await expect(bin).toContainText('30 天');
    await picture(first, 'bin');
    await bin.getByRole('button', { name: /^恢复/ }).click();
    await expect(bin).toContainText('回收站为空');
    await expect(bin).toBeFocused();
  });

  await test.step('a backup is made by hand, and a file to take along', async () => {
    await window.getByRole('button', { name: '立即备份' }).click();
    await expect(window.locator('tr[data-backup]').first()).toContainText('已核对');
    await answerDialogs(app, [testInfo.outputPath('along.db')]);
    await window.getByRole('button', { name: '另存为一个文件…' }).click();
    await expect(window.locator('.toast-message', { hasText: 'along.db' })).toBeVisible();
    expect(await graveViolations(window, '.safe-screen')).toEqual([]);
    await picture(first, 'backups');
  });

  await test.step('a drill says what a restore would bring, and that it was done', async () => {
    const panel = window.getByRole('region', { name: '恢复演练' });
    await expect(panel).toContainText('尚未演练');
    await panel.getByRole('button', { name: '演练所选备份' }).click();
    const result = window.getByRole('dialog');
    await expect(result).toContainText('该备份可以恢复：1 张图谱与校验值一致。');
    await expect(result.getByRole('row', { name: /^图谱/ })).toHaveText(/^图谱\s*1\s*1\s*1\s*0\s*0\s*0$/);
    expect(await graveViolations(window, 'dialog')).toEqual([]);
    await picture(first, 'drill-result', () => window.locator('[aria-labelledby="drill-head"] .button').last().click());
    await window.keyboard.press('Escape');
    await expect(panel).toContainText('全部相符');
    await expect(panel).toBeFocused();
    expect(await graveViolations(window, '.safe-screen')).toEqual([]);
    await picture(first, 'drill');
  });
  await first.close();

  await truncate(databaseFile(dataDir));
  const second = await launchWorkbench({ dataDir });
  await setWindowSize(second.app, 1280, 680);
  await test.step('the emptied database is no first start', async () => {
    await expect(second.window.getByText('此前有 1 张图谱').first()).toBeVisible();
    await expect(second.window.getByText('现有数据文件无法打开，无法比较')).toBeVisible();
    await picture(second, 'recovery');
    expect(await graveViolations(second.window, '.safe-screen')).toEqual([]);
    await second.window.getByRole('button', { name: '恢复整个工作区' }).click();
    await picture(second, 'question', () =>
      second.window.locator('[aria-labelledby="backup-details"] .safe-body > .button').click(),
    );
    await second.window.getByRole('dialog').getByRole('button', { name: '恢复整个工作区' }).click();
    await expect(second.window.getByRole('dialog')).toContainText('已恢复，共 1 张图谱');
    await second.window.getByRole('button', { name: '转到图谱列表' }).click();
    await expect(second.window.getByText('养老客群').first()).toBeVisible();
  });
  expect([...first.pageErrors, ...second.pageErrors]).toEqual([]);
});

test('an edit is not called saved while the data folder is away, and is saved when it is back', async ({
  launchWorkbench,
}, testInfo) => {
  const dataDir = testInfo.outputPath('data');
  const workbench = await launchWorkbench({ dataDir });
  const { app, window } = workbench;
  await setWindowSize(app, 1280, 680);
  await openTemplate(window, '养老客群');
  await waitUntilSaved(window);
  await rename(dataDir, `${dataDir}-away`);
  await selectCard(window, 'CH4');
  await window.locator('.canvas').focus();
  await window.keyboard.press('Delete');
  await expect(card(window, 'CH4')).toBeHidden();
  const banner = window.getByRole('alert').filter({ hasText: '被移走、删除或替换' });
  await expect(banner.first()).toBeVisible();
  await picture(workbench, 'moved');
  // The log goes on at the place where it was.
  await rm(dataDir, { recursive: true, force: true });
  await rename(`${dataDir}-away`, dataDir);
  await banner.first().getByRole('button', { name: '重新保存' }).click();
  await waitUntilSaved(window);
  await expect(banner).toHaveCount(0);
});

test('what vanished is named, comes back from a backup, and its loss is accepted by name', async ({
  launchWorkbench,
}, testInfo) => {
  const dataDir = testInfo.outputPath('data');
  const first = await launchWorkbench({ dataDir });
  await openTemplate(first.window, '养老客群');
  await waitUntilSaved(first.window);
  await first.window.keyboard.press('Alt+Digit0');
  await first.window.getByRole('button', { name: '立即备份' }).click();
  await expect(first.window.locator('tr[data-backup]').first()).toContainText('已核对');
  await first.close();

  // Not by this program, which would seal what it writes.
  const database = new Database(databaseFile(dataDir));
  database.pragma('foreign_keys = OFF');
  database.exec('DELETE FROM maps');
  database.exec("INSERT INTO seals VALUES ('branches', '[\"b7\"]', 'x')");
  database.exec("INSERT INTO dictionaries VALUES ('executorRoles', 1, '', '[', 'x', '1.0')");
  database.close();

  const second = await launchWorkbench({ dataDir });
  const { app, window } = second;
  await setWindowSize(app, 1280, 680);
  await window.getByRole('alert').getByRole('button', { name: '恢复备份' }).click();
  const panel = window.locator('.safe-damage');
  const map = panel.getByRole('row', { name: /养老客群/ });
  const branch = panel.getByRole('row', { name: /支行名单 b7/ });
  await expect(map).toContainText('同一内容');
  await expect(branch).toContainText('备份中没有');
  await expect(panel.getByRole('row', { name: /^词典/ })).toContainText('重新填写或导入后覆盖');
  expect(await graveViolations(window, '.safe-screen')).toEqual([]);
  await picture(second, 'damage');
  await map.getByRole('button', { name: /^从备份恢复/ }).click();
  await expect(map).toHaveCount(0);
  await branch.getByRole('button', { name: /^接受丢失/ }).click();
  const question = window.getByRole('dialog');
  await expect(question).toContainText('支行名单 b7 支行名单不再包含该支行。 备份中没有，接受后无法找回。');
  await picture(second, 'accept', () => panel.locator('td .button').last().click());
  await window.keyboard.press('Escape');
  await expect(branch).toBeVisible();
  await branch.getByRole('button', { name: /^接受丢失/ }).click();
  await question.getByRole('button', { name: '接受丢失' }).click();
  await expect(branch).toHaveCount(0);
  await expect(panel).toBeFocused();

  const changes = [{ id: 'executorRoles' as const, baseRevision: 1, rows: null }];
  expect(await callBridge(window, 'dictionaries.save', { changes })).toMatchObject({ ok: true });
  await expect(window.locator('.toast-message', { hasText: 'dictionaries-1.json' })).toBeVisible();
  await expect(panel).toHaveCount(0);
  await expect(window.getByRole('alert')).toHaveCount(0);
  await window.keyboard.press('Alt+Digit1');
  await expect(window.locator('.map-table tbody tr')).toContainText('养老客群');
  expect([...first.pageErrors, ...second.pageErrors]).toEqual([]);
});
