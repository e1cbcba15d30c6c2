// Owns SM022: no customer gets more business contacts than the contact policy allows.

import { type Cap, capsOf } from '../../contacts/caps.ts';
import { type Change, type ContactPlans, ownContactPlans } from '../../contacts/contact-plans.ts';
import { isRelieved, type Overload, overloadsOf } from '../../contacts/overload.ts';
import { type Segment, scenariosOf } from '../../contacts/streams.ts';
import { subjectName } from '../../contacts/subject-name.ts';
import type { EventDef } from '../../dictionary/dictionaries.ts';
import { entryDay } from '../../document/day-anchor.ts';
import type { MapDocument } from '../../document/document.ts';
import { CHANNEL_TYPES } from '../../document/kinds/channel.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import { dayName, LATEST_DAY } from '../../document/relative-days.ts';
import type { Graph } from '../../graph/graph.ts';
import { productsReaching } from '../../graph/reach.ts';
import type { Message } from '../../i18n/message.ts';
import { cheaperChannel, type Outlook, outlookOf, withChannel } from '../cheaper-channel.ts';
import type { Fix } from '../fix.ts';
import type { Rule } from '../rule.ts';

type Scenario = NodeOf<'scenario'>;

export const tooManyContacts: Rule = {
  id: 'SM022',
  severity: 'error',
  title: { zh: '触达过频', en: 'Too many contacts' },
  why: {
    zh: '过度触达会引起投诉，并抵消有效触达的作用。',
    en: 'Over-contacting raises complaints and cancels out the contacts that work.',
  },
  *check(document, graph, context) {
    const caps = capsOf(document.policy);
    const plans = ownContactPlans(document, graph, context);
    const outlook = outlookOf(plans, caps, context.dictionaries.channels);
    for (const segment of graph.ofKind('segment')) {
      for (const overload of overloadsOf(plans, segment, capsOf(document.policy, segment))) {
        const { cap, count, contacts } = overload;
        const channels = idsOf(contacts);
        yield {
          targets: [segment.id, ...channels],
          key: `${cap.subject} ${cap.windowDays}`,
          message:
            cap.subject === 'silence'
              ? TOO_SOON
              : {
                  zh: '客群“{name}”在 {window} 天内经“{channels}”触达 {n} 次，超过上限 {cap}。',
                  en: 'Segment “{name}” is contacted {n} times within {window} days through “{channels}”, above the cap of {cap}.',
                },
          params: {
            name: segment.name,
            window: cap.windowDays,
            channels: idsOf(cap.subject === 'silence' ? contacts.slice(1) : contacts).map((id) => nameOf(graph, id)),
            first: nameOf(graph, channels[0] ?? ''),
            n: count,
            cap: capText(cap),
          },
          fixes: fixes(plans, context.dictionaries.events, outlook, segment, overload),
        };
      }
    }
  },
};

const TOO_SOON: Message = {
  zh: '客群“{name}”经“{first}”沟通后 {window} 天的静默期内，又经“{channels}”触达 {n} 次。',
  en: 'Segment “{name}” is contacted {n} more times through “{channels}” within {window} days of silence after a conversation by “{first}”.',
};

function idsOf(contacts: Overload['contacts']): readonly string[] {
  return [...new Set(contacts.map(({ channelId }) => channelId))];
}

function nameOf(graph: Graph, id: string): string {
  return graph.node(id)?.name ?? id;
}

function capText({ subject, limit }: Cap): Message {
  const { zh, en } = subjectName(subject);
  return { zh: `${limit} 次（${zh}）`, en: `${limit} (${subject in CHANNEL_TYPES ? en : en.toLowerCase()})` };
}

/** Only what brings the segment under this cap is offered: each fix is tried on the plan first. */
function fixes(
  plans: ContactPlans,
  events: readonly EventDef[],
  outlook: Outlook,
  segment: Segment,
  overload: Overload,
): readonly Fix[] {
  const { document, graph } = plans;
  const helps = (change: Change) => isRelieved(plans, segment, overload, change);
  return [
    ...mutex(graph, segment, overload, helps),
    ...delay(document, graph, events, overload, helps),
    ...fewer(graph, overload, helps),
    ...cheaperChannel(outlook, segment, overload),
  ];
}

type Helps = (change: Change) => boolean;

