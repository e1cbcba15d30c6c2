// Owns the contribution that a new offer begins with: its ticket where the goal counts money, one where it counts customers.
import { countsCustomers } from '../../../shared/document/customer-type.ts';
import type { NodeOf } from '../../../shared/document/kinds/index.ts';
import type { Goal } from '../../../shared/forecast/goal-tree.ts';
import type { OfferEdge } from '../../../shared/forecast/offers.ts';
import { areComparable, convert, isRate } from '../../../shared/forecast/units.ts';
import { rounded } from '../../../shared/i18n/figure.ts';

/** 0 where nothing can be derived, such as for rates: the designer has to say it. */
export function suggestedPerUnit(
  { unit }: Goal,
  { avgTicket, unit: ticketUnit }: OfferEdge,
  segments: readonly NodeOf<'segment'>[],
): number {
  if (isRate(unit)) return 0;
  // A company that is won is no fixed number of people.
  if (areComparable(unit, '户')) return countsCustomers(unit, segments) ? 1 : 0;
  if (avgTicket === undefined || ticketUnit === undefined) return 0;
  return rounded(convert(avgTicket, ticketUnit, unit) ?? 0, 6);
}
