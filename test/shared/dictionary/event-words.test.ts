import { describe, expect, test } from 'vitest';
import { checkRows } from '../../../shared/dictionary/check-rows.ts';
import type { EventDef } from '../../../shared/dictionary/dictionaries.ts';
import { eventRate, eventSentence, unknownRates } from '../../../shared/dictionary/event-words.ts';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { eventWithoutTrigger } from '../../../shared/lint/rules/event-without-trigger.ts';
import { figuresDoNotFit } from '../../../shared/lint/rules/figures-do-not-fit.ts';
import { entriesInUse } from '../../../shared/package/dictionary-entries.ts';
import { chain } from '../build-map.ts';
import { findingsOf } from '../lint/test-rule.ts';

const event = (id: string, values: Partial<EventDef> = {}): EventDef => ({
  ...{ id, label: { zh: `事件${id}`, en: `Event ${id}` }, motClass: 'customerChange', latency: 'T+1' },
  ...values,
});
const A = event('A', { monthlyVolume: 300 });
const B = event('B', { monthlyVolume: 100 });
const both = event('C', { parts: ['A', 'B'], combine: 'all', withinDays: 7 });
const either = event('D', { parts: ['A', 'B'], combine: 'any' });

describe('when an event happens', () => {
  test('is said of its own threshold, of the customer’s own past, and of its parts', () => {
    const said = (each: EventDef) => eventSentence(each, [A, B])?.zh;
    expect(said(event('E', { detect: { zh: '单笔入账', en: 'A deposit' }, comparedDays: 90, comparedTimes: 3 }))).toBe(
      '单笔入账；不低于本人近 90 天均值的 3 倍',
    );
    expect(said(both)).toBe('7 天内均发生：事件A、事件B');
    expect(said(either)).toBe('发生任一：事件A、事件B');
    expect(said(event('E', { parts: ['A', 'gone'], withinDays: 3 }))).toContain('gone');
    expect(said(event('E'))).toBeUndefined();
  });

  test('counts as a trigger for SM014, however it is said', () => {
    const found = (given: EventDef) => {
      const map = chain({ SC1: { scenarioClass: 'event', trigger: { type: 'event', eventCode: given.id } } });
      const dictionaries = { ...starterDictionaries, events: [A, B, given] };
      return findingsOf(eventWithoutTrigger, map, { dictionaries }).length;
    };
    expect([both, event('E', { comparedDays: 90, comparedTimes: 3 }), event('E')].map(found)).toEqual([0, 0, 1]);
    expect(found({ ...both, latency: undefined })).toBe(1);
  });
});

describe('how often it happens', () => {
  test('is bounded by its parts, and known where it is entered', () => {
    expect(eventRate(A, [A, B])).toEqual({ low: 300, high: 300 });
    expect(eventRate(both, [A, B])).toEqual({ low: 0, high: 100 });
    expect(eventRate(either, [A, B])).toEqual({ low: 300, high: 400 });
    expect(eventRate({ ...both, monthlyVolume: 40 }, [A, B])).toEqual({ low: 40, high: 40 });
  });

  test('is unknown while a part’s volume is, and says whose', () => {
    const unknown = event('B');
    expect(eventRate(both, [A, unknown])).toBeUndefined();
    expect(unknownRates(both, [A, unknown]).map(({ id }) => id)).toEqual(['B']);
    expect(unknownRates(unknown, [A, unknown]).map(({ id }) => id)).toEqual(['B']);
    expect(unknownRates(both, [A, B])).toEqual([]);
  });

  test('is the most that a scenario can expect in its period', () => {
    const found = (expectedVolume: number, periodDays: number | undefined) => {
      const map = chain({ S1: { size: 9000 }, SC1: { trigger: { type: 'event', eventCode: 'C' }, expectedVolume } });
      const dictionaries = { ...starterDictionaries, events: [A, B, both] };
      return findingsOf(figuresDoNotFit, { ...map, periodDays }, { ...starterKnowledge, dictionaries }).map(
        ({ key }) => key,
      );
    };
    expect(found(300, 90)).toEqual([]);
    expect(found(301, 90)).toEqual(['event']);
    expect(found(301, undefined)).toEqual([]);
  });
});

test('a combined event is of two others that combine nothing, and all of them need days', () => {
  const faults = (...rows: EventDef[]) =>
    checkRows('events', rows, starterDictionaries).map(({ row, path, code }) => [row, path, code]);
  expect(faults(A, B, both, either)).toEqual([]);
  expect(faults(A, event('E', { parts: ['A', 'gone'], withinDays: 3 }))).toEqual([[1, 'parts', 'unknownEvent']]);
  expect(faults(A, B, both, event('E', { parts: ['A', 'C'], withinDays: 3 }))).toEqual([[3, 'parts', 'nestedEvent']]);
  expect(faults(A, event('E', { parts: ['A', 'A'], withinDays: 3 }))).toEqual([[1, 'parts', 'fewEvents']]);
  expect(faults(A, B, { ...both, withinDays: undefined })).toEqual([[2, 'withinDays', 'noWithinDays']]);
  expect(faults(event('E', { comparedTimes: 3 }))).toEqual([[0, 'comparedDays', 'halfCompared']]);
});

test('a package names the parts of a combined event', () => {
  const map = chain({ SC1: { trigger: { type: 'event', eventCode: 'C' } } });
  const dictionaries = { ...starterDictionaries, events: [A, B, both, either] };
  expect(entriesInUse(map, dictionaries, 'A5').events?.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
});
