import { describe, expect, test } from 'vitest';
import { capsOf } from '../../../shared/contacts/caps.ts';
import { coincidingSets, firingOf } from '../../../shared/contacts/coinciding.ts';
import { ownContactPlans } from '../../../shared/contacts/contact-plans.ts';
import { overloadsOf } from '../../../shared/contacts/overload.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { buildMap, chain } from '../build-map.ts';

type Values = Readonly<Record<string, unknown>>;

function plansOf(map: ReturnType<typeof chain>) {
  const plans = ownContactPlans(map, buildGraph(map), { ...starterKnowledge, today: '2026-11-02' });
  const [segment] = plans.graph.ofKind('segment');
  if (!segment) throw new Error('no segment');
  return { plans, segment, scenarios: plans.streamsOf(segment).map(({ plan }) => plan) };
}

/** Scenarios of one segment, by id. */
const setsOf = (scenarios: Readonly<Record<string, Values>>) => {
  const ids = Object.keys(scenarios);
  const map = buildMap(
    { S1: {}, ...scenarios },
    ids.map((id) => `S1 ${id}`),
  );
  const sets = coincidingSets(firingOf(plansOf(map).scenarios));
  return sets.map((set) => [...set].map(({ scenario }) => scenario.id).join(' '));
};

describe('the contact plan', () => {
  test('has every placement of a scenario once, with whether it counts', () => {
    const map = chain(
      {
        P2: {},
        CH2: { channelType: 'sms', offsetDay: 4, touches: 2 },
        CH3: { channelType: 'hall', mode: 'inbound' },
        CH4: { channelType: 'aiCall', offsetDay: undefined, purpose: 'service' },
      },
      ['SC1 P2', 'P2 CH1', 'CH1 CH2 fallback', 'CH2 CH3 handoff', 'CH3 CH4 followUp', 'CH4 CH1 fallback'],
    );
    const [plan, ...more] = plansOf(map).scenarios;
    expect(more).toEqual([]);
    expect(plan?.steps.map(({ channel, counts }) => [channel.id, counts])).toEqual([
      ['CH1', true],
      ['CH2', true],
      ['CH3', false],
      ['CH4', false],
    ]);
    // 2026-11-02 is a Monday.
    expect(plan?.daysFrom(20_759).after.slice(0, 2)).toEqual([1, 4]);
  });

  test('takes a window that is written the wrong way round as the same days', () => {
    const [plan] = plansOf(chain({ SC1: { windowFrom: 9, windowTo: 2 } })).scenarios;
    expect(plan).toMatchObject({ from: 2, to: 9 });
  });
});

describe('scenarios that may coincide', () => {
  test('are all without windows', () => {
    expect(setsOf({ SC1: {}, SC2: {}, SC3: {} })).toEqual(['SC1 SC2 SC3']);
  });

  test('are not those whose windows are disjoint', () => {
    const windows = {
      SC1: { windowFrom: 0, windowTo: 5 },
      SC2: { windowFrom: 5, windowTo: 9 },
      SC3: { windowFrom: 10, windowTo: 12 },
    };
    expect(setsOf({ ...windows, SC4: {} })).toEqual(['SC1 SC4', 'SC1 SC2 SC4', 'SC3 SC4', 'SC4']);
  });

  test('are of a mutex group only the one with the highest priority', () => {
    const group = { mutexGroup: 'm' };
    expect(
      setsOf({
        SC1: { ...group, priority: 2 },
        SC2: { ...group, priority: 1 },
        SC3: group,
        SC4: { mutexGroup: 'n' },
      }),
    ).toEqual(['SC2 SC4']);
  });

  test('are with equal priorities the event, then the lifecycle, then the first', () => {
    const group = { mutexGroup: 'm', priority: 1 };
    const product = { ...group, scenarioClass: 'product' };
    const lifecycle = { ...group, scenarioClass: 'lifecycle' };
    expect(setsOf({ SC1: product, SC2: lifecycle, SC3: { ...group, scenarioClass: 'event' } })).toEqual(['SC3']);
    expect(setsOf({ SC1: product, SC2: lifecycle })).toEqual(['SC2']);
    expect(setsOf({ SC1: lifecycle, SC2: lifecycle })).toEqual(['SC1']);
  });
});

describe('overloads', () => {
  const ofDays = (windowDays: 7 | 30, ...days: number[]) => {
    const ids = days.map((_, index) => `CH${index + 1}`);
    const channels = Object.fromEntries(ids.map((id, index) => [id, { channelType: 'sms', offsetDay: days[index] }]));
    const map = buildMap({ S1: {}, SC1: {}, P1: {}, ...channels }, [
      'S1 SC1',
      'SC1 P1',
      ...ids.map((id) => `P1 ${id}`),
    ]);
    const { plans, segment } = plansOf({ ...map, policy: { ...map.policy, contactOnRestDays: true } });
    return overloadsOf(plans, segment, [{ subject: 'sms', windowDays, limit: 0 }])[0];
  };

  test('a window of seven days holds day 1 and day 7, not day 8', () => {
    expect(ofDays(7, 1, 7)?.count).toBe(2);
    expect(ofDays(7, 1, 8)?.count).toBe(1);
    expect(ofDays(30, 1, 30)?.count).toBe(2);
    expect(ofDays(30, 1, 31)?.count).toBe(1);
  });

  test('name the placements of the worst window by day, the earliest of equal ones', () => {
    expect(ofDays(7, 20, 22, 1, 3)?.contacts.map(({ day }) => day)).toEqual([1, 3]);
    expect(ofDays(7, 1, 10, 12, 14, 30)?.contacts.map(({ day }) => day)).toEqual([10, 12, 14]);
  });

  test('do not add up scenarios that cannot coincide', () => {
    const found = (windowTo: number) => {
      const sms = (offsetDay: number) => ({ channelType: 'sms', offsetDay });
      const nodes = { SC1: { windowFrom: 0, windowTo }, SC2: { windowFrom: 6, windowTo: 9 }, CH1: sms(5), CH2: sms(6) };
      const edges = ['S1 SC1', 'S1 SC2', 'SC1 P1', 'SC2 P2', 'P1 CH1', 'P2 CH2'];
      const { plans, segment } = plansOf(buildMap({ S1: {}, ...nodes, P1: {}, P2: {} }, edges));
      return overloadsOf(plans, segment, [{ subject: 'sms', windowDays: 7, limit: 1 }])[0]?.count;
    };
    expect(found(5)).toBeUndefined();
    expect(found(6)).toBe(2);
  });

  test('are measured against the caps of the policy, without those it leaves empty; a type stated twice by its first', () => {
    const policy = {
      ...chain().policy,
      channelCaps: [
        { channelType: 'sms' as const, per7Days: 2 },
        { channelType: 'email' as const },
        { channelType: 'sms' as const, per7Days: 9 },
      ],
      humanCap: { per7Days: 2 },
      totalCap: { per30Days: 10 },
    };
    expect(capsOf(policy)).toEqual([
      { subject: 'sms', windowDays: 7, limit: 2 },
      { subject: 'human', windowDays: 7, limit: 2 },
      { subject: 'total', windowDays: 30, limit: 10 },
    ]);
  });
});
