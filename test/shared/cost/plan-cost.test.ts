import { expect, test } from 'vitest';
import { planCost } from '../../../shared/cost/plan-cost.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { buildGraph } from '../../../shared/graph/graph.ts';
import { countedChain } from '../build-map.ts';

const costOf = (map: MapDocument) => planCost(map, buildGraph(map), '2026-12-01');
const benefit = (more: object = {}) => ({ expectedClaim: 100, unitCost: 30, ...more });
/** 450 contacts, 180 customers, 100 claims. */
const plan = (more: Parameters<typeof countedChain>[0] = {}) =>
  countedChain({ CH1: { unitCost: 0.1 }, B1: benefit(), ...more }, ['SC1 B1']);

test('contacts at the cost of their channel and claims at the cost of their benefit, per customer won', () => {
  const { parts, ...rest } = costOf({ ...plan(), budget: 3000 });
  expect(parts.map(({ node, quantity, cost }) => [node.id, quantity, cost])).toEqual([
    ['CH1', 450, 45],
    ['B1', 100, 3000],
  ]);
  expect(rest).toEqual({
    rewards: [],
    byExperience: false,
    total: 3045,
    isComplete: true,
    missing: [],
    budget: 3000,
    left: -45,
    customers: 180,
    perCustomer: 3045 / 180,
  });
});

test('what has no unit cost, no volume or no claims is named, and the total is of the rest', () => {
  const map = plan({
    CH1: { unitCost: undefined, touches: 2 },
    SC2: { expectedVolume: undefined },
    B1: benefit({ expectedClaim: undefined }),
    B2: benefit({ unitCost: 0 }),
  });
  const { parts, total, isComplete, missing, perCustomer, left } = costOf(map);
  expect(parts.map(({ node, cost }) => [node.id, cost])).toEqual([
    ['CH1', undefined],
    ['B1', undefined],
    ['B2', 0],
  ]);
  expect(missing).toEqual([
    { id: 'CH1', field: 'unitCost' },
    { id: 'B1', field: 'expectedClaim' },
  ]);
  expect({ total, isComplete, perCustomer, left }).toEqual({
    total: 0,
    isComplete: false,
    perCustomer: undefined,
    left: undefined,
  });
});

test('a scenario without a volume makes the cost of its channels a least', () => {
  const map = countedChain({ CH1: { unitCost: 1 }, SC2: { expectedVolume: undefined } }, ['S1 SC2', 'SC2 P1']);
  const { parts, total, missing, customers } = costOf({ ...map, budget: 500 });
  expect(parts[0]).toMatchObject({ quantity: 450, cost: 450, missing: [{ id: 'SC2', field: 'expectedVolume' }] });
  expect({ total, customers }).toEqual({ total: 450, customers: undefined });
  expect(missing).toEqual([{ id: 'SC2', field: 'expectedVolume' }]);
});

test('of a map that nobody is contacted in, nothing is known', () => {
  expect(costOf(countedChain({ SC1: { expectedVolume: undefined }, CH1: { unitCost: 1 } }))).toMatchObject({
    total: undefined,
    left: undefined,
    isComplete: false,
  });
});

test('a cost that is the budget to the fen leaves nothing over', () => {
  const map = plan({ SC1: { expectedVolume: 0 }, B1: benefit({ expectedClaim: 3, unitCost: 0.1 }) });
  expect(costOf({ ...map, budget: 0.3 })).toMatchObject({ total: 0.3, left: 0 });
});
