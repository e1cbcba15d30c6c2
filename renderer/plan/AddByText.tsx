// Owns the line at the foot of a part that takes one text and makes something of it.
import { useState } from 'react';
import type { Message } from '../../shared/i18n/message.ts';
import { Button } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';

export function AddByText(props: { label: Message; button: Message; onAdd: (text: string) => void }) {
  const { label, button, onAdd } = props;
  const say = useSay();
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim() === '') return;
    onAdd(text.trim());
    setText('');
  };
  return (
    <div className="plan-add">
      <input
        className="input"
        aria-label={say(label)}
        placeholder={say(label)}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          // The Enter that picks a composed word is not meant for the line.
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
        }}
      />
      <Button icon="plus" disabled={text.trim() === ''} onClick={add}>
        {say(button)}
      </Button>
    </div>
  );
}
