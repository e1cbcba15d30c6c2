// Owns the states in which a map is drawn and checked: inspector, problems, and what stands beside the canvas or over it.
import type { Page } from '@playwright/test';
import { card, openMore, openTemplate, selectCard, waitUntilSaved } from '../../../../electron/dev/workbench-page.ts';
import { byCommand, byKey, type State, toMap } from './state.ts';

const NODES = ['G1', 'S1', 'SC1', 'P1', 'B1', 'CH1', 'T4'];
const NO_MORE = new Set(['B1', 'T4']);
const KINDS = ['目标', '客群', '场景', '产品', '权益', '渠道', '话术'];
const DIALOG = 'dialog[open]';

/** Begins on the start screen of an empty store. */
export const mapStates: readonly State[] = [
  { name: 'start, first run', enter: ({ window }) => window.locator('.template-card').first().waitFor() },
  byKey('title of a new map', 'Control+n', DIALOG),
  {
    name: 'map',
    async enter({ window }) {
      await openTemplate(window, '养老客群');
      await waitUntilSaved(window);
    },
  },
  ...[1, 2, 3].map((page) => ({
    name: `map, page ${page + 1} of its fields`,
    enter: ({ window }: { window: Page }) => openPage(window, page),
  })),
  ...NODES.map((id) => ({
    name: `inspector of ${id}`,
    async enter({ window }: { window: Page }) {
      await selectCard(window, id);
      if (!NO_MORE.has(id)) await openMore(window);
    },
  })),
  {
    name: 'inspector of two',
    enter: ({ window }) =>
      card(window, 'S1')
        .locator('.card-head')
        .click({ modifiers: ['Shift'] }),
  },
  {
    name: 'connections',
    async enter({ window }) {
      await selectCard(window, 'CH1');
      await openPage(window, 1);
    },
  },
  {
    name: 'edge',
    async enter({ window }) {
      await window.locator('.joined .icon-button').first().click();
      await window.locator('.edge-ends').waitFor();
    },
  },
  {
    name: 'menu of a card',
    async enter({ window }) {
      await card(window, 'S1').locator('.card-head').click({ button: 'right' });
      await window.locator('[role="menu"]').waitFor();
    },
  },
  {
    name: 'list of a segment',
    async enter({ window }) {
      await selectCard(window, 'S1');
      await window.locator('.inspector [role="tab"]', { hasText: '名单' }).click();
      await window.locator('.list-page').waitFor();
    },
  },
];

/** The map is open and its canvas shown. */
export const problemStates: readonly State[] = [
  {
    name: 'what to complete',
    async enter({ window }) {
      await openFindings(window, 1);
      await window.locator('.stage-meter label').last().click();
    },
  },
  { name: 'comments', enter: ({ window }) => openFindings(window, 2) },
  {
    name: 'problems, up to the handing over',
    async enter({ window }) {
      await openFindings(window, 0);
      await window.getByRole('button', { name: '筛选和分组' }).click();
    },
  },
  {
    name: 'fill all of a rule',
    async enter({ window }) {
      const group = window.locator('.problem-line.group').filter({ hasText: 'SM019' });
      await group.getByRole('button', { name: /^一次填/ }).click();
      await window.locator(DIALOG).waitFor();
    },
  },
  {
    name: 'waive a warning',
    async enter({ window }) {
      await window.getByRole('button', { name: '豁免' }).first().click();
      await window.locator(DIALOG).waitFor();
    },
  },
];

export const besideStates: readonly State[] = [
  { name: 'strategy list', enter: ({ window }) => openBeside(window, 'Alt+9', '.row-grid') },
  byCommand('export of the list', '导出策略清单', DIALOG),
  ...KINDS.map((kind, at) => ({
    name: `sheet of ${kind}`,
    async enter({ window }: { window: Page }) {
      if (at === 0) {
        await openBeside(window, 'Alt+9', '.row-grid', 'detached');
        await openBeside(window, 'Alt+t', '.sheet-panel');
      }
      await window.locator('.sheet-tab', { hasText: kind }).first().click();
    },
  })),
  {
    name: 'search on the map',
    async enter({ window }) {
      await openBeside(window, 'Alt+t', '.sheet-panel', 'detached');
      await window.keyboard.press('Control+f');
      await window.locator('.search-panel').waitFor();
      await window.keyboard.type('kind:');
    },
  },
  {
    name: 'help on the map',
    async enter({ window }) {
      await toMap(window);
      await window.keyboard.press('F1');
      await window.locator('.help-body').waitFor();
    },
  },
  { name: 'contents of the help', enter: ({ window }) => window.locator('.help-foot .link').nth(0).click() },
  { name: 'glossary', enter: ({ window }) => window.locator('.help-foot .link').nth(1).click() },
  { name: 'keys in the help', enter: ({ window }) => window.locator('.help-foot .link').nth(2).click() },
  { name: 'search in the help', enter: ({ window }) => window.locator('.help-ask input').fill('波次') },
  {
    name: 'layout before it is kept',
    async enter({ window }) {
      await window.locator('.help-panel .panel-head .icon-button').last().click();
      await window.locator('.canvas').focus();
      await window.keyboard.press('Control+Shift+l');
      await window.locator('.layout-bar').waitFor();
    },
  },
  {
    name: 'presentation',
    async enter({ window }) {
      await window.keyboard.press('Escape');
      await window.locator('.canvas').focus();
      await window.keyboard.press('F5');
      await window.locator('.present-panel').waitFor();
    },
  },
  {
    name: 'done changes',
    async enter({ window }) {
      await window.keyboard.press('Escape');
      await window.locator('.present-panel').waitFor({ state: 'detached' });
      await window.keyboard.press('Control+Shift+h');
      await window.locator('.history-list').waitFor();
    },
  },
];

export const layerStates: readonly State[] = [
  {
    name: 'command palette',
    async enter({ window }) {
      await window.keyboard.press('Control+k');
      await window.locator('dialog[open] input').fill('导出');
    },
  },
  byKey('shortcut sheet', 'Shift+Slash', DIALOG),
  byKey('pictures and documents', 'Control+Shift+e', DIALOG),
  byKey('the map as a list', 'Control+Alt+t', DIALOG),
  byCommand('tier threshold wizard', '临界提升向导', DIALOG),
  byCommand('metrics of the map', '本图谱的指标', DIALOG),
  byCommand('diagnostics', '导出诊断信息', DIALOG),
  byCommand('first step of the tour', '第一张图谱，十二步', '.tour-card'),
];

async function openPage(window: Page, page: number): Promise<void> {
  await window.locator('.inspector [role="tab"]').nth(page).click();
}

async function openFindings(window: Page, tab: number): Promise<void> {
  await window.locator('.problems [role="tab"]').nth(tab).click();
}

async function openBeside(
  window: Page,
  key: string,
  shown: string,
  state: 'visible' | 'detached' = 'visible',
): Promise<void> {
  await window.locator('.canvas').focus();
  await window.keyboard.press(key);
  await window.locator(shown).waitFor({ state });
}
