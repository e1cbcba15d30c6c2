// Owns how far the map's assumptions carry each goal: contributions of offers, and parents by their formula (DOMAIN §3.3, SM003).
import { countsCustomers } from '../document/customer-type.ts';
import type { Graph } from '../graph/graph.ts';
import { perGraph } from '../graph/per-graph.ts';
import { goalsOf } from '../graph/reach.ts';
import { segmentsOf } from './effective-volume.ts';
import { experienceOf } from './experience.ts';
import {
  type CombineProblem,
  combine,
  countedChildren,
  formulaOf,
  type Goal,
  type GoalTree,
  goalTree,
} from './goal-tree.ts';
import { type MissingField, type Offer, offersOf } from './offers.ts';

export interface Contribution {
  readonly offer: Offer;
  /** Movement of the metric towards the target per customer, in the goal's unit; undefined where nobody wrote it and nothing follows. */
  readonly perUnit: number | undefined;
  /** custs × perUnit; undefined while a number is missing. */
  readonly progress: number | undefined;
  /** Nobody wrote it: one customer is taken for one of what the goal counts. */
  readonly assumed: boolean;
}

/** `offers`: from contributions; `children`: from the goals below; `nothing`: neither says anything of the goal. */
export type ForecastSource = 'offers' | 'children' | 'nothing';

export interface GoalForecast {
  readonly goal: Goal;
  readonly source: ForecastSource;
  /** Offers that name the goal; beside children they are shown, not counted, or they would count twice. */
  readonly contributions: readonly Contribution[];
  /** The contributions, or those of goals below, are assumed. */
  readonly assumed: boolean;
  /** Take-ups below it are known by experience alone. */
  readonly byExperience: boolean;
  /** Movement towards the target in the goal's unit; while numbers are missing, that of the ones that are there. */
  readonly progress: number | undefined;
  /** The metric at the end: baseline plus progress in the goal's direction. Undefined while any number is missing. */
  readonly forecast: number | undefined;
  /** What is still lacking to the target, ≤ 0 when it is reached. Undefined for guardrails and while a number is missing. */
  readonly gap: number | undefined;
  /** progress ÷ (target − baseline), in %; undefined where that is 0. */
  readonly attainmentPct: number | undefined;
  /** What is lacking to the stretch target, ≤ 0 when it is reached; undefined like `gap`, and where there is none. */
  readonly stretchGap: number | undefined;
  readonly missing: readonly MissingField[];
  /** Why the children could not be combined. */
  readonly problem: CombineProblem | undefined;
}

export interface GoalForecasts {
  readonly tree: GoalTree;
  readonly of: (goalId: string) => GoalForecast | undefined;
}

/** All goals of the map; guardrails have no forecast, they never count as achievement. */
export function forecastGoals(graph: Graph): GoalForecasts {
  return forecastsOf(graph, undefined);
}

const forecastsOf = perGraph((graph): GoalForecasts => {
  const tree = goalTree(graph);
  const contributions = contributionsOf(graph);
  const assumed = assumedOf(graph, contributions);
  const done = new Map<string, GoalForecast>();
  // Children first, without recursion: a chain of goals may be as long as the map.
  const open = [...tree.roots];
  const downwards: Goal[] = [];
  for (let goal = open.pop(); goal; goal = open.pop()) {
    downwards.push(goal);
    open.push(...tree.childrenOf(goal.id));
  }
  for (const goal of downwards.reverse()) {
    done.set(goal.id, forecastOf(goal, tree, contributions.get(goal.id) ?? assumed.get(goal.id) ?? [], done));
  }
  return { tree, of: (id) => done.get(id) };
});

function contributionsOf(graph: Graph): ReadonlyMap<string, readonly Contribution[]> {
  const byGoal = new Map<string, Contribution[]>();
  for (const offer of offersOf(graph)) {
    for (const { goalId, perUnit: written } of offer.edge.goalContribution ?? []) {
      const goal = graph.node(goalId);
      const assumed =
        written === undefined &&
        goal?.kind === 'goal' &&
        countsCustomers(goal.unit, segmentsOf(graph, offer.scenario.id));
      const perUnit = assumed ? 1 : written;
      const progress = offer.customers === undefined || perUnit === undefined ? undefined : offer.customers * perUnit;
      push(byGoal, goalId, { offer, perUnit, progress, assumed });
    }
  }
  return byGoal;
}

/**
 * Where a goal counts customers, as take-up does, every customer of an offer below it is taken for one of them; only for goals
 * of which no offer says anything.
 */
