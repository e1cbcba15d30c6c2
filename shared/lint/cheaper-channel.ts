// Owns the quick fix of SM022 that turns one contact into one of a cheaper channel type, where that breaks no other cap and its script still fits.
import { type Cap, concerns } from '../contacts/caps.ts';
import type { Change, ContactPlans } from '../contacts/contact-plans.ts';
import { isRelieved, type Overload, overloadsOf, type PlannedContact } from '../contacts/overload.ts';
import type { Segment } from '../contacts/streams.ts';
import type { ChannelDefault } from '../dictionary/dictionaries.ts';
import { areCompanies } from '../document/customer-type.ts';
import { CHANNEL_TYPES, FORCES } from '../document/kinds/channel.ts';
import { CHANNEL_FACTS, canCarry, isCall, isSeen } from '../document/kinds/channel-facts.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { Graph } from '../graph/graph.ts';
import { scriptsOf } from '../graph/reach.ts';
import type { Fix } from './fix.ts';

type Channel = NodeOf<'channel'>;

/** What is asked of one map again and again: its plans and caps, and which segments a channel reaches. */
export interface Outlook {
  readonly plans: ContactPlans;
  readonly caps: readonly Cap[];
  readonly dearestFirst: readonly ChannelDefault[];
  /** The segments that are contacted through the channel, with what exceeds a cap as it is. */
  readonly reachedBy: (channelId: string) => readonly Reached[];
}

interface Reached {
  readonly segment: Segment;
  readonly counts: ReadonlyMap<Cap, number>;
}

/** Nothing is worked out before it is asked for. */
export function outlookOf(plans: ContactPlans, caps: readonly Cap[], channels: readonly ChannelDefault[]): Outlook {
  let reached: Map<string, Reached[]> | undefined;
  return {
    plans,
    caps,
    dearestFirst: channels
      .filter(({ unitCost }) => unitCost !== undefined)
      .sort((a, b) => (b.unitCost ?? 0) - (a.unitCost ?? 0)),
    reachedBy: (channelId) => {
      reached ??= byChannel(plans, caps);
      return reached.get(channelId) ?? [];
    },
  };
}

function byChannel(plans: ContactPlans, caps: readonly Cap[]): Map<string, Reached[]> {
  const reached = new Map<string, Reached[]>();
  for (const segment of plans.graph.ofKind('segment')) {
    const counts = new Map(overloadsOf(plans, segment, caps).map(({ cap, count }) => [cap, count]));
    const channels = new Set(
      plans.streamsOf(segment).flatMap(({ plan }) => plan.steps.map(({ channel }) => channel.id)),
    );
    for (const id of channels) reached.set(id, [...(reached.get(id) ?? []), { segment, counts }]);
  }
  return reached;
}

/** A channel with other values, wherever it is placed. */
export function withChannel(id: string, values: Partial<Channel>): Change {
  return (scenario, placements) => ({
    scenario,
    placements: placements.some(({ channel }) => channel.id === id)
      ? placements.map((each) => (each.channel.id === id ? { ...each, channel: { ...each.channel, ...values } } : each))
      : placements,
  });
}

/** At most one fix: of the contacts that stack up the dearest, in the dearest type that is cheaper and does. */
export function cheaperChannel(outlook: Outlook, segment: Segment, overload: Overload): readonly Fix[] {
  const { dearestFirst } = outlook;
  const { graph } = outlook.plans;
  const rankOf = ({ channelType }: PlannedContact) =>
    dearestFirst.findIndex((each) => each.channelType === channelType);
  const contacts = [...overload.contacts].sort((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST_TRIED);
  for (const contact of contacts) {
    const channel = graph.node(contact.channelId);
    const rank = rankOf(contact);
    if (channel?.kind !== 'channel' || rank < 0) continue;
    const found = dearestFirst
      .slice(rank + 1)
      .find(
        (type) =>
          (type.unitCost ?? 0) < (dearestFirst[rank]?.unitCost ?? 0) &&
          (CHANNEL_FACTS[type.channelType].ofCompanies !== true || areCompanies(segment)) &&
          isFit(graph, channel, type) &&
          helps(outlook, segment, overload, contact, type),
      );
    if (found) return [asFix(channel, found)];
  }
  return [];
}

/** A crowd of contacts is not fixed by one of them. */
const MOST_TRIED = 4;

/** What products and scripts ask of the channel, it can do in the other type too. */
function isFit(graph: Graph, channel: Channel, { channelType }: ChannelDefault): boolean {
  // Calls have quiet hours of their own, and some customers must be seen.
  const becomesCall = isCall(channelType) && !isCall(channel.channelType);
  const isUnseen = isSeen(channel.channelType) && !isSeen(channelType);
  if (channel.dualRecordingCapable || becomesCall || isUnseen) return false;
  return scriptsOf(graph, channel.id).every(({ scriptType }) => canCarry(channelType, scriptType));
}

/** Brings this segment under the cap, and no customer of any segment above another one. */
function helps(
  { plans, caps, reachedBy }: Outlook,
  segment: Segment,
  overload: Overload,
  { channelId, channelType: old, touches }: PlannedContact,
  { channelType }: ChannelDefault,
): boolean {
  const { cap, count } = overload;
  if (cap.subject === 'total' || cap.subject === 'silence' || count - touches > cap.limit) return false;
  const change = withChannel(channelId, { channelType });
  if (!isRelieved(plans, segment, overload, change)) return false;
  const rising = caps.filter(({ subject }) => concerns(subject, channelType) && !concerns(subject, old));
  return reachedBy(channelId).every((reached) =>
    overloadsOf(plans, reached.segment, rising, change).every(
      (each) => each.count <= (reached.counts.get(each.cap) ?? 0),
    ),
  );
}

function asFix(channel: Channel, { channelType, force, unitCost }: ChannelDefault): Fix {
  const [old, next] = [CHANNEL_TYPES[channel.channelType], CHANNEL_TYPES[channelType]];
  const set = (field: string, value: unknown) => ({ do: 'set', id: channel.id, field, value }) as const;
  return {
    title: {
      zh: `“${channel.name}”改用更便宜的${next.zh}（${FORCES[force].zh}）`,
      en: `Switch “${channel.name}” to the cheaper ${next.en}`,
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
