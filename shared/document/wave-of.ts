// Owns which wave a channel is in: the one that it names, else the one that its day lies in.
import type { MapDocument } from './document.ts';
import type { NodeOf } from './kinds/index.ts';

/** Undefined for a day in none, or in several. */
export function waveNoOf(
  { waves }: Pick<MapDocument, 'waves'>,
  { waveNo, offsetDay }: Pick<NodeOf<'channel'>, 'waveNo' | 'offsetDay'>,
): number | undefined {
  if (waveNo !== undefined || offsetDay === undefined) return waveNo;
  const [only, ...others] = waves.filter(({ fromDay, toDay }) => fromDay <= offsetDay && offsetDay <= toDay);
  return others.length === 0 ? only?.no : undefined;
}
