// Owns the states of handing over: from no list of branches to packages that lie in their folder; and the start screen with maps.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  answerDialogs,
  approveScripts,
  exportPackages,
  listPackages,
  SAMPLE_BRANCHES,
} from '../../../../electron/dev/workbench-page.ts';
import { byButton, type State, toMap } from './state.ts';

const DIALOG = 'dialog[open]';

export const handoverStates: readonly State[] = [
  {
    name: 'packages without branches',
    async enter({ window }) {
      await window.keyboard.press('Alt+6');
      await window.locator('.branches-panel').waitFor();
    },
  },
  {
    name: 'packages, with problems',
    async enter({ app, window, folder }) {
      const file = path.join(folder, 'branches.csv');
      await writeFile(file, SAMPLE_BRANCHES);
      await answerDialogs(app, [file]);
      await window.getByRole('button', { name: '选择名单文件' }).first().click();
      await window.getByText('城东支行').first().waitFor();
    },
  },
  byButton('adding of a branch', '添加支行', DIALOG),
  byButton('overlay with nothing released', '填写一行一策', '.overlay-panel'),
  {
    name: 'overlay with a difference',
    async enter({ window }) {
      const panel = window.locator('.overlay-panel');
      await panel.getByLabel('全部渠道的“日产能”').selectOption('free');
      await panel.getByLabel('修改“客户经理电话邀约”的字段').selectOption('capacityPerDay');
      await panel.getByLabel('日产能', { exact: true }).fill('60');
      await panel.getByLabel('“客户经理电话邀约”的日产能改动的理由').fill('坐席少');
    },
  },
  byButton('comparison of branches', '各行对比', 'table'),
  {
    name: 'packages that were generated',
    async enter({ app, window, folder }) {
      await window.getByRole('button', { name: '返回检查' }).click();
      await toMap(window);
      await approveScripts(window, 'T4');
      const listFile = path.join(folder, 'branches.csv');
      await exportPackages(app, window, { listFile, folder: path.join(folder, 'out'), passphrase: 'only for looking' });
    },
  },
  byButton('issue log', '签发记录', DIALOG),
  {
    name: 'a package that is opened',
    async enter({ app, window, folder }) {
      const [file = ''] = await listPackages(path.join(folder, 'out'));
      await answerDialogs(app, [file]);
      await window.getByRole('button', { name: '打开支行包' }).first().click();
      await window.locator(DIALOG).waitFor();
    },
  },
  {
    name: 'start, with a map',
    async enter({ window }) {
      await window.keyboard.press('Alt+1');
      await window.locator('.map-table').waitFor();
    },
  },
  {
    name: 'recycle bin',
    async enter({ window }) {
      await window.locator('.map-table tbody tr').first().focus();
      await window.keyboard.press('Delete');
      await window.locator('.toast-message', { hasText: '回收站' }).first().waitFor();
      await window.keyboard.press('Alt+Digit0');
      await window.locator('.safe-screen').waitFor();
    },
  },
  byButton('question before the bin is emptied', '清空', DIALOG),
];
