// Owns judging a plan by the simulation: what it breaks that it did not break before.
import type { Simulation } from '../../simulate/simulation.ts';

/** What a plan breaks that it did not break before, or breaks more: caps of customers, and time limits of channels. */
export function worsened(before: Simulation, after: Simulation): readonly string[] {
  const peaks = new Map(
    before.segments.flatMap(({ id, loads }) =>
      loads.map((load) => [`${id} ${load.subject} ${load.windowDays}`, load.peak]),
    ),
  );
  const caps = after.segments.flatMap(({ id, loads }) =>
    loads.flatMap(({ subject, windowDays, cap, peak }) => {
      const key = `${id} ${subject} ${windowDays}`;
      return cap !== null && peak > cap && peak > (peaks.get(key) ?? 0) ? [key] : [];
    }),
  );
  const waits = new Map(
    before.channels.map(({ key, missesLimit, waitDays }) => [key, missesLimit ? (waitDays ?? 0) : 0]),
  );
  const late = after.channels.flatMap(({ key, missesLimit, waitDays }) =>
    missesLimit && (waitDays ?? 0) > (waits.get(key) ?? 0) ? [key] : [],
  );
  return [...caps, ...late];
}
