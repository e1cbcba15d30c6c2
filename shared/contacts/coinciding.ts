// Owns which scenarios can contact one customer at the same time: mutex groups and windows (DOMAIN §3.7).
import { hasDueDate } from '../document/day-anchor.ts';
import type { ScenarioPlan } from './scenario-plan.ts';

const CLASSES = ['event', 'lifecycle', 'product'] as const;
const LAST = 100;

export function classRank({ scenario }: ScenarioPlan): number {
  return CLASSES.indexOf(scenario.scenarioClass);
}

export function priorityOf({ scenario }: ScenarioPlan): number {
  return scenario.priority ?? LAST;
}

/** Of each mutex group the scenario with the highest priority; of equal ones event, lifecycle, product, then the first. */
export function winnersOf(plans: readonly ScenarioPlan[]): ReadonlyMap<string, ScenarioPlan> {
  const winners = new Map<string, ScenarioPlan>();
  for (const plan of plans) {
    if (plan.group === undefined) continue;
    const best = winners.get(plan.group);
    const difference = best ? priorityOf(plan) - priorityOf(best) || classRank(plan) - classRank(best) : -1;
    if (difference < 0) winners.set(plan.group, plan);
  }
  return winners;
}

/** Without the scenarios that give way to another of their mutex group. */
export function firingOf(plans: readonly ScenarioPlan[]): readonly ScenarioPlan[] {
  const winners = winnersOf(plans);
  return plans.filter((plan) => plan.group === undefined || winners.get(plan.group) === plan);
}

/**
 * The sets of scenarios whose windows have a day in common. A window around a due date has nothing to do with one that counts
 * from the trigger or the customer's first day: the two may meet on any day.
 */
export function coincidingSets(firing: readonly ScenarioPlan[]): readonly ReadonlySet<ScenarioPlan>[] {
  const due = openTogether(firing.filter(({ scenario }) => hasDueDate(scenario)));
  const others = openTogether(firing.filter(({ scenario }) => !hasDueDate(scenario)));
  if (due.length === 0 || others.length === 0) return [...due, ...others];
  return due.flatMap((one) => others.map((other) => new Set([...one, ...other])));
}

/** Those that are open when one of them begins. */
function openTogether(firing: readonly ScenarioPlan[]): readonly ReadonlySet<ScenarioPlan>[] {
  const sets = new Map<string, ReadonlySet<ScenarioPlan>>();
  for (const { from } of firing) {
    const together = firing.filter((other) => other.from <= from && from <= other.to);
    const key = together.map(({ scenario }) => scenario.id).join(' ');
    if (!sets.has(key)) sets.set(key, new Set(together));
  }
  return [...sets.values()];
}
