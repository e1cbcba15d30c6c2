// Owns measuring the contact simulation, beside the plain reference on the same map, which it must equal.
import { deepStrictEqual } from 'node:assert';
import type { MapDocument } from '../../shared/document/document.ts';
import { starterKnowledge } from '../../shared/knowledge/knowledge.ts';
import { simulate } from '../../shared/simulate/simulate.ts';
import type { SimulationOptions } from '../../shared/simulate/simulation.ts';
import { seededRandom } from '../seeded-random.ts';
import { buildMap } from '../shared/build-map.ts';
import { simulateSimply } from '../shared/simulate/reference.ts';
import { type Percentiles, percentilesOf } from './percentiles.ts';

export interface SimulationTime {
  /** Segments that cannot share customers: ms, and the reference on the same map. */
  readonly apart: Percentiles;
  readonly reference: Percentiles;
  /** Segments that may all share customers, so that every pair is looked at: ms. */
  readonly overlapping: Percentiles;
}

const OPTIONS: SimulationOptions = { from: '2026-12-01', days: 90, seed: 1 };

/** 200 segments with two scenarios each, some of them shared, and five placements per scenario. */
export function crowdedMap(segments = 200, seed = 1): MapDocument {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const nodes: Record<string, Record<string, unknown>> = {};
  const edges: string[] = [];
  for (let s = 1; s <= segments; s += 1) {
    nodes[`S${s}`] = { size: 500 + below(5000), overlapPolicy: 'exclusive' };
    for (const sc of [2 * s - 1, 2 * s]) {
      const windowFrom = below(5);
      const when = { windowFrom, windowTo: windowFrom + 5 + below(20), priority: 1 + below(3), cooldownDays: 30 };
      const what = { scenarioClass: ['event', 'lifecycle', 'product'][below(3)], trigger: { type: 'rule' } };
      nodes[`SC${sc}`] = { ...when, ...what, expectedVolume: 100 + below(2000) };
      nodes[`P${sc}`] = {};
      edges.push(`S${s} SC${sc}`, `SC${sc} P${sc}`);
      if (random() < 0.1) edges.push(`S${1 + below(s)} SC${sc}`);
      for (let place = 0; place < 5; place += 1) {
        const id = 5 * (sc - 1) + place + 1;
        const channelType = ['sms', 'appPush', 'wecom1v1', 'rmCall', 'remoteCall'][below(5)];
        nodes[`CH${id}`] = { channelType, offsetDay: place * 3 + below(4), capacityPerDay: 20 + below(200) };
        edges.push(
          place < 2 ? `P${sc} CH${id}` : `CH${id - 1 - below(2)} CH${id} ${place === 4 ? 'handoff' : 'fallback'}`,
        );
      }
    }
  }
  return { ...buildMap(nodes, edges), periodDays: 90 };
}

export function measureSimulation(runs = 5): SimulationTime {
  const map = crowdedMap();
  const nodes = map.nodes.map((node) =>
    node.kind === 'segment' ? { ...node, overlapPolicy: 'allow' as const } : node,
  );
  const apart = timesOf(runs, () => simulate(map, starterKnowledge, OPTIONS));
  const overlapping = timesOf(runs, () => simulate({ ...map, nodes }, starterKnowledge, OPTIONS));
  const start = performance.now();
  const plain = simulateSimply(map, starterKnowledge.dictionaries, OPTIONS);
  const reference = performance.now() - start;
  deepStrictEqual(simulate(map, starterKnowledge, OPTIONS), plain);
  return { apart, overlapping, reference: percentilesOf([reference]) };
}

function timesOf(runs: number, work: () => unknown): Percentiles {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return percentilesOf(times);
}
