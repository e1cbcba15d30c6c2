// Owns the walk through the states in which a map is drawn and checked, so that each can be looked at in every size and language.
import type { Page } from '@playwright/test';
import { card, openMore, openTemplate, selectCard, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { screens } from '../../../renderer/session/screens.ts';

interface State {
  readonly name: string;
  /** From wherever the state before it has left the window, which speaks Chinese then. */
  enter(window: Page): Promise<void>;
}

const NODES = ['G1', 'S1', 'SC1', 'P1', 'B1', 'CH1', 'T4'];

/** The screens on which every word has been seen whole; the others join as they are mended. */
const WHOLE: ReadonlySet<string> = new Set(['maps', 'goals', 'coverage', 'library', 'safe', 'settings']);
const NO_MORE = new Set(['B1', 'T4']);

/** Begins on the start screen of an empty store. */
export const STATES: readonly State[] = [
  { name: 'start, first run', enter: (window) => window.locator('.template-card').first().waitFor() },
  {
    name: 'map',
    async enter(window) {
      await openTemplate(window, '养老客群');
      await waitUntilSaved(window);
    },
  },
  ...[1, 2, 3].map((page) => ({ name: `map, page ${page + 1} of its fields`, enter: openPage(page) })),
  ...NODES.map((id) => ({
    name: `inspector of ${id}`,
    async enter(window: Page) {
      await selectCard(window, id);
      if (!NO_MORE.has(id)) await openMore(window);
    },
  })),
  {
    name: 'inspector of two',
    enter: (window) =>
      card(window, 'S1')
        .locator('.card-head')
        .click({ modifiers: ['Shift'] }),
  },
  {
    name: 'connections',
    async enter(window) {
      await selectCard(window, 'CH1');
      await openPage(1)(window);
    },
  },
  {
    name: 'edge',
    async enter(window) {
      await window.locator('.joined .icon-button').first().click();
      await window.locator('.edge-ends').waitFor();
    },
  },
  {
    name: 'what to complete',
    async enter(window) {
      await window.locator('.problems [role="tab"]').nth(1).click();
      await window.locator('.stage-meter label').last().click();
    },
  },
  { name: 'comments', enter: (window) => window.locator('.problems [role="tab"]').nth(2).click() },
  {
    name: 'problems, up to the handing over',
    async enter(window) {
      await window.locator('.problems [role="tab"]').first().click();
      await window.getByRole('button', { name: '筛选和分组' }).click();
    },
  },
  ...screens
    .filter(({ id }) => WHOLE.has(id))
    .map(({ id, shortcut }) => ({
      name: id,
      async enter(window: Page) {
        await window.keyboard.press(shortcut.replace('Mod', 'Control'));
        await window.locator('.rail-item.on').waitFor();
      },
    })),
];

function openPage(page: number): State['enter'] {
  return (window) => window.locator('.inspector [role="tab"]').nth(page).click();
}
