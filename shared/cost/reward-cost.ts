// Owns what rewards are expected to cost: as if every goal is just reached, or as forecast where that is more, caps kept.
import { branchKey } from '../document/branches.ts';
import type { MapDocument } from '../document/document.ts';
import type { Reward, RewardLine } from '../document/rewards.ts';
import { asCounted, type CountingTables } from '../forecast/as-counted.ts';
import { forecastGoals } from '../forecast/goal-progress.ts';
import type { Goal } from '../forecast/goal-tree.ts';
import type { MissingField } from '../forecast/offers.ts';
import { isRate } from '../forecast/units.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import { rounded } from '../i18n/figure.ts';

export interface RewardCost {
  readonly reward: Reward;
  /** 元, of the lines that are known, within the caps; undefined where none is. Deductions are never counted on. */
  readonly cost: number | undefined;
  /** A cap made it less. */
  readonly isCapped: boolean;
  readonly missing: readonly MissingField[];
}

/** Those who are paid alike: the people of a branch, or the branch; `key` tells the branch. */
interface Group {
  readonly key: string | undefined;
  /** How many; undefined where nobody said. */
  readonly count: number | undefined;
  /** What all of them together bring, in the goal's unit. */
  readonly quantity: number;
  /** What they took on. */
  readonly target: number | undefined;
}

/** Those of the map as it counts. */
export function rewardCostsOf(written: MapDocument, dictionaries: CountingTables): readonly RewardCost[] {
  const { document, expected } = asCounted(written, { dictionaries });
  return rewardCosts(document, buildGraph(expected));
}

export function rewardCosts(document: MapDocument, graph: Graph): readonly RewardCost[] {
  return (document.rewards ?? []).map((reward, at) => rewardCost(reward, at, graph));
}

function rewardCost(reward: Reward, at: number, graph: Graph): RewardCost {
  const pots = new Map<string | undefined, { count: number | undefined; sum: number }>();
  const missing: MissingField[] = reward.lines.length === 0 ? [{ id: '', field: `rewards.${at}.lines` }] : [];
  let known = reward.lines.every(({ effect }) => effect === 'deduct') && reward.lines.length > 0;
  for (const [place, line] of reward.lines.entries()) {
    if (line.effect === 'deduct') continue;
    const paid = lineCost(reward, line, `rewards.${at}.lines.${place}`, graph);
    missing.push(...paid.missing);
    known ||= paid.groups.length > 0;
    for (const { key, count, sum } of paid.groups) {
      const pot = pots.get(key);
      pots.set(key, { count: pot?.count ?? count, sum: (pot?.sum ?? 0) + sum });
    }
  }
  const whole = [...pots.values()].reduce((total, { sum }) => total + sum, 0);
  const { capEach = Number.POSITIVE_INFINITY, capTotal = Number.POSITIVE_INFINITY } = reward;
  const held = [...pots.values()].reduce((total, { count, sum }) => {
    // Nobody times no cap is no number.
    const isOpen = count === undefined || !Number.isFinite(capEach);
    return total + (isOpen ? sum : Math.min(sum, count * capEach));
  }, 0);
  const cost = Math.min(held, capTotal);
  // Once the cap in total is reached, nothing that is missing makes it more.
  const isFull = held >= capTotal;
  return {
    reward,
    cost: known || isFull ? rounded(cost) : undefined,
    isCapped: cost < whole,
    missing: isFull ? [] : missing,
  };
}

interface Paid {
  readonly groups: readonly {
    readonly key: string | undefined;
    readonly count: number | undefined;
    readonly sum: number;
  }[];
  readonly missing: readonly MissingField[];
}

const lacks = (...missing: MissingField[]): Paid => ({ groups: [], missing });
const together = (sum: number): Paid => ({ groups: [{ key: undefined, count: undefined, sum }], missing: [] });

