// Owns the order in which channels go by the contact policy (DOMAIN §3.7, channelPriority).
import { CHANNEL_TYPES } from '../document/kinds/channel.ts';
import type { NodeOf } from '../document/kinds/index.ts';

type Channel = NodeOf<'channel'>;
type ChannelType = Channel['channelType'];

/** The words of a policy's list, and the channel types they stand for. */
const FAMILIES: Readonly<Record<string, readonly ChannelType[]>> = {
  人工: [
    'hall',
    'rmCall',
    'rmVisit',
    'outdoor',
    'community',
    'corpLiaison',
    'partner',
    'remoteCall',
    'remoteVideo',
    'inbound',
  ],
  企微: ['wecom1v1', 'wecomGroup', 'moments'],
  App: ['appPush', 'appPopup', 'appFeed', 'mpNotice'],
  短信: ['sms'],
};

/** `channels` as the policy would have them go: what must be done first, then by the policy's list, then as they are. */
export function byPolicy(channelPriority: readonly string[], channels: readonly Channel[]): readonly Channel[] {
  const rank = ({ channelType }: Channel) => {
    const index = channelPriority.findIndex(
      (word) => FAMILIES[word]?.includes(channelType) || CHANNEL_TYPES[channelType].zh === word,
    );
    return index === -1 ? channelPriority.length : index;
  };
  const isOptional = ({ duty }: Channel) => Number(duty !== 'must');
  return [...channels].sort((a, b) => isOptional(a) - isOptional(b) || rank(a) - rank(b));
}
