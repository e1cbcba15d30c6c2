// Owns counting working days: how long somebody waited, and until when one may wait.
import type { Calendar, Contacting } from '../dictionary/calendar.ts';

/** The working days, or those of them on which some contacts are made. */
export class OpenDays {
  readonly #calendar: Calendar;
  readonly #first: number;
  readonly #last: number;
  /** The working days in order, and for each day which of them is the first not before it. */
  readonly #open: number[] = [];
  readonly #at: number[] = [];
  readonly #contacting: Contacting | undefined;
  readonly #ofContacts = new Map<Contacting, OpenDays>();

  constructor(calendar: Calendar, first: number, last: number, contacting?: Contacting) {
    this.#calendar = calendar;
    this.#first = first;
    this.#last = last;
    this.#contacting = contacting;
    for (let day = first; day <= last; day += 1) {
      this.#at.push(this.#open.length);
      if (this.next(day) === day) this.#open.push(day);
    }
  }

  /** Without the days on which such contacts are not made. */
  forContacts(contacting: Contacting | undefined): OpenDays {
    if (contacting === undefined) return this;
    const known = this.#ofContacts.get(contacting);
    if (known) return known;
    const made = new OpenDays(this.#calendar, this.#first, this.#last, contacting);
    this.#ofContacts.set(contacting, made);
    return made;
  }

  /** The day itself or the first open one behind it, whatever the last day. */
  next(day: number): number {
    return this.#calendar.nextOpen(day, this.#contacting);
  }

  isOpen(day: number): boolean {
    return this.#open[this.#at[day - this.#first] ?? -1] === day;
  }

  /** Working days from one day to a later one; a contact that falls on a rest day has not waited on the next working day. */
  between(from: number, to: number): number {
    return (this.#at[to - this.#first] as number) - (this.#at[from - this.#first] as number);
  }

  /** The last day for what is due on `day` and may wait so many working days; never after the last day of all. */
  until(day: number, waits: number): number {
    return this.#open[(this.#at[day - this.#first] ?? this.#open.length) + waits] ?? this.#last;
  }

  /** The most calendar days that waiting so many working days can take, from any day. */
  longest(waits: number): number {
    let longest = 0;
    for (let day = this.#first; day <= this.#last; day += 1) longest = Math.max(longest, this.until(day, waits) - day);
    return longest;
  }
}
