// Owns giving a line what it lacks, in the line itself: its scenario a product, its product a channel.
import { useState } from 'react';
import { CHANNEL_TYPES, type ChannelType } from '../../shared/document/kinds/channel.ts';
import { addChannel, addProduct } from '../../shared/plan/grow.ts';
import { SelectBox } from '../kit/forms/SelectBox.tsx';
import { selectOnceDrawn } from '../kit/ui/focus-once-drawn.ts';
import { useSay } from '../kit/ui/say.ts';
import { applyAndChoose } from './adding.ts';
import { newChannel } from './ChannelPick.tsx';
import { controlId } from './PlanField.tsx';
import { words } from './words.ts';

export function MissingProduct({ scenario }: { scenario: { readonly id: string; readonly name: string } }) {
  const say = useSay();
  const [name, setName] = useState('');
  return (
    <input
      className="input"
      data-adds
      aria-label={say(words.productOf, { scenario: scenario.name })}
      placeholder={say(words.typeProduct)}
      maxLength={40}
      value={name}
      onChange={(event) => setName(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.repeat || event.nativeEvent.isComposing || name.trim() === '') return;
        const made = applyAndChoose(words.addProduct, addProduct(scenario.id, name));
        if (made !== undefined) selectOnceDrawn(() => window.document.getElementById(channelId(made)));
      }}
    />
  );
}

export function MissingChannel({ product }: { product: { readonly id: string; readonly name: string } }) {
  const say = useSay();
  return (
    <SelectBox
      id={channelId(product.id)}
      aria-label={say(words.channelOf, { product: product.name })}
      value=""
      onChange={(event) => {
        const channel = newChannel(event.target.value as ChannelType);
        const made = applyAndChoose(words.addChannel, addChannel(product.id, channel));
        if (made !== undefined) selectOnceDrawn(() => window.document.getElementById(controlId(made, 'name')));
      }}
    >
      <option value="">{say(words.addChannel)}</option>
      {Object.entries(CHANNEL_TYPES).map(([type, title]) => (
        <option key={type} value={type}>
          {say(title)}
        </option>
      ))}
    </SelectBox>
  );
}

const channelId = (product: string) => `plan-channel-of-${product}`;
