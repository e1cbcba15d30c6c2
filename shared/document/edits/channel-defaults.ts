// Owns what a channel has by its type: what the channel library says, the hours that the policy leaves, what its people can do.
import type { MapDocument } from '../document.ts';
import { isCall } from '../kinds/channel-facts.ts';
import type { NodeOf } from '../kinds/index.ts';
import { openHours } from '../quiet-hours.ts';

type ChannelNode = NodeOf<'channel'>;
/** An entry of the channel library, as far as a node takes it over. */
export interface ChannelDefault extends Partial<Pick<ChannelNode, (typeof TAKEN)[number]>> {
  readonly channelType: ChannelNode['channelType'];
}

/** Caps by type belong to the map's policy, not to the node. */
const TAKEN = ['force', 'capacityPerDay', 'unitCost', 'executorRole', 'slaHours'] as const;

/** The values that a new channel of `type` starts with; none for a type that the library does not have. */
export function channelValues(
  channels: readonly ChannelDefault[],
  type: ChannelNode['channelType'],
): Readonly<Record<string, unknown>> {
  const found = channels.find(({ channelType }) => channelType === type);
  if (!found) return {};
  return Object.fromEntries(TAKEN.flatMap((field) => (found[field] === undefined ? [] : [[field, found[field]]])));
}

/** The hours in which a channel of `type` may reach out to customers by the policy; undefined where none are left. */
export function contactHours({ policy }: MapDocument, type: ChannelNode['channelType']): string | undefined {
  return openHours(policy.quietHours, isCall(type));
}

/** What the people of a channel can do in a day by the library's figure for one; undefined where either is not said. */
export function capacityByStaff(
  { staff, channelType }: Pick<ChannelNode, 'staff' | 'channelType'>,
  channels: readonly ChannelDefault[],
): { readonly each: number; readonly capacity: number } | undefined {
  const { capacityPerDay: each } = channels.find((entry) => entry.channelType === channelType) ?? {};
  return staff === undefined || each === undefined ? undefined : { each, capacity: staff * each };
}