function assumedOf(
  graph: Graph,
  written: ReadonlyMap<string, readonly Contribution[]>,
): ReadonlyMap<string, readonly Contribution[]> {
  const byGoal = new Map<string, Contribution[]>();
  for (const offer of offersOf(graph)) {
    const segments = segmentsOf(graph, offer.scenario.id);
    const goals = segments.flatMap(({ id }) => goalsOf(graph, id));
    for (const goal of new Set(goals)) {
      if (written.has(goal.id) || goal.guardrail || !countsCustomers(goal.unit, segments)) continue;
      push(byGoal, goal.id, { offer, perUnit: 1, progress: offer.customers, assumed: true });
    }
  }
  return byGoal;
}

function push(lists: Map<string, Contribution[]>, goalId: string, contribution: Contribution): void {
  const list = lists.get(goalId);
  if (list) list.push(contribution);
  else lists.set(goalId, [contribution]);
}

type Movement = Pick<GoalForecast, 'source' | 'progress' | 'forecast' | 'missing' | 'problem'>;

function forecastOf(
  goal: Goal,
  tree: GoalTree,
  contributions: readonly Contribution[],
  done: ReadonlyMap<string, GoalForecast>,
): GoalForecast {
  const children = countedChildren(tree, goal);
  const formula = goal.guardrail ? undefined : formulaOf(goal, children);
  if (goal.guardrail)
    return { goal, contributions, assumed: false, byExperience: false, ...NOTHING, ...towardsTarget(goal, NOTHING) };
  const movement = formula ? fromChildren(goal, formula, children, done) : fromOffers(goal, contributions);
  const assumed = formula
    ? children.some(({ id }) => done.get(id)?.assumed)
    : contributions.some((contribution) => contribution.assumed);
  const byExperience = formula
    ? children.some(({ id }) => done.get(id)?.byExperience)
    : contributions.some(({ offer }) => experienceOf(offer.edge) !== undefined);
  return { goal, contributions, assumed, byExperience, ...movement, ...towardsTarget(goal, movement) };
}

const NOTHING: Movement = {
  source: 'nothing',
  progress: undefined,
  forecast: undefined,
  missing: [],
  problem: undefined,
};

function fromOffers(goal: Goal, contributions: readonly Contribution[]): Movement {
  if (contributions.length === 0) return NOTHING;
  const known = contributions.flatMap(({ progress }) => progress ?? []);
  const progress = known.length > 0 ? known.reduce((sum, each) => sum + each, 0) : undefined;
  const missing = distinct([...contributions.flatMap(missingOf), ...missingBaseline(goal)]);
  const complete = known.length === contributions.length && progress !== undefined && goal.baseline !== undefined;
  const forecast = complete ? (goal.baseline ?? 0) + signOf(goal) * progress : undefined;
  return { source: 'offers', progress, forecast, missing, problem: undefined };
}

function missingOf({ offer, perUnit }: Contribution): readonly MissingField[] {
  return perUnit === undefined ? [...offer.missing, { id: offer.edge.id, field: 'goalContribution' }] : offer.missing;
}

function fromChildren(
  goal: Goal,
  formula: NonNullable<ReturnType<typeof formulaOf>>,
  children: readonly Goal[],
  done: ReadonlyMap<string, GoalForecast>,
): Movement {
  const below = children.flatMap(({ id }) => done.get(id) ?? []);
  const combined = combine(
    goal,
    formula,
    children,
    below.map(({ forecast }) => forecast),
  );
  const missing = distinct([...below.flatMap((child) => child.missing), ...missingBaseline(goal)]);
  if (!combined.ok) return { ...NOTHING, source: 'children', missing, problem: combined.problem };
  const { baseline } = goal;
  const progress = baseline === undefined ? undefined : (combined.value - baseline) * signOf(goal);
  return { source: 'children', progress, forecast: combined.value, missing, problem: undefined };
}

function missingBaseline({ id, baseline }: Goal): readonly MissingField[] {
  return baseline === undefined ? [{ id, field: 'baseline' }] : [];
}

type Towards = Pick<GoalForecast, 'gap' | 'stretchGap' | 'attainmentPct'>;

function towardsTarget(goal: Goal, { forecast, progress }: Movement): Towards {
  const { target, stretchTarget, baseline } = goal;
  const lacking = (to: number | undefined) =>
    forecast === undefined || to === undefined ? undefined : (to - forecast) * signOf(goal);
  const gaps = { gap: lacking(target), stretchGap: lacking(stretchTarget) };
  if (forecast === undefined || target === undefined) return { ...gaps, attainmentPct: undefined };
  const way = baseline === undefined ? 0 : (target - baseline) * signOf(goal);
  return {
    ...gaps,
    attainmentPct: progress === undefined || way <= 0 ? undefined : (progress / way) * 100,
  };
}

/** +1 where more is better, −1 where less is. */
export function signOf({ direction }: Pick<Goal, 'direction'>): 1 | -1 {
  return direction === 'down' ? -1 : 1;
}

function distinct(fields: readonly MissingField[]): readonly MissingField[] {
  return [...new Map(fields.map((field) => [`${field.id}.${field.field}`, field])).values()];
}
