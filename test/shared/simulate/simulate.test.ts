import { describe, expect, it } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { findTemplate } from '../../../shared/document/templates.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { fewestInAtLeast, mostInAtLeast } from '../../../shared/simulate/count-bounds.ts';
import { readDays, readHolidays, readSeed } from '../../../shared/simulate/read-options.ts';
import { simulate } from '../../../shared/simulate/simulate.ts';
import type { SimulationOptions } from '../../../shared/simulate/simulation.ts';
import { buildMap } from '../build-map.ts';

/** 2026-11-02 is a Monday. */
const run = (document: MapDocument, options: Partial<SimulationOptions> = {}) =>
  simulate(document, starterKnowledge, { from: '2026-11-02', days: 14, seed: 1, ...options });

/** One segment, one scenario, one call. */
const oneCall = (channel: object = {}, scenario: object = {}, segment: object = {}) => {
  const map = buildMap(
    {
      S1: { size: 1000, holdoutPct: 10, ...segment },
      SC1: { expectedVolume: 500, trigger: { type: 'rule' }, ...scenario },
      P1: {},
      CH1: { channelType: 'rmCall', offsetDay: 0, ...channel },
    },
    ['S1 SC1', 'SC1 P1', 'P1 CH1'],
  );
  return { ...map, periodDays: 14 };
};

describe('contacts by day', () => {
  it('spreads the volume without its control group over the working days', () => {
    const [calls] = run(oneCall({ capacityPerDay: 40 })).channels;
    expect(calls?.total).toBe(450);
    expect(calls?.days).toEqual([45, 45, 45, 45, 45, 0, 0, 45, 45, 45, 45, 45, 0, 0]);
    expect(calls).toMatchObject({ peak: 45, peakDay: 0, capacity: 40, daysOver: 10, backlog: 50, waitDays: 2 });
  });

  it('moves what falls on a rest day to the next working day, holidays too', () => {
    const [calls] = run(oneCall({ offsetDay: 1 }), { holidays: ['2026-11-09'] }).channels;
    // 450 on 9 working days; Friday's are called on the Tuesday after the holiday, with Monday's (none).
    expect(calls?.days).toEqual([0, 50, 50, 50, 50, 0, 0, 0, 50, 50, 50, 50, 0, 0]);
    expect(calls?.moved).toBe(50);
  });

  it('gives up or puts off what lies in quiet hours', () => {
    const late = oneCall({ sendWindow: '21:00-22:00' });
    const policy = (quietAction: 'drop' | 'delay') => ({ ...late, policy: { ...late.policy, quietAction } });
    expect(run(policy('drop')).channels[0]).toMatchObject({ total: 0, dropped: 450 });
    expect(run(policy('delay')).channels[0]?.days.slice(0, 3)).toEqual([0, 45, 45]);
  });

  it('passes shares on, and waits', () => {
    const map = oneCall();
    const document = buildMap(
      {
        S1: { size: 1000, holdoutPct: 0 },
        SC1: { expectedVolume: 100, trigger: { type: 'rule' } },
        P1: {},
        CH1: { offsetDay: 0 },
        CH2: { offsetDay: undefined },
      },
      ['S1 SC1', 'SC1 P1', 'P1 CH1', 'CH1 CH2 fallback'],
    );
    const waiting = { ...document, policy: { ...map.policy, contactOnRestDays: true }, periodDays: 1 };
    const edges = waiting.edges.map((edge) =>
      edge.type === 'fallback' ? { ...edge, waitDays: 3, sharePct: 25 } : edge,
    );
    const { channels } = run({ ...waiting, edges } as MapDocument);
    expect(channels.map(({ days }) => days.slice(0, 4))).toEqual([
      [100, 0, 0, 0],
      [0, 0, 0, 25],
    ]);
  });

  it('triggers customers again only a cool-down apart', () => {
    const small = { size: 100, holdoutPct: 0 };
    const { channels, leftOut } = run(oneCall({}, { expectedVolume: 500, cooldownDays: 7 }, small));
    expect(channels[0]?.total).toBe(200);
    expect(leftOut).toEqual([{ reason: 'coolDown', segmentId: 'S1', scenarioId: 'SC1', customers: 300 }]);
  });

  it('names what it cannot count', () => {
    const { leftOut, channels, segments } = run(oneCall({}, { expectedVolume: undefined }, { size: undefined }));
    expect(leftOut.map(({ reason }) => reason)).toEqual(['noSize', 'noVolume']);
    expect(channels[0]?.total).toBe(0);
    expect(segments[0]?.loads[0]?.atLeast).toEqual([{ low: 0, high: null }]);
  });
});

