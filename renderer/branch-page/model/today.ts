// Owns what is to be done on a day: rows sorted into this wave's, continuing and coming ones (DOMAIN §3.7, Wave).
import { hasDueDate } from '../../../shared/document/day-anchor.ts';
import type { Wave } from '../../../shared/document/map-fields.ts';
import { addDays, daysBetween } from './days.ts';
import { nodeOf, type PageData } from './page-data.ts';
import type { PageRow } from './page-row.ts';

export type When = 'now' | 'continuing' | 'coming';

export interface Due {
  readonly row: PageRow;
  readonly when: When;
  /** The first day on which the row has work: the first customers' day 0 is the first day of the package. */
  readonly firstDay: string;
  /** The day 0 of the customers that are contacted on the day asked for. */
  readonly dayZero: string;
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
  const number = dayNumber(data, day);
  const current = new Set(wavesOn(data, day).map((wave) => wave.no));
  const due = data.rows.map((row): Due => {
    const offset = row.offsetDay ?? 0;
    const begun = number >= offset;
    // Waves around a due date are each customer's own, not days of the package.
    const isNow = row.wave === undefined || current.has(row.wave) || isAroundDueDate(data, row);
    return {
      row,
      when: begun ? (isNow ? 'now' : 'continuing') : 'coming',
      firstDay: addDays(data.payload.validFrom, Math.max(0, offset)),
      dayZero: addDays(day, -offset),
    };
  });
  return due.sort((a, b) => rank(a) - rank(b));
}

function isAroundDueDate(data: PageData, row: PageRow): boolean {
  const scenario = nodeOf(data, 'scenario', row.scenarioCode);
  return scenario !== undefined && hasDueDate(scenario);
}

function rank({ row, when, firstDay }: Due): number {
  const duty = row.duty === 'must' ? 0 : row.duty === 'optional' ? 2 : 1;
  return when === 'coming' ? Date.parse(firstDay) + duty : duty;
}
