// Owns the journey of data that grew old: an old database opens, and a map that no longer fits is shown, left alone, exported and kept.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import Database from 'better-sqlite3';
import { answerDialogs, card, selectCard, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { makePastDatabase, oldMap, sha256 } from '../../electron/store/past-database.ts';
import { graveViolations } from '../harness/grave-violations.ts';
import { expect, test } from '../harness/test.ts';

/** The segment's name is no text, and the channel has one value that no channel may have. */
const BROKEN = JSON.stringify({
  ...oldMap,
  ...{ id: 'broken', title: '坏了的图谱' },
  nodes: oldMap.nodes.map((node) => {
    if (node.id === 'S1') return { ...node, name: 7 };
    return node.id === 'CH1' ? { ...node, capacityPerDay: -1 } : node;
  }),
});

/** A data folder as a program of long ago left it. */
function makeOldData(dataDir: string): void {
  makePastDatabase(dataDir, 10);
  const database = new Database(databaseFile(dataDir));
  database
    .prepare(
      `INSERT INTO maps SELECT 'broken', 'BROKEN', '坏了的图谱', revision, node_count, edge_count, illustrative, created_at,
         updated_at, deleted_at, last_change_id, ?, ? FROM maps`,
    )
    .run(BROKEN, sha256(BROKEN));
  database.close();
}

test('old data opens; what no longer fits is only looked at, exported as it is, and kept as far as it fits', async ({
  launchWorkbench,
}, testInfo) => {
  const dataDir = testInfo.outputPath('data');
  makeOldData(dataDir);
  const { app, window, pageErrors } = await launchWorkbench({ dataDir });

  await test.step('a map of an old database is opened and edited', async () => {
    await window.locator('tr[data-map]', { hasText: oldMap.title }).dblclick();
    await expect(card(window, 'S1')).toBeVisible();
    expect(await readdir(path.join(dataDir, 'backups'))).toEqual([expect.stringMatching(/^workbench-v10-/)]);
    await window.locator('.canvas').focus();
    await window.keyboard.press('1');
    await waitUntilSaved(window);
    await expect(window.locator('.status-bar')).toContainText('10 个节点');
  });

  const bar = window.getByRole('region', { name: '只读 · 存的内容不合格式' });
  await test.step('a map that no longer fits is shown as far as it does, with what does not', async () => {
    await window.locator('.rail-item').first().click();
    await window.locator('tr[data-map]', { hasText: '坏了的图谱' }).dblclick();
    await expect(bar).toContainText('图谱“坏了的图谱”存的内容有');
    await bar.getByText('查看没有显示的').click();
    await expect(bar.getByRole('listitem').first()).toHaveText('nodes[1] S1 · name 名称 / Name · = string');
    await expect(bar).toContainText('CH1 · capacityPerDay 日产能 / Daily capacity · ≥ 0');
    await expect(card(window, 'CH1')).toBeVisible();
    await expect(card(window, 'S1')).toBeHidden();
    expect(await graveViolations(window, '.map-screen > :not(.map-panels)')).toEqual([]);
  });

  await test.step('it takes no edit', async () => {
    await selectCard(window, 'CH1');
    await expect(window.locator('#field-CH1-touches')).toBeDisabled();
    await window.locator('.canvas').focus();
    await window.keyboard.press('Delete');
    await expect(window.locator('.toast-message', { hasText: '不合格式，只能查看，没有改动' })).toBeVisible();
    await expect(card(window, 'CH1')).toBeVisible();
    await expect(window.locator('.status-bar')).toContainText('只读，存的内容不合格式');
  });

  await test.step('it is exported byte by byte', async () => {
    const file = testInfo.outputPath('raw.json');
    await answerDialogs(app, [file]);
    await bar.getByRole('button', { name: '导出原文件' }).click();
    await expect(window.locator('.toast-message', { hasText: '原样写到了“raw.json”' })).toBeVisible();
    expect(await readFile(file, 'utf8')).toBe(BROKEN);
  });

  await test.step('what can be read goes on as a map of its own', async () => {
    await bar.getByRole('button', { name: '能读的部分存成新图谱' }).click();
    await expect(window.locator('.map-tab.front')).toContainText('坏了的图谱 副本');
    await expect(bar).toBeHidden();
    await selectCard(window, 'CH1');
    await window.locator('.canvas').focus();
    await window.keyboard.press('Delete');
    await expect(card(window, 'CH1')).toBeHidden();
    await waitUntilSaved(window);
  });
  expect(pageErrors).toEqual([]);
});
