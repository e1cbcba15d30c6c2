// Owns SM015: the first contact of an event scenario comes while the event is still valid.
import { entryDay } from '../../document/day-anchor.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Fix } from '../fix.ts';
import type { Rule } from '../rule.ts';

type Scenario = NodeOf<'scenario'>;

/** Hours; DOMAIN §3.5 allows an event no longer validity. */
const LONGEST_VALIDITY = 1440;

export const lateContact: Rule = {
  id: 'SM015',
  severity: 'warning',
  title: { zh: '首次触达晚于有效期', en: 'First contact after the event has passed' },
  why: {
    zh: '名单送达时，时机已过。',
    en: 'By the time the list arrives, the moment has passed.',
  },
  *check(_document, graph, { dictionaries }) {
    const events = new Map(dictionaries.events.map((event) => [event.id, event]));
    for (const scenario of graph.ofKind('scenario')) {
      const event = scenario.trigger.type === 'event' ? events.get(scenario.trigger.eventCode ?? '') : undefined;
      const validity = scenario.validityHours ?? event?.validityHours;
      const contact = firstContact(graph, scenario);
      if (!event || validity === undefined || contact === undefined) continue;
      const needed = latencyHours(event.latency) + contact;
      if (validity >= needed) continue;
      yield {
        targets: [scenario.id],
        message: {
          zh: '场景“{name}”有效期 {v} 小时，首次触达最早需要 {t} 小时（名单 {latency}，再到首次触达 {contact} 小时）。',
          en: 'Scenario “{name}” is valid for {v} hours, but the first contact takes at least {t} (list {latency}, then {contact} hours).',
        },
        params: { name: scenario.name, v: validity, t: needed, latency: event.latency || 'T+0', contact },
        field: 'validityHours',
        fixes: longer(scenario, needed),
      };
    }
  },
};

/** Hours from the trigger to the first of the scenario's channels: its day, or its time limit where it has no day. */
function firstContact(graph: Graph, scenario: Scenario): number | undefined {
  const channels = graph
    .next(scenario.id, 'flow')
    .flatMap((product) => graph.next(product.id, 'flow').filter((node) => node.kind === 'channel'));
  const days = channels.flatMap(({ offsetDay }) => offsetDay ?? []);
  const start = entryDay(scenario, days.length === 0 ? undefined : Math.min(...days));
  const hours = channels.flatMap(({ offsetDay, slaHours }) => {
    return offsetDay === undefined ? (slaHours ?? []) : Math.max(0, offsetDay - start) * 24;
  });
  return hours.length === 0 ? undefined : Math.min(...hours);
}

/** T+1 is a day, 批量 4 小时 is four hours; an event known before it happens (T-7) has no latency. */
function latencyHours(latency: string | undefined): number {
  const days = /^T\s*\+\s*(\d{1,4})/i.exec(latency ?? '')?.[1];
  if (days !== undefined) return Number(days) * 24;
  const hours = /(\d{1,5}(?:\.\d+)?)\s*(?:小时|h)/i.exec(latency ?? '')?.[1];
  return hours === undefined ? 0 : Number(hours);
}

function longer(scenario: Scenario, needed: number): readonly Fix[] {
  const value = Math.ceil(needed);
  if (value > LONGEST_VALIDITY) return [];
  return [
    {
      title: { zh: `有效期改为 ${value} 小时`, en: `Make it valid for ${value} hours` },
      steps: [{ do: 'set', id: scenario.id, field: 'validityHours', value }],
    },
  ];
}
