import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../shared/dictionary/calendar.ts';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { dailyArrival, periodDaysOf, workingDaysFrom, workingDaysIn } from '../../../shared/forecast/arrival.ts';
import { channelLoads } from '../../../shared/forecast/channel-load.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { buildMap, chain, deepFreeze } from '../build-map.ts';

/** 500 customers, 10 % kept back, 70 days: 450 ÷ 50 = 9 a working day. */
const inPeriod = (map: MapDocument): MapDocument => ({ ...map, periodDays: 70 });

function loadsOf(map: MapDocument): Record<string, number | undefined> {
  const document = deepFreeze(map);
  return Object.fromEntries(channelLoads(document, buildGraph(document), []).map(({ key, load }) => [key, load]));
}

describe('the period', () => {
  test('is from its first to its last day, else its length', () => {
    const map = chain();
    expect(periodDaysOf({ ...map, periodStart: '2025-01-01', periodEnd: '2025-01-31', periodDays: 9 })).toBe(31);
    expect(periodDaysOf({ ...map, periodStart: '2025-03-01', periodEnd: '2025-03-01' })).toBe(1);
    expect(periodDaysOf({ ...map, periodStart: '2025-01-01', periodDays: 9 })).toBe(9);
    expect(periodDaysOf({ ...map, periodStart: '2025-02-01', periodEnd: '2025-01-01' })).toBeUndefined();
    const { periodDays: _none, ...without } = map;
    expect(periodDaysOf(without)).toBeUndefined();
  });

  test('has five working days in seven, and one at least', () => {
    expect(workingDaysIn(70)).toBe(50);
    expect(workingDaysIn(1)).toBe(1);
  });
});

describe('working days between dates', () => {
  const days = (first: string, last: string) =>
    workingDaysFrom(first, dayNumber(last) - dayNumber(first) + 1, starterDictionaries.holidays);

  test.each([
    ['two weeks without a holiday', '2026-11-02', '2026-11-15', 10],
    [
      'National Day of 2026: eight days off but one, and a Sunday and a Saturday that are worked',
      '2026-09-20',
      '2026-10-10',
      11,
    ],
    ['Spring Festival of 2026 with the weekends around it', '2026-02-14', '2026-02-28', 6],
    ['New Year of 2027, which is not published: one day off', '2026-12-28', '2027-01-03', 4],
    ['a weekend alone', '2026-11-07', '2026-11-08', 1],
  ])('%s', (_what, first, last, expected) => {
    expect(days(first, last)).toBe(expected);
  });
});

describe('daily arrival', () => {
  const arrival = (scenario: Readonly<Record<string, unknown>>, map: object = { periodDays: 70 }) => {
    const document = { ...chain({ SC1: scenario }), ...map };
    const graph = buildGraph(document);
    const [node] = graph.ofKind('scenario');
    return node && dailyArrival(document, graph, node, starterDictionaries.holidays);
  };

  test.each(['event', 'rule', 'manual'])('by %s spreads over the period', (type) => {
    expect(arrival({ trigger: { type }, windowFrom: 1, windowTo: 7 })).toBe(9);
  });

  test('counts the working days of a period with dates', () => {
    // 450 people on 11 working days instead of 15.
    const map = { periodStart: '2026-09-20', periodEnd: '2026-10-10' };
    expect(arrival({ trigger: { type: 'event' } }, map)).toBeCloseTo(450 / 11);
    const asLong = { periodStart: '2026-09-20', periodDays: 21 };
    expect(arrival({ trigger: { type: 'event' } }, asLong)).toBeCloseTo(450 / 11);
  });

  test('by schedule is concentrated in the window', () => {
    expect(arrival({ trigger: { type: 'schedule' }, windowFrom: 1, windowTo: 7 })).toBe(90);
    expect(arrival({ trigger: { type: 'schedule' }, windowFrom: 0, windowTo: 0 })).toBe(450);
    expect(arrival({ trigger: { type: 'schedule' } })).toBe(9);
    expect(arrival({ trigger: { type: 'schedule' }, windowFrom: 0, windowTo: 3000 })).toBe(9);
    expect(arrival({ trigger: { type: 'schedule' }, windowFrom: 9, windowTo: 3 })).toBeUndefined();
    // Said by themselves: 7 days of batches; from day 36 on to the end of 70 days.
    expect(arrival({ trigger: { type: 'manual' }, batchDays: 7 })).toBe(90);
    expect(arrival({ trigger: { type: 'manual' }, startDay: 36 })).toBe(18);
    expect(arrival({ trigger: { type: 'event' }, startDay: 36, batchDays: 7 })).toBe(9);
  });

  test('is undefined without a period or a volume', () => {
    expect(arrival({}, { periodDays: undefined })).toBeUndefined();
    expect(arrival({ expectedVolume: undefined })).toBeUndefined();
  });
});

