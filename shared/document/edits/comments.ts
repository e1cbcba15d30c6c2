// Owns the edits of comments (批注), and finding those of one element without a search.

import { shorten } from '../../text/shorten.ts';
import type { Comment } from '../annotations.ts';
import type { Edit, MapDocument } from '../document.ts';
import { edgeById, nodeById } from '../element-index.ts';
import { COMMENT_PREFIX, nextId, remember } from './elements.ts';

/** The longest comment, in characters. */
export const COMMENT_LENGTH = 2000;
export const AUTHOR_LENGTH = 60;

/** Adds an open comment on a node or edge; nothing happens for an empty text or an element that does not exist. `at` is ISO 8601 in UTC. */
export const addComment =
  (given: Pick<Comment, 'about' | 'author' | 'text' | 'at'>): Edit =>
  (document) => {
    const text = fitting(given.text);
    const exists = nodeById(document, given.about) ?? edgeById(document, given.about);
    if (text === '' || !exists) return document;
    const id = nextId(document, COMMENT_PREFIX);
    const author = shorten(given.author.trim(), AUTHOR_LENGTH);
    const comment: Comment = { ...given, id, author, text, resolved: false };
    return remember({ ...document, comments: [...(document.comments ?? []), comment] }, COMMENT_PREFIX, id);
  };

/** Gives a comment another text; an empty one is refused. */
export const setCommentText = (id: string, text: string): Edit => {
  const wanted = fitting(text);
  return wanted === '' ? (document) => document : changeComment(id, { text: wanted });
};

export const resolveComment = (id: string, resolved: boolean): Edit => changeComment(id, { resolved });

export const removeComment =
  (id: string): Edit =>
  (document) => {
    const comments = (document.comments ?? []).filter((comment) => comment.id !== id);
    return comments.length === (document.comments ?? []).length ? document : { ...document, comments };
  };

function changeComment(id: string, change: Partial<Pick<Comment, 'text' | 'resolved'>>): Edit {
  return (document) => {
    const index = document.comments?.findIndex((comment) => comment.id === id) ?? -1;
    const comment = document.comments?.[index];
    if (!document.comments || !comment) return document;
    if (Object.entries(change).every(([key, value]) => comment[key] === value)) return document;
    return { ...document, comments: document.comments.with(index, { ...comment, ...change }) };
  };
}

function fitting(text: string): string {
  return shorten(text.trim(), COMMENT_LENGTH);
}

const NONE: readonly Comment[] = [];
const indexes = new WeakMap<readonly Comment[], ReadonlyMap<string, readonly Comment[]>>();

/** The comments on an element, oldest first; the same list as long as no comment changes. */
export function commentsOn(document: MapDocument | undefined, id: string): readonly Comment[] {
  const { comments } = document ?? {};
  if (!comments || comments.length === 0) return NONE;
  let index = indexes.get(comments);
  if (!index) {
    const grouped = new Map<string, Comment[]>();
    for (const comment of comments) {
      const own = grouped.get(comment.about);
      if (own) own.push(comment);
      else grouped.set(comment.about, [comment]);
    }
    index = grouped;
    indexes.set(comments, index);
  }
  return index.get(id) ?? NONE;
}

/** How many comments on an element are not resolved. */
export function countOpenComments(document: MapDocument | undefined, id: string): number {
  return commentsOn(document, id).reduce((count, { resolved }) => count + (resolved ? 0 : 1), 0);
}
