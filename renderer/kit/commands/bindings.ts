// Owns which keys a command has now: those of the command table, or those chosen instead on this machine.
import { useCallback } from 'react';
import { useSettings } from '../settings/settings-store.ts';
import { type Command, codeOf, scopesOverlap, shortcutText } from './command.ts';

type Chosen = Readonly<Record<string, readonly string[]>>;

/** The shortcuts in force; every place that listens to keys or shows one asks here. */
export function shortcutsOf(command: Command, chosen: Chosen = useSettings.getState().shortcuts): readonly string[] {
  return chosen[command.id] ?? command.shortcuts ?? [];
}

/** The command's key as it is written on buttons; undefined for a command without one. */
export function keyOf(command: Command): string | undefined {
  return shortcutText(shortcutsOf(command)[0]);
}

/** `keyOf` for components: they are drawn again when a key is changed. */
export function useKeyOf(): (command: Command) => string | undefined {
  const chosen = useSettings((settings) => settings.shortcuts);
  return useCallback((command) => shortcutText(shortcutsOf(command, chosen)[0]), [chosen]);
}

/** True for a key that writes text when pressed alone or with Shift; such a key is never a command inside a text field. */
export function writesText(shortcut: string): boolean {
  const keys = shortcut.split('+');
  if (keys.includes('Mod') || keys.includes('Alt')) return false;
  return /^(Key|Digit|Numpad|Space|Minus|Equal|Slash|Bracket|Backslash|Semicolon|Quote|Comma|Period|Backquote|Intl)/.test(
    keys.at(-1) ?? '',
  );
}

/** The command, other than `command`, that already answers to `shortcut` where both are heard. */
export function holderOf(shortcut: string, command: Command, all: readonly Command[]): Command | undefined {
  const wanted = normalShortcut(shortcut);
  return all.find(
    (other) =>
      other.id !== command.id &&
      scopesOverlap(other.scope, command.scope) &&
      shortcutsOf(other).some((keys) => normalShortcut(keys) === wanted),
  );
}

/** Keys that belong to text fields and buttons, and would be missed there. */
const RESERVED = new Set([
  'Enter',
  'Space',
  'Tab',
  'Shift+Tab',
  'Escape',
  'Mod+KeyA',
  'Mod+KeyC',
  'Mod+KeyV',
  'Mod+KeyX',
]);

/** True when `shortcut` can be given to `command`; its own default always can. */
export function canHave(command: Command, shortcut: string): boolean {
  const wanted = normalShortcut(shortcut);
  return !RESERVED.has(wanted) || (command.shortcuts ?? []).some((own) => normalShortcut(own) === wanted);
}

/** The chosen keys after `shortcut` was given to `command`; whoever had it loses it. */
export function withShortcut(
  chosen: Chosen,
  command: Command,
  shortcut: string,
  all: readonly Command[],
): Readonly<Record<string, readonly string[]>> {
  const wanted = normalShortcut(shortcut);
  const next = { ...chosen, [command.id]: [shortcut] };
  for (const other of all) {
    const keys = shortcutsOf(other, chosen);
    if (other.id === command.id || !scopesOverlap(other.scope, command.scope)) continue;
    if (!keys.some((key) => normalShortcut(key) === wanted)) continue;
    next[other.id] = keys.filter((key) => normalShortcut(key) !== wanted);
  }
  return next;
}

/** The chosen keys with those of `command` back as the table has them; whoever took one of them meanwhile loses it. */
export function withDefault(chosen: Chosen, command: Command, all: readonly Command[]): Chosen {
  const { [command.id]: _, ...others } = chosen;
  let next: Chosen = others;
  for (const shortcut of command.shortcuts ?? []) {
    const { [command.id]: __, ...rest } = withShortcut(next, command, shortcut, all);
    next = rest;
  }
  return next;
}

const MODIFIERS = /^(Control|Shift|Alt|Meta|OS)/;

/** The shortcut that a pressed key makes; undefined while only modifiers are held. */
export function pressedShortcut(event: {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}): string | undefined {
  const code = codeOf(event);
  if (MODIFIERS.test(code) || code === '') return undefined;
  const keys = [
    ...(event.ctrlKey || event.metaKey ? ['Mod'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(event.shiftKey ? ['Shift'] : []),
  ];
  return [...keys, code].join('+');
}

/** The same keys in one order, so that shortcuts can be compared as text. */
function normalShortcut(shortcut: string): string {
  const keys = shortcut.split('+');
  const order = ['Mod', 'Alt', 'Shift'].filter((key) => keys.includes(key));
  return [...order, keys.at(-1)].join('+');
}
