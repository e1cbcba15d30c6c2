// Owns a map in which two lists by schedule come to one small team at the same time, and could do so one after the other.
import type { MapDocument } from '../../../shared/document/document.ts';
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
