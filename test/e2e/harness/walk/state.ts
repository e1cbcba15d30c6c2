// Owns the shape of a state in which the window is looked at, and the ways that lead into many of them.
import type { ElectronApplication, Page } from '@playwright/test';

export interface Walker {
  readonly app: ElectronApplication;
  readonly window: Page;
  /** For files that a state opens. */
  readonly folder: string;
}

export interface State {
  readonly name: string;
  /** From wherever the state before it has left the window: no dialog is open, and it speaks Chinese. */
  enter(walker: Walker): Promise<unknown>;
}

/** Runs a command by its Chinese title, from the palette. */
async function command(window: Page, title: string): Promise<void> {
  await window.keyboard.press('Control+k');
  await window.locator('dialog[open] input').fill(title);
  await window.locator('dialog[open] [role="option"]', { hasText: title }).first().click();
}

export function byCommand(name: string, title: string, shown: string): State {
  return {
    name,
    async enter({ window }) {
      await command(window, title);
      await window.locator(shown).first().waitFor();
    },
  };
}

export function byKey(name: string, key: string, shown: string): State {
  return {
    name,
    async enter({ window }) {
      await window.keyboard.press(key);
      await window.locator(shown).first().waitFor();
    },
  };
}

export function byButton(name: string, button: string | RegExp, shown: string): State {
  return {
    name,
    async enter({ window }) {
      await window.getByRole('button', { name: button }).first().click();
      await window.locator(shown).first().waitFor();
    },
  };
}

/** Whatever lies over the window goes; what is selected stays. */
export async function closeLayers(window: Page): Promise<void> {
  const layer = window.locator('dialog[open], [role="menu"], [data-radix-popper-content-wrapper], .history-popover');
  for (let tries = 0; tries < 5 && (await layer.count()) > 0; tries += 1) {
    await window.keyboard.press('Escape');
    await window.waitForTimeout(30);
  }
  for (const panel of ['.tour-card header', '.search-panel .panel-head']) {
    const close = window.locator(`${panel} .icon-button`).last();
    if (await close.isVisible()) await close.click();
  }
}

/** The screen of the map, its canvas under the hand. */
export async function toMap(window: Page): Promise<void> {
  await window.keyboard.press('Alt+2');
  await window.locator('.canvas').focus();
}
