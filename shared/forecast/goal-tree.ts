// Owns the goal tree: which goal is under which, and a parent's figure by formula over its children's (DOMAIN §3.3).
import type { NodeOf } from '../document/kinds/index.ts';
import type { Graph } from '../graph/graph.ts';
import { areComparable, convert, fromBaseUnit, inBaseUnit, isRate } from './units.ts';

export type Goal = NodeOf<'goal'>;
export type Formula = NonNullable<Goal['formula']>;

export interface GoalTree {
  /** Goals that stand under no other, in the order of the document; guardrails too. */
  readonly roots: readonly Goal[];
  /** All goals right under a goal, in the order of the document. */
  readonly childrenOf: (id: string) => readonly Goal[];
}

/** Goals whose parents lead back to themselves, and those whose parent is gone, stand at the top. */
export function goalTree(graph: Graph): GoalTree {
  const goals = graph.ofKind('goal');
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const children = new Map<string, Goal[]>();
  const roots: Goal[] = [];
  for (const goal of goals) {
    const parent = goal.parentGoalId === undefined ? undefined : byId.get(goal.parentGoalId);
    if (!parent || isInCircle(goal, byId)) {
      roots.push(goal);
      continue;
    }
    const siblings = children.get(parent.id);
    if (siblings) siblings.push(goal);
    else children.set(parent.id, [goal]);
  }
  return { roots, childrenOf: (id) => children.get(id) ?? [] };
}

function isInCircle(goal: Goal, byId: ReadonlyMap<string, Goal>): boolean {
  const seen = new Set<string>();
  for (
    let at: Goal | undefined = goal;
    at;
    at = at.parentGoalId === undefined ? undefined : byId.get(at.parentGoalId)
  ) {
    if (seen.has(at.id)) return at.id === goal.id;
    seen.add(at.id);
  }
  return false;
}

/** The children that a parent's figure is made of: guardrails never count. */
export function countedChildren(tree: GoalTree, goal: Goal): readonly Goal[] {
  return tree.childrenOf(goal.id).filter(({ guardrail }) => !guardrail);
}

/** What is said, else the sum where all children are counted in the parent's unit; undefined for a mere grouping. */
export function formulaOf(goal: Goal, children: readonly Goal[]): Formula | undefined {
  if (children.length === 0) return undefined;
  return goal.formula ?? (children.every(({ unit }) => areComparable(unit, goal.unit)) ? 'sum' : undefined);
}

/** Why a parent's figure cannot be made of its children's. */
export type CombineProblem = 'missing' | 'units' | 'twoNeeded' | 'divisionByZero' | 'weights';

export type Combined =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly problem: CombineProblem };

/**
 * The parent's figure in its own unit from `values`, the children's figures in theirs. `sum` adds; where the parent is a
 * rate (%, per account) and the children have weights, it is the average by `weight`. `product` multiplies and `ratio` divides the first child by the
 * second, in base units: 户 × 万元/户 is 万元, % × % is %.
 */
export function combine(
  goal: Goal,
  formula: Formula,
  children: readonly Goal[],
  values: readonly (number | undefined)[],
): Combined {
  const known = values.filter((value) => value !== undefined);
  if (known.length < children.length) return no('missing');
  if (formula === 'sum') return isRate(goal.unit) ? average(goal, children, known) : total(goal, children, known);
  const base = known.map((value, index) => inBaseUnit(value, children[index]?.unit ?? ''));
  if (formula === 'product') {
    return yes(
      fromBaseUnit(
        base.reduce((product, value) => product * value, 1),
        goal.unit,
      ),
    );
  }
  const [above, below] = base;
  if (base.length !== 2 || above === undefined || below === undefined) return no('twoNeeded');
  return below === 0 ? no('divisionByZero') : yes(fromBaseUnit(above / below, goal.unit));
}

function total(goal: Goal, children: readonly Goal[], values: readonly number[]): Combined {
  const terms = values.map((value, index) => convert(value, children[index]?.unit ?? '', goal.unit));
  const known = terms.filter((term) => term !== undefined);
  return known.length < terms.length ? no('units') : yes(known.reduce((sum, term) => sum + term, 0));
}

function average(goal: Goal, children: readonly Goal[], values: readonly number[]): Combined {
  const weights = children.flatMap(({ weight }) => weight ?? []);
  if (weights.length === 0) return total(goal, children, values);
  const weight = weights.reduce((sum, each) => sum + each, 0);
  if (weights.length < children.length || weight <= 0) return no('weights');
  const weighted = values.map((value, index) => value * (weights[index] ?? 0));
  const sum = total(goal, children, weighted);
  return sum.ok ? yes(sum.value / weight) : sum;
}

function yes(value: number): Combined {
  return { ok: true, value };
}

function no(problem: CombineProblem): Combined {
  return { ok: false, problem };
}
