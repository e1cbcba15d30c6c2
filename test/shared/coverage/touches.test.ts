import { describe, expect, it } from 'vitest';
import { coverageMatrix } from '../../../shared/coverage/build-matrix.ts';
import type { Measures } from '../../../shared/coverage/coverage-matrix.ts';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import type { MapDocument, MapNode } from '../../../shared/document/document.ts';
import { channelLoads } from '../../../shared/forecast/channel-load.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { simulate } from '../../../shared/simulate/simulate.ts';
import { seeds, times } from '../../property-runs.ts';
import { seededRandom } from '../../seeded-random.ts';
import { buildMap } from '../build-map.ts';
import { randomCase } from '../simulate/random-map.ts';
import { countSimply, type PlainCell } from './reference.ts';

const context = { dictionaries: starterDictionaries, today: '2026-11-30' };
const total = (map: MapDocument) => coverageMatrix('class', [map], context).total;

/** 30 days in which every contact takes place, so that the simulation sees all of them. */
const inPeriod = (map: MapDocument): MapDocument => ({
  ...map,
  periodStart: '2026-11-30',
  periodEnd: '2026-12-29',
});
const simulated = (map: MapDocument) =>
  simulate(map, starterKnowledge, { from: '2026-11-30', days: 366, seed: 1 }).channels;

/** Two segments with a scenario each; CH1 is an entry of P1, and the fallback of CH3 that P3 leads to. */
const twoWays = (edges: readonly string[], segments: readonly object[] = [{ holdoutPct: 0 }, {}]) => {
  const segment = { size: 20_000, holdoutPct: 10 };
  const scenario = { expectedVolume: 15_000, trigger: { type: 'event' } };
  const nodes = {
    S1: { ...segment, ...segments[0] },
    S2: { ...segment, ...segments[1] },
    ...{ SC1: scenario, SC2: scenario, P1: {}, P2: {}, P3: {} },
    ...{ CH1: { channelType: 'sms' }, CH2: {}, CH3: { channelType: 'sms' }, T1: {}, T2: {} },
  };
  return inPeriod(buildMap(nodes, edges));
};
const BOTH = ['S1 SC1', 'S2 SC2', 'SC1 P1', 'SC2 P2', 'P1 CH1', 'P2 CH2', 'CH1 T1', 'CH2 T2'];
const SECOND = ['CH3 T1', 'SC1 P3', 'P3 CH3', 'CH3 CH1 fallback'];

