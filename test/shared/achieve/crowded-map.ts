// Owns a map in which two lists by schedule come to one small team at the same time, and could do so one after the other.
import type { MapDocument } from '../../../shared/document/document.ts';
import { seededRandom } from '../../seeded-random.ts';
import { buildMap } from '../build-map.ts';

export function crowdedMap(): MapDocument {
  const scenario = (name: string) => ({
    name,
    trigger: { type: 'schedule', schedule: '名单分批' },
    batchDays: 14,
    expectedVolume: 300,
  });
  const map = buildMap(
    {
      G1: { name: '约见户数', baseline: 0, target: 200, unit: '户' },
      S1: { name: '临界客户', size: 600, holdoutPct: 0 },
      SC1: scenario('到期名单邀约'),
      SC2: scenario('临界名单邀约'),
      P1: { name: '定期存款' },
      P2: { name: '稳健理财' },
      CH1: { name: '客户经理电话', capacityPerDay: 30, slaHours: 24, offsetDay: 0, executorRole: '客户经理' },
      T1: {},
    },
    ['G1 S1', 'S1 SC1', 'S1 SC2', 'SC1 P1', 'SC2 P2', 'P1 CH1', 'P2 CH1', 'CH1 T1'],
  );
  const edges = map.edges.map((edge) => (edge.from.startsWith('SC') ? { ...edge, takeUpPct: 40 } : edge));
  const policy = { ...map.policy, totalCap: {}, humanCap: {}, channelCaps: [] };
  return {
    ...map,
    title: '两份名单同一团队',
    periodStart: '2027-03-01',
    periodDays: 60,
    edges,
    policy,
  } as MapDocument;
}

/** A random map with more to do at once than its two to four teams can: lists by schedule and by hand, events, hops and caps. */
export function randomCrowdedMap(seed: number): MapDocument {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const [scenarios, channels] = [3 + below(4), 2 + below(3)];
  const nodes: Record<string, Record<string, unknown>> = {};
  const edges: string[] = [];
  for (const id of ['S1', 'S2']) nodes[id] = { size: 800 + below(2000), holdoutPct: pick([0, 10]) };
  for (let at = 1; at <= scenarios; at += 1) {
    const type = random() < 0.75 ? pick(['schedule', 'manual']) : pick(['event', 'rule']);
    nodes[`SC${at}`] = {
      trigger: { type },
      scenarioClass: pick(['event', 'lifecycle', 'product']),
      expectedVolume: 80 + below(500),
      batchDays: 4 + below(20),
      startDay: pick([undefined, 1, 2, 8]),
      priority: pick([1, 2, 3, undefined]),
    };
    nodes[`P${at}`] = {};
    edges.push(`${pick(['S1', 'S2'])} SC${at}`, `SC${at} P${at}`, `P${at} CH${1 + below(channels)}`);
  }
  for (let at = 1; at <= channels; at += 1) {
    nodes[`CH${at}`] = {
      channelType: pick(['rmCall', 'rmVisit', 'wecom1v1', 'remoteCall']),
      capacityPerDay: 8 + below(30),
      slaHours: pick([24, 48, 72, undefined]),
      offsetDay: below(4),
      touches: pick([1, 1, 1, 2]),
    };
    if (at > 1 && random() < 0.5) edges.push(`CH${at - 1} CH${at} ${pick(['fallback', 'handoff', 'followUp'])}`);
  }
  const map = buildMap(nodes, edges);
  const takeUpPct = () => 5 + below(40);
  return {
    ...map,
    id: `crowded-${seed}`,
    periodStart: '2027-03-01',
    periodDays: 60 + below(40),
    edges: map.edges.map((edge) => (edge.from.startsWith('SC') ? { ...edge, takeUpPct: takeUpPct() } : edge)),
  } as MapDocument;
}
