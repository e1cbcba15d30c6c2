import { describe, expect, test } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { controlCount, effectiveVolume, holdoutPctOf } from '../../../shared/forecast/effective-volume.ts';
import { amountTaken, customersTaken, offersOf } from '../../../shared/forecast/offers.ts';
import { quotaUses } from '../../../shared/forecast/quota-use.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { chain } from '../build-map.ts';

function scenarioOf(map: MapDocument) {
  const graph = buildGraph(map);
  const [scenario] = graph.ofKind('scenario');
  if (!scenario) throw new Error('no scenario');
  return { graph, scenario };
}

/** The chain whose offer (E3) has the fields. */
function offering(fields: Record<string, unknown>, more: Parameters<typeof chain>[0] = {}, edges: string[] = []) {
  return Object.entries(fields).reduce((map, [path, value]) => setField('E3', path, value)(map), chain(more, edges));
}

describe('effective volume', () => {
  const volume = (...args: Parameters<typeof chain>) => {
    const { graph, scenario } = scenarioOf(chain(...args));
    return effectiveVolume(graph, scenario);
  };

  test('is the expected volume less the holdout', () => {
    expect(volume({ S1: { holdoutPct: 10 } })).toBe(450);
    expect(volume({ S1: { holdoutPct: undefined } })).toBe(500);
  });

  test('weighs the holdouts of several segments by size', () => {
    // (3000 × 10 % + 1000 × 30 %) ÷ 4000 = 15 %
    const two = { S1: { size: 3000, holdoutPct: 10 }, S2: { size: 1000, holdoutPct: 30 } };
    expect(volume(two, ['S2 SC1'])).toBe(425);
    const { graph, scenario } = scenarioOf(chain(two, ['S2 SC1']));
    expect(holdoutPctOf(graph, scenario)).toBe(15);
    expect(controlCount(graph, scenario)).toBe(75);
  });

  test('needs no sizes where the holdouts are equal', () => {
    expect(volume({ S1: { size: undefined }, S2: { size: undefined } }, ['S2 SC1'])).toBe(450);
  });

  test('is undefined, never NaN, while a number is missing', () => {
    expect(volume({ SC1: { expectedVolume: undefined } })).toBeUndefined();
    expect(volume({ S1: { size: undefined }, S2: { holdoutPct: 20 } }, ['S2 SC1'])).toBeUndefined();
    expect(volume({ S1: { size: 0 }, S2: { size: 0, holdoutPct: 20 } }, ['S2 SC1'])).toBeUndefined();
  });
});

test('take-up: customers are a share of the volume, their amount is by ticket', () => {
  expect(customersTaken(2700, 15)).toBe(405);
  expect(amountTaken(405, 0.6)).toBe(243);
  expect(customersTaken(undefined, 15)).toBeUndefined();
  expect(customersTaken(2700, undefined)).toBeUndefined();
  expect(amountTaken(405, undefined)).toBeUndefined();
});

describe('an offer', () => {
  const first = (map: MapDocument) => offersOf(buildGraph(map))[0];

  test('brings customers and their amount', () => {
    const offer = first(offering({ takeUpPct: 20, avgTicket: 2, unit: '万元' }));
    expect(offer).toMatchObject({ volume: 450, customers: 90, amount: 180, missing: [] });
  });

  test('names what it waits for', () => {
    expect(first(offering({ avgTicket: 2 }))).toMatchObject({
      customers: undefined,
      amount: undefined,
      missing: [{ id: 'E3', field: 'takeUpPct' }],
    });
    const unsized = offering({ takeUpPct: 20 }, { S1: { size: undefined }, S2: { holdoutPct: 0 } }, ['S2 SC1']);
    expect(first(unsized)?.missing).toEqual([{ id: 'S1', field: 'size' }]);
    expect(first(offering({ takeUpPct: 20 }, { SC1: { expectedVolume: undefined } }))?.missing).toEqual([
      { id: 'SC1', field: 'expectedVolume' },
    ]);
  });

  test('a ticket of 0 and a take-up of 0 are numbers', () => {
    expect(first(offering({ takeUpPct: 0, avgTicket: 0 }))).toMatchObject({ customers: 0, amount: 0, missing: [] });
  });

  test('that is retired brings nothing', () => {
    expect(offersOf(buildGraph(chain({ P1: { status: 'retired' } })))).toEqual([]);
    expect(offersOf(buildGraph(chain({ SC1: { status: 'retired' } })))).toEqual([]);
  });
});

