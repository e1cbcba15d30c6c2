import { describe, expect, test } from 'vitest';
import { planCost } from '../../../shared/cost/plan-cost.ts';
import { crossCheck } from '../../../shared/document/cross-checks.ts';
import { prizeTotals } from '../../../shared/document/draws.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { starterKnowledge } from '../../../shared/knowledge/knowledge.ts';
import { blanksForExport } from '../../../shared/lint/export-check.ts';
import { benefitOutOfControl } from '../../../shared/lint/rules/benefit-out-of-control.ts';
import { figuresDoNotFit } from '../../../shared/lint/rules/figures-do-not-fit.ts';
import { branchPart, sharedPart } from '../../../shared/package/build-payload.ts';
import { packagedGifts } from '../../../shared/package/gifts.ts';
import { strategyRows } from '../../../shared/rows/rows.ts';
import { chain, countedChain } from '../build-map.ts';
import { findingsOf } from '../lint/test-rule.ts';

/** The card lottery of a bank: four tiers, 48,000 元. */
const PRIZES = [
  { tier: '特等奖', quantity: 1, unitCost: 6000 },
  { tier: '一等奖', quantity: 30, unitCost: 400 },
  { tier: '二等奖', quantity: 90, unitCost: 200 },
  { tier: '三等奖', quantity: 1200, unitCost: 10 },
];
const draw = (values: object = {}) =>
  countedChain({ CH1: { unitCost: 0 }, B1: { benefitType: 'draw', prizes: PRIZES, ...values } }, ['SC1 B1']);
const costOf = (map: ReturnType<typeof draw>) => planCost(map, buildGraph(map), '2025-06-30');

describe('a draw', () => {
  test('costs all its prizes', () => {
    expect(prizeTotals({ prizes: PRIZES })).toEqual({ quantity: 1321, cost: 48_000, missing: [] });
    expect(costOf(draw())).toMatchObject({ total: 48_000, isComplete: true });
  });

  test('names the tiers whose number or cost is missing; without prizes it waits for them', () => {
    const some = costOf(draw({ prizes: [...PRIZES.slice(1), { tier: '特等奖', quantity: 1 }] }));
    expect(some).toMatchObject({ total: 42_000, missing: [{ id: 'B1', field: 'prizes.3.unitCost' }] });
    expect(costOf(draw({ prizes: undefined })).missing).toEqual([{ id: 'B1', field: 'prizes' }]);
  });

  test('is held against its budget, in the form and by SM021', () => {
    expect(crossCheck({ benefitType: 'draw', prizes: PRIZES, budget: 47_999 }).map(({ field }) => field)).toEqual([
      'budget',
    ]);
    expect(findingsOf(benefitOutOfControl, draw({ budget: 47_999 }))).toHaveLength(1);
    expect(findingsOf(benefitOutOfControl, draw({ budget: 48_000 }))).toEqual([]);
  });

  test('needs no stock and no unit cost of its own', () => {
    const blank = (map: ReturnType<typeof draw>) =>
      blanksForExport(map).flatMap(({ id, field }) => (id === 'B1' ? field : []));
    expect(blank(draw())).toEqual([]);
    expect(blank(draw({ prizes: undefined }))).toEqual(['prizes']);
  });

  test('has odds of at most 100 % and prizes that last', () => {
    const keys = (values: object) =>
      findingsOf(figuresDoNotFit, draw(values)).flatMap(({ key, targets }) => (targets[0] === 'B1' ? key : []));
    const one = (oddsPct: number, more: object = {}) => ({
      prizes: [{ tier: '三等奖', quantity: 100, oddsPct, ...more }],
    });
    expect(keys({ ...one(10), expectedDraws: 1000 })).toEqual([]);
    expect(keys({ ...one(10.1), expectedDraws: 1000 })).toEqual(['prize 三等奖']);
    expect(keys(one(100.5))).toEqual(['odds']);
  });
});

describe('quantities by branch', () => {
  const gifts = (values: object) =>
    chain({ B1: { stock: 100, unitCost: 5, budget: 500, expectedClaim: 90, ...values } }, ['SC1 B1']);
  const of = (...each: number[]) => ({
    quantityByBranch: each.map((quantity, index) => ({ branchCode: `BR${index + 1}`, quantity })),
  });
  const found = (values: object) =>
    findingsOf(figuresDoNotFit, gifts(values)).map(({ key, severity }) => [key, severity]);

  test('are held against stock and budget, and name each branch once', () => {
    expect(found(of(60, 40))).toEqual([]);
    expect(found(of(60, 41))).toEqual([
      ['branches stock', 'error'],
      ['branches budget', 'warning'],
    ]);
    expect(found({ quantityByBranch: [1, 2].map((quantity) => ({ branchCode: 'BR1', quantity })) })).toEqual([
      ['twice br1', 'error'],
    ]);
  });

  test('reach a branch as its own, and no other', () => {
    const map = gifts(of(60, 40));
    const shared = sharedPart(map, strategyRows(map), [], starterKnowledge);
    const branch = { branchCode: 'br2', branchName: '二支行', listCount: 1 };
    const issue = {
      ...{ packageId: 'P', revision: 1, previousHash: null, issuedAt: '2025-06-30T00:00:00Z', issuedDay: '2025-06-30' },
      issuer: { keyId: 'k', fingerprint: '0'.repeat(64) },
    };
    const part = branchPart(map, branch as never, issue);
    expect(part.gifts).toEqual([{ benefitId: 'B1', quantity: 40 }]);
    expect(JSON.stringify(shared)).not.toContain('quantityByBranch');
    expect(packagedGifts({ ...shared, ...part } as never)).toMatchObject([{ own: 40, whole: 100, prizes: [] }]);
    expect(branchPart(map, { ...branch, branchCode: 'BR9' } as never, issue).gifts).toBeUndefined();
  });
});

test('whoever takes on a list does not stand in for himself, and a list that is taken on has a term', () => {
  const same = { claimRole: '客户经理', fallbackRole: '客户经理' };
  expect(crossCheck(same).map(({ field }) => field)).toEqual(['fallbackRole']);
  const blank = (values: object) =>
    blanksForExport(chain({ S1: values as never })).flatMap(({ field }) => (/claim|fallback/.test(field) ? field : []));
  expect(blank({})).toEqual([]);
  expect(blank({ claimRole: '客户经理' })).toEqual(['claimDays', 'fallbackRole']);
});
