// Owns the shape of a command: one object drives shortcut, toolbar, menu and help.
import type { Message } from '../../../shared/i18n/message.ts';

/** `canvas`: only while canvas or outline has the focus; `global`: everywhere but in an open dialog. */
export type CommandScope = 'global' | 'canvas';

/** True when a key pressed in one place can mean commands of both scopes. */
export function scopesOverlap(one: CommandScope, other: CommandScope): boolean {
  return one === other || one === 'global' || other === 'global';
}

export interface Command {
  readonly id: string;
  readonly title: Message;
  /** What else people call it, set apart by spaces, with `-` inside a phrase: each finds this command first in the palette. */
  readonly keywords?: Message;
  /** `Mod+Shift+KeyZ`: modifiers, then a `KeyboardEvent.code`; `Mod` is Ctrl, or ⌘ on macOS. */
  readonly shortcuts?: readonly string[];
  readonly scope: CommandScope;
  /** A text field keeps the shortcut for itself while it has the focus. */
  readonly yieldsToText?: boolean;
  /** Its keys are heard while a dialog is open, too. */
  readonly inLayers?: boolean;
  readonly enabled?: () => boolean;
  readonly run: () => void;
}

const KEY_NAMES: Record<string, string> = {
  Mod: 'Ctrl',
  Minus: '-',
  Equal: '=',
  Slash: '/',
  Backslash: '\\',
  Comma: ',',
  Period: '.',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  BracketLeft: '[',
  BracketRight: ']',
  Delete: 'Del',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** `Ctrl+Shift+Z` for `Mod+Shift+KeyZ`; `?` for Shift and the key of the slash. */
export function shortcutText(shortcut: string | undefined): string | undefined {
  if (shortcut === 'Shift+Slash') return '?';
  return shortcut
    ?.split('+')
    .map((key) => KEY_NAMES[key] ?? key.replace(/^(Key|Digit)/, ''))
    .join('+');
}

/**
 * The `KeyboardEvent.code` that a pressed key stands for. A letter is the one it writes, so that Ctrl+Z is where German and French
 * keyboards have their Z; where the layout writes no Latin letters, and for all other keys, it is the place.
 */
export function codeOf({ code, key }: Pick<KeyboardEvent, 'code' | 'key'>): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  // What a French keyboard writes at the place of M, or a German one with AltGr at that of Q, is no letter.
  const isOtherSign = code.startsWith('Key') && /^[\x21-\x7e]$/.test(key);
  return isOtherSign ? '' : code;
}

/** True when the pressed key is `shortcut`. */
export function matchesShortcut(event: KeyboardEvent, shortcut: string): boolean {
  const keys = shortcut.split('+');
  const has = (key: string) => keys.includes(key);
  return (
    codeOf(event) === keys.at(-1) &&
    (event.ctrlKey || event.metaKey) === has('Mod') &&
    event.shiftKey === has('Shift') &&
    event.altKey === has('Alt')
  );
}
