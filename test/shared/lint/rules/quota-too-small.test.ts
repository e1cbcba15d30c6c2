import { describe, expect, test } from 'vitest';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { setField } from '../../../../shared/document/edits/elements.ts';
import { applyFix } from '../../../../shared/lint/fix.ts';
import { quotaTooSmall } from '../../../../shared/lint/rules/quota-too-small.ts';
import { runRules } from '../../../../shared/lint/run-rules.ts';
import { chain } from '../../build-map.ts';
import { context, testRule } from '../test-rule.ts';

type Fields = Record<string, unknown>;

/** 500 × 90 % × 20 % × 1 万元 = 90 万元 for each offer named. */
function map(product: Fields, offer: Fields = {}, more: Parameters<typeof chain>[0] = {}, edges: string[] = []) {
  const start = chain({ P1: { name: '存单', quotaUnit: '万元', ...product }, ...more }, edges);
  const fields = { takeUpPct: 20, avgTicket: 1, unit: '万元', ...offer };
  const offers = start.edges.filter(({ from, type }) => from === 'SC1' && type === 'flow');
  return offers.reduce(
    (document, { id }) => Object.entries(fields).reduce((at, [path, value]) => setField(id, path, value)(at), document),
    start,
  );
}

const TWICE = { P2: { name: '存单', libraryId: 'LIB-1', quota: 100, quotaUnit: '万元' } };

testRule(quotaTooSmall, {
  passing: {
    'a product without quota': map({}),
    'a quota with room': map({ quota: 112.5 }),
    'a quota of customers': map({ quota: 113, quotaUnit: '户' }),
    'a quota of another product': map({ quota: 113 }, {}, { P2: {} }, ['SC1 P2']),
    'missing numbers': map({ quota: 1 }, { takeUpPct: undefined }),
    'a quota of a week ago': map({ quota: 200, quotaAsOf: '2025-06-23' }),
    'a quota without date': map({ quota: 200 }),
    'a quota of tomorrow': map({ quota: 200, quotaAsOf: '2025-07-01' }),
  },
  failing: {
    'a quota that is too small': {
      map: map({ quota: 60 }),
      finds: [
        {
          targets: ['P1'],
          zh: '产品“存单”额度 60 万元 小于预计承接 90 万元（差 30 万元）。',
          field: 'quota',
          fixes: 2,
        },
      ],
    },
    'two placements of one item': {
      map: map({ quota: 100, libraryId: 'LIB-1' }, {}, TWICE, ['SC1 P2']),
      finds: [{ targets: ['P1', 'P2'], zh: '产品“存单”额度 100 万元 小于预计承接 180 万元（差 80 万元）。', fixes: 2 }],
    },
    'yuan against 万元': {
      map: map({ quota: 60 }, { avgTicket: 10_000, unit: '元' }),
      finds: [{ targets: ['P1'], zh: /小于预计承接 90 万元/, fixes: 2 }],
    },
    'no quota at all': {
      map: map({ quota: 0 }),
      finds: [{ targets: ['P1'], zh: /额度 0 万元 小于/, fixes: 0 }],
    },
    'two placements of one item, one with a quota of accounts': {
      map: map({ quota: 500, libraryId: 'LIB-1' }, {}, { P2: { ...TWICE.P2, quota: 50, quotaUnit: '户' } }, ['SC1 P2']),
      finds: [
        {
          targets: ['P1', 'P2'],
          zh: /额度单位不一（万元、户），大小无法比较，按 500 万元 检查。$/,
          severity: 'warning',
          field: 'quotaUnit',
        },
      ],
    },
    'a newer quota without a unit beside an older one with': {
      map: map(
        { quota: 500, quotaAsOf: '2025-06-24', libraryId: 'LIB-1' },
        {},
        { P2: { ...TWICE.P2, quota: 600, quotaUnit: undefined, quotaAsOf: '2025-06-23' } },
        ['SC1 P2'],
      ),
      finds: [{ targets: ['P1', 'P2'], zh: /额度单位不一（万元、无单位）/, severity: 'warning' }],
    },
    'more than 80 % of it': {
      map: map({ quota: 100 }),
      finds: [
        { targets: ['P1'], zh: '产品“存单”预计使用额度 100 万元 的 90%（90 万元），余量不足。', severity: 'warning' },
      ],
    },
    'a quota of eight days ago': {
      map: map({ quota: 200, quotaAsOf: '2025-06-22' }),
      finds: [
        {
          targets: ['P1'],
          zh: '产品“存单”的额度截至 2025-06-22，已有 8 天，可能已变化。',
          severity: 'warning',
          field: 'quotaAsOf',
        },
      ],
    },
    'units that cannot be compared': {
      map: map({ quota: 200 }, { unit: '张' }),
      finds: [
        {
          targets: ['P1'],
          zh: '产品“存单”的额度按万元计，承接按张计，无法比较。',
          severity: 'warning',
          field: 'quotaUnit',
        },
      ],
    },
    'a quota without unit': {
      map: map({ quota: 200, quotaUnit: undefined }),
      finds: [{ targets: ['P1'], zh: '产品“存单”的额度 200 未填单位，无法与预计承接比较。', severity: 'warning' }],
    },
  },
});

describe('the current figure from outside the map', () => {
  const found = (document: MapDocument, amount: number, asOf: string) =>
    runRules(document, { ...context, stock: { 'LIB-1': { amount, unit: '万元', asOf } } }, [quotaTooSmall]).map(
      ({ fingerprint }) => fingerprint,
    );

  test('replaces the node’s quota and its date', () => {
    const old = map({ libraryId: 'LIB-1', quota: 10, quotaAsOf: '2024-01-01' });
    expect(found(old, 200, '2025-06-30')).toEqual([]);
    expect(found(old, 200, '2025-06-01')).toEqual(['SM017:P1:stale']);
    expect(found(map({ libraryId: 'LIB-1', quota: 1000 }), 50, '2025-06-30')).toEqual(['SM017:P1:short']);
  });

  test.each([
    ['户', ['SM017:P1:units']],
    [undefined, ['SM017:P1:units']],
    ['元', []],
  ])('beside a quota in %s', (quotaUnit, expected) => {
    expect(found(map({ libraryId: 'LIB-1', quota: 3000, quotaUnit }), 200, '2025-06-30')).toEqual(expected);
  });
});

test('quotas of one item in 元 and in 万元 are compared, and the smaller holds', () => {
  const other = { ...TWICE.P2, quota: 800_000, quotaUnit: '元' };
  const document = map({ quota: 500, libraryId: 'LIB-1' }, {}, { P2: other }, ['SC1 P2']);
  const found = runRules(document, context, [quotaTooSmall]);
  expect(found.map(({ params }) => params?.quota)).toEqual([{ zh: '80 万元', en: '80 ×10k CNY' }]);
});

test('the fixes make the offers fit, the second with a backup product', () => {
  const document = map({ quota: 60 });
  const [lower, backup] = runRules(document, context, [quotaTooSmall])[0]?.fixes ?? [];
  if (!lower || !backup) throw new Error('no fixes');
  const lowered = applyFix(lower)(document);
  expect(lowered.edges.find(({ id }) => id === 'E3')).toMatchObject({ takeUpPct: 10.66 });
  expect(runRules(lowered, context, [quotaTooSmall])).toEqual([]);
  const backed = applyFix(backup)(document);
  const added = backed.nodes.find(({ id }) => id === 'P2');
  expect(added).toMatchObject({ kind: 'product', name: '备选产品', productRole: 'backup' });
  expect(backed.edges.at(-1)).toMatchObject({ from: 'SC1', to: 'P2', type: 'flow' });
});
