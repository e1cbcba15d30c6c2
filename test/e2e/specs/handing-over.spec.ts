// Owns the journey of handing over: one branch is blocked while the others go out, is fixed, and is generated later.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  answerDialogs,
  approveScripts,
  card,
  exportPackages,
  listPackages,
  openTemplate,
  selectCard,
  waitUntilSaved,
} from '../../../electron/dev/workbench-page.ts';
import { callBridge, storedMap } from '../harness/bridge.ts';
import { expect, test } from '../harness/test.ts';

const BRANCHES = [
  'branchCode,branchName,area,listCount',
  'BR001,城东支行,一片区,268',
  'BR002,东站支行,一片区,194',
  'BR003,河口支行,二片区,322',
  '',
].join('\n');
const PASSPHRASE = 'correct horse battery';

test('a held branch is made later, unchanged ones stay, and a package is opened again', async ({
  launchWorkbench,
}, testInfo) => {
  test.slow();
  const first = await launchWorkbench();
  const { app, window } = first;
  await openTemplate(window, '养老客群');
  await test.step('an error that an approval mends does not hold a trial, and is not passed over in silence', async () => {
    await window.getByRole('button', { name: '导出支行包' }).click();
    // The verdict says what the button will wait for, and what only a package in force needs.
    await expect(window.locator('.checks-panel .note.warning[role="status"]').first()).toHaveText(
      /^请先在检查结果中确认 \d+ 处未填字段。 \d+ 个错误不影响生成试用包，签发正式包前须修复。$/,
    );
    // A list of links is one Tab stop, and Ctrl+Enter goes to what is lacking.
    const stops = window.locator('.checks-panel .finding-table tbody button[tabindex="0"]');
    await expect(stops).toHaveCount(1);
    await stops.focus();
    await window.keyboard.press('End');
    await expect(window.locator('.checks-panel .finding-table tbody tr').last().getByRole('button')).toBeFocused();
    await expect(stops).toHaveCount(1);
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('button', { name: '选择名单文件' })).toBeFocused();
    await window.keyboard.press('Alt+2');
    await expect(window.locator('.canvas')).toBeFocused();
  });
  await approveScripts(window, 'T4');
  await waitUntilSaved(window);
  const { id, version } = await storedMap(window);
  const listFile = testInfo.outputPath('branches.csv');
  const folder = testInfo.outputPath('packages');
  const overlayFile = testInfo.outputPath('overlay.json');
  await writeFile(listFile, BRANCHES);
  const overlay = { baseMapId: id, baseVersion: version, branchCode: 'BR002', addedNodes: [], removed: [] };
  const illegal = [{ nodeId: 'CH4', field: 'capacityPerDay', value: 1, reason: '人手少' }];

  await test.step('what protects customers is waited for, what else is blank is confirmed, both before signing', async () => {
    await selectCard(window, 'B1');
    await window.locator('#field-B1-antiAbuse').fill('');
    await window.locator('#field-B1-antiAbuse').blur();
    await waitUntilSaved(window);
    await window.getByRole('button', { name: '导出支行包' }).click();
    await answerDialogs(app, [listFile]);
    await window
      .getByRole('button', { name: /^(选择名单文件|更换名单)$/ })
      .first()
      .click();
    const why = window.locator('#export-why');
    await expect(why).toContainText('1 个错误');
    await window.getByRole('row', { name: /权益“适老金融课堂（含防诈讲座）”下发必填项未填：/ }).click();
    const rules = window.locator('#field-B1-antiAbuse');
    await expect(rules).toBeFocused();
    await rules.fill('实名签到');
    await rules.blur();
    await waitUntilSaved(window);
    await window.getByRole('button', { name: '导出支行包' }).click();
    await expect(why).toContainText(/确认 \d+ 处未填字段/);
    const confirm = window.getByRole('checkbox', { name: /留空下发/ });
    await confirm.check();
    await expect(why).not.toContainText('未填字段');
    // Another list of blanks is another question.
    await callBridge(window, 'overlays.remove', { id, branchCode: 'BR002' });
    await window.keyboard.press('Alt+2');
    await selectCard(window, 'S1');
    await window.locator('#field-S1-dataSource').fill('');
    await window.locator('#field-S1-dataSource').blur();
    await waitUntilSaved(window);
    await window.getByRole('button', { name: '导出支行包' }).click();
    await expect(confirm).not.toBeChecked();
    await expect(window.getByText('ELDER-…-v1-试用.html')).toBeVisible();
    await window.keyboard.press('Alt+2');
  });

  await test.step('the one with an illegal overlay is held back, the others go out', async () => {
    await callBridge(window, 'overlays.save', { overlay: { ...overlay, changes: illegal } });
    await exportPackages(app, window, { listFile, folder, passphrase: PASSPHRASE });
    await expect(window.getByText('存在错误的 1 家支行不会生成包。')).toBeVisible();
    await expect(window.locator('.branch-row', { hasText: '东站支行' })).toContainText('拦截');
    await expect(window.getByRole('button', { name: '补生成 1 家' })).toBeDisabled();
    expect((await listPackages(folder)).map((file) => path.basename(file))).toEqual([
      'ELDER-BR001-v1-试用.smpkg.json',
      'ELDER-BR003-v1-试用.smpkg.json',
    ]);
    const own = (await readdir(path.join(folder, 'BR001 城东支行'))).sort();
    expect(own.map((name) => name.replace('ELDER-BR001-v1-试用', ''))).toEqual(['.html', '.smpkg.json', '.xlsx']);
  });

  await test.step('fixed, it is made, and the others stay as they are', async () => {
    const before = await readFile((await listPackages(folder))[0] as string);
    await writeFile(overlayFile, JSON.stringify({ ...overlay, changes: [] }));
    await answerDialogs(app, [overlayFile]);
    await window.getByRole('button', { name: '导入一行一策' }).click();
    await window.getByLabel('签名密钥的口令').fill(PASSPHRASE);
    await answerDialogs(app, [folder]);
    await window.getByRole('button', { name: '补生成 1 家' }).click();
    await expect(window.getByText('已生成 1 家支行的试用包')).toBeVisible();
    expect(await listPackages(folder)).toHaveLength(3);
    expect(await readFile((await listPackages(folder))[0] as string)).toEqual(before);
    await window.getByRole('button', { name: '签发记录' }).click();
    await expect(window.getByRole('dialog').getByRole('row')).toHaveCount(4);
    await window.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  });

  await test.step('a package is opened read-only and leads back to its base', async () => {
    await answerDialogs(app, [(await listPackages(folder))[1] as string]);
    await window.getByRole('button', { name: '打开支行包' }).click();
    const dialog = window.getByRole('dialog', { name: '支行包（只读）' });
    await expect(dialog).toContainText('可信：由本机的签名密钥签发');
    const opening = app.waitForEvent('window');
    await dialog.getByRole('button', { name: '查看支行页面' }).click();
    const page = await opening;
    await expect.poll(() => page.locator('#package').count()).toBe(1);
    await page.close();
    await dialog.getByRole('button', { name: '查看图谱（只读）' }).click();
    const bar = window.locator('.read-only-bar');
    await expect(bar).toContainText('只读 · 来自支行包试用东站支行 · 第 1 次签发');
    await selectCard(window, 'CH4');
    await expect(window.locator('#field-CH4-capacityPerDay')).toBeDisabled();
    await expect(window.locator('.palette-item').first()).toBeDisabled();
    await window.locator('.canvas').focus();
    await window.keyboard.press('Delete');
    await expect(window.locator('.toast-message', { hasText: '只读，未作改动' })).toBeVisible();
    await expect(card(window, 'CH4')).toBeVisible();
    await bar.getByRole('button', { name: '返回总行图谱' }).click();
    await expect(bar).toBeHidden();
    await expect(card(window, 'CH4')).toBeVisible();
  });

  await test.step('whoever signs is led to what the approval lacks; an edit after it is a draft again, and that is said', async () => {
    const run = window.getByRole('region', { name: '本次导出' });
    const fill = async (place: RegExp | string, field: string) => {
      await window.getByRole('button', { name: '导出支行包' }).click();
      await run.getByRole('button', { name: place }).click();
      const control = window.locator(`#field-${id}-${field}`);
      await expect(control).toBeFocused();
      return control;
    };
    for (const [label, field, name] of [
      ['编制', 'author', '林禾'],
      ['复核', 'reviewer', '林禾'],
      ['合规', 'complianceReviewer', '周砚'],
    ] as const) {
      await (await fill(new RegExp(`^填写${label}`), field)).fill(name);
    }
    await (await fill('转到审批状态', 'approvalStatus')).selectOption('approved');
    await waitUntilSaved(window);
    await window.getByRole('button', { name: '导出支行包' }).click();
    await expect(run).toContainText('编制与复核为同一人：林禾。');
    await expect(run).not.toContainText('审批角色未填写');
    await expect(run).not.toContainText('试用：');
    await expect(run.getByRole('button', { name: '生成 3 家支行的包' })).toBeVisible();
    await window.keyboard.press('Alt+2');
    await selectCard(window, 'CH2');
    await window.locator('#field-CH2-sendWindow').fill('09:30-11:00');
    await window.locator('#field-CH2-sendWindow').blur();
    await expect(window.locator('.toast-message', { hasText: '原批准作废' })).toBeVisible();
    await waitUntilSaved(window);
    await window.getByRole('button', { name: '导出支行包' }).click();
    await expect(run.getByRole('button', { name: '生成 3 家支行的试用包' })).toBeVisible();
    await expect(run).toContainText('试用：未经批准');
  });
  expect(first.pageErrors).toEqual([]);
  await first.close();

  const second = await launchWorkbench({ dataDir: first.dataDir });
  await second.window.locator('.canvas .react-flow__node').first().waitFor();
  await second.window.getByRole('button', { name: '导出支行包' }).click();
  await expect(second.window.getByText('已选 3 / 3')).toBeVisible();
  await expect(second.window.getByText('一片区')).toBeVisible();
});
