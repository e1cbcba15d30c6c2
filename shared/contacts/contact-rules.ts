// Owns which rules of a contact policy a contact is under: what its caps know it as, what is always allowed, what is a conversation.
import { hasDueDate } from '../document/day-anchor.ts';
import type { MapDocument } from '../document/document.ts';
import type { ChannelType } from '../document/kinds/channel.ts';
import { CHANNEL_FACTS } from '../document/kinds/channel-facts.ts';
import type { NodeOf } from '../document/kinds/index.ts';

type Channel = NodeOf<'channel'>;
type Policy = MapDocument['policy'];

/** A business contact by its channel type, a service contact with that said. */
export type ContactKey = ChannelType | `service:${ChannelType}`;

/**
 * Undefined for what no cap is about: what customers come for, what law demands, what the policy always allows, and lists by
 * hand where it does not count them.
 */
export function keyOf(channel: Channel, scenario: NodeOf<'scenario'>, policy: Policy): ContactKey | undefined {
  const { mode, purpose, channelType } = channel;
  if (mode !== 'outbound' || isAlwaysAllowed(channel, scenario, policy)) return undefined;
  if (!policy.countManualLists && scenario.trigger.type === 'manual') return undefined;
  if (purpose === 'business') return channelType;
  return capsService(policy) ? `service:${channelType}` : undefined;
}

/** What no cap, no silence and no day without contact holds back; quiet hours are another matter. */
export function isAlwaysAllowed({ purpose }: Channel, scenario: NodeOf<'scenario'>, policy: Policy): boolean {
  if (purpose === 'mandatory' || (purpose === 'service' && policy.alwaysService === true)) return true;
  return policy.alwaysDueDate === true && hasDueDate(scenario);
}

/** As long as no cap is about them, service contacts are nothing to look at. */
function capsService({ serviceCap, channelCaps }: Policy): boolean {
  const all = [serviceCap?.perDay, serviceCap?.per7Days, serviceCap?.per30Days];
  const own = channelCaps.flatMap(({ servicePerDay, servicePer7Days, servicePer30Days }) => [
    ...[servicePerDay, servicePer7Days, servicePer30Days],
  ]);
  return [...all, ...own].some((limit) => limit !== undefined);
}

/** Customer and bank speak with each other, in a call, on video or in person. */
export function isConversation(key: ContactKey): boolean {
  return (
    !key.startsWith('service:') &&
    CHANNEL_FACTS[key as ChannelType].meets !== 'text' &&
    CHANNEL_FACTS[key as ChannelType].meets !== 'varies'
  );
}
