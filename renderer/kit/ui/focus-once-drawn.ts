// Owns the focus that follows a change: it goes to its place before the next key is taken, so that a late frame never takes it back.
import { flushSync } from 'react-dom';

/** Draws what the handler has changed, then puts the focus on what `find` gives; what draws later has one frame's time. */
export function focusOnceDrawn(find: () => Element | null | undefined): void {
  flushSync(() => undefined);
  if (!focusOn(find())) requestAnimationFrame(() => focusOn(find()));
}

/** The same for a text that what is typed next replaces. */
export function selectOnceDrawn(find: () => Element | null | undefined): void {
  focusOnceDrawn(() => {
    const found = find();
    if (found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement) found.select();
    return found;
  });
}

function focusOn(found: Element | null | undefined): boolean {
  if (found instanceof HTMLElement) found.focus();
  return found instanceof HTMLElement && found.contains(document.activeElement);
}
