// Tests changing a rule part by part: what moves where, what goes with it, and that nothing is lost on the way.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canWrap,
  dissolved,
  moved,
  movedOut,
  pathOf,
  withCondition,
  withGroup,
  without,
  wrapped,
} from '../../../../shared/document/edits/rule-parts.ts';
import { valueAt } from '../../../../shared/document/edits/set-at.ts';
import { type Condition, conditionsIn, depthOf, type RuleGroup } from '../../../../shared/document/rule-tree.ts';
import { times } from '../../../property-runs.ts';

const of = (value: string): Condition => ({ attribute: 'age', operator: 'gte', value });
const [a, b, c, d] = [of('1'), of('2'), of('3'), of('4')];
const order = (rule: RuleGroup | undefined) =>
  rule && conditionsIn(rule).map(({ path, condition }) => `${path} ${condition.value}`);

describe('a part', () => {
  const rule: RuleGroup = { join: 'and', conditions: [a, b], groups: [{ join: 'or', conditions: [c, d] }] };

  test('is added at the end of its group', () => {
    expect(withCondition(rule, 'groups.0', a).groups?.[0]?.conditions).toEqual([c, d, a]);
    expect(withCondition({}, '', a)).toEqual({ conditions: [a] });
    expect(withGroup(rule, '', { conditions: [a] }).groups).toHaveLength(2);
  });

  test('takes the group with it that it was alone in, and leaves words alone', () => {
    const alone = { text: '口径', conditions: [a], groups: [{ join: 'none' as const, groups: [{ conditions: [b] }] }] };
    expect(without(alone, 'groups.0.groups.0.conditions.0')).toEqual({ text: '口径', conditions: [a] });
    expect(without({ text: '口径', conditions: [a] }, 'conditions.0')).toEqual({ text: '口径' });
  });

  test('moves past its neighbour, then into the next group, and the same way back', () => {
    const down = moved(rule, 'conditions.1', 1) as RuleGroup;
    expect(order(down)).toEqual([
      'conditions.0 1',
      'groups.0.conditions.0 2',
      'groups.0.conditions.1 3',
      'groups.0.conditions.2 4',
    ]);
    expect(moved(down, 'groups.0.conditions.0', -1)).toEqual(rule);
    expect(order(moved(rule, 'conditions.0', 1))?.slice(0, 2)).toEqual(['conditions.0 2', 'conditions.1 1']);
    expect(moved(rule, 'conditions.0', -1)).toBeUndefined();
    expect(moved(rule, 'groups.0.conditions.1', 1)).toBeUndefined();
    expect(moved(rule, 'groups.0', 1)).toBeUndefined();
  });

  test('is put into a group that is joined the other way, and out of it', () => {
    const within = wrapped(rule, 'conditions.1');
    expect(within.groups?.[1]).toEqual({ join: 'or', conditions: [b] });
    expect(movedOut(within, 'groups.1.conditions.0')).toEqual(rule);
    expect(movedOut(rule, 'conditions.0')).toBeUndefined();
    expect(wrapped(rule, 'groups.0').groups).toEqual([{ join: 'or', groups: [rule.groups?.[0]] }]);
    expect(order(dissolved(rule, 'groups.0'))).toEqual([
      'conditions.0 1',
      'conditions.1 2',
      'conditions.2 3',
      'conditions.3 4',
    ]);
  });

  test('is put no deeper than people read', () => {
    const deep: RuleGroup = { groups: [{ groups: [{ groups: [{ conditions: [a] }] }] }] };
    expect(canWrap(deep, 'groups.0.groups.0.groups.0.conditions.0')).toBe(false);
    expect(canWrap(deep, 'groups.0')).toBe(false);
    expect(canWrap(rule, 'groups.0')).toBe(true);
    expect(canWrap(rule, 'groups.0.conditions.0')).toBe(true);
  });
});

test('whatever is done to the parts of a rule, each condition is still there once, found, and not too deep', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom('up', 'down', 'wrap', 'out', 'group'), fc.nat(7)), { maxLength: 12 });
  fc.assert(
    fc.property(steps, (all) => {
      let rule: RuleGroup = {
        conditions: [a, b],
        groups: [{ join: 'none', conditions: [c], groups: [{ conditions: [d] }] }],
      };
      for (const [how, which] of all) {
        const { condition, path } = conditionsIn(rule)[which % 4] ?? { condition: a, path: 'conditions.0' };
        const group = path.split('.').slice(0, -2).join('.');
        const next = {
          up: () => moved(rule, path, -1),
          down: () => moved(rule, path, 1),
          out: () => movedOut(rule, path),
          wrap: () => (canWrap(rule, path) ? wrapped(rule, path) : undefined),
          group: () => (group !== '' && canWrap(rule, group) ? wrapped(rule, group) : undefined),
        }[how]();
        if (!next) continue;
        expect(valueAt(next, pathOf(next, condition) ?? '')).toBe(condition);
        rule = next;
      }
      expect(
        conditionsIn(rule)
          .map((each) => each.condition.value)
          .sort(),
      ).toEqual(['1', '2', '3', '4']);
      expect(depthOf(rule)).toBeLessThanOrEqual(4);
    }),
    { numRuns: times(100) },
  );
});
