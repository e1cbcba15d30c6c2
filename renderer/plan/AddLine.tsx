// Owns adding a line of what is offered: for whom, which product, by which channel; a pasted column is a line each.
import { type ClipboardEvent, useState } from 'react';
import type { ChannelType } from '../../shared/document/kinds/channel.ts';
import { addOffers } from '../../shared/plan/grow.ts';
import type { QuickPlan } from '../../shared/plan/quick-plan.ts';
import { SelectBox } from '../kit/forms/SelectBox.tsx';
import { Button } from '../kit/ui/Button.tsx';
import { useSay } from '../kit/ui/say.ts';
import { applyAndChoose } from './adding.ts';
import { ChannelPick, newChannel } from './ChannelPick.tsx';
import { pastedLines } from './pasted-lines.ts';
import { words } from './words.ts';

export function AddLine({ plan }: { plan: QuickPlan }) {
  const say = useSay();
  const [chosen, setChosen] = useState('');
  const [product, setProduct] = useState('');
  const [channelType, setChannelType] = useState<ChannelType>('rmCall');
  const served = new Set(plan.lines.map((line) => line.segment.id));
  const segment =
    plan.segments.find(({ id }) => id === chosen) ??
    plan.segments.find(({ id }) => !served.has(id)) ??
    plan.segments.at(-1);
  const put = (products: readonly string[]) =>
    segment && applyAndChoose(words.addOffer, addOffers(segment.id, products, newChannel(channelType)));
  const add = (input?: HTMLInputElement) => {
    if (product.trim() === '') return;
    put([product]);
    // What is typed next is the next line's.
    input?.select();
  };
  const paste = (event: ClipboardEvent) => {
    const lines = pastedLines(event).map(([name = '']) => name);
    if (lines.length < 2) return;
    event.preventDefault();
    put(lines);
  };
  return (
    <div className="plan-add plan-add-line">
      <SelectBox
        aria-label={say(words.segment)}
        value={segment?.id ?? ''}
        onChange={(event) => setChosen(event.target.value)}
      >
        {plan.segments.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectBox>
      <input
        className="input"
        aria-label={say(words.product)}
        placeholder={say(words.product)}
        maxLength={40}
        value={product}
        onChange={(event) => setProduct(event.target.value)}
        onPaste={paste}
        onKeyDown={(event) => {
          // A key that is held down must not add a line again and again.
          if (event.key === 'Enter' && !event.repeat && !event.nativeEvent.isComposing) add(event.currentTarget);
        }}
      />
      <ChannelPick value={channelType} onPick={setChannelType} />
      <Button icon="plus" disabled={product.trim() === ''} onClick={() => add()}>
        {say(words.addOffer)}
      </Button>
    </div>
  );
}
