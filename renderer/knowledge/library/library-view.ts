// Owns what the library's screen shows: shelf, chosen entry, page of its details, search.
import { create } from 'zustand';
import { useView } from '../../session/view-store.ts';
import type { Entry, ShelfId } from './library-rows.ts';

export type DetailsPage = 'fields' | 'uses';

interface LibraryView {
  readonly shelf: ShelfId;
  /** The key of the chosen entry. */
  readonly chosen: string | undefined;
  readonly page: DetailsPage;
  readonly query: string;
}

export const useLibraryView = create<LibraryView>()(() => ({
  shelf: 'segment',
  chosen: undefined,
  page: 'fields',
  query: '',
}));

/** Goes to the library's screen, to one entry where one is given. */
export function showInLibrary(entry?: Pick<Entry, 'key' | 'shelf'>, page: DetailsPage = 'fields'): void {
  if (entry) useLibraryView.setState({ shelf: entry.shelf, chosen: entry.key, page, query: '' });
  useView.getState().show('library');
}
