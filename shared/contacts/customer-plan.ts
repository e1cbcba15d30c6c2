// Owns what a customer of a segment may get: the contacts of every round of the scenarios that fire, and which days 0 differ.
import { type Calendar, weekdayOf } from '../dictionary/calendar.ts';
import { coincidingSets, firingOf } from './coinciding.ts';
import type { ScenarioPlan } from './scenario-plan.ts';
import { type Stream, type Unit, unitsOf } from './streams.ts';
import { type Item, itemsOf } from './worst-window.ts';

export interface UnitItem extends Item {
  readonly unit: Unit;
}

export interface CustomerPlan {
  /** The scenarios that do not give way to another of their mutex group. */
  readonly firing: readonly ScenarioPlan[];
  readonly units: readonly Unit[];
  readonly items: readonly UnitItem[];
  /** Which scenarios may fire for one customer at the same time. */
  readonly sets: readonly ReadonlySet<ScenarioPlan>[];
}

/** `treated`: customers outside the control group; undefined where the segment's size is not known. */
export function customerPlan(streams: readonly Stream[], treated: number | undefined): CustomerPlan {
  const firing = firingOf(streams.map(({ plan }) => plan));
  const units = streams.flatMap((stream) => (firing.includes(stream.plan) ? unitsOf(stream, treated) : []));
  const items = units.flatMap((unit) => itemsOf(unit.plan, unit.shift).map((item): UnitItem => ({ ...item, unit })));
  return { firing, units, items, sets: coincidingSets(firing) };
}

/**
 * Days 0 on which every contact is as many days later are the same to a customer: the first of each, and which is like
 * which. A day 0 that no holiday comes near is like the same weekday of any other such week.
 */
export function differentBases(units: readonly Unit[], all: readonly number[], calendar: Calendar) {
  const classes = new Map<string, number>();
  const classOf = new Map<number, number>();
  const usual = new Map<number, { readonly lead: number; readonly span: number; readonly number: number }>();
  const bases: number[] = [];
  for (const base of all) {
    const alike = usual.get(weekdayOf(base));
    if (alike && calendar.isUsual(base + alike.lead, base + alike.span)) {
      classOf.set(base, alike.number);
      continue;
    }
    const days = units.map(({ plan, shift }) => plan.daysFrom(base + shift));
    const key = days.map(({ id }) => id).join();
    const number = classes.get(key) ?? classes.size;
    if (!classes.has(key)) bases.push(base);
    classes.set(key, number);
    classOf.set(base, number);
    const shiftOf = (index: number) => units[index]?.shift ?? 0;
    const lead = Math.min(0, ...days.map((each, index) => shiftOf(index) + each.lead));
    const span = Math.max(0, ...days.map((each, index) => shiftOf(index) + each.span));
    if (!alike && calendar.isUsual(base + lead, base + span)) usual.set(weekdayOf(base), { lead, span, number });
  }
  return { bases, classOf };
}
