// Owns the contribution that a new offer begins with: its ticket where the goal counts money, one where it counts customers.
import type { Goal } from '../../../shared/forecast/goal-tree.ts';
import type { OfferEdge } from '../../../shared/forecast/offers.ts';
import { areComparable, convert, isRate } from '../../../shared/forecast/units.ts';
import { rounded } from '../../../shared/i18n/figure.ts';

/** 0 where nothing can be derived, such as for rates: the designer has to say it. */
export function suggestedPerUnit({ unit }: Goal, { avgTicket, unit: ticketUnit }: OfferEdge): number {
  if (isRate(unit)) return 0;
  if (areComparable(unit, '户')) return 1;
  if (avgTicket === undefined || ticketUnit === undefined) return 0;
  return rounded(convert(avgTicket, ticketUnit, unit) ?? 0, 6);
}
