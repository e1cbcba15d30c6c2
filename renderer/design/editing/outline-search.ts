// Owns the way to the outline's search box from elsewhere, e.g. the key `/`.
import { useSettings } from '../../kit/settings/settings-store.ts';

export const OUTLINE_SEARCH_ID = 'outline-search';

/** Puts the caret into the search box; unfolds the left panel first when it is folded. */
export function focusOutlineSearch(): void {
  const { folded, togglePanel } = useSettings.getState();
  if (folded.left) togglePanel('left');
  requestAnimationFrame(() => document.getElementById(OUTLINE_SEARCH_ID)?.querySelector('input')?.focus());
}
