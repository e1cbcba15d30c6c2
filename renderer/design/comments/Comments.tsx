// Owns the inspector's page 批注: the comments on one node or edge, and writing a new one.
import { useId, useRef, useState } from 'react';
import { AUTHOR_LENGTH, addComment, COMMENT_LENGTH, commentsOn } from '../../../shared/document/edits/comments.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { focusCanvas } from '../../kit/ui/focus-canvas.ts';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { onBoxKey } from './box-keys.ts';
import { CommentItem } from './CommentItem.tsx';
import { drafts, useAuthor } from './comment-state.ts';
import './comments.css';

export function Comments({ id }: { id: string }) {
  const say = useSay();
  const comments = useDocument(({ document }) => commentsOn(document, id));
  return (
    <div className="comments">
      {comments.length === 0 && <p className="comments-empty">{say(NONE)}</p>}
      <ul>
        {comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} />
        ))}
      </ul>
      <NewComment id={id} />
    </div>
  );
}

function NewComment({ id }: { id: string }) {
  const say = useSay();
  const [text, setText] = useState(() => drafts.get(id) ?? '');
  const author = useAuthor();
  const box = useRef<HTMLTextAreaElement>(null);
  const [textId, authorId] = [useId(), useId()];
  const write = (next: string) => {
    setText(next);
    if (next === '') drafts.delete(id);
    else drafts.set(id, next);
  };
  const add = () => {
    if (text.trim() === '') return;
    const at = new Date().toISOString();
    useDocument.getState().apply(ADD, addComment({ about: id, author: author.name, text, at }));
    write('');
    box.current?.focus();
  };
  return (
    <form
      className="comment-new"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label htmlFor={textId}>{say(NEW)}</label>
      <textarea
        ref={box}
        id={textId}
        className="input"
        rows={3}
        maxLength={COMMENT_LENGTH}
        spellCheck={false}
        placeholder={say(HINT)}
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => onBoxKey(event, add, () => focusCanvas(event.currentTarget))}
      />
      <div className="comment-send">
        <label htmlFor={authorId}>{say(AUTHOR)}</label>
        <input
          id={authorId}
          className="input compact"
          maxLength={AUTHOR_LENGTH}
          spellCheck={false}
          autoComplete="off"
          placeholder={say(AUTHOR_HINT)}
          value={author.name}
          onChange={(event) => author.setName(event.target.value)}
        />
        <Button type="submit" compact disabled={text.trim() === ''}>
          {say(ADD_SHORT)} <kbd>Ctrl+Enter</kbd>
        </Button>
      </div>
    </form>
  );
}

const NONE = { zh: '此处尚无批注', en: 'No comments here yet' };
const NEW = { zh: '新建批注', en: 'New comment' };
const HINT = { zh: '请说明修改内容和原因', en: 'Say what should change and why' };
const AUTHOR = { zh: '署名', en: 'Signed by' };
const AUTHOR_HINT = { zh: '岗位或姓名缩写', en: 'Role or initials' };
const ADD = { zh: '添加批注', en: 'Add comment' };
const ADD_SHORT = { zh: '添加', en: 'Add' };
