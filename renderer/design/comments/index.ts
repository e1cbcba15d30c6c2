// Owns the face of this room: remarks.
export { COMMENTS, CommentFilters, CommentList, useCommentCounts } from './CommentList.tsx';
export { CommentMark } from './CommentMark.tsx';
export { Comments } from './Comments.tsx';
export { commentOnSelected } from './commands.ts';
export { type BottomPage, useAuthor, useBottomPage } from './comment-state.ts';
export { useOpenComments } from './use-comment-wish.ts';
