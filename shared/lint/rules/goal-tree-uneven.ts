// Owns SM034: the goals under a goal make up its target by its formula, and no goal stands under itself.
import { amount } from '../../document/unit-names.ts';
import {
  type CombineProblem,
  combine,
  countedChildren,
  formulaOf,
  type Goal,
  type GoalTree,
  goalTree,
} from '../../forecast/goal-tree.ts';
import { isRate } from '../../forecast/units.ts';
import type { Graph } from '../../graph/graph.ts';
import { rounded } from '../../i18n/figure.ts';
import type { Message } from '../../i18n/message.ts';
import { cyclesOf } from '../cycles.ts';
import type { Found, Rule } from '../rule.ts';

export const goalTreeUneven: Rule = {
  id: 'SM034',
  severity: 'warning',
  title: { zh: '目标分解不平', en: 'Goal tree does not add up' },
  why: {
    zh: '子目标全部完成而上级目标未完成时，无法判断缺口所在。',
    en: 'When all child goals are met and the parent is not, nobody can say where the gap comes from.',
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
        zh: '目标分解形成循环：{names}，无法汇总。',
        en: 'Goals form a circle: {names}. They cannot be added up.',
      },
      params: { names: ids.map((id) => graph.node(id)?.name ?? id) },
      field: 'parentGoalId',
      fixes: [
        {
          title: { zh: '断开上级目标', en: 'Remove the parent goal' },
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
            zh: '目标“{name}”的部分子目标未填权重：{without}。',
            en: 'Some child goals of “{name}” have no weight: {without}.',
          }
        : {
            zh: '目标“{name}”的子目标权重合计 {sum}%，不是 100%。',
            en: 'The weights of the child goals of “{name}” add up to {sum}%, not 100%.',
          },
    params: { name: goal.name, sum, without: without.map(({ name }) => name) },
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
        zh: '目标“{name}”的子目标不平：按{formula}，{label}应为 {made}，现为 {own}。',
        en: 'The child goals of “{name}” do not add up: by {formula}, its {label} should be {made}, but it is {own}.',
      },
      params: {
        name: goal.name,
        formula: FORMULAS[formula],
        label,
        made: amount(value, goal.unit),
        own: amount(own, goal.unit),
      },
      field: key,
      // A target of 0 is nothing to work for.
      fixes:
        key === 'target' && value === 0
          ? []
          : [
              {
                title: {
                  zh: `改为子目标合计 ${amount(value, goal.unit).zh}`,
                  en: `Use the value of the child goals: ${amount(value, goal.unit).en}`,
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
    zh: '目标“{name}”的子目标不平：单位不同，无法相加。',
    en: 'The child goals of “{name}” do not add up: their units differ, so they cannot be summed.',
  },
  twoNeeded: {
    zh: '目标“{name}”的子目标不平：相除须有且仅有两个子目标，先分子、后分母。',
    en: 'The child goals of “{name}” do not add up: a ratio needs exactly two, numerator first, then denominator.',
  },
  divisionByZero: {
    zh: '目标“{name}”的子目标不平：分母的目标值为 0，无法相除。',
    en: 'The child goals of “{name}” do not add up: the denominator has a target of 0.',
  },
};
