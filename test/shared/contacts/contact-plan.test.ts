import { describe, expect, test } from 'vitest';
import { coincidingSets, contactPlans, type ScenarioPlan } from '../../../shared/contacts/contact-plan.ts';
import { capsOf, overloadsOf } from '../../../shared/contacts/overload.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { chain } from '../build-map.ts';

const scenario = (id: string, values: Partial<ScenarioPlan> = {}): ScenarioPlan => ({
  id,
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
  scenarioClass: 'lifecycle',
  priority: undefined,
  mutexGroup: undefined,
  contacts: [],
  ...values,
});
const setsOf = (...scenarios: ScenarioPlan[]) =>
  coincidingSets(scenarios).map((set) => set.map(({ id }) => id).join(' '));

describe('the contact plan', () => {
  test('has every outbound placement of a scenario once, with day, touches and whether it counts', () => {
    const map = chain(
      {
        P2: {},
        CH2: { channelType: 'sms', offsetDay: 4, touches: 2 },
        CH3: { channelType: 'hall', mode: 'inbound' },
        CH4: { channelType: 'aiCall', offsetDay: undefined, purpose: 'service' },
      },
      ['SC1 P2', 'P2 CH1', 'CH1 CH2 fallback', 'CH2 CH3 handoff', 'CH3 CH4 followUp', 'CH4 CH1 fallback'],
    );
    const plan = contactPlans(buildGraph(map)).get('S1');
    expect(plan?.map(({ id }) => id)).toEqual(['SC1']);
    const shared = { scenarioId: 'SC1' };
    expect(plan?.[0]?.contacts).toEqual([
      { ...shared, channelId: 'CH1', channelType: 'rmCall', day: 1, touches: 1, counts: true },
      { ...shared, channelId: 'CH2', channelType: 'sms', day: 4, touches: 2, counts: true },
      { ...shared, channelId: 'CH4', channelType: 'aiCall', day: 0, touches: 1, counts: false },
    ]);
  });

  test('takes a window that is written the wrong way round as the same days', () => {
    const plan = contactPlans(buildGraph(chain({ SC1: { windowFrom: 9, windowTo: 2 } }))).get('S1');
    expect(plan?.[0]).toMatchObject({ from: 2, to: 9 });
  });
});

describe('scenarios that may coincide', () => {
  test('are all without windows', () => {
    expect(setsOf(scenario('A'), scenario('B'), scenario('C'))).toEqual(['A B C']);
  });

  test('are not those whose windows are disjoint', () => {
    const windows = [
      scenario('A', { from: 0, to: 5 }),
      scenario('B', { from: 5, to: 9 }),
      scenario('C', { from: 10, to: 12 }),
    ];
    expect(setsOf(...windows, scenario('D'))).toEqual(['A D', 'A B D', 'C D', 'D']);
  });

  test('are of a mutex group only the one with the highest priority', () => {
    expect(
      setsOf(
        scenario('A', { mutexGroup: 'm', priority: 2 }),
        scenario('B', { mutexGroup: 'm', priority: 1 }),
        scenario('C', { mutexGroup: 'm' }),
        scenario('D', { mutexGroup: 'n' }),
      ),
    ).toEqual(['B D']);
  });

  test('are with equal priorities the event, then the lifecycle, then the first', () => {
    const group = { mutexGroup: 'm', priority: 1 };
    const product = scenario('P', { ...group, scenarioClass: 'product' });
    const lifecycle = scenario('L', group);
    const event = scenario('E', { ...group, scenarioClass: 'event' });
    expect(setsOf(product, lifecycle, event)).toEqual(['E']);
    expect(setsOf(product, lifecycle)).toEqual(['L']);
    expect(setsOf(scenario('L1', group), scenario('L2', group))).toEqual(['L1']);
  });
});

describe('overloads', () => {
  const contact = (channelId: string, day: number, touches = 1) =>
    ({ scenarioId: 'A', channelId, channelType: 'sms', day, touches, counts: true }) as const;
  const cap = (windowDays: 7 | 30, limit: number) => ({ of: 'sms', windowDays, limit }) as const;
  const ofDays = (windowDays: 7 | 30, ...days: number[]) =>
    overloadsOf([scenario('A', { contacts: days.map((day) => contact(`CH${day}`, day)) })], [cap(windowDays, 0)])[0];

  test('a window of seven days holds day 1 and day 7, not day 8', () => {
    expect(ofDays(7, 1, 7)?.count).toBe(2);
    expect(ofDays(7, 1, 8)?.count).toBe(1);
    expect(ofDays(30, 1, 30)?.count).toBe(2);
    expect(ofDays(30, 1, 31)?.count).toBe(1);
  });

  test('name the placements of the worst window by day, the earliest of equal ones', () => {
    expect(ofDays(7, 20, 22, 1, 3)?.contacts.map(({ day }) => day)).toEqual([1, 3]);
    expect(ofDays(7, 1, 10, 12, 14, 30)?.contacts.map(({ channelId }) => channelId)).toEqual(['CH10', 'CH12', 'CH14']);
  });

  test('do not add up scenarios that cannot coincide', () => {
    const sets = (to: number) => [
      scenario('A', { from: 0, to, contacts: [contact('CH1', 5)] }),
      scenario('B', { from: 6, to: 9, contacts: [contact('CH2', 6)] }),
    ];
    expect(overloadsOf(sets(5), [cap(7, 1)])).toEqual([]);
    expect(overloadsOf(sets(6), [cap(7, 1)])[0]?.count).toBe(2);
  });

  test('are measured against the caps of the policy, without those it leaves empty', () => {
    const policy = {
      ...chain().policy,
      channelCaps: [{ channelType: 'sms' as const, per7Days: 2 }, { channelType: 'email' as const }],
      humanCap: { per7Days: 2 },
      totalCap: { per30Days: 10 },
    };
    expect(capsOf(policy)).toEqual([
      { of: 'sms', windowDays: 7, limit: 2 },
      { of: 'calls', windowDays: 7, limit: 2 },
      { of: 'all', windowDays: 30, limit: 10 },
    ]);
  });
});
