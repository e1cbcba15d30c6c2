// Owns SM022: no customer gets more business contacts than the contact policy allows.
import { contactPlans, type ScenarioPlan } from '../../contacts/contact-plan.ts';
import { type Cap, capsOf, type Overload, overloadsOf } from '../../contacts/overload.ts';
import type { EventDef } from '../../dictionary/dictionaries.ts';
import type { MapDocument } from '../../document/document.ts';
import { CHANNEL_TYPES } from '../../document/kinds/channel.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import type { Graph } from '../../graph/graph.ts';
import { productsReaching } from '../../graph/reach.ts';
import type { Message } from '../../i18n/message.ts';
import { cheaperChannel, type Outlook, outlookOf } from '../cheaper-channel.ts';
import type { Fix } from '../fix.ts';
import type { LintContext, Rule } from '../rule.ts';

type Scenario = NodeOf<'scenario'>;

export const tooManyContacts: Rule = {
  id: 'SM022',
  severity: 'error',
  title: { zh: '触达过频', en: 'Too many contacts' },
  why: {
    zh: '过度触达会带来投诉，也会抵消有效触达的作用。',
    en: 'Over-contact raises complaints and cancels the effect of the good contacts.',
  },
  *check(document, graph, context) {
    const caps = capsOf(document.policy);
    const plans = contactPlans(graph);
    const outlook = outlookOf(plans, caps, context.dictionaries.channels);
    for (const [segmentId, scenarios] of plans) {
      for (const overload of overloadsOf(scenarios, caps)) {
        const { cap, count, contacts } = overload;
        const channels = [...new Set(contacts.map(({ channelId }) => channelId))];
        yield {
          targets: [segmentId, ...channels],
          key: `${cap.of} ${cap.windowDays}`,
          message: {
            zh: '客群「{name}」在{window}天内经「{channels}」触达 {n} 次，超过上限 {cap}。',
            en: 'Segment “{name}” is contacted {n} times in {window} days through “{channels}”, above the cap of {cap}.',
          },
          params: {
            name: nameOf(graph, segmentId),
            window: cap.windowDays,
            channels: channels.map((id) => nameOf(graph, id)),
            n: count,
            cap: capText(cap),
          },
          fixes: fixes(document, graph, context, outlook, scenarios, overload),
        };
      }
    }
  },
};

function nameOf(graph: Graph, id: string): string {
  return graph.node(id)?.name ?? id;
}

function capText({ of, limit }: Cap): Message {
  const what =
    of === 'all'
      ? { zh: '全部触达', en: 'all contacts' }
      : of === 'calls'
        ? { zh: '各类电话', en: 'calls of any kind' }
        : CHANNEL_TYPES[of];
  return { zh: `${limit} 次（${what.zh}）`, en: `${limit} (${what.en})` };
}

/** Only what brings the segment under this cap is offered: each fix is tried on the plan first. */
function fixes(
  document: MapDocument,
  graph: Graph,
  context: LintContext,
  outlook: Outlook,
  scenarios: readonly ScenarioPlan[],
  overload: Overload,
): readonly Fix[] {
  const helps = (change: (scenario: ScenarioPlan) => ScenarioPlan) =>
    overloadsOf(scenarios.map(change), [overload.cap]).length === 0;
  return [
    ...mutex(graph, scenarios, overload, helps),
    ...delay(document, graph, context, overload, helps),
    ...fewer(graph, overload, helps),
    ...cheaperChannel(graph, outlook, scenarios, overload),
  ];
}

type Helps = (change: (scenario: ScenarioPlan) => ScenarioPlan) => boolean;

/** Puts the scenarios that stack up into one mutex group; none when they are in two groups already. */
function mutex(graph: Graph, scenarios: readonly ScenarioPlan[], { cap, contacts }: Overload, helps: Helps): Fix[] {
  const ids = new Set(contacts.map(({ scenarioId }) => scenarioId));
  const groups = new Set(scenarios.flatMap(({ id, mutexGroup }) => (ids.has(id) ? (mutexGroup ?? []) : [])));
  if (ids.size < 2 || groups.size > 1) return [];
  const group = [...groups][0] ?? freeGroup(graph);
  if (!helps((scenario) => (ids.has(scenario.id) ? { ...scenario, mutexGroup: group } : scenario))) return [];
  return [
    {
      title: {
        zh: `把 ${ids.size} 个场景设为互斥组「${group}」`,
        en: `Make the ${ids.size} scenarios a mutex group, “${group}”`,
      },
      steps: [...ids].flatMap((id) => {
        const scenario = graph.node(id);
        const days = scenario?.kind === 'scenario' ? (scenario.mutexDays ?? 0) : 0;
        return [
          { do: 'set', id, field: 'mutexGroup', value: group },
          { do: 'set', id, field: 'mutexDays', value: Math.max(days, cap.windowDays) },
        ] as const;
      }),
    },
  ];
}

