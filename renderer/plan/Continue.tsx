// Owns the question by which channel a line goes on: without an answer, with interest, or after success.
import { useEffect, useRef, useState } from 'react';
import type { ChannelType } from '../../shared/document/kinds/channel.ts';
import type { NodeOf } from '../../shared/document/kinds/index.ts';
import { addFollowUp } from '../../shared/plan/grow.ts';
import { Button } from '../kit/ui/Button.tsx';
import { focusOnceDrawn } from '../kit/ui/focus-once-drawn.ts';
import { useSay } from '../kit/ui/say.ts';
import { applyAndChoose } from './adding.ts';
import { ChannelPick, newChannel } from './ChannelPick.tsx';
import { controlId } from './PlanField.tsx';
import { words } from './words.ts';

export const CONTINUATIONS = ['fallback', 'handoff', 'followUp'] as const;
export type Continuation = (typeof CONTINUATIONS)[number];

export function Continue(props: { channel: NodeOf<'channel'>; type: Continuation; onDone: () => void }) {
  const { channel, type, onDone } = props;
  const speak = useSay();
  const own = useRef<HTMLSpanElement>(null);
  const [channelType, setChannelType] = useState<ChannelType>('rmCall');
  useEffect(() => own.current?.querySelector('select')?.focus(), []);
  const add = () => {
    const made = applyAndChoose(words.addChannel, addFollowUp(channel.id, type, newChannel(channelType)));
    onDone();
    if (made !== undefined) focusOnceDrawn(() => window.document.getElementById(controlId(made, 'name')));
  };
  const leave = () => {
    const asked = own.current?.parentElement?.querySelector('select.compact');
    onDone();
    focusOnceDrawn(() => asked);
  };
  return (
    <span ref={own} className="plan-continue">
      <span className="small secondary">{speak(words[type])}</span>
      <ChannelPick value={channelType} onPick={setChannelType} />
      <Button compact onClick={add}>
        {speak(words.addChannel)}
      </Button>
      <Button compact look="ghost" onClick={leave}>
        {speak(words.cancel)}
      </Button>
    </span>
  );
}
