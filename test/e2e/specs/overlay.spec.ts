// Owns the journey of 一行一策: a branch's value is set, a locked one refused, the base changes, the conflict is decided, the package carries it.
import { readFile, writeFile } from 'node:fs/promises';
import {
  answerDialogs,
  approveScripts,
  exportPackages,
  fillField,
  listPackages,
  openTemplate,
  selectCard,
  waitUntilSaved,
} from '../../../electron/dev/workbench-page.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { callBridge, storedMap } from '../harness/bridge.ts';
import { expect, test } from '../harness/test.ts';

const BRANCHES = 'branchCode,branchName,listCount\nBR001,城东支行,268\nBR002,东站支行,194\n';

test('a branch’s own value survives a change of the base and travels in its package', async ({
  launchWorkbench,
}, testInfo) => {
  test.slow();
  const { app, window, pageErrors } = await launchWorkbench();
  const listFile = testInfo.outputPath('branches.csv');
  const overlayFile = testInfo.outputPath('overlay.json');
  const folder = testInfo.outputPath('packages');
  await writeFile(listFile, BRANCHES);
  await openTemplate(window, '养老客群');
  await approveScripts(window, 'T4');
  await waitUntilSaved(window);
  const { id, version } = await storedMap(window);

  await window.getByRole('button', { name: '导出支行包' }).click();
  await answerDialogs(app, [listFile]);
  await window
    .getByRole('button', { name: /^(选择名单文件|更换名单)$/ })
    .first()
    .click();
  await window.getByRole('button', { name: '填写一行一策' }).click();
  const panel = window.getByRole('region', { name: '城东支行的一行一策' });
  const own = async () => {
    const answer = await callBridge(window, 'overlays.read', { id });
    return answer.ok
      ? answer.value.flatMap(({ branchCode, changes }) =>
          changes.map((one) => [branchCode, one.field, one.value, one.base]),
        )
      : [];
  };

  await test.step('where nothing is left to branches, the page says what to do, and does it for a kind at once', async () => {
    await expect(panel).toContainText('未向支行放开任何字段');
    await panel.getByLabel('全部渠道的“日产能”').selectOption('free');
    await expect(panel.getByLabel('修改“客户经理电话邀约”的字段')).toBeVisible();
    await waitUntilSaved(window);
  });

  await test.step('a value needs a reason and is then stored; the base’s own is no difference', async () => {
    await panel.getByLabel('修改“客户经理电话邀约”的字段').selectOption('capacityPerDay');
    await expect(panel).toContainText('与总行相同，不计入');
    await expect(panel).toContainText('0 项与总行不同');
    await panel.getByLabel('日产能', { exact: true }).fill('60');
    await expect(panel).toContainText('1 项填写理由后保存');
    expect(await own()).toEqual([]);
    await panel.getByLabel('“客户经理电话邀约”的日产能改动的理由').fill('坐席少');
    await expect.poll(own).toEqual([['BR001', 'capacityPerDay', 60, 240]]);
  });

  await test.step('what is locked is not offered, and refused where a file brings it', async () => {
    await expect(panel.getByText('客户经理电话（到期前7天）')).toHaveCount(0);
    const illegal = { nodeId: 'CH4', field: 'capacityPerDay', value: 1, reason: '人手少' };
    await writeFile(
      overlayFile,
      JSON.stringify({
        baseMapId: id,
        baseVersion: version,
        branchCode: 'BR002',
        changes: [illegal],
        addedNodes: [],
        removed: [],
      }),
    );
    await answerDialogs(app, [overlayFile]);
    await panel.getByRole('button', { name: '导入已填写的文件' }).click();
    const other = window.getByRole('region', { name: '东站支行的一行一策' });
    await expect(other).toContainText('必做节点始终锁定');
    await other.getByRole('button', { name: /日产能恢复总行默认$/ }).click();
    await expect.poll(own).toHaveLength(1);
    await other.getByRole('button', { name: '各行对比' }).click();
    await expect(window.getByRole('table', { name: '各行对比' })).toContainText('60');
    await window.getByRole('button', { name: '返回检查' }).click();
  });

  await test.step('a changed base is a conflict until somebody decides', async () => {
    await window.keyboard.press('Alt+Digit2');
    await selectCard(window, 'CH2');
    await fillField(window, 'CH2', 'capacityPerDay', '500');
    await waitUntilSaved(window);
    await window.getByRole('button', { name: '导出支行包' }).click();
    await window
      .getByRole('button', { name: '查看“城东支行”的支行包内容' })
      .or(window.getByText('城东支行').first())
      .first()
      .click();
    await window.getByRole('button', { name: '填写一行一策' }).click();
    await expect(panel).toContainText('1 项须确认');
    await panel.getByRole('button', { name: '保留本行' }).click();
    await expect.poll(own).toEqual([['BR001', 'capacityPerDay', 60, 500]]);
    await panel.getByRole('button', { name: '返回检查' }).click();
  });

  await window.keyboard.press('Alt+Digit2');
  await exportPackages(app, window, { listFile, folder, passphrase: 'correct horse battery' });
  const packages = await Promise.all((await listPackages(folder)).map((file) => readFile(file, 'utf8')));
  const payloads = packages.map(
    (text): PackagePayload => JSON.parse(Buffer.from(JSON.parse(text).payload, 'base64').toString()),
  );
  const capacities = payloads.map(({ map }) =>
    map.nodes.flatMap((node) => (node.kind === 'channel' && node.id === 'CH2' ? node.capacityPerDay : [])),
  );
  expect(capacities).toEqual([[60], [500]]);
  expect(
    payloads.map(({ overlay }) =>
      overlay?.changes.map(({ nodeCode, base, value, reason }) => [nodeCode, base, value, reason]),
    ),
  ).toEqual([[['CH2', 500, 60, '坐席少']], undefined]);
  expect(pageErrors).toEqual([]);
});
