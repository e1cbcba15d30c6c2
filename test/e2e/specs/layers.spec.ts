// Owns the journey that no key, no clipboard and no dropped file reaches the map behind what lies over it, or past a button.
import type { Page } from '@playwright/test';
import { card, openTemplate, setWindowSize, waitUntilSaved } from '../../../electron/dev/workbench-page.ts';
import { commands } from '../../../renderer/app/commands.ts';
import { storedMap } from '../harness/bridge.ts';
import { expect, test } from '../harness/test.ts';

/** Every key that edits or selects on the map; what closes a layer or presses its buttons is left to the layer. */
const KEYS = [
  ...new Set(
    commands
      .filter(
        ({ id, scope }) => scope === 'canvas' || id === 'edit.undo' || id === 'edit.redo' || id === 'layout.arrange',
      )
      .flatMap(({ shortcuts = [] }) => shortcuts)
      .filter((shortcut) => !/Enter|Escape|F2|Slash|Arrow/.test(shortcut)),
  ),
].map((shortcut) => shortcut.replace('Mod', 'Control'));

const OPENED_BY_KEY: readonly (readonly [name: string, key: string])[] = [
  ['palette', 'Control+k'],
  ['shortcut sheet', 'Shift+Slash'],
  ['list of steps', 'Control+Shift+h'],
  ['new map', 'Control+n'],
  ['pictures', 'Control+Shift+e'],
  ['the map as text', 'Control+Alt+t'],
];

const OPENED_BY_COMMAND: readonly string[] = ['rows.export', 'coverage.threshold', 'help.diagnostics'];

const layerCount = (window: Page) =>
  window.evaluate(
    () =>
      document.querySelectorAll('dialog[open], [role="dialog"], [role="menu"], [data-radix-popper-content-wrapper]')
        .length,
  );

test('keys, clipboard and files belong to what lies over the map', async ({ launchWorkbench }) => {
  test.setTimeout(240_000);
  const { window, app } = await launchWorkbench();
  await setWindowSize(app, 1440, 900);
  await openTemplate(window, '养老客群');
  await waitUntilSaved(window);
  const before = JSON.stringify(await storedMap(window));

  const selectAll = async () => {
    await window.locator('.canvas').focus();
    await window.keyboard.press('Control+a');
  };
  const expectUnchanged = async (name: string) => {
    await waitUntilSaved(window);
    // The whole maps in a message would be longer than anybody reads.
    expect(JSON.stringify(await storedMap(window)) === before, `${name} left the map as it was`).toBe(true);
  };
  const pressAll = async (keys = KEYS) => {
    for (const key of keys) await window.keyboard.press(key);
  };
  const close = async () => {
    for (let tries = 0; tries < 4 && (await layerCount(window)) > 0; tries += 1) await window.keyboard.press('Escape');
    expect(await layerCount(window)).toBe(0);
  };
  const tryBehind = async (name: string, open: () => Promise<unknown>) => {
    await test.step(name, async () => {
      await selectAll();
      await open();
      await expect.poll(() => layerCount(window), { message: name }).toBeGreaterThan(0);
      await pressAll();
      await expectUnchanged(name);
      // Chromium names the body where nothing has the focus, also behind a modal dialog.
      await window.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
      if ((await layerCount(window)) > 0) await pressAll();
      await dropFile(window);
      await expectUnchanged(`${name}, without a focus`);
      await close();
    });
  };

  for (const [name, key] of OPENED_BY_KEY) await tryBehind(name, () => window.keyboard.press(key));
  for (const id of OPENED_BY_COMMAND) {
    const title = commands.find((command) => command.id === id)?.title.zh ?? id;
    await tryBehind(id, async () => {
      await window.keyboard.press('Control+k');
      await window.keyboard.type(title);
      await window.keyboard.press('Enter');
      await expect(window.getByRole('textbox', { name: '搜索节点、命令' })).toHaveCount(0);
    });
    await window.keyboard.press('Alt+2');
  }
  await tryBehind('menu of a card', () => card(window, 'S1').click({ button: 'right' }));
  await tryBehind('a picker of the inspector', async () => {
    await card(window, 'S1').click();
    await window
      .locator('.inspector .picker-button, .inspector [aria-haspopup="listbox"], .inspector [aria-haspopup="dialog"]')
      .first()
      .click();
  });

  await test.step('a button of the rail, of the toolbar, a tab', async () => {
    for (const button of ['.rail button >> nth=1', '.toolbar button:enabled >> nth=0', '.map-tab button >> nth=0']) {
      await selectAll();
      await window.locator(button).focus();
      expect(await window.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
      // One letter or figure means nothing to a button, and is the map's.
      await pressAll(KEYS.filter((key) => !/^(Shift\+)?(Key|Digit)/.test(key)));
      await expectUnchanged(button);
    }
  });
});

/** A map file dropped while something lies over the window. */
async function dropFile(window: Page): Promise<void> {
  await window.evaluate((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'map.json'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, '{}');
}
