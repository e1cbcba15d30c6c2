// Owns the dialog that asks for a map's title and for nothing else.
import { type FormEvent, useId, useState } from 'react';
import type { Message } from '../../shared/i18n/message.ts';
import { Button } from '../kit/ui/Button.tsx';
import { Dialog } from '../kit/ui/Dialog.tsx';
import { useSay } from '../kit/ui/say.ts';
import { words } from './words.ts';

interface TitleDialogProps {
  readonly heading: Message;
  readonly confirm: Message;
  readonly initial?: string;
  readonly onTitle: (title: string) => void;
  readonly onClose: () => void;
}

export function TitleDialog({ heading, confirm, initial = '', onTitle, onClose }: TitleDialogProps) {
  const say = useSay();
  const [title, setTitle] = useState(initial);
  const [refused, setRefused] = useState(false);
  const formId = useId();
  const hintId = useId();
  const missing = refused && title.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return setRefused(true);
    onTitle(title.trim());
    onClose();
  };
  return (
    <Dialog
      help="panel.new-map"
      title={say(heading)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say(words.cancel)}</Button>
          <Button look="primary" type="submit" form={formId}>
            {say(confirm)}
          </Button>
        </>
      }
    >
      <form id={formId} className="title-form" onSubmit={submit} noValidate>
        <label>
          <span>{say(words.titleLabel)}</span>
          <input
            className="input"
            value={title}
            maxLength={60}
            placeholder={say(words.titlePlaceholder)}
            aria-invalid={missing}
            aria-describedby={hintId}
            spellCheck={false}
            autoFocus
            onFocus={(event) => event.target.select()}
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <p id={hintId} className={missing ? 'small error-text' : 'small secondary'}>
          {say(missing ? words.titleEmpty : words.titleHint)}
        </p>
      </form>
    </Dialog>
  );
}
