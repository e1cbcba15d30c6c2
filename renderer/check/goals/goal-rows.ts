// Owns the lines of the goal table: the tree flattened, guardrails apart, and which goals may stand over another.
import type { Goal, GoalTree } from '../../../shared/forecast/goal-tree.ts';

export interface GoalLine {
  readonly goal: Goal;
  /** 1 at the top. */
  readonly level: number;
  /** Goals under it that count; a guardrail's stand with the guardrails. */
  readonly children: number;
  readonly open: boolean;
}

export interface GoalLines {
  readonly tree: readonly GoalLine[];
  readonly guardrails: readonly Goal[];
}

/** Lines in the order of the tree; what stands under a folded goal is left out. */
export function goalLines(tree: GoalTree, folded: ReadonlySet<string>): GoalLines {
  const lines: GoalLine[] = [];
  const guardrails: Goal[] = [];
  const open = tree.roots.map((goal) => ({ goal, level: 1, shown: true })).reverse();
  for (let at = open.pop(); at; at = open.pop()) {
    const { goal, level, shown } = at;
    const children = tree.childrenOf(goal.id);
    const counted = children.filter(({ guardrail }) => !guardrail).length;
    const isOpen = !folded.has(goal.id);
    if (goal.guardrail) guardrails.push(goal);
    else if (shown) lines.push({ goal, level, children: counted, open: isOpen });
    // What stands under a guardrail begins anew at the top.
    const below = goal.guardrail ? { level: 1, shown: true } : { level: level + 1, shown: shown && isOpen };
    open.push(...children.map((child) => ({ goal: child, ...below })).reverse());
  }
  return { tree: lines, guardrails };
}

/** Goals that `goal` may be put under: not itself, not one below it, no guardrail. */
export function possibleParents(goals: readonly Goal[], tree: GoalTree, goal: Goal): readonly Goal[] {
  const below = new Set([goal.id]);
  // A Set's iteration also visits what is added on the way.
  for (const id of below) for (const child of tree.childrenOf(id)) below.add(child.id);
  return goals.filter(({ id, guardrail }) => !below.has(id) && !guardrail);
}
