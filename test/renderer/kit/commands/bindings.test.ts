// Owns the tests of commands and their keys: ids and default keys are unique, chosen keys replace them.
import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '../../../../renderer/app/commands.ts';
import {
  canHave,
  holderOf,
  keyOf,
  pressedShortcut,
  shortcutsOf,
  withDefault,
  withShortcut,
  writesText,
} from '../../../../renderer/kit/commands/bindings.ts';
import { type Command, scopesOverlap } from '../../../../renderer/kit/commands/command.ts';
import { groupCommands } from '../../../../renderer/kit/commands/groups.ts';
import { useSettings } from '../../../../renderer/kit/settings/settings-store.ts';

const find = (id: string): Command => {
  const command = commands.find((candidate) => candidate.id === id);
  if (!command) throw new Error(`no command ${id}`);
  return command;
};
const choose = (shortcuts: Readonly<Record<string, readonly string[]>>) => useSettings.setState({ shortcuts });
const sorted = (shortcut: string) => shortcut.split('+').sort().join('+');

afterEach(() => choose({}));

describe('the command table', () => {
  it('gives every command an id of its own and a title in both languages', () => {
    const ids = commands.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(commands.filter(({ title }) => title.zh.trim() === '' || title.en.trim() === '')).toEqual([]);
  });

  it('gives no key to two commands that are heard in the same place', () => {
    const clashes = commands.flatMap((command, index) =>
      commands
        .slice(index + 1)
        .filter((other) => scopesOverlap(command.scope, other.scope))
        .flatMap((other) =>
          (command.shortcuts ?? [])
            .filter((key) => (other.shortcuts ?? []).some((taken) => sorted(taken) === sorted(key)))
            .map((key) => `${key}: ${command.id}, ${other.id}`),
        ),
    );
    expect(clashes).toEqual([]);
  });

  it('writes every default key as it is pressed, so that it can be compared', () => {
    for (const { id, shortcuts = [] } of commands) {
      for (const shortcut of shortcuts) {
        const keys = shortcut.split('+');
        const event = {
          code: keys.at(-1) ?? '',
          key: (keys.at(-1) ?? '').replace('Key', ''),
          ctrlKey: keys.includes('Mod'),
          metaKey: false,
          shiftKey: keys.includes('Shift'),
          altKey: keys.includes('Alt'),
        };
        expect(sorted(pressedShortcut(event) ?? ''), id).toBe(sorted(shortcut));
      }
    }
  });

  it('shows every command once in the groups of the sheet', () => {
    const grouped = groupCommands(commands).flatMap((group) => group.commands);
    expect(new Set(grouped)).toEqual(new Set(commands));
    expect(grouped).toHaveLength(commands.length);
  });
});

describe('chosen keys', () => {
  const redo = find('edit.redo');
  const undo = find('edit.undo');

  it('replace those of the table, and the buttons show them', () => {
    expect(keyOf(undo)).toBe('Ctrl+Z');
    choose(withShortcut({}, undo, 'Mod+Alt+KeyU', commands));
    expect(shortcutsOf(undo)).toEqual(['Mod+Alt+KeyU']);
    expect(keyOf(undo)).toBe('Ctrl+Alt+U');
  });

  it('are taken from who had them, who keeps the others', () => {
    expect(holderOf('Mod+KeyY', undo, commands)?.id).toBe('edit.redo');
    const chosen = withShortcut({}, undo, 'Mod+KeyY', commands);
    expect(chosen).toEqual({ 'edit.undo': ['Mod+KeyY'], 'edit.redo': ['Mod+Shift+KeyZ'] });
    choose(chosen);
    expect(holderOf('Mod+KeyZ', redo, commands)).toBeUndefined();
    expect(holderOf('Shift+Mod+KeyZ', undo, commands)?.id).toBe('edit.redo');
  });

  it('go back to the table one by one, also when another command took the key meanwhile', () => {
    const swapped = withShortcut(withShortcut({}, undo, 'Mod+KeyY', commands), redo, 'Mod+KeyZ', commands);
    expect(withDefault(swapped, undo, commands)).toEqual({ 'edit.redo': [] });
    expect(withDefault(withDefault(swapped, undo, commands), redo, commands)).toEqual({});
  });

  it('leave alone what text fields and buttons need', () => {
    expect(['Mod+KeyC', 'Enter', 'Tab', 'Escape'].map((key) => canHave(undo, key))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(canHave(undo, 'F6')).toBe(true);
    expect(canHave(find('edit.clearSelection'), 'Escape')).toBe(true);
    expect(['KeyA', 'Shift+Digit1', 'Slash'].every(writesText)).toBe(true);
    expect(['Mod+KeyA', 'Alt+Digit1', 'F8', 'Delete', 'ArrowUp'].some(writesText)).toBe(false);
  });
});
