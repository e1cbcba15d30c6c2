// Owns SM025: where two people may contact a customer at once, the map says who goes first and until when.
import { coincidingSets, firingOf } from '../../contacts/coinciding.ts';
import { ownContactPlans } from '../../contacts/contact-plans.ts';
import type { ScenarioPlan } from '../../contacts/scenario-plan.ts';
import { hasDueDate } from '../../document/day-anchor.ts';
import type { MapDocument } from '../../document/document.ts';
import { CHANNEL_FACTS } from '../../document/kinds/channel-facts.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import type { Graph } from '../../graph/graph.ts';
import { byPolicy } from '../channel-order.ts';
import type { Fix } from '../fix.ts';
import type { Found, Rule } from '../rule.ts';

type Channel = NodeOf<'channel'>;

/** What an urgent handoff is given where nothing else is known. */
const HANDOFF_HOURS = 24;

export const unorderedChannels: Rule = {
  id: 'SM025',
  severity: 'warning',
  stage: 'check',
  title: { zh: '多渠道未设先后', en: 'Channels without an order' },
  why: {
    zh: '协同须明确先后和时限，否则两个渠道会联系同一客户。',
    en: 'Working together needs an order and a time limit; otherwise two people call the same customer.',
  },
  *check(document, graph, context) {
    const plans = ownContactPlans(document, graph, context);
    for (const segment of graph.ofKind('segment')) {
      const firing = firingOf(plans.streamsOf(segment).map(({ plan }) => plan));
      yield* atOnce(document, graph, segment.id, firing);
    }
    yield* handoffs(document, graph);
  },
};

function* atOnce(
  document: MapDocument,
  graph: Graph,
  segmentId: string,
  firing: readonly ScenarioPlan[],
): Iterable<Found> {
  const seen = new Set<string>();
  for (const set of coincidingSets(firing)) {
    for (const sameDay of byWaveAndDay(set)) {
      const channels = withoutOrder(graph, sameDay);
      const anchor = channels.find(({ priority }) => priority === undefined) ?? channels[0];
      const key = channels.map(({ id }) => id).join(' ');
      if (!anchor || seen.has(key)) continue;
      seen.add(key);
      yield {
        targets: [anchor.id, ...channels.flatMap(({ id }) => (id === anchor.id ? [] : id)), segmentId],
        key: 'priority',
        message: {
          zh: '同一波次内客群“{name}”由 {n} 个渠道同时触达，未设置优先级/转介时限。',
          en: 'Segment “{name}” is contacted by {n} channels on the same day of a wave, and neither a priority nor a handoff time limit is set.',
        },
        params: { name: graph.node(segmentId)?.name ?? segmentId, n: channels.length },
        field: 'priority',
        fixes: [
          {
            title: { zh: '按触达规则设置优先级', en: 'Set priorities according to the contact policy' },
            steps: byPolicy(document.policy.channelPriority, channels).map(
              ({ id }, index) => ({ do: 'set', id, field: 'priority', value: index + 1 }) as const,
            ),
          },
        ],
      };
    }
  }
}

function byWaveAndDay(set: Iterable<ScenarioPlan>): Iterable<readonly Channel[]> {
  const groups = new Map<string, Set<Channel>>();
  for (const { scenario, steps } of set) {
    for (const { channel } of steps) {
      if (channel.mode !== 'outbound' || channel.offsetDay === undefined) continue;
      // The same number from a due date and from a trigger is not the same day.
      const key = `${hasDueDate(scenario)} ${channel.waveNo ?? ''} ${channel.offsetDay}`;
      groups.set(key, (groups.get(key) ?? new Set()).add(channel));
    }
  }
  return [...groups.values()].map((channels) => [...channels]);
}

/** Those of the channels that some other of another role competes with: neither leads to the other, no priority decides. */
function withoutOrder(graph: Graph, channels: readonly Channel[]): readonly Channel[] {
  if (new Set(channels.map(({ executorRole }) => executorRole)).size < 2) return [];
  const competing = new Set<Channel>();
  for (const [index, a] of channels.entries()) {
    for (const b of channels.slice(index + 1)) {
      const decided = a.priority !== undefined && b.priority !== undefined && a.priority !== b.priority;
      if (decided || !a.executorRole || !b.executorRole || a.executorRole === b.executorRole) continue;
      if (leadsTo(graph, a, b) || leadsTo(graph, b, a)) continue;
      competing.add(a).add(b);
    }
  }
  return channels.filter((channel) => competing.has(channel));
}

/** One step from channel to channel: the second waits for what the first comes to. */
function leadsTo(graph: Graph, a: Channel, b: Channel): boolean {
  return graph.outgoing(a.id).some(({ to }) => to === b.id);
}

/** A place that the customer comes to, by appointment or not. */
function isVisited({ mode, channelType }: Channel): boolean {
  return mode === 'inbound' || CHANNEL_FACTS[channelType].atPlace;
}

/**
 * A handoff to somebody else needs a time limit, and whose result it is. One to the same role, or to a place that the
 * customer comes to, cannot have two people call.
 */
function* handoffs(document: MapDocument, graph: Graph): Iterable<Found> {
  for (const edge of document.edges) {
    if (edge.type !== 'handoff' || (edge.slaHours !== undefined && edge.attribution !== undefined)) continue;
    const from = graph.node(edge.from);
    const to = graph.node(edge.to);
    if (from?.kind !== 'channel' || to?.kind !== 'channel' || isVisited(to)) continue;
    if (from.executorRole !== undefined && from.executorRole === to.executorRole) continue;
    const noLimit = edge.slaHours === undefined;
    const noAttribution = edge.attribution === undefined;
    yield {
      targets: [edge.id, from.id, to.id],
      key: 'handoff',
      message: noLimit
        ? {
            zh: '“{from}”转介至“{to}”未设置{missing}，可能重复联系或无人承接。',
            en: 'The handoff from “{from}” to “{to}” has no {missing}: both may contact the customer, or neither.',
          }
        : {
            zh: '“{from}”转介至“{to}”未设置业绩归属，双方可能争抢同一笔业绩。',
            en: 'The handoff from “{from}” to “{to}” has no attribution: both may claim the result.',
          },
      params: { from: from.name, to: to.name, missing: [TIME_LIMIT, ...(noAttribution ? [ATTRIBUTION] : [])] },
      field: noLimit ? 'slaHours' : 'attribution',
      fixes: [handoffFix(edge.id, noLimit ? (to.slaHours ?? HANDOFF_HOURS) : undefined, noAttribution)],
    };
  }
}

/** Who takes over does the work, so it is credited to the last contact unless somebody says otherwise. */
function handoffFix(id: string, hours: number | undefined, noAttribution: boolean): Fix {
  const zh = [
    ...(hours === undefined ? [] : [`转介时限设为 ${hours} 小时`]),
    ...(noAttribution ? ['业绩归最后触达'] : []),
  ];
  const en = [
    ...(hours === undefined ? [] : [`Set the time limit to ${hours} hours`]),
    ...(noAttribution ? ['Credit the last contact'] : []),
  ];
  return {
    title: { zh: zh.join('，'), en: en.join('; ') },
    steps: [
      ...(hours === undefined ? [] : [{ do: 'set', id, field: 'slaHours', value: hours } as const]),
      ...(noAttribution ? [{ do: 'set', id, field: 'attribution', value: 'last' } as const] : []),
    ],
  };
}

const TIME_LIMIT = { zh: '转介时限', en: 'time limit' };
const ATTRIBUTION = { zh: '业绩归属', en: 'attribution' };
