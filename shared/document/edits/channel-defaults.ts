// Owns what a channel node takes from the channel library: when it is made, and when its type is chosen anew.
import type { Edit, MapNode } from '../document.ts';
import type { NodeOf } from '../kinds/index.ts';

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

/** Sets the type of channels. What still was the former type's default, or empty, becomes the new type's; own values stay. */
export const setChannelType =
  (ids: ReadonlySet<string>, type: ChannelNode['channelType'], channels: readonly ChannelDefault[]): Edit =>
  (document) => {
    let changed = false;
    const nodes = document.nodes.map((node): MapNode => {
      if (node.kind !== 'channel' || !ids.has(node.id) || node.channelType === type) return node;
      changed = true;
      return withType(node, type, channels);
    });
    return changed ? { ...document, nodes } : document;
  };

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
