// Owns what is to be done on a day: rows sorted into this wave's, continuing, moved on and coming ones (DOMAIN §3.7, Wave).
import type { Turn } from '../../../shared/contacts/due-days.ts';
import { hasDueDate } from '../../../shared/document/day-anchor.ts';
import type { Wave } from '../../../shared/document/map-fields.ts';
import { daysBetween } from './days.ts';
import { nodeOf, type PageData } from './page-data.ts';
import type { PageRow } from './page-row.ts';

export type When = 'now' | 'continuing' | 'resting' | 'coming';

export interface Due {
  readonly row: PageRow;
  /** `resting`: begun, but nobody's turn on the day, a rest day for instance. */
  readonly when: When;
  /** The first day on which the row has work; undefined for none. The first customers' day 0 is the first day of the package. */
  readonly firstDay: string | undefined;
  /** The days 0 of the customers that are contacted on the day asked for. */
  readonly turn: Turn | undefined;
  /** The next day after it with work. */
  readonly nextDay: string | undefined;
}

/** Days since the package became valid; 0 on its first day, negative before. */
export function dayNumber(data: PageData, day: string): number {
  return daysBetween(data.payload.validFrom, day);
}

/** The waves that `day` lies in, counted from the first day of the package. */
export function wavesOn(data: PageData, day: string): readonly Wave[] {
  const number = dayNumber(data, day);
  return data.waves.filter((wave) => wave.fromDay <= number && number <= wave.toDay);
}

/** Every row of the package, must-do first within the order of the package. */
export function dueOn(data: PageData, day: string): readonly Due[] {
  const current = new Set(wavesOn(data, day).map((wave) => wave.no));
  const due = data.rows.map((row): Due => {
    const days = data.days.of(row.scenarioCode, row.channelCode);
    const [firstDay, turn, nextDay] = [days?.first, days?.turnOn(day), days?.nextAfter(day)];
    // Waves around a due date are each customer's own, not days of the package.
    const isNow = row.wave === undefined || current.has(row.wave) || isAroundDueDate(data, row);
    const working = isNow ? 'now' : 'continuing';
    const begun = firstDay !== undefined && day >= firstDay;
    return { row, when: turn ? working : begun ? 'resting' : 'coming', firstDay, turn, nextDay };
  });
  return due.sort((a, b) => rank(a) - rank(b));
}

function isAroundDueDate(data: PageData, row: PageRow): boolean {
  const scenario = nodeOf(data, 'scenario', row.scenarioCode);
  return scenario !== undefined && hasDueDate(scenario);
}
const LAST = 8.64e15;

function rank({ row, when, firstDay }: Due): number {
  const duty = row.duty === 'must' ? 0 : row.duty === 'optional' ? 2 : 1;
  return when === 'coming' ? (firstDay === undefined ? LAST : Date.parse(firstDay)) + duty : duty;
}