describe('the use of a quota', () => {
  const uses = (map: MapDocument, stock = {}) => quotaUses(buildGraph(map), stock);

  test('turns 元 into the quota’s 万元', () => {
    const map = offering({ takeUpPct: 20, avgTicket: 50_000, unit: '元' }, { P1: { quota: 500, quotaUnit: '万元' } });
    expect(uses(map)).toMatchObject([{ key: 'P1', quota: 500, unit: '万元', need: 450, incomparable: [] }]);
  });

  test('counts customers for 户, pieces for 份', () => {
    const need = (fields: Record<string, unknown>, quotaUnit: string) =>
      uses(offering({ takeUpPct: 20, ...fields }, { P1: { quota: 100, quotaUnit } }))[0]?.need;
    expect(need({ avgTicket: 2, unit: '万元' }, '户')).toBe(90);
    expect(need({ avgTicket: 2, unit: '户' }, '户')).toBe(90);
    expect(need({ avgTicket: 2, unit: '份' }, '份')).toBe(180);
    expect(need({ unit: '份' }, '份')).toBe(90);
    expect(need({ avgTicket: 2, unit: '万元' }, '份')).toBe(90);
  });

  test('says when units cannot be compared', () => {
    const cards = offering({ takeUpPct: 20, avgTicket: 1, unit: '张' }, { P1: { quota: 100, quotaUnit: '万元' } });
    expect(uses(cards)).toMatchObject([{ need: undefined, incomparable: [{ edge: { id: 'E3' } }] }]);
    const unitless = offering({ takeUpPct: 20, avgTicket: 1, unit: '万元' }, { P1: { quota: 100 } });
    expect(uses(unitless)).toMatchObject([
      { need: undefined, unit: undefined, incomparable: [{ edge: { id: 'E3' } }] },
    ]);
  });

  test('sums over the placements of one library item, whose quota is one', () => {
    const item = { libraryId: 'LIB-1', quota: 100, quotaUnit: '万元' };
    const map = offering({ takeUpPct: 20, avgTicket: 1, unit: '万元' }, { P1: item, P2: item, P3: {} }, [
      'SC1 P2',
      'SC1 P3',
    ]);
    expect(uses(map)).toMatchObject([
      { key: 'LIB-1', products: [{ id: 'P1' }, { id: 'P2' }], quota: 100, need: 90, unknown: [{ edge: { id: 'E6' } }] },
    ]);
  });

  test('the newest figure of the placements holds, the smallest of a day', () => {
    const placed = (first: object, second: object) =>
      uses(chain({ P1: { libraryId: 'L', ...first }, P2: { libraryId: 'L', ...second } }))[0]?.quota;
    expect(placed({ quota: 5, quotaAsOf: '2025-06-01' }, { quota: 9, quotaAsOf: '2025-06-02' })).toBe(9);
    expect(placed({ quota: 5 }, { quota: 3 })).toBe(3);
    expect(placed({}, { quota: 3 })).toBe(3);
  });

  test('a current figure replaces that of the map, and stands where the map has none', () => {
    const stock = { L: { amount: 7, unit: '万元', asOf: '2025-06-30' } };
    const map = chain({ P1: { libraryId: 'L', quota: 5, quotaUnit: '户', quotaAsOf: '2020-01-01' } });
    expect(uses(map, stock)).toMatchObject([{ quota: 7, unit: '万元', asOf: '2025-06-30', fromStock: true }]);
    expect(uses(chain({ P1: { libraryId: 'L' } }), stock)).toHaveLength(1);
    expect(uses(chain({ P1: { libraryId: 'constructor' } }), stock)).toEqual([]);
  });
});
