// Owns the way to the outline's search box from elsewhere, e.g. the key `/`.

import { unfoldPanel } from '../../kit/settings/panels.ts';
import { focusOnceDrawn } from '../../kit/ui/focus-once-drawn.ts';

export const OUTLINE_SEARCH_ID = 'outline-search';

/** Puts the caret into the search box; unfolds the left panel first when it is folded. */
export function focusOutlineSearch(): void {
  unfoldPanel('left');
  focusOnceDrawn(() => document.getElementById(OUTLINE_SEARCH_ID)?.querySelector('input'));
}
