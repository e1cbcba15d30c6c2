// Owns the quick fix of SM022 that turns one contact into one of a cheaper channel type, where that breaks no other cap and its script still fits.
import { CALL_TYPES, contactPlans, type PlannedContact, type ScenarioPlan } from '../contacts/contact-plan.ts';
import { capsOf, type Overload, overloadsOf } from '../contacts/overload.ts';
import type { ChannelDefault } from '../dictionary/dictionaries.ts';
import type { MapDocument } from '../document/document.ts';
import { CHANNEL_TYPES, FORCES } from '../document/kinds/channel.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { Fix } from './fix.ts';
import type { Graph } from './graph.ts';
import { scriptsOf } from './reach.ts';
import type { LintContext } from './rule.ts';
import { SEEN } from './rules/no-dual-recording.ts';
import { canCarry } from './rules/script-unfit-for-channel.ts';

type Channel = NodeOf<'channel'>;

/** At most one fix: of the contacts that stack up the dearest, in the dearest type that is cheaper and does. */
export function cheaperChannel(
  document: MapDocument,
  graph: Graph,
  { dictionaries: { channels } }: LintContext,
  scenarios: readonly ScenarioPlan[],
  overload: Overload,
): readonly Fix[] {
  const costOf = ({ channelType }: PlannedContact) =>
    channels.find((each) => each.channelType === channelType)?.unitCost;
  const dearest = [...overload.contacts].sort((a, b) => (costOf(b) ?? 0) - (costOf(a) ?? 0));
  for (const contact of dearest) {
    const channel = graph.node(contact.channelId);
    const cost = costOf(contact);
    if (channel?.kind !== 'channel' || cost === undefined) continue;
    const cheaper = channels
      .filter(({ unitCost }) => unitCost !== undefined && unitCost < cost)
      .sort((a, b) => (b.unitCost ?? 0) - (a.unitCost ?? 0));
    const found = cheaper.find(
      (type) => isFit(graph, channel, type) && helps(document, graph, scenarios, overload, contact, type),
    );
    if (found) return [asFix(channel, found)];
  }
  return [];
}

/** What products and scripts ask of the channel, it can do in the other type too. */
function isFit(graph: Graph, channel: Channel, { channelType }: ChannelDefault): boolean {
  // Calls have quiet hours of their own, and some customers must be seen.
  const isCall = CALL_TYPES.has(channelType) && !CALL_TYPES.has(channel.channelType);
  const isUnseen = SEEN.has(channel.channelType) && !SEEN.has(channelType);
  if (channel.dualRecordingCapable || isCall || isUnseen) return false;
  return scriptsOf(graph, channel.id).every(({ scriptType }) => canCarry(channelType, scriptType));
}

/** Brings this segment under the cap, and no customer of any segment above another one. */
function helps(
  document: MapDocument,
  graph: Graph,
  scenarios: readonly ScenarioPlan[],
  { cap }: Overload,
  { channelId }: PlannedContact,
  { channelType }: ChannelDefault,
): boolean {
  const change = (plan: ScenarioPlan): ScenarioPlan => ({
    ...plan,
    contacts: plan.contacts.map((contact) => (contact.channelId === channelId ? { ...contact, channelType } : contact)),
  });
  if (overloadsOf(scenarios.map(change), [cap]).length > 0) return false;
  const caps = capsOf(document.policy);
  return [...contactPlans(graph).values()].every((plans) => {
    if (!plans.some(({ contacts }) => contacts.some((contact) => contact.channelId === channelId))) return true;
    const before = new Map(overloadsOf(plans, caps).map((each) => [each.cap, each.count]));
    return overloadsOf(plans.map(change), caps).every((each) => each.count <= (before.get(each.cap) ?? 0));
  });
}

function asFix(channel: Channel, { channelType, force, unitCost }: ChannelDefault): Fix {
  const [old, next] = [CHANNEL_TYPES[channel.channelType], CHANNEL_TYPES[channelType]];
  const set = (field: string, value: unknown) => ({ do: 'set', id: channel.id, field, value }) as const;
  return {
    title: {
      zh: `「${channel.name}」改用更便宜的${next.zh}（${FORCES[force].zh}）`,
      en: `Make “${channel.name}” a cheaper ${next.en}`,
    },
    steps: [
      set('channelType', channelType),
      set('force', force),
      set('unitCost', unitCost),
      // What another team can do is not known.
      set('capacityPerDay', undefined),
      { do: 'replace', id: channel.id, field: 'name', find: old.zh, with: next.zh },
    ],
  };
}
