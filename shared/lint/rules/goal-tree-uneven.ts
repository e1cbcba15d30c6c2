// Owns SM034: the goals under a goal make up its target by its formula, and no goal stands under itself.
import { unitName } from '../../document/unit-names.ts';
import {
  type CombineProblem,
  combine,
  countedChildren,
  formulaOf,
  type Goal,
  type GoalTree,
  goalTree,
} from '../../forecast/goal-tree.ts';
import { isRate, rounded } from '../../forecast/units.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Message } from '../../i18n/message.ts';
import { cyclesOf } from '../cycles.ts';
import type { Found, Rule } from '../rule.ts';

export const goalTreeUneven: Rule = {
  id: 'SM034',
  severity: 'warning',
  title: { zh: '目标分解不平', en: 'Goal tree does not add up' },
  why: {
    zh: '子目标都完成了，上级目标还差一截，谁都说不清差在哪。',
    en: 'When all children are reached and the parent is not, nobody can say where the rest was meant to come from.',
  },
  *check(_document, graph, { dictionaries: { ruleSettings } }) {
    yield* circles(graph);
    const tree = goalTree(graph);
    for (const goal of graph.ofKind('goal')) {
      const children = countedChildren(tree, goal);
      if (children.length === 0 || goal.guardrail) continue;
      yield* unevenWeights(goal, children);
      yield* uneven(goal, tree, ruleSettings.goalTreeTolerancePct);
    }
  },
};

function* circles(graph: Graph): Iterable<Found> {
  const links = graph.ofKind('goal').flatMap((goal) => {
    const parent = goal.parentGoalId === undefined ? undefined : graph.node(goal.parentGoalId);
    return parent?.kind === 'goal' ? [{ from: goal.id, to: parent.id }] : [];
  });
  for (const { closing, ids } of cyclesOf(links)) {
    yield {
      targets: [closing.from, ...ids.filter((id) => id !== closing.from)],
      key: 'circle',
      message: {
        zh: '目标分解绕成了圈：{names}，无法汇总。',
        en: 'Goals stand under each other in a circle: {names}. They cannot be added up.',
      },
      params: { names: ids.map((id) => graph.node(id)?.name ?? id) },
      field: 'parentGoalId',
      fixes: [
        {
          title: { zh: '断开上级目标', en: 'Take it out from under its parent' },
          steps: [{ do: 'set', id: closing.from, field: 'parentGoalId', value: undefined }],
        },
      ],
    };
  }
}

/** Weights are shares of the parent: given for one they are given for all, and are 100 % together (DOMAIN §3.3). */
function* unevenWeights(goal: Goal, children: readonly Goal[]): Iterable<Found> {
  const weights = children.flatMap(({ weight }) => weight ?? []);
  const sum = rounded(weights.reduce((total, weight) => total + weight, 0));
  if (weights.length === 0 || (weights.length === children.length && Math.abs(sum - 100) <= 0.01 * children.length))
    return;
  const without = children.filter(({ weight }) => weight === undefined);
  yield {
    targets: [goal.id, ...children.map(({ id }) => id)],
    key: 'weights',
    message:
      without.length > 0
        ? {
            zh: '目标「{name}」的子目标有的没填权重：{without}。',
            en: 'Some goals under “{name}” have no weight: {without}.',
          }
        : {
            zh: '目标「{name}」的子目标权重合计 {sum}%，不是 100%。',
            en: 'The weights of the goals under “{name}” add up to {sum} %, not 100 %.',
          },
    params: { name: goal.name, sum: String(sum), without: without.map(({ name }) => name) },
  };
}

function* uneven(goal: Goal, tree: GoalTree, tolerancePct: number): Iterable<Found> {
  const children = countedChildren(tree, goal);
  const formula = formulaOf(goal, children);
  const place = { targets: [goal.id, ...children.map(({ id }) => id)] };
  if (!formula) return;
  for (const [key, label] of FIGURES) {
    const made = combine(
      goal,
      formula,
      children,
      children.map((child) => child[key]),
    );
    const own = goal[key];
    if (!made.ok) {
      // Missing figures are SM002's, missing weights stand above; what is wrong with the tree is said once, at the target.
      const problem = key === 'target' ? PROBLEMS[made.problem] : undefined;
      if (problem) yield { ...place, key: 'formula', message: problem, params: { name: goal.name }, field: 'formula' };
      continue;
    }
    if (own === undefined || Math.abs(made.value - own) <= (Math.abs(own) * tolerancePct) / 100 + 1e-9) continue;
    const value = rounded(made.value, isRate(goal.unit) ? 4 : 2);
    yield {
      ...place,
      key,
      message: {
        zh: '目标「{name}」的子目标合不上：按{formula}，{label}应为 {made}{unit}，现在是 {own}{unit}。',
        en: 'The goals under “{name}” do not add up: by {formula} its {label} would be {made} {unit}, it is {own} {unit}.',
      },
      params: {
        name: goal.name,
        formula: FORMULAS[formula],
        label,
        made: String(value),
        own: String(own),
        unit: unitName(goal.unit),
      },
      field: key,
      // A target of 0 is nothing to work for.
      fixes:
        key === 'target' && value === 0
          ? []
          : [
              {
                title: {
                  zh: `改为子目标合出的 ${value}${goal.unit}`,
                  en: `Take what the children make: ${value} ${unitName(goal.unit).en}`,
                },
                steps: [{ do: 'set', id: goal.id, field: key, value }],
              },
            ],
    };
  }
}

const FIGURES = [
  ['target', { zh: '目标值', en: 'target' }],
  ['baseline', { zh: '基线值', en: 'baseline' }],
] as const satisfies readonly (readonly [keyof Goal, Message])[];

const FORMULAS: Readonly<Record<'sum' | 'product' | 'ratio', Message>> = {
  sum: { zh: '相加', en: 'sum' },
  product: { zh: '相乘', en: 'product' },
  ratio: { zh: '相除', en: 'ratio' },
};

const PROBLEMS: Partial<Readonly<Record<CombineProblem, Message>>> = {
  units: {
    zh: '目标「{name}」的子目标合不上：单位不同，不能相加。',
    en: 'The goals under “{name}” do not add up: their units differ, so they cannot be summed.',
  },
  twoNeeded: {
    zh: '目标「{name}」的子目标合不上：相除需要正好两个子目标，先分子、后分母。',
    en: 'The goals under “{name}” do not add up: a ratio needs exactly two, what is divided and by what.',
  },
  divisionByZero: {
    zh: '目标「{name}」的子目标合不上：分母的目标值是 0，不能相除。',
    en: 'The goals under “{name}” do not add up: the one to divide by has target 0.',
  },
};