/** Two scenarios of one segment, each with a call on the same day. */
const twoCalls = (second: object = {}) => {
  const scenario = { expectedVolume: 600, trigger: { type: 'rule' } };
  const map = buildMap(
    {
      S1: { size: 1000, holdoutPct: 0 },
      SC1: { ...scenario, priority: 1 },
      SC2: { ...scenario, priority: 2, ...second },
      P1: {},
      P2: {},
      CH1: { channelType: 'rmCall', offsetDay: 1 },
      CH2: { channelType: 'rmCall', offsetDay: 1 },
    },
    ['S1 SC1', 'S1 SC2', 'SC1 P1', 'SC2 P2', 'P1 CH1', 'P2 CH2'],
  );
  return { ...map, periodDays: 14 };
};

describe('the worst-placed customer', () => {
  it('is in both scenarios; how many customers are is a range', () => {
    const [segment] = run(twoCalls()).segments;
    const load = segment?.loads.find(({ subject, windowDays }) => subject === 'rmCall' && windowDays === 7);
    // 600 and 600 of 1,000: between 200 and 600 are in both.
    expect(load).toMatchObject({ peak: 2, cap: 1, over: { low: 200, high: 600 } });
    expect(load?.atLeast).toEqual([
      { low: 600, high: 1000 },
      { low: 200, high: 600 },
    ]);
    expect(load?.stack.map(({ contact }) => segment?.contacts[contact]?.rowCode)).toEqual([
      'TEST-S1-SC1-P1-CH1',
      'TEST-S1-SC2-P2-CH2',
    ]);
    expect(segment?.contacts.map(({ allowedAlone, allowedStacked }) => [allowedAlone, allowedStacked])).toEqual([
      [1, 1],
      [1, 0],
    ]);
    // At least 200 are in both, and lose one each.
    expect(segment?.suppressed).toEqual({ low: 200, high: 600 });
  });

  it('is in one of a mutex group, and who is kept out is told', () => {
    const document = ['SC1', 'SC2'].reduce(
      (map, id) => setField(id, 'mutexGroup', '电话')(map),
      twoCalls() as MapDocument,
    );
    const [segment] = run(document).segments;
    expect(segment?.loads[0]).toMatchObject({ subject: 'total', peak: 1 });
    expect(segment?.mutexed).toEqual([{ scenarioId: 'SC2', winnerId: 'SC1', low: 200, high: 600 }]);
  });

  it('is not in scenarios whose windows have no day in common', () => {
    const apart = [
      ['SC1', 'windowFrom', 0],
      ['SC1', 'windowTo', 3],
      ['SC2', 'windowFrom', 4],
      ['SC2', 'windowTo', 9],
    ] as const;
    const map = apart.reduce(
      (document, [id, field, value]) => setField(id, field, value)(document),
      twoCalls() as MapDocument,
    );
    expect(run(map).segments[0]?.loads[0]?.peak).toBe(1);
  });

  it('gets no services, mandatory notices or inbound contacts', () => {
    for (const own of [{ purpose: 'service' }, { purpose: 'mandatory' }, { mode: 'inbound' }]) {
      expect(run(oneCall(own)).segments[0]?.loads).toEqual([]);
    }
  });
});

