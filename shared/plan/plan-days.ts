// Owns single days of a plan's calendar: the weeks of a month, and what a day holds.
import { dateOf, dayNumber, mondayOf, weekOf } from '../dictionary/calendar.ts';
import type { Milestone } from '../document/milestones.ts';
import { type Phase, phasesOn } from '../document/phases.ts';
import type { ContactDays, PlanCalendar, ScenarioDays, SpecialDays } from './plan-calendar.ts';
import type { ContentDays } from './plan-content.ts';

export interface DayContact {
  readonly scenario: ScenarioDays['scenario'];
  readonly contact: ContactDays;
  /** The first day on which this channel has work in this scenario. */
  readonly begins: boolean;
}

export interface PlanDay {
  readonly date: string;
  readonly special: SpecialDays | undefined;
  readonly phases: readonly Phase[];
  readonly milestones: readonly Milestone[];
  readonly contacts: readonly DayContact[];
  /** What may be used on this day for the last time. */
  readonly ends: readonly ContentDays[];
}

export function planDay({ special, phases, milestones, scenarios, content }: PlanCalendar, date: string): PlanDay {
  return {
    date,
    special: special.find(({ from, to }) => from <= date && date <= to),
    phases: phasesOn(phases, date),
    milestones: milestones.filter((milestone) => milestone.date === date),
    contacts: scenarios.flatMap(({ scenario, contacts }) =>
      contacts.flatMap((contact) =>
        contact.days().has(date) ? { scenario, contact, begins: contact.from === date } : [],
      ),
    ),
    ends: content.filter(({ ends }) => ends === date),
  };
}

/** The weeks, from Monday on, that a month (`YYYY-MM`) has days in. */
export function weeksOfMonth(month: string): readonly (readonly string[])[] {
  const weeks: (readonly string[])[] = [];
  for (let monday = mondayOf(`${month}-01`); monday.slice(0, 7) <= month; monday = dateOf(dayNumber(monday) + 7)) {
    weeks.push(weekOf(monday));
  }
  return weeks;
}

/** The day that lies so many months later, the last of its month where that is shorter. */
export function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
