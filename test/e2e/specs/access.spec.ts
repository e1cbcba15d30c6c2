// Owns the check that nobody is kept out: axe on every screen and layer, light and dark, in both languages, and no words cut in the smallest window.
import type { ElectronApplication, Page } from '@playwright/test';
import { card, fillField, selectCard, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { fillDisk } from '../harness/full-disk.ts';
import { graveViolations } from '../harness/grave-violations.ts';
import { expect, test } from '../harness/test.ts';
import { walkWindow } from '../harness/walk/window-walk.ts';

/** Contrast hangs on the theme alone and names on the language alone, so two of the four looks meet everything. */
const THEMES = [
  ['zh', 'light'],
  ['en', 'dark'],
] as const;

/** What a presentation leaves aside is meant to be faint; the step that is shown is told in words beside it. */
const FAINT = '.present-map .off-path';

for (const [language, theme] of THEMES) {
  test(`no screen has a serious violation: ${language}, ${theme}`, async ({ launchWorkbench }) => {
    test.slow();
    const { app, window } = await launchWorkbench();
    await choose(window, language, theme);
    await checkMaps(window);
    await checkEditor(window);
    await checkLayers(window);
    await checkViews(window);
    await checkPlan(window);
    await checkLibrary(window);
    await checkGoals(window);
    await checkSimulation(window);
    await checkExport(window);
    await checkDictionaries(window);
    await checkCloseQuestion(app, window);
  });
}

/** `npm run trust -- --full --only cut-words` walks through all sizes, languages and themes. */
test('no words are cut in any state of the window, in English, whose words are the longer ones', async ({
  launchWorkbench,
}, testInfo) => {
  test.slow();
  const { app, window } = await launchWorkbench();
  const { cut } = await walkWindow(
    { app, window, folder: testInfo.outputDir },
    { sizes: [[1280, 680]], languages: ['en'], themes: ['light'] },
  );
  expect(cut).toEqual([]);
});

async function choose(window: Page, language: string, theme: string): Promise<void> {
  await window.locator('.template-card').first().waitFor();
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'light');
  if (language === 'en') await window.keyboard.press('Control+Alt+KeyL');
  if (theme === 'dark') await window.keyboard.press('Control+Alt+KeyD');
  await expect(window.locator('html')).toHaveAttribute('lang', language === 'en' ? 'en' : 'zh-CN');
  await expect(window.locator('html')).toHaveAttribute('data-theme', theme);
}

/** What is amiss stays visible in one list. `within` leaves out what was checked just before and has not changed. */
async function check(window: Page, what: string, within = 'html'): Promise<void> {
  expect.soft(await graveViolations(window, within, FAINT), what).toEqual([]);
}

async function checkMaps(window: Page): Promise<void> {
  await check(window, 'maps, first run');
  await window.locator('.template-card').first().click();
  await window.locator('.canvas .react-flow__node').first().waitFor();
  await window.keyboard.press('Alt+1');
  await window.locator('.template-card').first().waitFor();
  await check(window, 'maps with one map');
  await window.keyboard.press('Alt+2');
}

async function checkEditor(window: Page): Promise<void> {
  await check(window, 'map, nothing selected');
  await selectCard(window, 'T4');
  await fillField(window, 'T4', 'text', '这款保本保收益，联系 13912345678。');
  await window.locator('.problems').getByText('SM030').first().waitFor();
  await check(window, 'map, a script with problems');
  const tabs = window.locator('.inspector [role="tab"]');
  for (let index = 1; index < (await tabs.count()); index += 1) {
    await tabs.nth(index).click();
    await check(window, `inspector, page ${index + 1}`, '.inspector');
  }
  for (const id of ['G1', 'S1', 'SC1', 'P1', 'CH1']) {
    await selectCard(window, id);
    await tabs.nth(0).click();
    await check(window, `inspector of ${id}`, '.inspector');
  }
  await card(window, 'S1')
    .locator('.card-head')
    .click({ modifiers: ['Shift'] });
  await check(window, 'several selected', '.inspector');
  await selectCard(window, 'S2');
  await window.keyboard.press('m');
  await window.locator('.comment-new textarea').fill('6000');
  await window.keyboard.press('Control+Enter');
  await window.locator('.problems [role="tab"]').nth(1).click();
  await window.locator('.stage-meter').waitFor();
  await check(window, 'to complete', '.problems');
  await window.locator('.problems [role="tab"]').nth(2).click();
  await window.locator('.comment-row').waitFor();
  await check(window, 'comments', '.problems');
  await window.locator('.problems [role="tab"]').nth(0).click();
  await window.locator('.canvas').focus();
  await window.keyboard.press('Escape');
}

async function checkLayers(window: Page): Promise<void> {
  const dialog = window.locator('dialog[open]');
  await window.keyboard.press('Control+k');
  await dialog.waitFor();
  await window.keyboard.type('p');
  await dialog.locator('[role="option"]').first().waitFor();
  await check(window, 'command palette', 'dialog[open]');
  await window.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await window.keyboard.press('Shift+Slash');
  await dialog.waitFor();
  await check(window, 'shortcut sheet', 'dialog[open]');
  await window.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await window.keyboard.press('Control+n');
  await dialog.waitFor();
  await check(window, 'title of a new map', 'dialog[open]');
  await window.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await window.keyboard.press('Control+Alt+KeyT');
  await dialog.waitFor();
  await check(window, 'the map as a list', 'dialog[open]');
  await window.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await window.keyboard.press('Control+f');
  await window.keyboard.type('kind:');
  await window.locator('.search-panel').waitFor();
  await check(window, 'search', '.search-panel');
  await window.keyboard.press('Escape');

  await window.locator('.canvas').focus();
  await card(window, 'S1').locator('.card-head').click({ button: 'right' });
  await window.locator('[role="menu"]').waitFor();
  await check(window, 'menu of a card', '[role="menu"]');
  await window.keyboard.press('Escape');
  await window.locator('[role="menu"]').waitFor({ state: 'detached' });
}

