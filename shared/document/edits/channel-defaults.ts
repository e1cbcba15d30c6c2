// Owns what a channel node starts with by its type, from the channel library and the map's policy: when it is made, and when its
// type is chosen anew.
import type { Edit, MapDocument, MapNode } from '../document.ts';
import { nodeById } from '../element-index.ts';
import { CHANNEL_FACTS, isCall } from '../kinds/channel-facts.ts';
import type { NodeOf } from '../kinds/index.ts';
import { openHours } from '../quiet-hours.ts';
import { setField } from './elements.ts';

type ChannelNode = NodeOf<'channel'>;
/** An entry of the channel library, as far as a node takes it over. */
export interface ChannelDefault extends Partial<Pick<ChannelNode, (typeof TAKEN)[number]>> {
  readonly channelType: ChannelNode['channelType'];
}

/** Caps by type belong to the map's policy, not to the node. */
const TAKEN = ['force', 'capacityPerDay', 'unitCost'] as const;

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

/** Customers must have agreed to be reached, unless they come by themselves. */
function asksConsent(type: ChannelNode['channelType']): boolean {
  return CHANNEL_FACTS[type].mode === 'outbound';
}

/** Sets the type of channels. What still was the former type's default, or empty, becomes the new type's; own values stay. */
export const setChannelType =
  (ids: ReadonlySet<string>, type: ChannelNode['channelType'], channels: readonly ChannelDefault[]): Edit =>
  (document) => {
    let changed = false;
    const nodes = document.nodes.map((node): MapNode => {
      if (node.kind !== 'channel' || !ids.has(node.id) || node.channelType === type) return node;
      changed = true;
      return { ...withType(node, type, channels), ...byPolicy(document, node, type) };
    });
    return changed ? { ...document, nodes } : document;
  };

/**
 * Says how many people work a channel. A capacity that still is the library's, which is of one person, gives way to the
 * one that follows from the people, and comes back without them.
 */
export const setStaff =
  (id: string, staff: unknown, channels: readonly ChannelDefault[]): Edit =>
  (document) => {
    const node = nodeById(document, id);
    const set = setField(id, 'staff', staff)(document);
    if (node?.kind !== 'channel' || set === document) return set;
    const { capacityPerDay: each } = channelValues(channels, node.channelType);
    if (staff !== undefined && node.capacityPerDay === each) return setField(id, 'capacityPerDay', undefined)(set);
    const isBare = staff === undefined && node.capacityPerDay === undefined;
    return isBare ? setField(id, 'capacityPerDay', each)(set) : set;
  };

/** What the people of a channel can do in a day by the library's figure for one; undefined where either is not said. */
export function capacityByStaff(
  { staff, channelType }: Pick<ChannelNode, 'staff' | 'channelType'>,
  channels: readonly ChannelDefault[],
): { readonly each: number; readonly capacity: number } | undefined {
  const { capacityPerDay: each } = channels.find((entry) => entry.channelType === channelType) ?? {};
  return staff === undefined || each === undefined ? undefined : { each, capacity: staff * each };
}

function withType(
  node: ChannelNode,
  type: ChannelNode['channelType'],
  channels: readonly ChannelDefault[],
): ChannelNode {
  const before = channelValues(channels, node.channelType);
  const after = channelValues(channels, type);
  const next: Record<string, unknown> = { ...node, channelType: type };
  for (const field of TAKEN) {
    const isOwn = node[field] !== undefined && node[field] !== before[field];
    if (isOwn) continue;
    if (after[field] !== undefined) next[field] = after[field];
    else if (field !== 'force') delete next[field];
  }
  return next as unknown as ChannelNode;
}

function byPolicy(document: MapDocument, node: ChannelNode, type: ChannelNode['channelType']): Partial<ChannelNode> {
  const { channelType, mode, sendWindow, consentRequired } = node;
  const hours = contactHours(document, type);
  const isOwn = sendWindow !== undefined && sendWindow !== contactHours(document, channelType);
  return {
    ...(mode === 'outbound' && !isOwn && hours !== undefined && { sendWindow: hours }),
    ...(consentRequired === asksConsent(channelType) && { consentRequired: asksConsent(type) }),
  };
}
