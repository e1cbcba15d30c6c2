// Owns the queues of a plan written the plain way: every contact by itself, looked at on every day. It takes the contacts that
// are planned from the fast one and shares nothing else with it.
import type { Lot, Work } from '../../../shared/achieve/lots.ts';
import type { QueueSettings } from '../../../shared/achieve/queues.ts';
import type { Calendar } from '../../../shared/dictionary/calendar.ts';

interface Contact {
  readonly lot: Lot;
  readonly index: number;
  due: number | undefined;
  fate: string | undefined;
  waited: number;
}

/** What became of every contact, by lot, and how long it waited. */
export function plainQueues(
  { lots, entries }: Work,
  { first, last, mostWait }: QueueSettings,
  calendars: readonly Calendar[],
): ReadonlyMap<Lot, readonly { readonly fate: string; readonly waited: number }[]> {
  const all = new Map(
    lots.map((lot) => [
      lot,
      Array.from({ length: lot.contacts }, (_, index): Contact => {
        return { lot, index, due: undefined, fate: undefined, waited: 0 };
      }),
    ]),
  );
  const teams = [...new Set(lots.map(({ way }) => way.team))];
  const openFrom = ({ way: { map, step } }: Lot, day: number) => {
    return (calendars[map] as Calendar).nextOpen(day, step.contacting);
  };
  const isOpen = (lot: Lot, day: number) => openFrom(lot, day) === day;
  const lastOf = (lot: Lot) => last[lot.way.map] as number;
  const openBetween = (lot: Lot, from: number, to: number) => {
    let count = 0;
    for (let day = from; day < to; day += 1) if (isOpen(lot, day)) count += 1;
    return count;
  };
  const limitOf = ({ way }: Lot) => Math.min(mostWait, Math.floor((way.step.channel.slaHours ?? Infinity) / 24));
  /** True once the working days that it may wait are over. */
  const isTooLate = ({ lot, due }: Contact, day: number) => {
    const from = openFrom(lot, due as number);
    return day > from && openBetween(lot, from, day) > limitOf(lot);
  };
  const settle = (contact: Contact, fate: string, today: number) => {
    contact.fate = fate;
    const { touches } = contact.lot.way.step.channel;
    if ((contact.index + 1) % touches !== 0) return;
    const customer = (contact.index + 1) / touches - 1;
    for (const { lot: next, from, count, isFallback } of contact.lot.onward) {
      for (let j = 0; j < count; j += 1) {
        if (Math.floor((j * contact.lot.customers) / count) !== customer) continue;
        const { plan } = next.way.stream;
        const isLate = fate === 'made' && today > contact.lot.planned;
        const after = isLate ? plan.dayAfter(next.way.place, contact.lot.way.place, today) : undefined;
        const comes =
          fate === 'made' || fate === 'capped' || fate === 'quiet' || (isFallback && fate !== 'notPassedOn');
        arrive(next, from + j, comes ? Math.max(next.planned, after ?? next.planned) : undefined, today);
      }
    }
  };
  const arrive = (lot: Lot, customer: number, due: number | undefined, today: number) => {
    const { touches } = lot.way.step.channel;
    for (let index = customer * touches; index < (customer + 1) * touches; index += 1) {
      const contact = all.get(lot)?.[index] as Contact;
      const { mode, purpose } = lot.way.step.channel;
      const isFixed = mode === 'inbound' || purpose === 'mandatory';
      const asked = due === undefined ? today : Math.max(due, today);
      const day = isFixed ? asked : openFrom(lot, asked);
      if (due === undefined) settle(contact, 'notPassedOn', today);
      else if (lot.isGivenUp) settle(contact, 'quiet', today);
      else if (index >= lot.contacts - lot.capped) settle(contact, 'capped', today);
      else if (day > lastOf(lot)) settle(contact, 'unfinished', today);
      else contact.due = day;
    }
  };
  for (const { lot, from, count } of entries) {
    for (let customer = from; customer < from + count; customer += 1) arrive(lot, customer, lot.planned, first);
  }
  const open = () => [...all.values()].flat().filter(({ fate, due }) => fate === undefined && due !== undefined);
  for (let day = first; day <= Math.max(first, ...last) + 1; day += 1) {
    for (const contact of open()) {
      if ((contact.due as number) >= day) continue;
      if (isTooLate(contact, day)) settle(contact, 'lost', day);
      else if (day > lastOf(contact.lot)) settle(contact, 'lost', day);
    }
    const left = new Map(teams.map((team) => [team, team.capacity]));
    for (let isNew = true; isNew; ) {
      const here = open().filter(({ due }) => (due as number) <= day);
      isNew = false;
      for (const team of teams) {
        const own = here
          .filter(({ lot }) => lot.way.team === team && (team.capacity === Infinity || isOpen(lot, day)))
          .sort((a, b) => before(a, b));
        for (const contact of own.slice(0, left.get(team))) {
          left.set(team, (left.get(team) as number) - 1);
          contact.waited = openBetween(contact.lot, contact.due as number, day);
          settle(contact, 'made', day);
          isNew = true;
        }
      }
    }
  }
  return new Map(
    [...all].map(([lot, contacts]) => [lot, contacts.map(({ fate = 'never', waited }) => ({ fate, waited }))]),
  );
}

function before(a: Contact, b: Contact): number {
  const keys = [a, b].map(({ lot, due, index }) => [
    lot.way.rank[0],
    lot.way.rank[1],
    due as number,
    lot.way.rank[2],
    lot.way.order,
    lot.planned,
    lot.trigger,
    index,
  ]);
  const [own, other] = keys as [number[], number[]];
  const differing = own.findIndex((key, index) => key !== other[index]);
  return differing < 0 ? 0 : (own[differing] as number) - (other[differing] as number);
}
