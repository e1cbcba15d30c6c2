// Owns the queues of a plan: day by day each team makes as many contacts as it can, the most important first; who waits too
// long is not contacted, and who comes from a contact that was late comes as much later (A6).
import { isFree } from '../contacts/scenario-plan.ts';
import type { Loss } from './achievement.ts';
import type { Link, Lot, Work } from './lots.ts';
import type { OpenDays } from './open-days.ts';
import type { Team } from './teams.ts';

/** What became of contacts `lo` … `hi − 1` of a lot. */
export interface Outcome {
  readonly lot: Lot;
  readonly lo: number;
  readonly hi: number;
  readonly fate: 'made' | Loss;
  /** Working days that those made waited. */
  readonly waited: number;
}

export interface QueueSettings {
  /** By map. */
  readonly openDays: readonly OpenDays[];
  readonly first: number;
  /** The last day on which contacts of a map are made, by map. */
  readonly last: readonly number[];
  readonly mostWait: number;
}

interface Item {
  readonly lot: Lot;
  lo: number;
  readonly hi: number;
  readonly due: number;
  readonly until: number;
  readonly key: readonly number[];
}

export function runQueues(work: Work, settings: QueueSettings, onOutcome: (outcome: Outcome) => void): void {
  new Queues(work, settings, onOutcome).run();
}

const HOURS_A_DAY = 24;

class Queues {
  readonly #settings: QueueSettings;
  readonly #entries: readonly Link[];
  readonly #onOutcome: (outcome: Outcome) => void;
  readonly #pending = new Map<number, Item[]>();
  readonly #waiting: Map<Team, Item[]>;

  constructor(work: Work, settings: QueueSettings, onOutcome: (outcome: Outcome) => void) {
    this.#settings = settings;
    this.#entries = work.entries;
    this.#onOutcome = onOutcome;
    this.#waiting = new Map(work.ways.map(({ team }) => [team, []]));
  }

