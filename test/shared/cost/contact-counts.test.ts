import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactCounts } from '../../../shared/cost/contact-counts.ts';
import { planCost } from '../../../shared/cost/plan-cost.ts';
import { simulatedCost } from '../../../shared/cost/simulated-cost.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { channelLoads } from '../../../shared/forecast/channel-load.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { simulate } from '../../../shared/simulate/simulate.ts';
import { times } from '../../property-runs.ts';
import { chain } from '../build-map.ts';

const FROM = '2026-12-01';

/** The contacts of a year that begins well before the period and ends well behind it. */
function simulated(map: MapDocument): Record<string, number> {
  const { channels } = simulate(map, starterKnowledge, { from: FROM, days: 366, seed: 1 });
  return Object.fromEntries(channels.filter(({ total }) => total > 0).map(({ key, total }) => [key, total]));
}

function counted(map: MapDocument): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { channel, contacts } of contactCounts(map, buildGraph(map), FROM)) {
    const key = channel.libraryId || channel.id;
    if (contacts > 0) sums[key] = (sums[key] ?? 0) + contacts;
  }
  return sums;
}

/** Every contact lies within the year that is simulated. */
function inOneQuarter(map: MapDocument): MapDocument {
  const near = (value: number | undefined) => (value === undefined ? undefined : Math.min(value, 60));
  return {
    ...map,
    periodStart: '2027-01-04',
    periodEnd: '2027-03-31',
    waves: [],
    nodes: map.nodes.map((node) => {
      if (node.kind === 'channel') return { ...node, ...(node.offsetDay && { offsetDay: near(node.offsetDay) }) };
      if (node.kind !== 'scenario') return node;
      return { ...node, ...(node.windowFrom && { windowFrom: near(node.windowFrom) }) };
    }) as MapDocument['nodes'],
  };
}

describe.each(allTemplates().map((template) => [template.code, template] as const))('%s', (_code, template) => {
  test('has as many contacts as its simulation, whatever the volumes and touches', () => {
    const map = inOneQuarter(template);
    expect(Object.keys(simulated(map)).length).toBeGreaterThan(0);
    expect(counted(map)).toEqual(simulated(map));
    const places = map.nodes.flatMap(({ id, kind }): (readonly [string, string])[] =>
      kind === 'scenario' ? [[id, 'expectedVolume']] : kind === 'channel' ? [[id, 'touches']] : [],
    );
    const change = fc
      .constantFrom(...places)
      .chain(([id, field]) =>
        fc
          .integer(field === 'touches' ? { min: 1, max: 10 } : { min: 0, max: 9999 })
          .map((value) => [id, field, value] as const),
      );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const changed = changes.reduce((document, [id, field, value]) => setField(id, field, value)(document), map);
        expect(counted(changed)).toEqual(simulated(changed));
      }),
      { numRuns: times(10) },
    );
  });
});

test('a scenario without a volume is named at each of its channels, never counted as nobody', () => {
  const map = chain({ SC2: { expectedVolume: undefined }, SC1: { expectedVolume: 500 } }, ['S1 SC2', 'SC2 P1']);
  const [count] = contactCounts(map, buildGraph(map), FROM);
  expect(count).toMatchObject({ contacts: 450, unknown: [{ id: 'SC2' }] });
});

test('contacts that quiet hours leave nothing of are none, and a channel that nobody comes to is left out', () => {
  const map = chain({ CH1: { sendWindow: '21:00-22:00' }, CH2: {} });
  expect(contactCounts({ ...map, policy: { ...map.policy, quietAction: 'drop' } }, buildGraph(map), FROM)).toEqual([]);
});

test('contacts that are simulated cost what the plan says; a channel without a unit cost makes it a least', () => {
  const map = chain({ CH1: { unitCost: 0.1 }, CH2: { unitCost: undefined } }, ['P1 CH2']);
  const dated: MapDocument = { ...map, periodStart: '2027-01-04', periodDays: 90 };
  const simulation = simulate(dated, starterKnowledge, { from: '2026-12-01', days: 366, seed: 1 });
  const { cost } = planCost(dated, buildGraph(dated), '2027-01-04').parts.find(({ node }) => node.id === 'CH1') ?? {};
  const found = simulatedCost(dated, simulation);
  expect(found.parts.map((part) => [part.key, part.cost])).toEqual([
    ['CH1', cost],
    ['CH2', undefined],
  ]);
  expect(found).toMatchObject({ total: cost, isLeast: true, missing: [{ id: 'CH2', field: 'unitCost' }] });
  const priced = setField('CH2', 'unitCost', 0)(dated);
  expect(simulatedCost(priced, simulation)).toMatchObject({ total: cost, isLeast: false, missing: [] });
});

test('a plan of two years has the contacts of all its months, though a simulation shows no more than one year', () => {
  const map = {
    ...chain({ SC1: { repeat: { every: 'month' }, cooldownDays: 0, expectedVolume: 100 }, S1: { holdoutPct: 0 } }),
    ...{ periodStart: '2027-01-01', periodEnd: '2028-12-31' },
  } as MapDocument;
  expect(counted(map)).toEqual({ CH1: 2400 });
});

test('a plan without a real end (9999-12-31) is counted for ten years, and its cost is a least', () => {
  const map = {
    ...chain({ SC1: { repeat: { every: 'week' }, cooldownDays: 0 }, CH1: { unitCost: 1 } }),
    ...{ periodStart: '2027-01-01', periodEnd: '9999-12-31' },
  } as MapDocument;
  const cost = planCost(map, buildGraph(map), FROM);
  expect(cost).toMatchObject({ isComplete: false, missing: [{ id: '', field: 'periodEnd' }] });
  expect(cost.total).toBe(450 * Math.ceil(3660 / 7) - 450 + Math.floor((450 * 6) / 7));
  const graph = buildGraph(map);
  // Every week all 450 on five working days.
  expect(channelLoads(map, graph, [])[0]?.load).toBeCloseTo(90, 9);
  const fresh = setField('SC1', 'repeat', { every: 'month', customers: 'fresh' })(map);
  expect(channelLoads(fresh, buildGraph(fresh), [])[0]?.load).toBeLessThan(0.01);
});
