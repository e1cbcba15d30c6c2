// Owns the small mark on a card: how many comments on it are not resolved.
import { countOpenComments } from '../../../shared/document/edits/comments.ts';
import { Icon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import './comments.css';

export function CommentMark({ id }: { id: string }) {
  const say = useSay();
  const count = useDocument(({ document }) => countOpenComments(document, id));
  if (count === 0) return null;
  const label = say(OPEN, { n: count });
  return (
    <span className="comment-mark" role="img" aria-label={label} title={label}>
      <Icon name="chat" size={12} />
      {count}
    </span>
  );
}

const OPEN = {
  zh: '{n} 条批注未解决',
  en: '{n, plural, one {# unresolved comment} other {# unresolved comments}}',
};
