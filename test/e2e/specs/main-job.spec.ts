// Owns the main journey: a template is broken, fixed, kept over a restart, handed to three branches, and verified by the CLI.
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../../../electron/dev/project.ts';
import {
  approveScripts,
  checkUpTo,
  exportPackages,
  fillField,
  listPackages,
  openTemplate,
  problemLine,
  SAMPLE_BRANCHES,
  selectCard,
  waitUntilSaved,
} from '../../../electron/dev/workbench-page.ts';
// For the type of `window.workbench`.
import type {} from '../../../renderer/session/client.ts';
import { storedMapWithRevision } from '../harness/bridge.ts';
import { expect, test } from '../harness/test.ts';

test('a template is broken, fixed, kept, handed over and verified', async ({ launchWorkbench }, testInfo) => {
  test.slow();
  const first = await launchWorkbench();
  await openTemplate(first.window, '养老客群');
  const problems = first.window.locator('.problems');

  await test.step('a forbidden word is found and fixed by its fix', async () => {
    await selectCard(first.window, 'T4');
    const text = await first.window.locator('#field-T4-text').inputValue();
    await fillField(first.window, 'T4', 'text', `${text}这款保本保收益。`);
    await expect(problems.getByText('保本').first()).toBeVisible();
    await expect(first.window.locator('.react-flow__node[data-id="T4"] .severity-error')).toBeVisible();
    await problemLine(first.window, 'SM027').getByRole('button').first().click();
    await fillField(first.window, 'T4', 'text', text);
    await expect(problems.getByText('SM027')).toHaveCount(0);
  });

  await test.step('a broken path is found and fixed by undo', async () => {
    await checkUpTo(first.window, '下发');
    await selectCard(first.window, 'T1');
    await first.window.keyboard.press('Delete');
    await expect(problems.getByText('SM004').first()).toBeVisible();
    await first.window.keyboard.press('Control+z');
    await expect(problems.getByText('SM004')).toHaveCount(0);
  });

  await test.step('scripts without approval are found and approved together', async () => {
    await expect(problems.getByText('SM019').first()).toBeVisible();
    await approveScripts(first.window, 'T4');
  });

  await waitUntilSaved(first.window);
  const before = await storedMapWithRevision(first.window);
  await first.close();

  const second = await launchWorkbench({ dataDir: first.dataDir });
  await second.window.getByText(before.document.title).first().dblclick();
  await second.window.locator('.canvas .react-flow__node').first().waitFor();
  expect(await storedMapWithRevision(second.window)).toEqual(before);

  const listFile = testInfo.outputPath('branches.csv');
  const folder = testInfo.outputPath('packages');
  await writeFile(listFile, SAMPLE_BRANCHES);
  await exportPackages(second.app, second.window, { listFile, folder, passphrase: 'correct horse battery' });
  const packages = await listPackages(folder);
  expect(packages.map((file) => path.basename(file))).toEqual([
    'ELDER-BR001-v1-试用.smpkg.json',
    'ELDER-BR002-v1-试用.smpkg.json',
    'ELDER-BR003-v1-试用.smpkg.json',
  ]);
  for (const file of packages) expect(await verify(file)).toBe(0);

  const damaged = testInfo.outputPath('damaged.smpkg.json');
  const bytes = await readFile(packages[0] as string);
  for (const at of [0, 1, 20, bytes.length >> 1, bytes.length - 40, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] as number) ^ 1;
    await writeFile(damaged, changed);
    expect(await verify(damaged), `byte ${at} changed`).toBe(1);
  }
  expect(second.pageErrors).toEqual([]);
});

/** The exit code of `verify`. */
function verify(file: string): Promise<number> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [path.join(projectRoot, 'electron/cli/main.ts'), 'verify', file]);
    child.on('exit', (code) => resolve(code ?? -1));
  });
}
