import { describe, expect, test } from 'vitest';
import { removeElements, setField } from '../../../shared/document/edits/elements.ts';
import { findTemplate } from '../../../shared/document/templates.ts';
import { rowColumns } from '../../../shared/rows/row-columns.ts';
import { strategyRows } from '../../../shared/rows/rows.ts';
import { buildMap, chain, chainWith, deepFreeze } from '../build-map.ts';

const codes = (map: Parameters<typeof strategyRows>[0]) => strategyRows(deepFreeze(map)).map(({ rowCode }) => rowCode);

describe('which rows there are', () => {
  test('one per segment, scenario, product, channel and script', () => {
    expect(codes(chain())).toEqual(['TEST-S1-SC1-P1-CH1-T1']);
    expect(codes(chain({ S2: {}, P2: {} }, ['S2 SC1', 'SC1 P2', 'P2 CH1']))).toEqual([
      'TEST-S1-SC1-P1-CH1-T1',
      'TEST-S1-SC1-P2-CH1-T1',
      'TEST-S2-SC1-P1-CH1-T1',
      'TEST-S2-SC1-P2-CH1-T1',
    ]);
  });

  test('channels after a channel count, in a circle too', () => {
    const map = chain({ CH2: {}, T2: {}, CH3: {}, T3: {}, CH4: {}, T4: {} }, [
      'CH1 CH2 fallback',
      'CH2 CH3 handoff',
      'CH3 CH4 followUp',
      'CH4 CH1 fallback',
      'CH2 T2',
      'CH3 T3',
      'CH4 T4',
    ]);
    expect(codes(map)).toEqual([1, 2, 3, 4].map((n) => `TEST-S1-SC1-P1-CH${n}-T${n}`));
  });

  test('each script of a channel has its own code, in the order of their ids', () => {
    const map = chain({ T10: {}, T2: {} }, ['CH1 T10', 'CH1 T2']);
    expect(codes(map)).toEqual(['TEST-S1-SC1-P1-CH1-T1', 'TEST-S1-SC1-P1-CH1-T2', 'TEST-S1-SC1-P1-CH1-T10']);
  });

  test('a script for other products or segments makes no row', () => {
    const shared = ['SC1 P2', 'P2 CH1', 'CH1 T2', 'S2 SC1'];
    const map = chain(
      { S2: {}, P2: {}, T1: { forProductIds: ['P1'] }, T2: { forProductIds: ['P2'], forSegmentIds: ['S2'] } },
      shared,
    );
    expect(codes(map)).toEqual(['TEST-S1-SC1-P1-CH1-T1', 'TEST-S2-SC1-P1-CH1-T1', 'TEST-S2-SC1-P2-CH1-T2']);
  });

  test('another placement of the same library item counts as the product named', () => {
    const map = chain({ P1: { libraryId: 'LIB' }, P2: { libraryId: 'LIB' }, T1: { forProductIds: ['P1'] } }, [
      'SC1 P2',
      'P2 CH1',
    ]);
    expect(codes(map)).toHaveLength(2);
  });

  test('a script whose products or segments are all gone is for nobody', () => {
    expect(codes(chainWith({ 'T1.forProductIds': ['P9'] }))).toEqual([]);
    expect(codes(chainWith({ 'T1.forSegmentIds': ['S9'] }))).toEqual([]);
    expect(codes(chainWith({ 'T1.forProductIds': ['P9', 'P1'], 'T1.forSegmentIds': ['S9', 'S1'] }))).toHaveLength(1);
    expect(codes(chainWith({ 'T1.forProductIds': [], 'T1.forSegmentIds': [] }))).toHaveLength(1);
  });

  test('a channel without script makes a row only where it needs no words', () => {
    const bare = (values: object) =>
      buildMap({ S1: {}, SC1: {}, P1: {}, CH1: { ...values } }, ['S1 SC1', 'SC1 P1', 'P1 CH1']);
    expect(codes(bare({}))).toEqual([]);
    expect(codes(bare({ mode: 'inbound', purpose: 'mandatory' }))).toEqual(['TEST-S1-SC1-P1-CH1']);
  });

  test('an incomplete chain and an empty map have none', () => {
    expect(codes(buildMap({ S1: {}, SC1: {}, P1: {} }, ['S1 SC1', 'SC1 P1']))).toEqual([]);
    expect(codes(buildMap({}))).toEqual([]);
  });
});

