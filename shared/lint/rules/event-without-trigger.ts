// Owns SM014: a real-time scenario names an event that has a threshold and a latency.
import type { EventDef } from '../../dictionary/dictionaries.ts';
import { eventSentence } from '../../dictionary/event-words.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import type { Fix } from '../fix.ts';
import type { Rule } from '../rule.ts';

type Scenario = NodeOf<'scenario'>;
const MOST_FIXES = 3;

export const eventWithoutTrigger: Rule = {
  id: 'SM014',
  severity: 'error',
  stage: 'check',
  title: { zh: '事件场景没有触发', en: 'Event scenario without a trigger' },
  why: { zh: '没有触发事件的“实时”场景不会触发。', en: 'A “real-time” scenario without a trigger never fires.' },
  *check(_document, graph, { dictionaries }) {
    const events = new Map(dictionaries.events.map((event) => [event.id, event]));
    for (const scenario of graph.ofKind('scenario')) {
      if (scenario.scenarioClass !== 'event' || firesOn(scenario, events)) continue;
      yield {
        targets: [scenario.id],
        message: {
          zh: '事件场景“{name}”未指定触发事件、阈值或时效。',
          en: 'Event scenario “{name}” has no trigger event, or the event has no threshold or latency.',
        },
        params: { name: scenario.name },
        field: scenario.trigger.type === 'event' ? 'trigger.eventCode' : 'trigger.type',
        fixes: likelyEvents(scenario, dictionaries.events).map((event) => pick(scenario, event)),
      };
    }
  },
};

function firesOn(scenario: Scenario, events: ReadonlyMap<string, EventDef>): boolean {
  const { type, eventCode } = scenario.trigger;
  const event = type === 'event' && eventCode ? events.get(eventCode) : undefined;
  return event !== undefined && isComplete(event, [...events.values()]);
}

/** It says when it happens, by itself or through its parts, and when its list is there. */
function isComplete(event: EventDef, events: readonly EventDef[]): boolean {
  return eventSentence(event, events) !== undefined && Boolean(event.latency?.trim());
}

/** The events whose names are most like the scenario's; its MOT class decides between equals. */
function likelyEvents(scenario: Scenario, events: readonly EventDef[]): readonly EventDef[] {
  const likeness = (event: EventDef) =>
    (event.motClass === scenario.motClass ? 0.1 : 0) + likenessOf(scenario.name, event.label.zh);
  return events
    .filter((event) => isComplete(event, events))
    .map((event) => ({ event, score: likeness(event) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_FIXES)
    .map(({ event }) => event);
}

/** 0 to 1: how many two-character words the texts share (Dice). */
function likenessOf(a: string, b: string): number {
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i += 1) if (a.includes(b.slice(i, i + 2))) shared += 1;
  return (2 * shared) / Math.max(1, a.length + b.length - 2);
}

function pick(scenario: Scenario, event: EventDef): Fix {
  return {
    title: { zh: `用事件“${event.label.zh}”触发`, en: `Trigger on “${event.label.en}”` },
    steps: [
      { do: 'set', id: scenario.id, field: 'trigger.type', value: 'event' },
      { do: 'set', id: scenario.id, field: 'trigger.eventCode', value: event.id },
    ],
  };
}