async function checkViews(window: Page): Promise<void> {
  await window.keyboard.press('Alt+9');
  await window.locator('.row-grid').waitFor();
  await check(window, 'strategy list');
  await window.keyboard.press('Alt+9');
  await window.locator('.row-grid').waitFor({ state: 'detached' });

  await window.locator('.canvas').focus();
  await window.keyboard.press('Control+Shift+h');
  await window.locator('.history-list').waitFor();
  await check(window, 'history list', '.history-popover');
  await window.keyboard.press('Escape');

  await window.locator('.canvas').focus();
  await window.keyboard.press('Control+Shift+l');
  await window.locator('.layout-bar').waitFor();
  await check(window, 'layout before it is kept');
  await window.keyboard.press('Escape');
  await window.locator('.layout-bar').waitFor({ state: 'detached' });

  await selectCard(window, 'CH1');
  await window.locator('.inspector [role="tab"]').nth(1).click();
  await window.locator('.joined .icon-button').first().click();
  await window.locator('.edge-ends').waitFor();
  await check(window, 'an edge', '.inspector');

  await window.locator('.canvas').focus();
  await window.keyboard.press('F5');
  await window.locator('.present-panel').waitFor();
  await check(window, 'presentation');
  await window.keyboard.press('Escape');
  await window.locator('.present-panel').waitFor({ state: 'detached' });
}

async function checkLibrary(window: Page): Promise<void> {
  await window.keyboard.press('Alt+7');
  await window.locator('.entry-row').nth(1).waitFor();
  await check(window, 'library');
  await window.locator('.shelf-button').nth(2).click();
  await window.getByRole('tab').nth(1).click();
  await check(window, 'library, where a product is used', '.library-screen');
  await window.locator('.shelf-button').nth(6).click();
  await check(window, 'library, events', '.library-screen');
  await window.keyboard.press('Alt+2');
}

/** The looks of the plan, with a period, branches of a goal and a reward on it. */
async function checkPlan(window: Page): Promise<void> {
  await window.keyboard.press('Alt+KeyQ');
  const days = window.locator('.plan-period input[inputmode="numeric"]');
  await days.nth(0).fill('2027-03-01');
  await days.nth(1).fill('2027-05-09');
  await window.locator('.plan-outlook .button.link').last().click();
  await window.locator('.plan-tasks-add input').fill('BR001, BR002, BR003');
  await window.keyboard.press('Enter');
  await window.locator('.plan-tasks td input').first().waitFor();
  await check(window, 'quick plan');
  const looks = window.locator('.screen-head .segmented button');
  for (const [at, look] of [
    [1, '.rewards-items'],
    [2, '.gantt'],
    [3, '.month-day'],
  ] as const) {
    await looks.nth(at).click();
    if (at === 1) {
      await window.locator('.rewards-foot input').fill('R1');
      await window.keyboard.press('Enter');
    }
    await window.locator(look).first().waitFor();
    await check(window, `quick plan, look ${at + 1}`, 'main');
  }
  await looks.nth(0).click();
  await window.keyboard.press('Alt+2');
}

async function checkGoals(window: Page): Promise<void> {
  await window
    .locator('.rail-item')
    .filter({ hasText: /目标|Goals/ })
    .click();
  await window.locator('.goal-table').waitFor();
  for (const tab of [0, 1, 2]) {
    await window.locator('.capacity [role="tab"]').nth(tab).click();
    await check(window, `goals, tab ${tab + 1}`, tab === 0 ? 'html' : '.capacity');
  }
  await window.keyboard.press('Alt+2');
}

async function checkSimulation(window: Page): Promise<void> {
  await window
    .locator('.rail-item')
    .filter({ hasText: /模拟|Sim/ })
    .click();
  await window.locator('.channel-line').first().waitFor();
  await check(window, 'simulation');
  await window.keyboard.press('Alt+2');
}

async function checkExport(window: Page): Promise<void> {
  await window
    .locator('.rail-item')
    .filter({ hasText: /支行包|Packages/ })
    .click();
  await window.locator('.map-screen').waitFor({ state: 'detached' });
  await window.locator('h1').first().waitFor();
  await check(window, 'export');
  await window.keyboard.press('Alt+2');
}

async function checkDictionaries(window: Page): Promise<void> {
  await window.keyboard.press('Alt+8');
  await window.locator('.entries').waitFor();
  await window.locator('tr[data-row="1"] td[data-column="2"]').dblclick();
  await window.locator('.cell-editor').waitFor();
  await check(window, 'dictionaries, a cell being edited');
  await window.keyboard.press('Escape');
  await window.locator('[data-table="ruleSettings"]').click();
  await window.locator('.record-form').waitFor();
  await check(window, 'dictionaries, thresholds', '.dictionaries-screen');
  await window.keyboard.press('Alt+2');
}

async function checkCloseQuestion(app: ElectronApplication, window: Page): Promise<void> {
  await waitUntilSaved(window);
  await fillDisk(app);
  await window.locator('.canvas').focus();
  await window.keyboard.press('1');
  await window.locator('.save-state[role="alert"]').waitFor();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await window.locator('dialog[open]').waitFor();
  await check(window, 'question before closing', 'dialog[open]');
}
