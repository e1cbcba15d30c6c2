// Owns the face of this room: the search panel.

export { findCommands, openPalette } from './commands.ts';
export { goToHit } from './go-to-hit.ts';
export { HitIcon } from './HitIcon.tsx';
export { Marked } from './Marked.tsx';
export { SearchPanel } from './SearchPanel.tsx';
export { searchFront } from './search-front.ts';
export { useSearchPanel } from './search-panel-store.ts';
