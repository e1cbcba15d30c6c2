// Owns a person at the window whose actions are counted by group: a click, a key or chord, a drag, a paste, a text typed into one field.
import type { ElectronApplication, Locator, Page } from '@playwright/test';

export interface CountedPerson {
  /** What follows is counted under `name`. */
  group(name: string): void;
  click(target: Locator, modifiers?: readonly 'Shift'[]): Promise<void>;
  /** Goes to a field and types into it: two actions. */
  fill(target: Locator, text: string): Promise<void>;
  /** An entry of a list that opens. */
  choose(target: Locator, value: string): Promise<void>;
  press(...chords: readonly string[]): Promise<void>;
  /** Presses Tab (Shift+Tab, backwards) until `target` has the focus; each counts. */
  tabTo(target: Locator, way?: 'backwards'): Promise<void>;
  /** One text where the focus is. */
  type(text: string): Promise<void>;
  /** What was copied elsewhere, as a spreadsheet gives it: cells by tabs, rows by lines. */
  paste(rows: readonly (readonly string[])[]): Promise<void>;
  drag(from: Locator, to: Locator): Promise<void>;
  /** Actions by group, in order, with their sum. */
  counts(): { readonly groups: ReadonlyMap<string, number>; readonly sum: number };
}

/** More presses of Tab than this are no way to work. */
const MOST_TABS = 40;

/** With `noMouse` the person refuses whatever takes one. */
export function countedPerson(
  app: ElectronApplication,
  window: Page,
  { noMouse = false, noTables = false } = {},
): CountedPerson {
  const groups = new Map<string, number>();
  let current = '';
  const count = (actions = 1) => groups.set(current, (groups.get(current) ?? 0) + actions);
  const byMouse = () => {
    if (noMouse) throw new Error('this person has no mouse');
  };
  const person: CountedPerson = {
    group: (name) => {
      current = name;
    },
    click: async (target, modifiers = []) => {
      byMouse();
      count();
      await target.click({ modifiers: [...modifiers] });
    },
    fill: async (target, text) => {
      byMouse();
      count(2);
      await target.fill(text);
    },
    choose: async (target, value) => {
      byMouse();
      count();
      await target.selectOption(value);
    },
    press: async (...chords) => {
      for (const chord of chords) {
        count();
        await window.keyboard.press(chord);
      }
    },
    tabTo: async (target, way) => {
      for (let tabs = 0; !(await target.evaluate((element) => element === document.activeElement)); tabs += 1) {
        if (tabs === MOST_TABS) throw new Error(`${target} is not reached with ${MOST_TABS} Tabs`);
        await person.press(way ? 'Shift+Tab' : 'Tab');
      }
    },
    type: async (text) => {
      count();
      await window.keyboard.insertText(text);
    },
    paste: async (rows) => {
      if (noTables) throw new Error('this person has no tables');
      const text = rows.map((cells) => cells.map(quoted).join('\t')).join('\n');
      await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
      count();
      await window.keyboard.press('Control+v');
    },
    drag: async (from, to) => {
      byMouse();
      count();
      await from.dragTo(to);
    },
    counts: () => ({ groups, sum: [...groups.values()].reduce((sum, each) => sum + each, 0) }),
  };
  return person;
}

/** As spreadsheets copy a cell that holds a line break or quotes. */
function quoted(cell: string): string {
  return /[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
