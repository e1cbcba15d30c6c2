// Owns the way to the outline's search box from elsewhere, e.g. the key `/`.
import { leftFolded, toggleLeft } from './tight-folds.ts';

export const OUTLINE_SEARCH_ID = 'outline-search';

/** Puts the caret into the search box; unfolds the left panel first when it is folded. */
export function focusOutlineSearch(): void {
  if (leftFolded()) toggleLeft();
  requestAnimationFrame(() => document.getElementById(OUTLINE_SEARCH_ID)?.querySelector('input')?.focus());
}
