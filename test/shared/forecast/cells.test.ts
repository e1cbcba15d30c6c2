import { describe, expect, test } from 'vitest';
import type { MapDocument } from '../../../shared/document/document.ts';
import { cellComparison, cellForecasts, sharesSum, takeUpOf } from '../../../shared/forecast/cells.ts';
import { evaluateCells } from '../../../shared/forecast/evaluation.ts';
import { offersOf } from '../../../shared/forecast/offers.ts';
import { applyWhatIf, UNCHANGED } from '../../../shared/forecast/what-if.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { applyFix } from '../../../shared/lint/fix.ts';
import { controlGroupTooSmall } from '../../../shared/lint/rules/control-group-too-small.ts';
import { figuresDoNotFit } from '../../../shared/lint/rules/figures-do-not-fit.ts';
import { mismatchedPath } from '../../../shared/lint/rules/mismatched-path.ts';
import { strategyRows } from '../../../shared/rows/rows.ts';
import { chain } from '../build-map.ts';
import { findingsOf } from '../lint/test-rule.ts';

/** 500 customers, 450 of them contacted; the channel carries two scripts, the scenario two benefits. */
function tested(cells: readonly object[], takeUpPct: number | undefined = 10): MapDocument {
  const map = chain({ T2: { name: '短信甲' }, B1: {}, B2: {} }, ['CH1 T2', 'SC1 B1', 'SC1 B2']);
  const edges = map.edges.map((edge) =>
    edge.from === 'SC1' && edge.to === 'P1' ? { ...edge, takeUpPct, cells } : edge,
  );
  return { ...map, edges } as MapDocument;
}
const A = { name: 'A', sharePct: 60, scriptId: 'T1', takeUpPct: 20 };
const B = { name: 'B', sharePct: 40, scriptId: 'T2' };
const offer = (map: MapDocument) => offersOf(buildGraph(map))[0];

test('the take-up of an offer is that of its cells together', () => {
  expect(takeUpOf({ takeUpPct: 10 })).toBe(10);
  expect(offer(tested([A, B]))?.customers).toBeCloseTo(450 * 0.6 * 0.2 + 450 * 0.4 * 0.1, 9);
  expect(sharesSum([33.33, 33.33, 33.34].map((sharePct, at) => ({ name: String(at), sharePct })))).toBe(100);
  const own = offer(tested([A, B]));
  expect(own && cellForecasts(own.edge, own.volume).map(({ volume, customers }) => [volume, customers])).toEqual([
    [270, 54],
    [180, 18],
  ]);
});

test('cells that are no whole, or have no rate, make no forecast and say what is missing', () => {
  expect(offer(tested([A, { ...B, sharePct: 30 }]))).toMatchObject({
    customers: undefined,
    missing: [{ field: 'cells' }],
  });
  const map = tested([A, B]);
  const without = { ...map, edges: map.edges.map((edge) => ({ ...edge, takeUpPct: undefined })) } as MapDocument;
  expect(offer(without)).toMatchObject({ customers: undefined, missing: [{ field: 'takeUpPct' }] });
});

test('a share that nobody said is no 0: there is no forecast, and that is found though the others are 100 %', () => {
  const map = tested([{ ...A, sharePct: 100 }, { name: 'B' }]);
  expect(offer(map)).toMatchObject({ customers: undefined, missing: [{ field: 'cells' }] });
  const [found] = findingsOf(figuresDoNotFit, map).filter(({ field }) => field === 'cells');
  expect(found?.message.zh).toContain('有单元未填占比');
});

test('a cell whose take-up nobody knows is compared with none', () => {
  const cellsOf = (takeUpPct: number | undefined) => {
    const map = tested([A, B]);
    const edges = map.edges.map((edge) => (edge.type === 'flow' ? { ...edge, takeUpPct } : edge));
    const found = offer({ ...map, edges } as MapDocument);
    return found && cellComparison(found.edge, found.volume);
  };
  expect(cellsOf(10)).toMatchObject({ best: { cell: { name: 'A' } }, worst: { cell: { name: 'B' } } });
  expect(cellsOf(undefined)).toBe(undefined);
});

test('what if changes the rates of the cells too', () => {
  const halved = applyWhatIf({ ...UNCHANGED, takeUpPct: 50 })(tested([A, B]));
  expect(offer(halved)?.customers).toBeCloseTo(36, 9);
});

describe('rows', () => {
  const cellsOf = (cells: readonly object[]) =>
    strategyRows(tested(cells)).map(({ ids, cells: own }) => [ids.script, own]);
  test('carry the cells that hear their script', () => {
    expect(cellsOf([A, B])).toEqual([
      ['T1', ['A']],
      ['T2', ['B']],
    ]);
  });
  test('of a script that no cell claims are for the others', () => {
    expect(cellsOf([A, { name: 'B', sharePct: 40, benefitId: 'B2' }])).toEqual([
      ['T1', ['A']],
      ['T2', ['B']],
    ]);
  });
  test('of an offer without cells say nothing', () => {
    expect(cellsOf([])).toEqual([
      ['T1', undefined],
      ['T2', undefined],
    ]);
  });
});

test('shares that are not 100 % are found, and shared out evenly to the hundredth', () => {
  const map = tested([A, B, { name: 'C' }].map((cell) => ({ ...cell, sharePct: 30 })));
  const [found] = findingsOf(figuresDoNotFit, map).filter(({ field }) => field === 'cells');
  expect(found?.params).toMatchObject({ n: 3 });
  const fixed = found?.fixes?.[0] ? applyFix(found.fixes[0])(map) : map;
  expect(offer(fixed)?.edge.cells?.map(({ sharePct }) => sharePct)).toEqual([33.34, 33.33, 33.33]);
  expect(findingsOf(figuresDoNotFit, fixed).filter(({ field }) => field === 'cells')).toEqual([]);
});

test('a script or benefit that customers never reach is found', () => {
  const found = (cells: readonly object[]) =>
    findingsOf(mismatchedPath, tested(cells)).flatMap(({ field }) => (field?.startsWith('cells') ? field : []));
  expect(found([A, { ...B, benefitId: 'B2' }])).toEqual([]);
  expect(
    found([
      { ...A, scriptId: 'T9' },
      { ...B, benefitId: 'B9' },
    ]),
  ).toEqual(['cells.0.scriptId', 'cells.1.benefitId']);
});

test('cells too small to be compared are found; cells that are assumed alike are not', () => {
  const found = (cells: readonly object[]) =>
    findingsOf(controlGroupTooSmall, tested(cells)).filter(({ field }) => field === 'cells');
  expect(found([A, { ...B, takeUpPct: 18 }])).toHaveLength(1);
  expect(found([{ ...A, takeUpPct: 60 }, B])).toEqual([]);
  expect(found([{ ...A, takeUpPct: 10 }, B])).toEqual([]);
});

test('cells are compared with the control group, or with the first of them, and many comparisons cost certainty', () => {
  const cells = [
    { name: 'A', listed: 1000, converted: 100 },
    { name: 'B', listed: 1000, converted: 130 },
  ];
  const against = evaluateCells(cells, { listed: 500, converted: 30 });
  expect(against.map(({ name, evaluation }) => [name, Math.round((evaluation?.uplift ?? 0) * 10) / 10])).toEqual([
    ['A', 4],
    ['B', 7],
  ]);
  expect(against[0]?.adjustedP).toBeCloseTo(2 * (against[0]?.evaluation?.p ?? 0), 12);
  expect(evaluateCells(cells, undefined).map(({ name }) => name)).toEqual(['B']);
  expect(evaluateCells([], undefined)).toEqual([]);
});
