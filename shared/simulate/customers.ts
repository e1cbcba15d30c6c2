// Owns how many customers of a segment have how many contacts: rounds of triggering, and bounds where the overlap is unknown.

import type { UnitItem } from '../contacts/customer-plan.ts';
import type { Unit } from '../contacts/streams.ts';
import { ALL } from '../graph/whole-numbers.ts';
import { fewestInAtLeast, mostInAtLeast } from './count-bounds.ts';
import type { Range } from './simulation.ts';

/** Rows of a distribution; who has more contacts is in the last. */
const MOST_ROWS = 40;

/** Customers who get a contact. */
export function customersOf({ unit, step }: UnitItem): { readonly low: number; readonly high: number } {
  const part = (count: number) => (Number.isFinite(count) ? Math.floor((count * step.reach) / ALL) : count);
  return { low: part(unit.low), high: part(unit.high) };
}

export function rangeOf(low: number, high: number): Range {
  return { low, high: Number.isFinite(high) ? high : null };
}

/** Customers with at least k of the contacts, for the k wanted; `treated` is Infinity where it is not known. */
export function customersWithAtLeast(members: readonly UnitItem[], treated: number): (k: number) => Range {
  const layers = [...new Set(members.map(({ unit }) => unit))].map((unit) =>
    layersOf(
      unit,
      members.filter((item) => item.unit === unit),
    ),
  );
  const highs = layers.flatMap(({ high }) => high).sort((a, b) => a - b);
  const lows = layers.flatMap(({ low }) => low);
  return (k) => {
    const inOneScenario = Math.max(0, ...layers.map(({ low }) => low[k - 1] ?? 0));
    const low = Math.max(inOneScenario, fewestInAtLeast(lows, k, treated));
    return rangeOf(low, mostInAtLeast(highs, k, treated));
  };
}

/** Customers of one unit with at least 1, 2, … contacts. */
function layersOf(unit: Unit, members: readonly UnitItem[]) {
  const sizes = members.flatMap((item) => {
    const { low, high } = customersOf(item);
    return Array.from({ length: item.step.channel.touches }, () => ({ low, high }));
  });
  const highs = sizes.map(({ high }) => high).sort((a, b) => a - b);
  const lows = sizes.map(({ low }) => low);
  const touchesAt = new Map(members.map(({ place, step }) => [place, step.channel.touches]));
  // Who comes to a step was at those before it: their contacts are certain.
  const sure = members.map((item) => ({
    customers: customersOf(item).low,
    touches: item.step.surely.reduce((sum, place) => sum + (touchesAt.get(place) ?? 0), 0),
  }));
  return {
    high: sizes.map((_, index) => mostInAtLeast(highs, index + 1, unit.high)),
    low: sizes.map((_, index) => {
      const certain = sure.filter(({ touches }) => touches > index).map(({ customers }) => customers);
      return Math.max(0, ...certain, fewestInAtLeast(lows, index + 1, unit.low));
    }),
  };
}

export function distributionOf(members: readonly UnitItem[], treated: number, peak: number): readonly Range[] {
  const atLeast = customersWithAtLeast(members, treated);
  return Array.from({ length: Math.min(MOST_ROWS, peak) }, (_, index) => atLeast(index + 1));
}
