// Owns the list of all comments of the map in the bottom panel, to go to and to resolve.
import { type KeyboardEvent, useMemo } from 'react';
import type { Comment } from '../../../shared/document/annotations.ts';
import { resolveComment } from '../../../shared/document/edits/comments.ts';
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import { Button, classes } from '../../kit/ui/Button.tsx';
import { Icon, KindIcon } from '../../kit/ui/Icon.tsx';
import { localTime } from '../../kit/ui/local-time.ts';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { type CommentFilter, openComments, useBottomPage } from './comment-state.ts';
import './comments.css';

/** More are not drawn at once; the filter and resolving bring the rest. */
const MOST = 300;

export function useCommentCounts(): Readonly<Record<CommentFilter, number>> {
  const comments = useDocument(({ document }) => document?.comments);
  return useMemo(() => {
    const resolved = comments?.filter((comment) => comment.resolved).length ?? 0;
    return { open: (comments?.length ?? 0) - resolved, resolved };
  }, [comments]);
}

/** The two filters above the list; one of them is always on. */
export function CommentFilters() {
  const say = useSay();
  const filter = useBottomPage((state) => state.filter);
  const counts = useCommentCounts();
  return (['open', 'resolved'] as const).map((which) => (
    <button
      key={which}
      type="button"
      className={classes('severity-toggle', filter === which && 'on')}
      aria-pressed={filter === which}
      onClick={() => useBottomPage.setState({ filter: which })}
    >
      {say(FILTERS[which])} {counts[which]}
    </button>
  ));
}

export function CommentList() {
  const say = useSay();
  const filter = useBottomPage((state) => state.filter);
  const comments = useDocument(({ document }) => document?.comments);
  const shown = useMemo(
    () => (comments ?? []).filter(({ resolved }) => resolved === (filter === 'resolved')).reverse(),
    [comments, filter],
  );
  if (shown.length === 0) {
    const message = (comments ?? []).length === 0 ? NONE : filter === 'open' ? ALL_RESOLVED : NONE_RESOLVED;
    return <p className="problems-empty">{say(message)}</p>;
  }
  return (
    <ul className="comment-list problem-scroll" aria-label={say(COMMENTS)} onKeyDown={keepDelete}>
      {shown.slice(0, MOST).map((comment) => (
        <CommentRow key={comment.id} comment={comment} />
      ))}
      {shown.length > MOST && <li className="comment-more">{say(MORE, { n: shown.length - MOST })}</li>}
    </ul>
  );
}

function CommentRow({ comment }: { comment: Comment }) {
  const say = useSay();
  const { id, about, author, at, text, resolved } = comment;
  const name = useDocument(({ document }) => elementName(document, about));
  const kind = useDocument(({ document }) => nodeById(document, about)?.kind);
  const toggle = resolved ? REOPEN : RESOLVE;
  return (
    <li className="comment-row">
      <button type="button" className="comment-go" onClick={() => openComments(about)}>
        <span className="comment-anchor">
          {kind ? <KindIcon kind={kind} size={14} /> : <Icon name="link" size={14} />}
          <span className="ellipsis">{name}</span>
        </span>
        <span className="ellipsis grow" title={text}>
          {text}
        </span>
        <span className="secondary ellipsis comment-author">{author}</span>
        <time className="secondary" dateTime={at}>
          {localTime(at)}
        </time>
      </button>
      <Button look="link" onClick={() => useDocument.getState().apply(toggle, resolveComment(id, !resolved))}>
        {say(toggle)}
      </Button>
    </li>
  );
}

/** The name of a node, or of both ends of an edge. */
function elementName(document: Parameters<typeof nodeById>[0], id: string): string {
  const node = nodeById(document, id);
  if (node) return node.name;
  const edge = edgeById(document, id);
  if (!edge) return id;
  return [edge.from, edge.to].map((end) => nodeById(document, end)?.name ?? end).join(' → ');
}

function keepDelete(event: KeyboardEvent): void {
  if (event.key === 'Delete' || event.key === 'Backspace') event.stopPropagation();
}

export const COMMENTS = { zh: '批注', en: 'Comments' };
const FILTERS = { open: { zh: '未解决', en: 'Open' }, resolved: { zh: '已解决', en: 'Resolved' } };
const RESOLVE = { zh: '标为已解决', en: 'Mark as resolved' };
const REOPEN = { zh: '重新打开', en: 'Reopen' };
const NONE = {
  zh: '尚无批注，请选择节点或连线后填写',
  en: 'No comments yet; select a node or an edge to write one',
};
const ALL_RESOLVED = { zh: '批注均已解决', en: 'All comments are resolved' };
const NONE_RESOLVED = { zh: '尚无已解决的批注', en: 'No comments are resolved yet' };
const MORE = { zh: '另有 {n} 条未列出', en: '{n} more not listed' };