/** A group of that name elsewhere would be joined by accident. */
function freeGroup(graph: Graph): string {
  const taken = new Set(graph.ofKind('scenario').map(({ mutexGroup }) => mutexGroup?.trim()));
  let name = '频控互斥';
  for (let n = 2; taken.has(name); n += 1) name = `频控互斥${n}`;
  return name;
}

/** Moves the last placement of the window behind it, where its wave and what follows it leave room. */
function delay(
  document: MapDocument,
  graph: Graph,
  { dictionaries: { events } }: LintContext,
  { cap, contacts }: Overload,
  helps: Helps,
): Fix[] {
  const last = contacts.at(-1);
  const channel = last && graph.node(last.channelId);
  const first = contacts.find(({ channelId }) => channelId !== last?.channelId);
  if (!first || channel?.kind !== 'channel') return [];
  const day = first.day + cap.windowDays;
  const wave = document.waves.find(({ no }) => no === channel.waveNo);
  const isFollowed = graph.outgoing(channel.id).some(({ to }) => {
    const next = graph.node(to);
    return next?.kind === 'channel' && (next.offsetDay ?? 0) < day;
  });
  if (isFollowed || day > 3660 || (wave && day > wave.toDay)) return [];
  if (scenariosOf(graph, channel.id).some((scenario) => isOver(scenario, events, day))) return [];
  if (!helps((scenario) => withContact(scenario, channel.id, { day }))) return [];
  return [
    {
      title: { zh: `「${channel.name}」推迟到第 ${day} 天`, en: `Delay “${channel.name}” to day ${day}` },
      steps: [{ do: 'set', id: channel.id, field: 'offsetDay', value: day }],
    },
  ];
}

function scenariosOf(graph: Graph, channelId: string): readonly Scenario[] {
  return productsReaching(graph, channelId).flatMap(({ id }) =>
    graph.previous(id, 'flow').flatMap((node) => (node.kind === 'scenario' ? [node] : [])),
  );
}

/** On that day the scenario's window is closed, or what set it off is no longer valid. */
function isOver(scenario: Scenario, events: readonly EventDef[], day: number): boolean {
  const { windowFrom = 0, windowTo, dayAnchor, trigger } = scenario;
  const event = trigger.type === 'event' ? events.find(({ id }) => id === trigger.eventCode) : undefined;
  const validityHours = scenario.validityHours ?? event?.validityHours;
  const sinceTrigger = dayAnchor === 'customerDay0' ? day - windowFrom : day;
  return (
    (windowTo !== undefined && day > windowTo) || (validityHours !== undefined && sinceTrigger * 24 > validityHours)
  );
}

/** Takes away the contacts that are too many where one placement has as many to spare. */
function fewer(graph: Graph, { cap, count, contacts }: Overload, helps: Helps): Fix[] {
  const most = contacts.reduce((a, b) => (b.touches > a.touches ? b : a));
  const touches = most.touches - (count - cap.limit);
  if (touches < 1 || !helps((scenario) => withContact(scenario, most.channelId, { touches }))) return [];
  const name = nameOf(graph, most.channelId);
  return [
    {
      title: { zh: `「${name}」减为 ${touches} 次`, en: `Reduce “${name}” to ${touches}` },
      steps: [{ do: 'set', id: most.channelId, field: 'touches', value: touches }],
    },
  ];
}

function withContact(
  scenario: ScenarioPlan,
  channelId: string,
  values: { day?: number; touches?: number },
): ScenarioPlan {
  if (!scenario.contacts.some((contact) => contact.channelId === channelId)) return scenario;
  const contacts = scenario.contacts.map((contact) =>
    contact.channelId === channelId ? { ...contact, ...values } : contact,
  );
  return { ...scenario, contacts };
}
