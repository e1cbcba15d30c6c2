import { expect, test } from 'vitest';
import { nameOffer, setContribution, swapNodes } from '../../../../shared/document/edits/goals.ts';
import { chain, deepFreeze } from '../../build-map.ts';

const map = deepFreeze(chain({ G2: {} }));
const listOf = (document: typeof map) => {
  const edge = document.edges.find(({ id }) => id === 'E3');
  return edge?.type === 'flow' ? edge.goalContribution : undefined;
};

test('a contribution is added, changed and taken out', () => {
  const one = setContribution('E3', 'G1', 2)(map);
  expect(listOf(one)).toEqual([{ goalId: 'G1', perUnit: 2 }]);
  const two = setContribution('E3', 'G2', 0)(deepFreeze(one));
  expect(listOf(setContribution('E3', 'G1', 3)(deepFreeze(two)))).toEqual([
    { goalId: 'G1', perUnit: 3 },
    { goalId: 'G2', perUnit: 0 },
  ]);
  expect(listOf(setContribution('E3', 'G1', undefined)(two))).toEqual([{ goalId: 'G2', perUnit: 0 }]);
  expect(setContribution('E3', 'G1', undefined)(one).edges.find(({ id }) => id === 'E3')).not.toHaveProperty(
    'goalContribution',
  );
});

test('an offer is named without a figure, once, and taken out again', () => {
  const named = nameOffer('E3', 'G1')(map);
  expect(listOf(named)).toEqual([{ goalId: 'G1' }]);
  expect(nameOffer('E3', 'G1')(named)).toBe(named);
  expect(nameOffer('E9', 'G1')(map)).toBe(map);
  expect(listOf(setContribution('E3', 'G1', 2)(named))).toEqual([{ goalId: 'G1', perUnit: 2 }]);
  expect(listOf(setContribution('E3', 'G1', undefined)(named))).toBeUndefined();
});

test('nothing to change leaves the very same map', () => {
  const one = setContribution('E3', 'G1', 2)(map);
  expect(setContribution('E3', 'G1', 2)(one)).toBe(one);
  expect(setContribution('E3', 'G1', undefined)(map)).toBe(map);
  expect(setContribution('E9', 'G1', 2)(map)).toBe(map);
  expect(swapNodes('G1', 'G1')(map)).toBe(map);
  expect(swapNodes('G1', 'G9')(map)).toBe(map);
});

test('two nodes change places', () => {
  const goals = (document: typeof map) => document.nodes.filter(({ kind }) => kind === 'goal').map(({ id }) => id);
  expect(goals(map)).toEqual(['G1', 'G2']);
  expect(goals(swapNodes('G1', 'G2')(map))).toEqual(['G2', 'G1']);
  expect(swapNodes('G1', 'G2')(map).nodes).toHaveLength(map.nodes.length);
});
