// Owns how many customers of a scenario arrive on a working day (DOMAIN §3.9).
import { dateOf, dayNumber, MOST_DAYS, type SpecialDay, workCalendar } from '../dictionary/calendar.ts';
import { intakeOf } from '../document/day-anchor.ts';
import type { MapDocument } from '../document/document.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { repeatOf } from '../document/repeat.ts';
import type { Graph } from '../graph/graph.ts';
import { effectiveVolume } from './effective-volume.ts';
import { type MissingField, volumeMissing } from './offers.ts';
import { roundsOf } from './rounds.ts';

const DAY_MS = 86_400_000;
const WORKING_SHARE = 5 / 7;

/** Ten years: what repeats is counted no further. */
export const LONGEST_DAYS = 3660;

/** Calendar days of the map's period, both ends counted; its length in days where no dates are set. */
export function periodDaysOf({ periodStart, periodEnd, periodDays }: MapDocument): number | undefined {
  if (periodStart === undefined || periodEnd === undefined) return periodDays;
  const days = Math.round((Date.parse(periodEnd) - Date.parse(periodStart)) / DAY_MS) + 1;
  return days > 0 ? days : undefined;
}

/** Working days of so many calendar days from a date on, and never less than one. */
export function workingDaysFrom(first: string, days: number, holidays: readonly SpecialDay[]): number {
  const start = dayNumber(first);
  return Math.max(1, workCalendar(holidays).workingDays(start, start + days - 1));
}

/** Working days among calendar days without dates: five of seven, and never less than one. */
export function workingDaysIn(days: number): number {
  return Math.max(1, days * WORKING_SHARE);
}

/**
 * People of n_eff per working day. Events, rules and lists made by hand arrive evenly over the period, whose working days
 * are counted once it has a first day; a schedule hands out its whole list within the scenario's window (over the period where
 * it has none). A schedule and a list by hand may begin later, and say over how many days they go out. What repeats for the
 * same customers hands out all of them in each of its rounds, else a part in each.
 */
export function dailyArrival(
  document: MapDocument,
  graph: Graph,
  scenario: NodeOf<'scenario'>,
  holidays: readonly SpecialDay[],
): number | undefined {
  const volume = effectiveVolume(graph, scenario);
  const days = arrivalDays(document, scenario, holidays);
  return volume === undefined || days === undefined ? undefined : volume / days;
}

/** What `dailyArrival` waits for. */
export function arrivalMissing(
  document: MapDocument,
  graph: Graph,
  scenario: NodeOf<'scenario'>,
): readonly MissingField[] {
  const missing = volumeMissing(graph, scenario);
  if (arrivalDays(document, scenario, []) !== undefined) return missing;
  // A window that ends before it begins is no period either.
  const isWindow = periodDaysOf(document) !== undefined;
  return [...missing, isWindow ? { id: scenario.id, field: 'windowTo' } : { id: '', field: 'periodStart' }];
}

/** Working days. */
function arrivalDays(
  document: MapDocument,
  scenario: NodeOf<'scenario'>,
  holidays: readonly SpecialDay[],
): number | undefined {
  const period = periodDaysOf(document);
  const { after, days: window } = intakeOf(scenario);
  if (window !== undefined && window < 1) return undefined;
  const repeat = repeatOf(scenario);
  if (repeat) return daysOfRounds(document, scenario, repeat.isSame);
  const left = period === undefined ? undefined : Math.max(1, period - after);
  if (window !== undefined && (left === undefined || window < left)) return workingDaysIn(window);
  const { periodStart } = document;
  if (left === undefined) return undefined;
  if (periodStart === undefined) return workingDaysIn(left);
  return workingDaysFrom(dateOf(dayNumber(periodStart) + Math.min(after, (period ?? 1) - 1)), left, holidays);
}

/** The fewest that the customers of a round have; those of all rounds where each has others. None without a round. */
function daysOfRounds(document: MapDocument, scenario: NodeOf<'scenario'>, isSame: boolean): number {
  const start = document.periodStart === undefined ? 0 : dayNumber(document.periodStart);
  const period = periodDaysOf(document) ?? MOST_DAYS;
  // A year has the shortest of the rounds; those of an open end (9999-12-31) go on as they are for ten years.
  const looked = Math.min(period, isSame ? MOST_DAYS : LONGEST_DAYS);
  const rounds = roundsOf(scenario, { start, end: start + looked }) ?? [];
  if (rounds.length === 0) return Number.POSITIVE_INFINITY;
  if (isSame) return workingDaysIn(Math.min(...rounds.map(({ days }) => days)));
  return workingDaysIn((rounds.reduce((sum, { within }) => sum + within, 0) * period) / looked);
}
