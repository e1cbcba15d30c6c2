// Owns the focus that follows a change: it goes to its place before the next key is taken, so that a late frame never takes it back.
import { flushSync } from 'react-dom';

/** Draws what the handler has changed, then puts the focus on what `find` gives; what draws later has one frame's time. */
export function focusOnceDrawn(find: () => Element | null | undefined): void {
  flushSync(() => undefined);
  if (!focusOn(find())) requestAnimationFrame(() => focusOn(find()));
}

function focusOn(found: Element | null | undefined): boolean {
  if (found instanceof HTMLElement) found.focus();
  return found instanceof HTMLElement && found.contains(document.activeElement);
}
