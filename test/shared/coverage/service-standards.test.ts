import { describe, expect, test } from 'vitest';
import { serviceCoverage } from '../../../shared/coverage/service-standards.ts';
import type { ServiceStandard } from '../../../shared/dictionary/dictionaries.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { chain } from '../build-map.ts';

const QUARTERLY: ServiceStandard = { role: '客户经理', tier: 'L4', by: 'call', every: 'quarter', least: 1 };

/** A call by the role to all 100 customers of the tier, over half a year. */
function plan(more: Parameters<typeof chain>[0] = {}, edges: string[] = []): MapDocument {
  const own = {
    S1: { tier: ['L4'], size: 100, holdoutPct: 0, ...more.S1 },
    SC1: { expectedVolume: 100, cooldownDays: 0, ...more.SC1 },
    CH1: { executorRole: '客户经理', channelType: 'rmCall', ...more.CH1 },
  };
  const map = chain({ ...more, ...own }, edges);
  return { ...map, periodStart: '2026-10-01', periodEnd: '2027-03-31' };
}
const only = (map: MapDocument, standard = QUARTERLY) =>
  serviceCoverage(map, '2026-10-01', { ...starterKnowledge.dictionaries, serviceStandards: [standard] })[0];
const every = (cycle: string) => ({ SC1: { repeat: { every: cycle } } });

describe('minimum service', () => {
  test.each([
    ['a call every quarter', plan(every('quarter')), 'kept', 1],
    ['a call every month is three a quarter', plan(every('month')), 'kept', 3],
    ['one call in half a year is none in each quarter', plan(), 'below', 0],
    ['one call in a plan of a quarter', { ...plan(), periodEnd: '2026-12-31' }, 'kept', 1],
    ['another role', plan({ ...every('quarter'), CH1: { executorRole: '柜员' } }), 'below', 0],
    ['as a co-role', plan({ ...every('quarter'), CH1: { executorRole: '柜员', coRoles: ['客户经理'] } }), 'kept', 1],
    ['a text message is no call', plan({ ...every('quarter'), CH1: { channelType: 'sms' } }), 'below', 0],
    ['half of the customers', plan({ SC1: { repeat: { every: 'quarter' }, expectedVolume: 50 } }), 'below', 0],
    [
      'a volume that is not known',
      plan({ SC1: { repeat: { every: 'quarter' }, expectedVolume: undefined } }),
      'unknown',
      0,
    ],
    ['a size that is not known', plan({ ...every('quarter'), S1: { size: undefined } }), 'unknown', 0],
    ['too seldom, whatever the volume', plan({ SC1: { expectedVolume: undefined } }), 'below', 0],
    ['the control group is left out on purpose', plan({ ...every('quarter'), S1: { holdoutPct: 10 } }), 'kept', 1],
  ] as const)('%s', (_what, map, state, times) => {
    const found = only(map);
    expect(found?.state).toBe(state);
    expect(found?.segments.map((each) => each.times)).toEqual([times]);
  });

  test('a call that only some come to is not surely made', () => {
    const map = plan(
      { ...every('quarter'), CH1: { channelType: 'sms' }, CH2: { executorRole: '客户经理', channelType: 'rmCall' } },
      ['CH1 CH2 fallback'],
    );
    expect(only(map)?.segments[0]).toMatchObject({ state: 'below', partly: [{ id: 'SC1' }] });
  });

  test('what would have to be known is named', () => {
    const unknown = plan({ SC1: { repeat: { every: 'quarter' }, expectedVolume: undefined }, S1: { size: undefined } });
    expect(only(unknown)?.segments[0]?.missing.map(({ id }) => id)).toEqual(['SC1', 'S1']);
  });

  test('a tier that the map has no segment of is neither kept nor broken', () => {
    expect(only(plan(), { ...QUARTERLY, tier: 'L5' })).toMatchObject({ state: undefined, segments: [] });
  });
});
