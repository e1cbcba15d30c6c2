// Owns the state of the search panel: whether it is open, where it searches, for what.
import { create } from 'zustand';
import { useDocument } from '../../session/document-store.ts';

/** `front`: the map in front; `all`: every stored map. */
export type SearchScope = 'front' | 'all';

interface SearchPanelState {
  readonly open: boolean;
  readonly scope: SearchScope;
  readonly query: string;
  /** Counts the wishes to search, so that the panel takes the caret again when it is open already. */
  readonly asked: number;
}

export const useSearchPanel = create<SearchPanelState>()(() => ({ open: false, scope: 'front', query: '', asked: 0 }));

/** Opens the panel with the caret in its box; without an open map it searches all of them. */
export function openSearch(scope: SearchScope): void {
  const isOpen = useDocument.getState().document !== undefined;
  useSearchPanel.setState(({ asked }) => ({ open: true, scope: isOpen ? scope : 'all', asked: asked + 1 }));
}

export function closeSearch(): void {
  useSearchPanel.setState({ open: false });
}

/** The query with a filter put in or taken out again. */
export function toggleFilter(query: string, filter: string): string {
  const words = query.split(/\s+/).filter(Boolean);
  const others = words.filter((word) => word.toLowerCase() !== filter);
  return (others.length < words.length ? others : [...words, filter]).join(' ');
}
