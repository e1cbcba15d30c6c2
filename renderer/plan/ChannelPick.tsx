// Owns choosing the type of a new channel; it is called as its type is until somebody names it.

import { channelValues } from '../../shared/document/edits/channel-defaults.ts';
import { CHANNEL_TYPES, type ChannelType } from '../../shared/document/kinds/channel.ts';
import { lastOfType, type NewChannel } from '../../shared/plan/grow.ts';
import { SelectBox } from '../kit/forms/SelectBox.tsx';
import { say, useSay } from '../kit/ui/say.ts';
import { openDocument } from '../session/document-store.ts';
import { useKnowledge } from '../session/knowledge-store.ts';
import { words } from './words.ts';

const TYPES = Object.keys(CHANNEL_TYPES) as readonly ChannelType[];

export function ChannelPick({ value, onPick }: { value: ChannelType; onPick: (type: ChannelType) => void }) {
  const speak = useSay();
  return (
    <SelectBox
      aria-label={speak(words.channel)}
      value={value}
      onChange={(event) => onPick(event.target.value as ChannelType)}
    >
      {TYPES.map((type) => (
        <option key={type} value={type}>
          {speak(CHANNEL_TYPES[type])}
        </option>
      ))}
    </SelectBox>
  );
}

/** As the map's last channel of the type is called and served; else what the library says, under the type's own name. */
export function newChannel(channelType: ChannelType): NewChannel {
  const { channels } = useKnowledge.getState().dictionaries;
  const { name, executorRole } = lastOfType(openDocument(), channelType) ?? {};
  return {
    channelType,
    name: name ?? say(CHANNEL_TYPES[channelType]),
    values: { ...channelValues(channels, channelType), ...(executorRole !== undefined && { executorRole }) },
  };
}
