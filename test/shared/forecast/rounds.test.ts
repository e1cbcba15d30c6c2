import { describe, expect, test } from 'vitest';
import { dateOf, dayNumber } from '../../../shared/dictionary/calendar.ts';
import { dailyArrival } from '../../../shared/forecast/arrival.ts';
import { roundsOf } from '../../../shared/forecast/rounds.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { simulate } from '../../../shared/simulate/simulate.ts';
import { chain } from '../build-map.ts';

const PERIOD = { start: dayNumber('2026-10-12'), end: dayNumber('2027-01-10') };
const scenarioWith = (repeat: object | undefined, more: object = {}) => {
  const map = chain({ SC1: { cooldownDays: 7, repeat, ...more } });
  const scenario = buildGraph(map).ofKind('scenario')[0];
  if (!scenario) throw new Error('the chain has a scenario');
  return scenario;
};
const starts = (repeat: object, more: object = {}) =>
  roundsOf(scenarioWith(repeat, more), PERIOD)?.map(({ start, within, days }) =>
    within === days ? `${dateOf(start)} ${days}` : `${dateOf(start)} ${within}/${days}`,
  );

describe('the rounds of a scenario that repeats', () => {
  test.each([
    [
      'months from the first day of the period',
      { every: 'month' },
      {},
      ['2026-10-12 31', '2026-11-12 30', '2026-12-12 29/31'],
    ],
    ['a quarter', { every: 'quarter' }, {}, ['2026-10-12 90/92']],
    [
      'the fifth of a month, not before the period',
      { every: 'month', onDay: 5 },
      {},
      ['2026-11-05 30', '2026-12-05 31', '2027-01-05 5/31'],
    ],
    [
      'the last day, where a month has no 31st',
      { every: 'month', onDay: 31 },
      {},
      ['2026-10-31 30', '2026-11-30 31', '2026-12-31 10/31'],
    ],
    ['no tenth day of a quarter in the period', { every: 'quarter', onDay: 10 }, {}, []],
    [
      'the window of a schedule',
      { every: 'month', onDay: 5 },
      { trigger: { type: 'schedule' }, windowFrom: 0, windowTo: 3 },
      ['2026-11-05 4', '2026-12-05 4', '2027-01-05 4'],
    ],
    ['twice a quarter', { every: 'quarter', least: 2 }, {}, ['2026-10-12 46', '2026-11-27 44/46']],
    [
      'a cool-down that is longer than the cycle',
      { every: 'month' },
      { cooldownDays: 45 },
      ['2026-10-12 45', '2026-11-26 45'],
    ],
    [
      'others each time, whom a cool-down does not protect',
      { every: 'month', customers: 'fresh' },
      { cooldownDays: 45 },
      ['2026-10-12 31', '2026-11-12 30', '2026-12-12 29/31'],
    ],
  ] as const)('%s', (_what, repeat, more, expected) => {
    expect(starts(repeat, more)).toEqual(expected);
  });

  test('every Wednesday', () => {
    const found = starts({ every: 'week', onDay: 3 });
    expect(found?.slice(0, 2)).toEqual(['2026-10-14 7', '2026-10-21 7']);
    expect(found).toHaveLength(13);
  });

  test('none without a cycle', () => {
    expect(roundsOf(scenarioWith(undefined), PERIOD)).toBeUndefined();
    expect(roundsOf(scenarioWith({ onDay: 3 }), PERIOD)).toBeUndefined();
  });
});

describe('what repeats', () => {
  const map = (repeat: object | undefined) => ({
    ...chain({
      S1: { size: 900, holdoutPct: 0 },
      SC1: { expectedVolume: 600, cooldownDays: 0, repeat },
      CH1: { touches: 1 },
    }),
    ...{ periodStart: '2026-10-12', periodEnd: '2027-01-11' },
  });
  const contacts = (repeat: object | undefined) =>
    simulate(map(repeat), starterKnowledge, { from: '2026-10-01', days: 200, seed: 1 }).channels.find(
      ({ nodeIds }) => nodeIds[0] === 'CH1',
    );

  test('contacts the same customers each month, or others, and all once where it does not', () => {
    expect(contacts(undefined)?.total).toBe(600);
    expect(contacts({ every: 'month' })?.total).toBe(1800);
    expect(contacts({ every: 'month', customers: 'fresh' })?.total).toBe(600);
    expect(contacts({ every: 'month', least: 2 })?.total).toBe(3600);
  });

  test('is at least that many where more may be done', () => {
    expect(contacts({ every: 'month' })?.isLeast).toBe(false);
    expect(contacts({ every: 'month', most: 3 })).toMatchObject({ total: 1800, isLeast: true });
  });

  test('asks of a working day what its shortest round does', () => {
    const arrival = (repeat: object | undefined) => {
      const document = map(repeat);
      const graph = buildGraph(document);
      const scenario = graph.ofKind('scenario')[0];
      return scenario && dailyArrival(document, graph, scenario, []);
    };
    expect(arrival({ every: 'month' })).toBeCloseTo(600 / (30 * (5 / 7)), 9);
    expect(arrival({ every: 'month', customers: 'fresh' })).toBeCloseTo(600 / (92 * (5 / 7)), 9);
    expect(arrival({ every: 'week' })).toBeCloseTo(600 / 5, 9);
  });
});
