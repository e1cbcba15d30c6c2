// Owns one comment: who, when, what, and its resolving, changing and deleting.
import { useState } from 'react';
import type { Comment } from '../../../shared/document/annotations.ts';
import type { Edit } from '../../../shared/document/document.ts';
import {
  COMMENT_LENGTH,
  removeComment,
  resolveComment,
  setCommentText,
} from '../../../shared/document/edits/comments.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { Button, classes, IconButton } from '../../kit/ui/Button.tsx';
import { localTime } from '../../kit/ui/local-time.ts';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { onBoxKey } from './box-keys.ts';

export function CommentItem({ comment }: { comment: Comment }) {
  const say = useSay();
  const [editing, setEditing] = useState(false);
  const { id, author, at, text, resolved } = comment;
  const toggle = resolved ? REOPEN : RESOLVE;
  return (
    <li className={classes('comment', resolved && 'resolved')}>
      <header>
        <b className="ellipsis">{author || say(UNSIGNED)}</b>
        <time className="small secondary" dateTime={at}>
          {localTime(at)}
        </time>
        {resolved && <span className="tag">{say(RESOLVED)}</span>}
      </header>
      {editing ? (
        <CommentEditor comment={comment} onEnd={() => setEditing(false)} />
      ) : (
        <p className="comment-text selectable">{text}</p>
      )}
      {!editing && (
        <footer>
          <Button look="link" onClick={() => change(toggle, resolveComment(id, !resolved))}>
            {say(toggle)}
          </Button>
          <span className="grow" />
          <IconButton compact icon="edit" label={say(EDIT)} onClick={() => setEditing(true)} />
          <IconButton compact icon="trash" label={say(DELETE)} onClick={() => change(DELETE, removeComment(id))} />
        </footer>
      )}
    </li>
  );
}

function CommentEditor({ comment, onEnd }: { comment: Comment; onEnd: () => void }) {
  const say = useSay();
  const [text, setText] = useState(comment.text);
  const save = () => {
    change(EDIT, setCommentText(comment.id, text));
    onEnd();
  };
  return (
    <div className="comment-edit">
      <textarea
        ref={takeFocus}
        className="input"
        rows={3}
        aria-label={say(EDIT)}
        maxLength={COMMENT_LENGTH}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => onBoxKey(event, save, onEnd)}
      />
      <div className="comment-send">
        <span className="grow" />
        <Button compact look="ghost" onClick={onEnd}>
          {say(CANCEL)}
        </Button>
        <Button compact disabled={text.trim() === ''} onClick={save}>
          {say(SAVE)}
        </Button>
      </div>
    </div>
  );
}

/** The caret stands at the end of what is being changed. */
function takeFocus(box: HTMLTextAreaElement | null): void {
  if (!box) return;
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
}

function change(title: Message, edit: Edit): void {
  useDocument.getState().apply(title, edit);
}

const UNSIGNED = { zh: '未署名', en: 'Unsigned' };
const RESOLVE = { zh: '标为已解决', en: 'Mark as resolved' };
const REOPEN = { zh: '重新打开', en: 'Reopen' };
const RESOLVED = { zh: '已解决', en: 'Resolved' };
const EDIT = { zh: '修改批注', en: 'Edit comment' };
const DELETE = { zh: '删除批注', en: 'Delete comment' };
const CANCEL = { zh: '取消', en: 'Cancel' };
const SAVE = { zh: '保存', en: 'Save' };
