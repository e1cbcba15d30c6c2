// Owns where a pressed key means a command: what has the focus decides who is spoken to.
import { writesText } from './bindings.ts';
import type { Command } from './command.ts';

/**
 * `text` is typed into, `emptied` is one with nothing typed that it could undo itself, `letters` finds its entries by typed letters,
 * `canvas` is canvas or outline, `other` a button, a box to tick, the page itself.
 */
export type Focus = 'text' | 'emptied' | 'letters' | 'canvas' | 'other';

/** `onMap`: the map's screen is in front and nothing lies over it. */
export function isHeard(command: Command, pressed: string, at: { focus: Focus; onMap: boolean }): boolean {
  const inText = at.focus === 'text' || at.focus === 'emptied';
  if ((inText || at.focus === 'letters') && writesText(pressed)) return false;
  if (command.yieldsToText && at.focus === 'text') return false;
  if (command.scope === 'global') return true;
  if (inText) return false;
  // A button is pressed by Space and left by arrows; a letter or a figure means nothing to it.
  return at.focus === 'canvas' || (at.onMap && writesText(pressed) && !/(^|\+)Space$/.test(pressed));
}
