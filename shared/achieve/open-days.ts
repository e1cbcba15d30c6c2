// Owns counting working days: how long somebody waited, and until when one may wait.
import type { Calendar } from '../dictionary/calendar.ts';

export class OpenDays {
  readonly #first: number;
  readonly #last: number;
  /** The working days in order, and for each day which of them is the first not before it. */
  readonly #open: number[] = [];
  readonly #at: number[] = [];

  constructor(calendar: Calendar, first: number, last: number) {
    this.#first = first;
    this.#last = last;
    for (let day = first; day <= last; day += 1) {
      this.#at.push(this.#open.length);
      if (!calendar.isRest(day)) this.#open.push(day);
    }
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