/** Puts the scenarios that stack up into one mutex group; none when they are in two groups already. */
function mutex(graph: Graph, segment: Segment, { cap, contacts }: Overload, helps: Helps): Fix[] {
  const ids = new Set(contacts.map(({ scenarioId }) => scenarioId));
  const stacked = scenariosOf(graph, segment).filter(({ id }) => ids.has(id));
  const groups = new Set(stacked.flatMap(({ mutexGroup }) => mutexGroup?.trim() || []));
  if (ids.size < 2 || groups.size > 1) return [];
  const group = [...groups][0] ?? freeGroup(graph);
  const daysOf = (days: number | undefined) => Math.max(days ?? 0, cap.windowDays);
  const inGroup: Change = (scenario, placements) => ({
    placements,
    scenario: ids.has(scenario.id)
      ? { ...scenario, mutexGroup: group, mutexDays: daysOf(scenario.mutexDays) }
      : scenario,
  });
  if (!helps(inGroup)) return [];
  return [
    {
      title: {
        zh: `将 ${ids.size} 个场景设为互斥组“${group}”`,
        en: `Make the ${ids.size} scenarios a mutex group, “${group}”`,
      },
      steps: stacked.flatMap(
        ({ id, mutexDays }) =>
          [
            { do: 'set', id, field: 'mutexGroup', value: group },
            { do: 'set', id, field: 'mutexDays', value: daysOf(mutexDays) },
          ] as const,
      ),
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
  events: readonly EventDef[],
  { cap, contacts }: Overload,
  helps: Helps,
): Fix[] {
  const last = contacts.at(-1);
  const channel = last && graph.node(last.channelId);
  const first = contacts.find(({ channelId }) => channelId !== last?.channelId);
  if (!first || channel?.kind !== 'channel') return [];
  const wave = document.waves.find(({ no }) => no === channel.waveNo);
  const latest = Math.min(LATEST_DAY, wave?.toDay ?? LATEST_DAY);
  const scenarios = scenariosThrough(graph, channel.id);
  const isFree = (day: number) =>
    day <= latest &&
    !scenarios.some((scenario) => isOver(scenario, events, day)) &&
    graph.outgoing(channel.id).every(({ to }) => {
      const next = graph.node(to);
      return next?.kind !== 'channel' || (next.offsetDay ?? 0) >= day;
    });
  // A weekend in between takes a day or two off the distance.
  const day = [0, 1, 2]
    .map((more) => first.day + cap.windowDays + more)
    .find((each) => isFree(each) && helps(withChannel(channel.id, { offsetDay: each })));
  if (day === undefined) return [];
  return [
    {
      title: {
        zh: `“${channel.name}”推迟到${dayName(day).zh}`,
        en: `Delay “${channel.name}” to ${dayName(day).en}`,
      },
      steps: [{ do: 'set', id: channel.id, field: 'offsetDay', value: day }],
    },
  ];
}

function scenariosThrough(graph: Graph, channelId: string): readonly Scenario[] {
  return productsReaching(graph, channelId).flatMap(({ id }) =>
    graph.previous(id, 'flow').flatMap((node) => (node.kind === 'scenario' ? [node] : [])),
  );
}

/** On that day the scenario's window is closed, or what set it off is no longer valid. */
function isOver(scenario: Scenario, events: readonly EventDef[], day: number): boolean {
  const { windowTo, trigger } = scenario;
  const event = trigger.type === 'event' ? events.find(({ id }) => id === trigger.eventCode) : undefined;
  const validityHours = scenario.validityHours ?? event?.validityHours;
  const sinceTrigger = day - entryDay(scenario, undefined);
  return (
    (windowTo !== undefined && day > windowTo) || (validityHours !== undefined && sinceTrigger * 24 > validityHours)
  );
}

/** Takes away the contacts that are too many where one placement has as many to spare. */
function fewer(graph: Graph, { cap, count, contacts }: Overload, helps: Helps): Fix[] {
  const most = contacts.reduce((a, b) => (b.touches > a.touches ? b : a));
  const touches = most.touches - (count - cap.limit);
  if (touches < 1 || !helps(withChannel(most.channelId, { touches }))) return [];
  const name = nameOf(graph, most.channelId);
  return [
    {
      title: { zh: `“${name}”减为 ${touches} 次`, en: `Reduce “${name}” to ${touches}` },
      steps: [{ do: 'set', id: most.channelId, field: 'touches', value: touches }],
    },
  ];
}