function lineCost(reward: Reward, line: RewardLine, path: string, graph: Graph): Paid {
  const { amount, settlement, expected, from, to } = line;
  const own = (field: string): MissingField => ({ id: '', field: `${path}.${field}` });
  if (amount === undefined) return lacks(own('amount'));
  if (settlement === 'rank') {
    const places = to === undefined ? 1 : Math.max(0, Math.floor(to) - Math.floor(from ?? 1) + 1);
    return from === undefined && to === undefined ? lacks(own('from')) : together(amount * places);
  }
  if (expected !== undefined) return together(amount * expected);
  const goal = line.goalId === undefined ? undefined : graph.node(line.goalId);
  if (goal?.kind !== 'goal' || isRate(goal.unit)) return lacks(own('expected'));
  const aim = aimOf(goal);
  if (aim === undefined) return lacks({ id: goal.id, field: 'target' });
  const quantity = Math.max(aim, forecastGoals(graph).of(goal.id)?.progress ?? 0);
  const groups = groupsOf(reward, goal, quantity);
  if (!groups) return lacks({ id: goal.id, field: 'branchTargets' });
  const attainment = aim > 0 ? (quantity / aim) * 100 : 100;
  const paid = groups.map((group) => ({
    key: group.key,
    count: group.count,
    sum: groupCost(line, amount, group, attainment),
  }));
  // How many teams there are, no branch target says.
  const isSplit = reward.recipient !== 'team' && (goal.branchTargets ?? []).length > 0;
  const isKnown = paid.every(({ sum }) => sum !== undefined);
  return isKnown
    ? { groups: paid.map(({ sum = 0, ...rest }) => ({ ...rest, sum })), missing: [] }
    : lacks(isSplit ? { id: goal.id, field: 'branchTargets' } : own('expected'));
}

/** What the goal asks for beyond its baseline. */
function aimOf({ target, baseline = 0 }: Goal): number | undefined {
  return target === undefined ? undefined : Math.abs(target - baseline);
}

/** Undefined where the reward is for some branches and the goal does not say what is theirs. */
function groupsOf(reward: Reward, goal: Goal, quantity: number): readonly Group[] | undefined {
  const { branchTargets: rows = [], target = 0 } = goal;
  const isForAll = !reward.branchCodes?.length;
  const taking = new Set(reward.branchCodes?.map(branchKey));
  const own = rows.filter(({ branchCode }) => isForAll || taking.has(branchKey(branchCode)));
  if (own.length === 0)
    return isForAll ? [{ key: undefined, count: undefined, quantity, target: undefined }] : undefined;
  if (own.some((row) => row.target === undefined) || target === 0) return undefined;
  return own.map(({ branchCode, target: share = 0, staff }) => ({
    key: branchKey(branchCode),
    count: reward.recipient === 'branch' ? 1 : reward.recipient === 'staff' ? staff : undefined,
    quantity: (quantity * share) / target,
    target: share,
  }));
}

/** 元 for the whole group; undefined where it depends on how many they are and nobody said. */
function groupCost(line: RewardLine, amount: number, group: Group, attainment: number): number | undefined {
  const { settlement, basis, from, to, beyondOnly, timesAttainment } = line;
  const hasLimit = from !== undefined || to !== undefined;
  const times = timesAttainment ? attainment / 100 : 1;
  const isByShare = basis === 'attainment' || settlement === 'perPoint';
  if (group.count === 0) return 0;
  // Alone, a quantity needs no head count: it is paid whoever brings it.
  if (settlement === 'perUnit' && !hasLimit) return group.quantity * amount * times;
  if (settlement === 'perUnit' && basis === 'attainment') {
    const aim = (group.quantity * 100) / attainment;
    const within = part(attainment, from, to, beyondOnly);
    return (beyondOnly ? (aim * within) / 100 : within > 0 ? group.quantity : 0) * amount * times;
  }
  if (group.count === undefined) return undefined;
  const reached = isByShare ? attainment : group.quantity / group.count;
  const within = part(reached, from, to, beyondOnly);
  return group.count * (settlement === 'once' ? (within > 0 ? 1 : 0) : within) * amount * times;
}

/** What of `value` is paid for: nothing below `from`, and above `to` nothing, or, of what is beyond a threshold, no more than up to it. */
function part(value: number, from = 0, to = Number.POSITIVE_INFINITY, beyondOnly = false): number {
  if (beyondOnly) return Math.max(0, Math.min(value, to) - from);
  return value >= from && value <= to ? value : 0;
}
