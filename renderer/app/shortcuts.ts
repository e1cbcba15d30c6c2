// Owns the keyboard: one listener that turns keys into commands, silent while an input method composes.

import { shortcutsOf } from '../kit/commands/bindings.ts';
import type { Command } from '../kit/commands/command.ts';
import { matchesShortcut } from '../kit/commands/command.ts';
import { type Focus, isHeard } from '../kit/commands/hearing.ts';
import { hasMapKeys, isLayerOpen } from '../kit/ui/layers.ts';
import type { Screen } from '../session/screens.ts';
import { useView } from '../session/view-store.ts';
import { commands } from './commands.ts';

/** The text of the field that has the focus, from when it got it. */
let atFocus: { readonly field: EventTarget; readonly text: string; isTyped: boolean } | undefined;

/** True where nothing is typed that the field itself could take back: an undo there means the map's last step. */
function hasNothingTyped(field: Element): boolean {
  return atFocus?.field === field && (!atFocus.isTyped || textOf(field) === atFocus.text);
}

function textOf(field: EventTarget | null): string {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
}

/** Starts listening; returns what stops it. */
export function startShortcuts(): () => void {
  let composing = false;
  const onStart = () => {
    composing = true;
  };
  // The keydown that ends a composition comes before or after compositionend, so the flag outlives the event.
  const onEnd = () =>
    setTimeout(() => {
      composing = false;
    });
  const onKey = (event: KeyboardEvent) => {
    if (composing || event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    const command = commandFor(event);
    if (!command) return;
    event.preventDefault();
    command.run();
  };
  const onFocus = ({ target }: FocusEvent) => {
    atFocus = target ? { field: target, text: textOf(target), isTyped: false } : undefined;
  };
  const onInput = ({ target }: Event) => {
    if (atFocus?.field === target) atFocus.isTyped = true;
  };
  window.addEventListener('focusin', onFocus);
  window.addEventListener('input', onInput);
  window.addEventListener('compositionstart', onStart);
  window.addEventListener('compositionend', onEnd);
  window.addEventListener('keydown', onKey);
  return () => {
    window.removeEventListener('focusin', onFocus);
    window.removeEventListener('input', onInput);
    window.removeEventListener('compositionstart', onStart);
    window.removeEventListener('compositionend', onEnd);
    window.removeEventListener('keydown', onKey);
  };
}

/** What is typed into and has an undo of its own; buttons, boxes to tick and selects are not. */
const TEXT_FIELD =
  'textarea, [contenteditable="true"], input:not([type="checkbox"], [type="radio"], [type="button"], [type="range"])';

/** A field that only begins what is typed, and has no text of its own. */
const HEARS_KEYS = '[data-hears-keys]';

/** A line for adding that is empty again has nothing of its own to undo; what was added last is meant. */
const NOTHING_TYPED = '[data-adds]:placeholder-shown';

/** Finds its entries by typed letters. */
const FINDS_BY_LETTERS = 'select, [role="listbox"], [role="menu"]';

function commandFor(event: KeyboardEvent): Command | undefined {
  const target = event.target instanceof Element ? event.target : document.body;
  const inLayer = isLayerOpen();
  const { screen } = useView.getState();
  const at = { focus: focusOf(target, screen), onMap: screen === 'map' };
  return commands.find((command) => {
    const pressed = shortcutsOf(command).find((shortcut) => matchesShortcut(event, shortcut));
    if (pressed === undefined || (inLayer && !command.inLayers)) return false;
    return isHeard(command, pressed, at) && (command.enabled?.() ?? true);
  });
}

function focusOf(target: Element, screen: Screen): Focus {
  if (target.matches(HEARS_KEYS)) return 'letters';
  if (target.matches(TEXT_FIELD)) return target.matches(NOTHING_TYPED) || hasNothingTyped(target) ? 'emptied' : 'text';
  if (target.matches(FINDS_BY_LETTERS)) return 'letters';
  // Beside the sheet of the quick plan the map has its keys only while it has the focus.
  const isCanvas = screen === 'map' || (screen === 'plan' && document.activeElement !== document.body);
  if (isCanvas && hasMapKeys()) return 'canvas';
  return target.closest('[role="tree"], [role="grid"]') ? 'letters' : 'other';
}
