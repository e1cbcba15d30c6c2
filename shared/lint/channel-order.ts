// Owns the order in which channels go by the contact policy (DOMAIN §3.7, channelPriority).
import { isMeantBy } from '../document/kinds/channel-facts.ts';
import type { NodeOf } from '../document/kinds/index.ts';

type Channel = NodeOf<'channel'>;

/** `channels` as the policy would have them go: what must be done first, then by the policy's list, then as they are. */
export function byPolicy(channelPriority: readonly string[], channels: readonly Channel[]): readonly Channel[] {
  const rank = ({ channelType }: Channel) => {
    const index = channelPriority.findIndex((word) => isMeantBy(word, channelType));
    return index === -1 ? channelPriority.length : index;
  };
  const isOptional = ({ duty }: Channel) => Number(duty !== 'must');
  return [...channels].sort((a, b) => isOptional(a) - isOptional(b) || rank(a) - rank(b));
}
