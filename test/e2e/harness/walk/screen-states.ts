// Owns the states of the screens beside the map, each with what it shows on its tabs and asks in its dialogs.

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs } from '../../../../electron/dev/workbench-page.ts';
import { lenses } from '../../../../renderer/check/coverage/coverage-view.ts';
import { tables } from '../../../../shared/dictionary/tables.ts';
import { byButton, byCommand, byKey, type State } from './state.ts';

const DIALOG = 'dialog[open]';

const planStates: readonly State[] = [
  {
    name: 'quick plan',
    async enter({ window }) {
      await window.keyboard.press('Alt+KeyQ');
      const days = window.locator('.plan-period input[inputmode="numeric"]');
      await days.nth(0).fill('2027-03-01');
      await days.nth(1).fill('2027-05-09');
      await window.locator('.plan-outlook .button.link').last().click();
      await window.locator('.plan-tasks-add input').fill('BR001, BR002, BR003');
      await window.keyboard.press('Enter');
      await window.locator('.plan-tasks td input').first().waitFor();
    },
  },
  {
    name: 'quick plan, its foot',
    enter: ({ window }) => window.locator('.plan-form').evaluate((form) => form.scrollTo(0, form.scrollHeight)),
  },
  ...[
    [1, '.rewards-items'],
    [2, '.gantt'],
    [3, '.month-day'],
  ].map(([at, shown]) => ({
    name: `quick plan, look ${Number(at) + 1}`,
    async enter({ window }: { window: Page }) {
      await window.locator('.screen-head .segmented button').nth(Number(at)).click();
      if (at === 1) {
        await window.locator('.rewards-foot input').fill('R1');
        await window.keyboard.press('Enter');
      }
      await window.locator(String(shown)).first().waitFor();
    },
  })),
  {
    name: 'a day of the month',
    enter: ({ window }) => window.locator('.month-day').nth(9).click(),
  },
];

const goalStates: readonly State[] = [
  byCommand('next period', '复制到新的运行期', DIALOG),
  byKey('goals', 'Alt+3', '.goal-table'),
  ...[1, 2].map((tab) => ({
    name: `goals, tab ${tab + 1} of what is used`,
    enter: ({ window }: { window: Page }) => window.locator('.capacity [role="tab"]').nth(tab).click(),
  })),
  byButton('goals by capacity', '按产能', '.achieve-goals'),
  {
    name: 'coverage',
    async enter({ window }) {
      await window.getByRole('button', { name: '按假设' }).click();
      await window.keyboard.press('Alt+4');
      await window.locator('.matrix-summary').waitFor();
    },
  },
  ...lenses.map(({ id, title }) => ({
    name: `coverage, ${id}`,
    enter: ({ window }: { window: Page }) => window.getByRole('tab', { name: title.zh, exact: true }).click(),
  })),
  byCommand('adjusting of waves', '调整波次', DIALOG),
  byKey('simulation', 'Alt+5', '.channel-line'),
  {
    name: 'settings of the simulation',
    async enter({ window }) {
      await window.getByRole('button', { name: /设置/ }).and(window.locator('main button')).first().click();
      await window.locator(DIALOG).waitFor();
    },
  },
];

const SHELVES = [0, 1, 2, 3, 4, 5, 6];
const PRODUCTS = '产品名称,产品类别,风险等级,额度,额度单位\n安心存单 3 年,存款,,500,万元\n';

const knowledgeStates: readonly State[] = [
  ...SHELVES.flatMap((shelf): State[] => [
    {
      name: `library, shelf ${shelf + 1}`,
      async enter({ window }) {
        await window.keyboard.press('Alt+7');
        await window.locator('.shelf-button').nth(shelf).click();
      },
    },
    {
      name: `library, a new one on shelf ${shelf + 1}`,
      enter: ({ window }) => window.locator('.library-screen button', { hasText: '新建' }).first().click(),
    },
  ]),
  {
    name: 'library, where a product is used',
    async enter({ window }) {
      await window.locator('.shelf-button', { hasText: '产品' }).first().click();
      await window.locator('.entry-row').nth(1).click();
      await window.getByRole('tab', { name: /用处/ }).click();
    },
  },
  {
    name: 'library, import',
    async enter({ app, window, folder }) {
      const file = path.join(folder, '产品.csv');
      await writeFile(file, PRODUCTS);
      await answerDialogs(app, [file]);
      await window.getByRole('button', { name: '导入', exact: true }).click();
      await window.locator(DIALOG).waitFor();
    },
  },
  ...Object.keys(tables).map((id) => ({
    name: `dictionary ${id}`,
    async enter({ window }: { window: Page }) {
      await window.keyboard.press('Alt+8');
      await window.locator(`[data-table="${id}"]`).click();
    },
  })),
  byKey('safekeeping', 'Alt+0', '.safe-screen'),
  byButton('a backup', '立即备份', 'tr[data-backup]'),
  byButton('drill of a backup', '演练所选备份', DIALOG),
  byButton('question before a restore', '恢复整个工作区', DIALOG),
  byKey('settings', 'Control+Comma', '.settings-screen'),
  byButton('licences', '查看所用软件的许可', '.licences details'),
];

export const screenStates: readonly State[] = [...planStates, ...goalStates, ...knowledgeStates];