describe('contacts in the coverage matrix', () => {
  it('leave out the control group: half of 15,000 in each of two segments', () => {
    const map = twoWays(BOTH, [{ holdoutPct: 50 }, { holdoutPct: 50 }]);
    expect(total(map).touches).toBe(15_000);
  });

  it('do not depend on which of two products comes first', () => {
    const first = twoWays([...BOTH, ...SECOND]);
    const last = twoWays(['SC1 P3', 'P3 CH3', 'CH3 CH1 fallback', 'CH3 T1', ...BOTH]);
    // All of 15,000 come to CH1 and to CH3, 13,500 to CH2.
    expect([total(first).touches, total(last).touches]).toEqual([43_500, 43_500]);
    expect(simulated(first).map(({ total: contacts }) => contacts)).toEqual([15_000, 13_500, 15_000]);
  });

  it.each([
    ['a fallback of 60 %', ['CH1 CH2 fallback', 'CH2 T2'], 160],
    ['two ways to one channel add up', ['CH1 CH2 fallback', 'CH1 CH3 handoff', 'CH3 CH2 followUp', 'CH2 T2'], 190],
    ['never more than all of them', ['CH1 CH3 followUp', 'CH1 CH2 followUp', 'CH3 CH2 followUp', 'CH2 T2'], 200],
    ['a circle is counted once', ['CH1 CH2 fallback', 'CH2 CH1 fallback', 'CH2 T2'], 160],
    ['two scripts of a channel are one contact', ['CH1 T2'], 100],
    ['a second product that leads to the same channel is none', ['SC1 P2', 'P2 CH1'], 100],
    ['an entry that is a fallback too is an entry', ['SC1 P2', 'P2 CH2', 'CH1 CH2 fallback', 'CH2 T2'], 200],
    ['a channel without words has no path', ['CH1 CH2 fallback'], 100],
  ] as const)('%s', (_what, edges, expected) => {
    const nodes = { S1: { size: 1000, holdoutPct: 0 }, SC1: { expectedVolume: 100, trigger: { type: 'event' } } };
    const rest = { P1: {}, P2: {}, CH1: {}, CH2: {}, CH3: {}, T1: {}, T2: {} };
    const start = ['S1 SC1', 'SC1 P1', 'P1 CH1', 'CH1 T1'];
    for (const order of [[...start, ...edges], [...edges, ...start], [...start, ...edges].reverse()]) {
      expect(total(inPeriod(buildMap({ ...nodes, ...rest }, order))).touches).toBe(expected);
    }
  });

  it.each([
    ['twice each', { CH1: { touches: 2 } }, 180],
    ['none that quiet hours give up', { CH1: { sendWindow: '21:00-22:00' } }, 0],
    ['a mandatory notice at night all the same', { CH1: { sendWindow: '21:00-22:00', purpose: 'mandatory' } }, 90],
    ['none of a retired scenario', { SC1: { status: 'retired' } }, 0],
    ['none of a channel in the tray', { CH1: { tray: true } }, 0],
    ['of a volume above the segment only what a cool-down allows', { S1: { size: 20 }, SC1: { cooldownDays: 15 } }, 36],
    ['rounding the control group', { S1: { holdoutPct: 12.34 } }, 88],
    ['everyone without a size', { S1: { size: undefined } }, 90],
  ] as const)('%s', (_what, more, expected) => {
    const nodes: Record<string, Record<string, unknown>> = {
      ...{ S1: { size: 1000, holdoutPct: 10 }, SC1: { expectedVolume: 100, trigger: { type: 'event' } } },
      ...{ P1: {}, CH1: {}, T1: {} },
    };
    for (const [id, values] of Object.entries(more)) nodes[id] = { ...nodes[id], ...values };
    const map = inPeriod(buildMap(nodes, ['S1 SC1', 'SC1 P1', 'P1 CH1', 'CH1 T1']));
    const policy = { ...map.policy, quietAction: 'drop' as const };
    expect(total({ ...map, policy }).touches).toBe(expected);
    const [line] = simulated({ ...map, policy });
    expect(line?.total ?? 0).toBe(expected);
  });
});

const STAGES = ['acquire', 'nurture', 'convert', 'maintain', 'churn'];