  run(): void {
    const { first, last } = this.#settings;
    for (const { lot, from, count } of this.#entries) this.#come(lot, from, from + count, lot.planned, first);
    const end = Math.max(first, ...last);
    for (let day = first; day <= end + 1; day += 1) this.#runDay(day);
  }

  #runDay(day: number): void {
    for (const [team, items] of this.#waiting) this.#giveUp(team, items, day);
    const left = new Map([...this.#waiting.keys()].map((team) => [team, team.capacity]));
    do {
      for (const item of this.#pending.get(day) ?? []) insert(this.#waiting.get(item.lot.way.team) as Item[], item);
      this.#pending.delete(day);
      for (const team of this.#waiting.keys()) left.set(team, this.#serve(team, left.get(team) as number, day));
      // Who was served may go on to another team on the same day.
    } while (this.#pending.has(day));
  }

  /** Customers `from` … `to − 1` come to a lot, who would have to be contacted on `due`. */
  #come(lot: Lot, from: number, to: number, due: number, today: number): void {
    const { touches } = lot.way.step.channel;
    const [lo, hi] = [from * touches, to * touches];
    const allowed = lot.contacts - lot.capped;
    if (lot.isGivenUp) this.#end(lot, lo, hi, 'quiet', today);
    else {
      const asked = Math.max(due, today);
      // Whoever comes when a wait is over may come on a day without contacts.
      const day = isFree(lot.way.step.channel) ? asked : this.#openOf(lot).next(asked);
      this.#queue(lot, lo, Math.min(hi, allowed), day, today);
      if (hi > allowed) this.#end(lot, Math.max(lo, allowed), hi, 'capped', today);
    }
  }

  /** The days on which contacts of a lot are made. */
  #openOf({ way: { map, step } }: Lot): OpenDays {
    return (this.#settings.openDays[map] as OpenDays).forContacts(step.contacting);
  }

  #queue(lot: Lot, lo: number, hi: number, due: number, today: number): void {
    if (hi <= lo) return;
    const { map, rank, step, order } = lot.way;
    const { last, mostWait } = this.#settings;
    const end = last[map] as number;
    if (due > end) {
      this.#end(lot, lo, hi, 'unfinished', today);
      return;
    }
    const { slaHours } = step.channel;
    const limit = Math.min(
      mostWait,
      slaHours === undefined ? Number.POSITIVE_INFINITY : Math.floor(slaHours / HOURS_A_DAY),
    );
    const until = Number.isFinite(limit) ? Math.min(end, this.#openOf(lot).until(due, limit)) : end;
    const key = [rank[0], rank[1], due, rank[2], order, lot.planned, lot.trigger, lo];
    const item: Item = { lot, lo, hi, due, until, key };
    const list = this.#pending.get(due);
    if (list) list.push(item);
    else this.#pending.set(due, [item]);
  }

  #giveUp(team: Team, items: readonly Item[], day: number): void {
    const over = items.filter(({ until }) => until < day);
    if (over.length === 0) return;
    this.#waiting.set(
      team,
      items.filter(({ until }) => until >= day),
    );
    const { last } = this.#settings;
    for (const { lot, lo, hi, until } of over) {
      this.#end(lot, lo, hi, until === last[lot.way.map] ? 'unfinished' : 'late', day);
    }
  }

  /** Gives what is left of the team's day. */
  #serve(team: Team, capacity: number, day: number): number {
    const items = this.#waiting.get(team) as Item[];
    if (items.length === 0) return capacity;
    let left = capacity;
    const kept: Item[] = [];
    for (const item of items) {
      const { lot, lo, hi, due } = item;
      const open = this.#openOf(lot);
      const isServed = capacity === Number.POSITIVE_INFINITY || open.isOpen(day);
      const count = isServed ? Math.min(left, hi - lo) : 0;
      if (count < hi - lo) kept.push(item);
      if (count === 0) continue;
      left -= count;
      item.lo += count;
      this.#onOutcome({ lot, lo, hi: lo + count, fate: 'made', waited: open.between(due, day) });
      this.#passOn(
        lot,
        lo,
        lo + count,
        ({ lot: next }, place) => {
          const { stream, place: own } = next.way;
          // Who is contacted on the day that is planned comes to the next contact on the day that is planned.
          return day <= lot.planned ? next.planned : (stream.plan.dayAfter(own, place, day) ?? next.planned);
        },
        day,
      );
    }
    this.#waiting.set(team, kept);
    return left;
  }

  #end(lot: Lot, lo: number, hi: number, fate: Loss, today: number): void {
    this.#onOutcome({ lot, lo, hi, fate, waited: 0 });
    // A cap or a quiet hour takes a contact away, not the customer.
    const goesOn = fate === 'capped' || fate === 'quiet';
    const isGone = fate === 'notPassedOn';
    this.#passOn(
      lot,
      lo,
      hi,
      ({ lot: next, isFallback }) => (goesOn || (isFallback && !isGone) ? next.planned : undefined),
      today,
    );
  }

  /** Customers go on when their last contact here is over; `dayOf` says from when, undefined for not at all. */
  #passOn(
    lot: Lot,
    lo: number,
    hi: number,
    dayOf: (link: Link, place: number) => number | undefined,
    today: number,
  ): void {
    const { touches } = lot.way.step.channel;
    const [first, end] = [Math.floor(lo / touches), Math.floor(hi / touches)];
    if (first === end) return;
    for (const link of lot.onward) {
      const until = (customers: number) => Math.ceil((customers * link.count) / lot.customers);
      const [from, to] = [link.from + until(first), link.from + until(end)];
      if (from === to) continue;
      const day = dayOf(link, lot.way.place);
      const next = link.lot;
      if (day === undefined) {
        const { touches: own } = next.way.step.channel;
        this.#end(next, from * own, to * own, 'notPassedOn', today);
      } else this.#come(next, from, to, Math.max(day, next.planned), today);
    }
  }
}

/** Puts an item where it belongs among those before it. */
function insert(items: Item[], item: Item): void {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(item.key, (items[middle] as Item).key)) high = middle;
    else low = middle + 1;
  }
  items.splice(low, 0, item);
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  for (const [index, value] of a.entries()) {
    const other = b[index] as number;
    if (value !== other) return value < other;
  }
  return false;
}
