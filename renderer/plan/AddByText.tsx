// Owns the line at the foot of a part that takes one text, or several lines at once, and makes something of each.
import { type ClipboardEvent, useId, useRef, useState } from 'react';
import type { Message } from '../../shared/i18n/message.ts';
import { Button } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { pastedLines } from './pasted-lines.ts';
import { words } from './words.ts';

interface AddByTextProps {
  readonly label: Message;
  readonly button: Message;
  /** Characters of one text. */
  readonly longest?: number;
  readonly onAdd: (text: string) => void;
  /** Takes the lines of a paste, each as its cells; without it they come as one text. */
  readonly onAddLines?: (lines: readonly (readonly string[])[]) => void;
}

export function AddByText({ label, button, longest = 40, onAdd, onAddLines }: AddByTextProps) {
  const say = useSay();
  const messageId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [tooLong, setTooLong] = useState<number>();
  const isShort = (line: string) => [...line].length <= longest;
  const change = (next: string) => {
    setText(next);
    setTooLong(undefined);
  };
  const add = () => {
    const said = text.trim();
    if (said === '') return;
    if (!isShort(said)) return setTooLong([...said].length);
    onAdd(said);
    change('');
    // The button that was pressed can do no more; the next text goes here.
    input.current?.focus();
  };
  const paste = (event: ClipboardEvent) => {
    const lines = pastedLines(event);
    if (!onAddLines || (lines.length < 2 && (lines[0]?.length ?? 0) < 2)) return;
    event.preventDefault();
    const [long] = lines.flatMap(([first = '']) => (isShort(first) ? [] : first));
    if (long !== undefined) return setTooLong([...long].length);
    onAddLines(lines);
    setTooLong(undefined);
  };
  return (
    <div className="plan-add">
      <input
        ref={input}
        className="input"
        data-adds=""
        aria-label={say(label)}
        aria-invalid={tooLong !== undefined}
        aria-describedby={tooLong === undefined ? undefined : messageId}
        placeholder={say(label)}
        value={text}
        onChange={(event) => change(event.target.value)}
        onPaste={paste}
        onKeyDown={(event) => {
          // The Enter that picks a composed word is not meant for the line.
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
        }}
      />
      <Button icon="plus" disabled={text.trim() === ''} onClick={add}>
        {say(button)}
      </Button>
      {tooLong !== undefined && (
        <span id={messageId} className="message error" role="alert">
          {say(words.tooLong, { longest, count: tooLong })}
        </span>
      )}
    </div>
  );
}
