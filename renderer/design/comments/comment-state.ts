// Owns what this window remembers about comments: the author's name, texts not sent yet, the filter of the list, wishes to see some.
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { unfoldPanel } from '../../kit/settings/panels.ts';
import { useView } from '../../session/view-store.ts';

interface Author {
  readonly name: string;
  setName(name: string): void;
}

/** The name that new comments are signed with; kept on this machine, never part of a map by itself. */
export const useAuthor = create<Author>()(
  persist((set) => ({ name: '', setName: (name) => set({ name }) }), { name: 'comment-author', version: 1 }),
);

/** Texts begun and not added yet, by element, so that looking elsewhere loses none; they live as long as the window. */
export const drafts = new Map<string, string>();

export type CommentFilter = 'open' | 'resolved';
export type BottomPage = 'problems' | 'todo' | 'comments';

/** What the bottom panel shows. */
export const useBottomPage = create<{ readonly page: BottomPage; readonly filter: CommentFilter }>()(() => ({
  page: 'problems',
  filter: 'open',
}));

interface CommentWish {
  readonly id: string;
  /** Puts the caret where a new comment is written. */
  readonly write: boolean;
}

/** The wish to see the comments of an element in the inspector. */
export const useCommentWish = create<{ readonly wish: CommentWish | undefined }>()(() => ({ wish: undefined }));

/** Selects an element and opens its comments. */
export function openComments(id: string, write = false): void {
  unfoldPanel('right');
  useCommentWish.setState({ wish: { id, write } });
  useView.getState().revealElement(id);
}