describe('the load of a channel', () => {
  test('is the arrival of its scenarios times its contacts', () => {
    expect(loadsOf(inPeriod(chain()))).toEqual({ CH1: 9 });
    expect(loadsOf(inPeriod(chain({ CH1: { touches: 3 } })))).toEqual({ CH1: 27 });
    expect(loadsOf(inPeriod(chain({ SC2: {}, P2: {} }, ['S1 SC2', 'SC2 P2', 'P2 CH1'])))).toEqual({ CH1: 18 });
  });

  test('goes on by 60 % to a fallback, 30 % to a handoff, in full to a follow-up', () => {
    const bare = (map: MapDocument) =>
      ['E6', 'E7', 'E8'].reduce((m, id) => setField(id, 'sharePct', undefined)(m), map);
    const map = chain({ CH2: {}, CH3: {}, CH4: {} }, ['CH1 CH2 fallback', 'CH1 CH3 handoff', 'CH1 CH4 followUp']);
    for (const each of [map, bare(map)]) {
      const loads = loadsOf(inPeriod(each));
      expect([loads.CH2, loads.CH3, loads.CH4].map((load) => load?.toFixed(6))).toEqual([
        '5.400000',
        '2.700000',
        '9.000000',
      ]);
    }
    expect(loadsOf(inPeriod(setField('E6', 'sharePct', 0)(map))).CH2).toBe(0);
  });

  test('counts a customer once, however many ways lead to the channel', () => {
    // Straight from a second product, and by fallback from the first.
    const map = chain({ P2: {}, CH2: {} }, ['SC1 P2', 'P2 CH2', 'CH1 CH2 fallback']);
    expect(loadsOf(inPeriod(map))).toEqual({ CH1: 9, CH2: 9 });
    const entry = channelLoads(inPeriod(map), buildGraph(map), []).find(({ key }) => key === 'CH2');
    expect(entry?.parts[0]?.demand).toBeCloseTo(14.4);
  });

  test('does not depend on the order of the edges', () => {
    const nodes = { CH2: {}, CH3: {} };
    const edges = ['CH1 CH2 fallback', 'CH2 CH3 fallback', 'CH1 CH3 handoff'];
    const loads = loadsOf(inPeriod(chain(nodes, edges)));
    expect(loadsOf(inPeriod(chain(nodes, [...edges].reverse())))).toEqual(loads);
    expect(loads.CH3).toBeCloseTo(9 * (0.36 + 0.3));
  });

  test('ends in circles and in very long chains', () => {
    const circle = loadsOf(inPeriod(chain({ CH2: {} }, ['CH1 CH2 fallback', 'CH2 CH1 fallback'])));
    expect(circle.CH1).toBe(9);
    expect(circle.CH2).toBeCloseTo(5.4);
    expect(loadsOf(inPeriod(chain({}, ['CH1 CH1 fallback'])))).toEqual({ CH1: 9 });
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`CH${index + 2}`, {}]));
    const long = Array.from({ length: 3000 }, (_, index) => `CH${index + 1} CH${index + 2} followUp`);
    expect(loadsOf(inPeriod(chain(many, long))).CH3001).toBe(9);
  });

  test('is summed over the placements of one library item, against one capacity', () => {
    const item = { libraryId: 'LIB-RM', capacityPerDay: 20 };
    const map = inPeriod(chain({ CH1: item, CH2: { ...item, capacityPerDay: 12 } }, ['P1 CH2']));
    expect(channelLoads(map, buildGraph(map), [])).toMatchObject([{ key: 'LIB-RM', load: 18, capacity: 12 }]);
  });

  test('names the scenarios whose numbers are missing, and never counts them as nothing', () => {
    const map = inPeriod(
      chain({ SC2: { expectedVolume: undefined }, P2: {}, CH2: {} }, ['S1 SC2', 'SC2 P2', 'P2 CH1', 'P2 CH2']),
    );
    expect(channelLoads(map, buildGraph(map), [])).toMatchObject([
      { key: 'CH1', load: 9, unknown: [{ id: 'SC2' }] },
      { key: 'CH2', load: undefined, unknown: [{ id: 'SC2' }] },
    ]);
    const alone = inPeriod(buildMap({ CH1: {} }));
    expect(channelLoads(alone, buildGraph(alone), [])).toMatchObject([
      { load: undefined, unknown: [], capacity: undefined },
    ]);
  });
});
