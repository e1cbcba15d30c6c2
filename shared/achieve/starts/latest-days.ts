// Owns until when a contact could ever be made: after all the waits that may come before it.
import type { Way } from '../lots.ts';
import type { OpenDays } from '../open-days.ts';

const HOURS_A_DAY = 24;

/** For a planned day the last day on which the contact may be made, with all the waits before it. */
export function latestDays(way: Way, mostWait: number, open: OpenDays, end: number): (day: number) => number {
  const { steps } = way.stream.plan;
  // Calls are made on the fewest days.
  const fewest = open.forContacts('calls');
  const limitOf = (place: number) => {
    const { slaHours } = (steps[place] as Way['step']).channel;
    return Math.min(mostWait, slaHours === undefined ? Number.POSITIVE_INFINITY : Math.floor(slaHours / HOURS_A_DAY));
  };
  const delays: number[] = [];
  for (const [place, { sources }] of steps.entries()) {
    const own = sources.map(({ place: source }) => {
      const [delay, limit] = [delays[source] as number, limitOf(source)];
      return Number.isFinite(delay + limit) ? fewest.longest(limit + delay) + 1 : Number.POSITIVE_INFINITY;
    });
    delays[place] = Math.max(0, ...own);
  }
  const [delay, limit] = [delays[way.place] as number, limitOf(way.place)];
  if (!Number.isFinite(delay + limit)) return () => end;
  return (day) =>
    day + delay > end ? end : Math.min(end, open.forContacts(way.step.contacting).until(day + delay, limit));
}