describe('segments that share customers', () => {
  const both = (a: object, b: object, more: Record<string, object> = {}) => {
    const scenario = { expectedVolume: 10, trigger: { type: 'rule' } };
    const map = buildMap(
      {
        ...(more as Record<string, Record<string, unknown>>),
        S1: { size: 600, ...a },
        S2: { size: 700, ...b },
        SC1: scenario,
        SC2: scenario,
        P1: {},
        P2: {},
        CH1: { channelType: 'sms', touches: 3 },
        CH2: { channelType: 'sms', touches: 2 },
      },
      ['S1 SC1', 'S2 SC2', 'SC1 P1', 'SC2 P2', 'P1 CH1', 'P2 CH2'],
    );
    return { ...map, periodDays: 14 };
  };
  const overlap = (a: object, b: object, options = {}, more = {}) => run(both(a, b, more), options).overlaps[0];

  it('are a range, never one number, while nothing is known', () => {
    expect(overlap({}, {})).toMatchObject({ relation: 'unknown', customers: { low: 0, high: 600 }, peak: 5, cap: 4 });
    expect(overlap({}, {}, { population: 1000 })?.customers).toEqual({ low: 300, high: 600 });
  });

  it('are bounded by a common parent, certain when one is part of the other, and ruled out by policy', () => {
    const parent = { S3: { size: 1200 } };
    const child = { parentSegmentId: 'S3' };
    expect(overlap(child, child, {}, parent)).toMatchObject({
      relation: 'siblings',
      customers: { low: 100, high: 600 },
    });
    expect(overlap({ parentSegmentId: 'S2' }, {})).toMatchObject({
      relation: 'nested',
      customers: { low: 600, high: 600 },
    });
    for (const overlapPolicy of ['exclusive', 'highestWins']) expect(overlap({ overlapPolicy }, {})).toBeUndefined();
  });
});

describe('work of the branches', () => {
  it('is shared out by the counts of the list', () => {
    const branchCounts = [
      { branchCode: 'B1', count: 300 },
      { branchCode: 'B2', count: 100 },
    ];
    const document = { ...oneCall({ capacityPerDay: 60 }, {}, { listId: 'L1' }), lists: [{ id: 'L1', branchCounts }] };
    // 450 calls of 12 minutes (40 a day and person), 45 on each working day.
    expect(run(document as unknown as MapDocument).branches).toEqual([
      { branchCode: 'B1', contacts: 337, minutes: 4050, peakMinutes: 405, peakDay: 0, capacityMinutes: 540 },
      { branchCode: 'B2', contacts: 113, minutes: 1350, peakMinutes: 135, peakDay: 0, capacityMinutes: 180 },
    ]);
  });
});

describe('bounds', () => {
  it('of two groups are those of their overlap', () => {
    expect([fewestInAtLeast([300, 800], 2, 1000), mostInAtLeast([300, 800], 2, 1000)]).toEqual([100, 300]);
    expect([fewestInAtLeast([300, 400], 2, 1000), mostInAtLeast([300, 400], 1, 600)]).toEqual([0, 600]);
  });
  it('are reached: three groups of 2 among 3 customers give all 3 two contacts', () => {
    expect(mostInAtLeast([2, 2, 2], 2, 3)).toBe(3);
    expect(fewestInAtLeast([2, 2, 2], 3, 3)).toBe(0);
  });
});

describe('the templates', () => {
  it('of elder customers: without the mutex group both calls stack up', () => {
    const elder = findTemplate('TPL-ELDER') as MapDocument;
    const open = ['SC2', 'SC3'].reduce((map, id) => setField(id, 'mutexGroup', undefined)(map), elder);
    const calls = (document: MapDocument) =>
      run(document, { days: 180 })
        .segments.find(({ id }) => id === 'S2')
        ?.loads.find(({ subject, windowDays }) => subject === 'rmCall' && windowDays === 7);
    expect(calls(elder)).toMatchObject({ peak: 1, cap: 1 });
    expect(calls(open)).toMatchObject({ peak: 2, cap: 1 });
  });
});

describe('options in text', () => {
  it('are read or refused', () => {
    expect([readDays('90'), readDays('0'), readDays('367'), readDays('1.5')]).toEqual([
      90,
      undefined,
      undefined,
      undefined,
    ]);
    expect([readSeed('4294967295'), readSeed('4294967296'), readSeed('-1')]).toEqual([
      4_294_967_295,
      undefined,
      undefined,
    ]);
    expect(readHolidays('2027-01-01，2026-02-30 2026-12-25,2027-01-01')).toEqual({
      days: ['2026-12-25', '2027-01-01'],
      wrong: ['2026-02-30'],
    });
  });
});
