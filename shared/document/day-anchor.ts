// Owns from what the days of a scenario count, and on which of them its customers come in.
import type { NodeOf } from './kinds/index.ts';
import { isScheduled } from './kinds/scenario.ts';
import { repeatOf } from './repeat.ts';

type Scenario = Pick<NodeOf<'scenario'>, 'dayAnchor' | 'windowFrom' | 'windowTo'>;

/** True for a scenario that knows its customers' day 0 beforehand, so that days before it can be worked. */
export function hasDueDate({ dayAnchor }: Scenario): boolean {
  return dayAnchor === 'dueDate';
}

/**
 * The day, counted from day 0, on which a customer comes in. Where days count from the trigger that is day 0 itself; else
 * the first of the window. A due date without a window has its customers in time for `firstContact`.
 */
export function entryDay(scenario: Scenario, firstContact: number | undefined): number {
  const { dayAnchor, windowFrom } = scenario;
  if (dayAnchor === undefined || dayAnchor === 'trigger') return 0;
  return windowFrom ?? (hasDueDate(scenario) ? (firstContact ?? 0) : 0);
}

/** How many days the window has, below 1 for one that ends before it begins; undefined while it is open. Around a due date both ends must be said. */
export function windowDays(scenario: Scenario): number | undefined {
  const { windowFrom, windowTo } = scenario;
  if (windowTo === undefined || (windowFrom === undefined && hasDueDate(scenario))) return undefined;
  return windowTo - (windowFrom ?? 0) + 1;
}

type Intake = Scenario & Pick<NodeOf<'scenario'>, 'trigger' | 'startDay' | 'batchDays' | 'repeat'>;

/**
 * When the customers of a scenario come in: so many days after the period's first, and over how many days; over all that is
 * left where that is undefined. Only a schedule and a list by hand begin when they are told to; what repeats has its rounds.
 */
export function intakeOf(scenario: Intake): { readonly after: number; readonly days: number | undefined } {
  if (!isScheduled(scenario) || repeatOf(scenario)) return { after: 0, days: undefined };
  const { trigger, startDay = 1, batchDays } = scenario;
  return { after: startDay - 1, days: batchDays ?? (trigger.type === 'schedule' ? windowDays(scenario) : undefined) };
}
