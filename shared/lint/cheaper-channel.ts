// Owns the quick fix of SM022 that turns one contact into one of a cheaper channel type, where that breaks no other cap and its script still fits.
import type { PlannedContact, ScenarioPlan } from '../contacts/contact-plan.ts';
import { type Cap, isCounted, type Overload, overloadsOf } from '../contacts/overload.ts';
import type { ChannelDefault } from '../dictionary/dictionaries.ts';
import { CHANNEL_TYPES, FORCES } from '../document/kinds/channel.ts';
import { canCarry, isCall, isSeen } from '../document/kinds/channel-facts.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import type { Graph } from '../graph/graph.ts';
import { scriptsOf } from '../graph/reach.ts';
import type { Fix } from './fix.ts';

type Channel = NodeOf<'channel'>;

/** What is asked of one map again and again: its plans and caps, and which segments a channel reaches. */
export interface Outlook {
  readonly caps: readonly Cap[];
  readonly dearestFirst: readonly ChannelDefault[];
  /** The segments' scenarios that contact through the channel, with what exceeds a cap as it is. */
  readonly reachedBy: (channelId: string) => readonly Reached[];
}

interface Reached {
  readonly scenarios: readonly ScenarioPlan[];
  readonly counts: ReadonlyMap<Cap, number>;
}

/** Nothing is worked out before it is asked for. */
export function outlookOf(
  plans: ReadonlyMap<string, readonly ScenarioPlan[]>,
  caps: readonly Cap[],
  channels: readonly ChannelDefault[],
): Outlook {
  let reached: Map<string, Reached[]> | undefined;
  return {
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

function byChannel(plans: ReadonlyMap<string, readonly ScenarioPlan[]>, caps: readonly Cap[]): Map<string, Reached[]> {
  const reached = new Map<string, Reached[]>();
  for (const scenarios of plans.values()) {
    const counts = new Map(overloadsOf(scenarios, caps).map(({ cap, count }) => [cap, count]));
    const channels = new Set(scenarios.flatMap(({ contacts }) => contacts.map(({ channelId }) => channelId)));
    for (const id of channels) reached.set(id, [...(reached.get(id) ?? []), { scenarios, counts }]);
  }
  return reached;
}

/** At most one fix: of the contacts that stack up the dearest, in the dearest type that is cheaper and does. */
export function cheaperChannel(
  graph: Graph,
  outlook: Outlook,
  scenarios: readonly ScenarioPlan[],
  overload: Overload,
): readonly Fix[] {
  const { dearestFirst } = outlook;
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
          isFit(graph, channel, type) &&
          helps(outlook, scenarios, overload, contact, type),
      );
    if (found) return [asFix(channel, found)];
  }
  return [];
}

/** A crowd of contacts is not mended by one of them. */
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
  { caps, reachedBy }: Outlook,
  scenarios: readonly ScenarioPlan[],
  { cap, count }: Overload,
  { channelId, channelType: old, touches }: PlannedContact,
  { channelType }: ChannelDefault,
): boolean {
  if (cap.of === 'all' || count - touches > cap.limit) return false;
  const change = (plan: ScenarioPlan): ScenarioPlan => ({
    ...plan,
    contacts: plan.contacts.map((contact) => (contact.channelId === channelId ? { ...contact, channelType } : contact)),
  });
  if (overloadsOf(scenarios.map(change), [cap]).length > 0) return false;
  const rising = caps.filter((each) => isCounted(each, channelType) && !isCounted(each, old));
  return reachedBy(channelId).every((reached) =>
    overloadsOf(reached.scenarios.map(change), rising).every(
      (each) => each.count <= (reached.counts.get(each.cap) ?? 0),
    ),
  );
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
