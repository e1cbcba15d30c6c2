// Owns bounds on how many contacts the caps hold back, whoever gets which of them.
import { type Cap, concerns } from '../contacts/caps.ts';
import type { ContactKey } from '../contacts/contact-rules.ts';
import type { UnitItem } from '../contacts/customer-plan.ts';
import { silenceOf, tooSoon } from '../contacts/silence.ts';
import { mostInAtLeast } from './count-bounds.ts';
import { customersOf, customersWithAtLeast, rangeOf } from './customers.ts';
import type { Range } from './simulation.ts';

/** A contact on its day; those before it in the list are kept first. */
export interface DatedItem {
  readonly item: UnitItem;
  readonly day: number;
}

/** Contacts of `own` that are held back, with all of `ordered` planned; `treated` is Infinity where it is not known. */
export function heldBack(
  ordered: readonly DatedItem[],
  own: readonly DatedItem[],
  treated: number,
  caps: readonly Cap[],
): Range {
  const high = own.reduce((sum, each) => sum + mostLost(each, ordered.slice(0, ordered.indexOf(each)), caps), 0);
  return rangeOf(Math.min(fewestLost(own, treated, caps), high), high);
}

/**
 * The m-th contact of a customer is lost when some cap is used up but for fewer: by contacts that are kept first and can
 * lie in a window with it. How many have that many of them is bounded as for any groups.
 */
function mostLost({ item, day }: DatedItem, before: readonly DatedItem[], caps: readonly Cap[]): number {
  const { touches } = item.step.channel;
  const key = item.step.key as ContactKey;
  const people = customersOf(item).high;
  if (people === 0) return 0;
  const used = caps
    .filter(({ subject }) => concerns(subject, key))
    .map(({ subject, windowDays, limit }) => {
      const sizes = before.flatMap((other) => {
        const { channel } = other.item.step;
        const isNear = Math.abs(other.day - day) < windowDays && concerns(subject, other.item.step.key as ContactKey);
        const size = Math.min(people, customersOf(other.item).high);
        return isNear && size > 0 ? Array.from({ length: channel.touches }, () => size) : [];
      });
      return { limit, sizes: sizes.sort((a, b) => a - b) };
    });
  const silence = silenceOf(caps);
  // After a conversation that is kept first, or before one, the whole contact is lost.
  const silent = before
    .filter((other) => silence !== undefined && tooSoon(other, { item, day }, silence))
    .map((other) => Math.min(people, customersOf(other.item).high))
    .sort((a, b) => a - b);
  const silenced = mostInAtLeast(silent, 1, people);
  let lost = 0;
  for (let m = 1; m <= touches; m += 1) {
    const losing = used.reduce(
      (sum, { limit, sizes }) => sum + mostInAtLeast(sizes, limit - touches + m, people),
      silenced,
    );
    lost += Math.min(people, losing);
  }
  return lost;
}

/** No window keeps more than its cap; windows without a day in common add up. */
function fewestLost(items: readonly DatedItem[], treated: number, caps: readonly Cap[]): number {
  const days = [...new Set(items.map(({ day }) => day))].sort((a, b) => a - b);
  /** The most that is known to be lost up to before each of the days. */
  const best = days.map(() => 0);
  best.push(0);
  for (const [index, from] of days.entries()) {
    best[index + 1] = Math.max(best[index + 1] as number, best[index] as number);
    for (const { subject, windowDays, limit } of caps) {
      const members = items.filter(
        ({ item, day }) => day >= from && day < from + windowDays && concerns(subject, item.step.key as ContactKey),
      );
      const after = days.findIndex((day) => day >= from + windowDays);
      const end = after < 0 ? days.length : after;
      best[end] = Math.max(best[end] as number, (best[index] as number) + lostAbove(members, limit, treated));
    }
  }
  return best.at(-1) as number;
}

/** Whoever has k contacts more than the cap loses k; spread as evenly as can be, what is above it for all is lost. */
function lostAbove(members: readonly DatedItem[], limit: number, treated: number): number {
  const touches = members.reduce((sum, { item }) => sum + item.step.channel.touches, 0);
  if (touches <= limit) return 0;
  const items = members.map(({ item }) => item);
  const atLeast = customersWithAtLeast(items, treated);
  let lost = 0;
  for (let k = limit + 1; k <= touches; k += 1) lost += atLeast(k).low;
  const planned = items.reduce((sum, item) => sum + customersOf(item).low * item.step.channel.touches, 0);
  const people = Math.min(
    treated,
    [...new Set(items.map(({ unit }) => unit))].reduce((sum, { high }) => sum + high, 0),
  );
  return Math.max(lost, Number.isFinite(people) ? planned - limit * people : 0);
}
