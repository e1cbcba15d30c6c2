// Owns what SM041 says of milestones: that they lie in the period, rise, stay within their goal, and agree with its phases.
import type { MapDocument } from '../document/document.ts';
import { inForce } from '../document/in-force.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { type Milestone, milestonesWithin } from '../document/milestones.ts';
import { amount } from '../document/unit-names.ts';
import { wantedOf } from '../forecast/phase-sums.ts';
import { isRate } from '../forecast/units.ts';
import { rounded } from '../i18n/figure.ts';
import type { Message, MessageParams } from '../i18n/message.ts';
import { periodEndOf } from './days.ts';
import type { Found } from './rule.ts';

type Placed = Milestone & { readonly at: number };
type Goal = NodeOf<'goal'>;

export function* milestonesThatDoNotFit(document: MapDocument): Iterable<Found> {
  const milestones = (document.milestones ?? []).map((milestone, at): Placed => ({ ...milestone, at }));
  yield* outsidePeriod(document, milestones);
  yield* withoutGoal(document, milestones);
  for (const goal of inForce(document).nodes) {
    if (goal.kind !== 'goal' || isRate(goal.unit ?? '')) continue;
    const own = milestonesWithin(milestones, '', '9999').filter(({ goalId }) => goalId === goal.id);
    yield* falling(goal, own);
    yield* aboveGoal(goal, own);
    yield* besidePhases(document, goal, own);
  }
}

function* outsidePeriod(document: MapDocument, milestones: readonly Placed[]): Iterable<Found> {
  const first = document.periodStart;
  const last = periodEndOf(document);
  for (const milestone of milestones) {
    const { date } = milestone;
    if ((first === undefined || date >= first) && (last === undefined || date <= last)) continue;
    yield found(milestone, 'outside', [], 'date', {
      zh: '里程碑“{name}”（{date}）不在运行期（{first} 至 {last}）内。',
      en: 'Milestone “{name}” ({date}) lies outside the period ({first} to {last}).',
      params: { first: first ?? '…', last: last ?? '…' },
    });
  }
}

/** What is to be there by the day counts for nothing once its goal is gone. */
function* withoutGoal({ nodes }: MapDocument, milestones: readonly Placed[]): Iterable<Found> {
  const goals = new Set(nodes.flatMap(({ kind, id }) => (kind === 'goal' ? id : [])));
  for (const milestone of milestones) {
    if (milestone.goalId === undefined || goals.has(milestone.goalId)) continue;
    yield found(milestone, 'goal', [], 'goalId', {
      zh: '里程碑“{name}”所看的目标 {goal} 已不在图谱中，其累计值未核对。',
      en: 'The goal {goal} of milestone “{name}” is no longer on the map, so its figure is not checked.',
      params: { goal: milestone.goalId },
    });
  }
}

/** What was won stays won: a later milestone asks for no less. */
function* falling(goal: Goal, own: readonly Placed[]): Iterable<Found> {
  const known = own.filter(({ target }) => target !== undefined);
  for (const [place, milestone] of known.entries()) {
    const before = known[place - 1];
    if (!before || (milestone.target ?? 0) >= (before.target ?? 0)) continue;
    yield found(milestone, 'falls', [goal.id], 'target', {
      zh: '里程碑“{name}”（{date}）累计 {target}，少于此前“{before}”的 {earlier}。',
      en: 'Milestone “{name}” ({date}) asks for {target} in all, less than “{before}” before it ({earlier}).',
      params: {
        target: amount(milestone.target ?? 0, goal.unit),
        before: before.name,
        earlier: amount(before.target ?? 0, goal.unit),
      },
    });
  }
}

function* aboveGoal(goal: Goal, own: readonly Placed[]): Iterable<Found> {
  const wanted = wantedOf(goal);
  if (wanted === undefined) return;
  for (const milestone of own) {
    if (milestone.target === undefined || milestone.target <= wanted) continue;
    yield found(milestone, 'above', [goal.id], 'target', {
      ...(goal.baseline ? ABOVE_WITH_BASELINE : ABOVE),
      params: {
        ...{ target: amount(milestone.target, goal.unit), goal: goal.name, wanted: amount(wanted, goal.unit) },
        ...(goal.baseline && { baseline: amount(goal.baseline, goal.unit) }),
      },
    });
  }
}

const ABOVE: Message = {
  zh: '里程碑“{name}”累计 {target}，超过目标“{goal}”要求的 {wanted}。',
  en: 'Milestone “{name}” asks for {target}, more than goal “{goal}” does ({wanted}).',
};
/** A balance is easily written where its growth is asked for. */
const ABOVE_WITH_BASELINE: Message = {
  zh: '里程碑“{name}”累计 {target}，超过目标“{goal}”要求的 {wanted}：当日累计只计增减，不含基线 {baseline}。',
  en: 'Milestone “{name}” asks for {target}, more than goal “{goal}” does ({wanted}): it counts the change alone, without the baseline of {baseline}.',
};

/** At least what the phases that are over bring by then, at most what those that began do. */
function* besidePhases({ phases = [] }: MapDocument, goal: Goal, own: readonly Placed[]): Iterable<Found> {
  const parts = phases.filter(({ goalId, target }) => goalId === goal.id && target !== undefined);
  if (parts.length === 0) return;
  const sum = (list: typeof parts) => rounded(list.reduce((total, { target = 0 }) => total + target, 0));
  for (const milestone of own) {
    const { date, target } = milestone;
    // What is above the goal is said already.
    if (target === undefined || target > (wantedOf(goal) ?? Number.POSITIVE_INFINITY)) continue;
    const least = sum(parts.filter(({ toDate }) => toDate <= date));
    const most = sum(parts.filter(({ fromDate }) => fromDate <= date));
    if (least <= target && target <= most) continue;
    const isShort = target < least;
    yield found(milestone, 'phases', [goal.id], 'target', {
      zh: isShort
        ? '里程碑“{name}”（{date}）累计 {target}，少于到当日已结束的阶段合计 {sum}。'
        : '里程碑“{name}”（{date}）累计 {target}，多于到当日已开始的阶段合计 {sum}。',
      en: isShort
        ? 'Milestone “{name}” ({date}) asks for {target}, less than the phases over by then add up to ({sum}).'
        : 'Milestone “{name}” ({date}) asks for {target}, more than the phases begun by then add up to ({sum}).',
      params: { target: amount(target, goal.unit), sum: amount(isShort ? least : most, goal.unit) },
    });
  }
}

function found(
  { name, date, at }: Placed,
  key: string,
  targets: readonly string[],
  field: keyof Milestone & string,
  { params, ...message }: Found['message'] & { readonly params: MessageParams },
): Found {
  return {
    targets,
    key: `milestone ${key} ${name}`,
    message,
    params: { name, date, ...params },
    field: `milestones.${at}.${field}`,
  };
}