/** A random map of the simulation with a script to each channel, and segments in stages. */
function worded(seed: number): MapDocument {
  const { document } = randomCase(seed);
  const random = seededRandom(seed + 1);
  const channels = document.nodes.filter(({ kind }) => kind === 'channel');
  const words = buildMap({ T1: {}, T2: {} }).nodes;
  const edges = channels.flatMap(({ id }) =>
    ['T1', 'T2'].flatMap((script) =>
      random() < 0.7 ? [{ id: `X${id}${script}`, type: 'flow' as const, from: id, to: script }] : [],
    ),
  );
  const nodes = document.nodes.map((node) =>
    node.kind === 'segment'
      ? { ...node, lifecycleStage: STAGES.filter(() => random() < 0.4), parentSegmentId: undefined }
      : node,
  );
  return { ...document, nodes: [...nodes, ...words] as MapNode[], edges: [...document.edges, ...edges] };
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seededRandom(seed);
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** The plain counter knows no rounds; those are held against the simulation. */
const onceOnly = (map: MapDocument): MapDocument => ({
  ...map,
  nodes: map.nodes.map((node) => (node.kind === 'scenario' ? { ...node, repeat: undefined } : node)),
});

const figures = ({ paths, nodes, touches, touchesUnknown }: Measures) => ({ paths, nodes, touches, touchesUnknown });

function plain(cells: ReadonlyMap<string, PlainCell>, key: string) {
  const { paths, nodes, contacts } = cells.get(key) ?? { paths: new Set(), nodes: new Set(), contacts: new Map() };
  const known = [...contacts.values()].filter((value) => value !== undefined);
  return {
    paths: paths.size,
    nodes: nodes.size,
    touches: known.reduce((sum, value) => sum + value, 0),
    touchesUnknown: contacts.size - known.length,
  };
}

describe('coverage counts', () => {
  const daysOf = ({ periodStart, periodEnd, periodDays }: MapDocument) => {
    const both = periodStart !== undefined && periodEnd !== undefined;
    const length = both ? (Date.parse(periodEnd) - Date.parse(periodStart)) / 86_400_000 + 1 : periodDays;
    return length === undefined || length <= 0 ? 90 : Math.min(366, length);
  };

  it('are those of the plain reference, for random maps and three matrices', () => {
    let found = 0;
    for (const seed of seeds(20261130, 80)) {
      const map = onceOnly(worded(seed));
      const days = daysOf(map);
      const stages = ({ lifecycleStage = [] }: { lifecycleStage?: readonly string[] | undefined }) =>
        lifecycleStage.length === 0 ? ['none'] : lifecycleStage;
      const column = ({ id }: { id: string }) => `segment:${id}`;
      const places = {
        stage: countSimply(map, days, (segment) => stages(segment).map((row) => [row, column(segment)] as const)),
        class: countSimply(map, days, (segment, { scenarioClass }) => [[scenarioClass, column(segment)]]),
        tier: countSimply(map, days, ({ tier }, _, { channelType }) =>
          (tier?.length ? tier : ['none']).map((row) => [row, channelType] as const),
        ),
      };
      for (const [id, cells] of Object.entries(places)) {
        const matrix = coverageMatrix(id as keyof typeof places, [map], context);
        for (const row of matrix.rows) {
          for (const each of matrix.columns) {
            const cell = matrix.cell(row.id, each.id);
            expect(figures(cell), `map ${seed} ${id} ${row.id} ${each.id}`).toEqual(
              plain(cells, `${row.id}|${each.id}`),
            );
            if (cell.touches > 0) found += 1;
          }
        }
      }
    }
    expect(found).toBeGreaterThan(times(250));
  });

  it('do not depend on the order of the edges, and are what the simulation plans, for random maps', () => {
    for (const seed of seeds(20261130, 80)) {
      const { periodStart: _, periodEnd: __, ...map } = worded(seed);
      const sized = map.nodes.map((node) => (node.kind === 'channel' ? { ...node, libraryId: undefined } : node));
      const scripts = map.nodes.filter(({ kind }) => kind === 'channel').map(({ id }) => id);
      const all = scripts.map((id) => ({ id: `Z${id}`, type: 'flow' as const, from: id, to: 'T1' }));
      const edges = [...map.edges.filter(({ to }) => to !== 'T1' && to !== 'T2'), ...all];
      const document = { ...map, periodStart: '2026-11-02', periodDays: 20, nodes: sized, edges } as MapDocument;
      const matrix = (edgesOf: MapDocument['edges']) =>
        coverageMatrix('tier', [{ ...document, edges: edgesOf }], context);
      const [one, other] = [matrix(edges), matrix(shuffled(edges, seed))];
      expect(figures(other.total), `map ${seed}`).toEqual(figures(one.total));
      const sum = simulate(document, starterKnowledge, { from: '2026-10-01', days: 366, seed: 1 }).channels.reduce(
        (all, { total: contacts }) => all + contacts,
        0,
      );
      expect(one.total.touches, `map ${seed}`).toBe(sum);
    }
  });

  it('and the forecast’s load follow the same shares', () => {
    const map = { ...twoWays([...BOTH, ...SECOND]), periodStart: undefined, periodEnd: undefined, periodDays: 7 };
    const loads = channelLoads(map as MapDocument, buildGraph(map as MapDocument), []);
    expect(loads.map(({ load }) => load)).toEqual([3000, 2700, 3000]);
  });
});