describe('what a row says', () => {
  test('codes stay over renames and new node codes', () => {
    const map = findTemplate('TPL-ELDER');
    if (!map) throw new Error('no template');
    const renamed = map.nodes.reduce(
      (document, { id }) => setField(id, 'code', `X-${id}`)(setField(id, 'name', '改名')(document)),
      map,
    );
    expect(codes(renamed)).toEqual(codes(map));
    expect(strategyRows(renamed)[0]?.segmentCode).toBe('X-S2');
  });

  test('the code of a row never passes to another, whatever goes away', () => {
    const map = chain({ T2: { variantOf: 'T1' }, T3: {} }, ['CH1 T2', 'CH1 T3']);
    const before = new Map(strategyRows(map).map((row) => [row.rowCode, JSON.stringify(row.ids)]));
    expect(before.size).toBe(3);
    for (const gone of ['T1', 'T2', 'T3'].map((id) => new Set([id]))) {
      const [id = ''] = gone;
      const states = [
        removeElements(gone)(map),
        setField(id, 'tray', true)(map),
        setField(id, 'status', 'retired')(map),
      ];
      for (const left of states) {
        expect(strategyRows(left)).toHaveLength(2);
        for (const row of strategyRows(left)) expect(before.get(row.rowCode)).toBe(JSON.stringify(row.ids));
      }
    }
  });

  test('ids with hyphens cannot make two codes equal', () => {
    const rename = (id: string) => ({ S1: 'A-B', SC1: 'C', S2: 'A', SC2: 'B-C' })[id] ?? id;
    const map = chain({ S2: {}, SC2: {} }, ['S2 SC2', 'SC2 P1']);
    const renamed = {
      ...map,
      nodes: map.nodes.map((node) => ({ ...node, id: rename(node.id) })),
      edges: map.edges.map((edge) => ({ ...edge, from: rename(edge.from), to: rename(edge.to) })),
    };
    expect(new Set(codes(renamed)).size).toBe(2);
  });

  test('a row is only as far as the node least far, benefits among them', () => {
    const status = (map: Parameters<typeof strategyRows>[0]) =>
      strategyRows(map).map((row) => [row.status, row.deliverable]);
    expect(status(chain())).toEqual([['ready', true]]);
    expect(status(chainWith({ 'CH1.status': 'active' }))).toEqual([['ready', true]]);
    expect(status(chainWith({ 'P1.status': 'draft', 'CH1.status': 'active' }))).toEqual([['draft', false]]);
    expect(status(chainWith({ 'T1.status': 'retired' }))).toEqual([]);
    expect(status(chain({ B1: { status: 'paused' } }, ['SC1 B1']))).toEqual([['paused', false]]);
    expect(status(chainWith({ 'G1.status': 'draft' }))).toEqual([['ready', true]]);
  });

  test('the expected amount uses the holdout weighted by segment size', () => {
    const map = chain({ S1: { size: 3000, holdoutPct: 10 }, S2: { size: 1000, holdoutPct: 30 } }, ['S2 SC1']);
    const priced = setField('E3', 'avgTicket', 2)(setField('E3', 'takeUpPct', 20)(setField('E3', 'unit', '万元')(map)));
    // 500 people × (1 − 15 %) × 20 % × 2
    expect(strategyRows(priced).map(({ expectedAmount, amountUnit }) => [expectedAmount, amountUnit])).toEqual([
      [170, '万元'],
      [170, '万元'],
    ]);
  });

  test('goals of a parent segment, benefits and next channels are named by code', () => {
    const map = chain({ S2: { parentSegmentId: 'S1' }, B1: { name: '礼券' }, CH2: {}, CH3: {} }, [
      'S2 SC1',
      'SC1 B1',
      'CH1 CH2 fallback',
      'CH1 CH3 handoff',
    ]);
    const row = strategyRows(map).find(({ ids }) => ids.segment === 'S2');
    expect(row).toMatchObject({ goalCodes: ['G1'], benefit: ['礼券'], fallbackTo: ['CH2'], handoffTo: ['CH3'] });
  });
});

test('rows are sorted by segment priority, scenario class, wave and day', () => {
  const map = buildMap(
    {
      S1: { priority: undefined },
      S2: { priority: 2 },
      SC1: { scenarioClass: 'product' },
      SC2: { scenarioClass: 'event' },
      P1: {},
      P2: {},
      CH1: { waveNo: 2, offsetDay: 1 },
      CH2: { waveNo: 1, offsetDay: 9 },
      CH3: { waveNo: 1, offsetDay: 3 },
      CH4: { offsetDay: undefined },
      T1: {},
    },
    [
      'S1 SC1',
      'S2 SC1',
      'S2 SC2',
      'SC1 P1',
      'SC2 P2',
      'P1 CH1',
      'P1 CH2',
      'P1 CH3',
      'P2 CH4',
      'CH1 T1',
      'CH2 T1',
      'CH3 T1',
      'CH4 T1',
    ],
  );
  expect(strategyRows(map).map(({ ids }) => `${ids.segment} ${ids.channel}`)).toEqual([
    'S2 CH4',
    'S2 CH3',
    'S2 CH2',
    'S2 CH1',
    'S1 CH3',
    'S1 CH2',
    'S1 CH1',
  ]);
});

test('a tangle of connections is refused instead of filling the memory', () => {
  const many = (prefix: string) => Array.from({ length: 5 }, (_, i) => `${prefix}${i + 1}`);
  const lanes = ['S', 'SC', 'P', 'CH'].map(many);
  const edges = [...lanes, ['T1']]
    .slice(1)
    .flatMap((to, i) => (lanes[i] ?? []).flatMap((a) => to.map((b) => `${a} ${b}`)));
  const map = buildMap(Object.fromEntries([...lanes.flat(), 'T1'].map((id) => [id, {}])), edges);
  expect(strategyRows(map, 625)).toHaveLength(625);
  expect(() => strategyRows(map, 624)).toThrow('E_TOO_MANY_ROWS');
});

test('the columns have unique ids and cover a row', () => {
  const ids = rowColumns.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const [row] = strategyRows(findTemplate('TPL-ELDER') ?? buildMap({}));
  if (!row) throw new Error('no row');
  const cells = Object.fromEntries(rowColumns.map(({ id, cell }) => [id, cell(row)]));
  expect(cells).toMatchObject({
    rowCode: 'TPL-ELDER-S2-SC3-P5-CH6-T6',
    scenarioClass: { zh: '实时事件', en: 'Real-time event' },
    wave: 'W1 预热与首触',
    expectedAmount: { zh: '172.8 万元', en: '172.8 ×10,000 CNY' },
    status: { zh: '就绪', en: 'Ready' },
  });
});
