// Owns how a goal stands: reached, short, or not to be told yet.
import type { GoalForecast } from '../../../shared/forecast/goal-progress.ts';

export type Standing = 'reached' | 'short' | 'unknown';

/** A gap below this is what binary fractions leave over. */
const TINY = 1e-9;

export function standingOf({ gap }: Pick<GoalForecast, 'gap'>): Standing {
  if (gap === undefined) return 'unknown';
  return gap > TINY ? 'short' : 'reached';
}
