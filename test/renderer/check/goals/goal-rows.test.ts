import { describe, expect, test } from 'vitest';
import { goalLines, possibleParents } from '../../../../renderer/check/goals/goal-rows.ts';
import { standingOf } from '../../../../renderer/check/goals/standing.ts';
import { suggestedPerUnit } from '../../../../renderer/check/goals/suggested-per-unit.ts';
import { goalTree } from '../../../../shared/forecast/goal-tree.ts';
import { buildGraph } from '../../../../shared/graph/graph.ts';
import { buildMap } from '../../../shared/build-map.ts';

const graph = buildGraph(
  buildMap({
    G1: {},
    G2: { parentGoalId: 'G1' },
    G3: { parentGoalId: 'G2' },
    G4: { parentGoalId: 'G1', guardrail: true },
    G5: { parentGoalId: 'G4' },
    G6: {},
  }),
);
const tree = goalTree(graph);
const lines = (...folded: string[]) => goalLines(tree, new Set(folded));

describe('the lines of the goal table', () => {
  test('follow the tree; guardrails stand apart, what is under them at the top', () => {
    const found = lines();
    expect(found.tree.map(({ goal, level, children }) => [goal.id, level, children])).toEqual([
      ['G1', 1, 1],
      ['G2', 2, 1],
      ['G3', 3, 0],
      ['G5', 1, 0],
      ['G6', 1, 0],
    ]);
    expect(found.guardrails.map(({ id }) => id)).toEqual(['G4']);
  });

  test('what stands under a folded goal is left out, its guardrails are not', () => {
    const found = lines('G1');
    expect(found.tree.map(({ goal, open }) => [goal.id, open])).toEqual([
      ['G1', false],
      ['G5', true],
      ['G6', true],
    ]);
    expect(found.guardrails).toHaveLength(1);
  });
});

test('a goal may stand under any other but those below it and guardrails', () => {
  const goals = graph.ofKind('goal');
  const parents = (id: string) => {
    const goal = goals.find((each) => each.id === id);
    return goal && possibleParents(goals, tree, goal).map((each) => each.id);
  };
  expect(parents('G1')).toEqual(['G6']);
  expect(parents('G3')).toEqual(['G1', 'G2', 'G5', 'G6']);
});

test('a gap left over by binary fractions is none', () => {
  expect(standingOf({ gap: 1e-12 })).toBe('reached');
  expect(standingOf({ gap: 0.01 })).toBe('short');
  expect(standingOf({ gap: undefined })).toBe('unknown');
});

test('a contribution begins with the ticket for money, with one for customers, with nothing for rates', () => {
  const per = (unit: string, offer: object, ...segments: object[]) =>
    suggestedPerUnit({ unit } as never, { avgTicket: 25, unit: '万元', ...offer } as never, segments as never);
  expect(per('万元', {})).toBe(25);
  expect(per('元', {})).toBe(250_000);
  expect(per('万元', { avgTicket: 5000, unit: '元' })).toBe(0.5);
  expect(per('户', {})).toBe(1);
  expect(per('家', {}, { customerType: 'company' })).toBe(1);
  expect(per('人', {}, { customerType: 'company' })).toBe(0);
  expect(per('%', {})).toBe(0);
  expect(per('张', { avgTicket: 1, unit: '张' })).toBe(1);
  expect(per('张', {})).toBe(0);
  expect(per('万元', { avgTicket: undefined })).toBe(0);
});
