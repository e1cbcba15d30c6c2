import { expect, test } from 'vitest';
import { allTemplates } from '../../../../shared/document/templates.ts';
import { starterKnowledge } from '../../../../shared/knowledge/knowledge.ts';
import { channelOverloaded } from '../../../../shared/lint/rules/channel-overloaded.ts';
import { overloadedDay } from '../../../../shared/lint/rules/overloaded-day.ts';
import { simulate, withDefaults } from '../../../../shared/simulate/simulate.ts';
import { chain } from '../../build-map.ts';
import { randomCase } from '../../simulate/random-map.ts';
import { context, findingsOf, testRule } from '../test-rule.ts';

/** 450 contacts on the 10 working days of two weeks, from a Monday on: 45 a day. */
const twoWeeks = (channel: object, more: Record<string, Record<string, unknown>> = {}, edges: string[] = []) => ({
  ...chain({ CH1: { name: '外呼', offsetDay: 0, ...channel }, ...more }, edges),
  periodStart: '2026-11-02',
  periodDays: 14,
});

testRule(overloadedDay, {
  passing: {
    'as many as it can do': twoWeeks({ capacityPerDay: 45 }),
    'a capacity that nobody states': twoWeeks({}),
    'no volume': twoWeeks({ capacityPerDay: 1 }, { SC1: { expectedVolume: undefined } }),
    'a scenario that is retired': twoWeeks({ capacityPerDay: 1 }, { SC1: { status: 'retired' } }),
  },
  failing: {
    'Friday’s contacts and Monday’s on one day, while the average fits': {
      map: twoWeeks({ capacityPerDay: 46, offsetDay: 3 }),
      finds: [
        {
          targets: ['CH1'],
          zh: '按触达模拟，渠道“外呼”有 1 天超过每日产能 46 人次，最多的一天（2026-11-09）为 135 人次，最多积压 2 个工作日。',
          severity: 'info',
          fixes: 0,
        },
      ],
    },
    'placements of one item on the same days': {
      map: twoWeeks(
        { capacityPerDay: 60, libraryId: 'L1' },
        { CH2: { libraryId: 'L1', capacityPerDay: 70, offsetDay: 0 } },
        ['P1 CH2'],
      ),
      finds: [{ targets: ['CH1', 'CH2'], zh: /有 10 天超过每日产能 60 人次.*90 人次/ }],
    },
  },
});

test('the average of the first case is no finding of SM024', () => {
  expect(findingsOf(channelOverloaded, twoWeeks({ capacityPerDay: 46, offsetDay: 3 }))).toEqual([]);
});

test('finds what the simulation finds, on 200 random maps and the templates', () => {
  const maps = [...Array.from({ length: 200 }, (_, index) => randomCase(index + 1).document), ...allTemplates()];
  let found = 0;
  for (const map of maps) {
    const { channels } = simulate(map, starterKnowledge, withDefaults(map, context.today));
    const over = channels.filter(({ daysOver }) => daysOver > 0);
    const findings = findingsOf(overloadedDay, map);
    expect(findings.map(({ targets, params }) => [targets, params?.days, params?.peak])).toEqual(
      over.map(({ nodeIds, daysOver, peak }) => [nodeIds, daysOver, peak]),
    );
    found += findings.length;
  }
  expect(found).toBeGreaterThan(100);
});
