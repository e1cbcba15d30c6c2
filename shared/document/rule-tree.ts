// Owns walking a segment's rule: its conditions wherever they stand, with the path to each and whether it is meant the other way round.
import type { Condition } from './kinds/segment-rule.ts';

export type { Condition };

/** The rule itself, or a group within it. */
export interface RuleGroup {
  readonly join?: 'and' | 'or' | 'none' | undefined;
  readonly conditions?: readonly Condition[] | undefined;
  readonly groups?: readonly RuleGroup[] | undefined;
}

export interface PlacedCondition {
  readonly condition: Condition;
  /** From the rule, `groups.0.conditions.1`. */
  readonly path: string;
  /** Within an odd number of groups none of which may hold. */
  readonly isNegated: boolean;
}

/** All conditions of a rule, in the order in which they are read. */
export function conditionsIn(rule: RuleGroup | undefined): readonly PlacedCondition[] {
  return rule ? placed(rule, '', false) : [];
}

function placed({ join, conditions = [], groups = [] }: RuleGroup, at: string, outer: boolean): PlacedCondition[] {
  const isNegated = outer !== (join === 'none');
  return [
    ...conditions.map((condition, index) => ({ condition, path: `${at}conditions.${index}`, isNegated })),
    ...groups.flatMap((group, index) => placed(group, `${at}groups.${index}.`, isNegated)),
  ];
}

/** Groups alone say nothing. */
export function hasConditions(rule: RuleGroup | undefined): boolean {
  return (rule?.conditions ?? []).length > 0 || (rule?.groups ?? []).some(hasConditions);
}

/** The groups that say something. */
export function groupsWithin({ groups = [] }: RuleGroup): readonly RuleGroup[] {
  return groups.filter(hasConditions);
}

/** The rule with those conditions alone that are asked for. */
export function withOnly(rule: RuleGroup, keeps: (condition: Condition) => boolean): RuleGroup {
  return {
    join: rule.join,
    conditions: (rule.conditions ?? []).filter(keeps),
    groups: groupsWithin(rule).map((group) => withOnly(group, keeps)),
  };
}

/** How many levels of groups there are, the rule itself being one. */
export function depthOf({ groups = [] }: RuleGroup): number {
  return 1 + Math.max(0, ...groups.map(depthOf));
}

const OPPOSITE = {
  eq: 'ne',
  ne: 'eq',
  gt: 'lte',
  lte: 'gt',
  gte: 'lt',
  lt: 'gte',
  has: 'lacks',
  lacks: 'has',
} as const;

/** What must hold where `condition` must not; undefined for a range, whose opposite lies on two sides. */
export function opposite(condition: Condition): Condition | undefined {
  return condition.operator === 'between' ? undefined : { ...condition, operator: OPPOSITE[condition.operator] };
}
