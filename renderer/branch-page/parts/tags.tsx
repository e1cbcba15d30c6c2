// Owns the small tags: must-do or optional, and the force of a channel.
import { DUTIES, FORCES, wordOf } from '../words.ts';
import { useSay } from './language.tsx';

export function DutyTag({ duty }: { duty: string | undefined }) {
  const say = useSay();
  if (duty !== 'must' && duty !== 'optional') return null;
  return <span class={`tag duty-${duty}`}>{say(DUTIES[duty])}</span>;
}

export function ForceTag({ force }: { force: string | undefined }) {
  const say = useSay();
  return force === undefined ? null : <span class="tag">{say(wordOf(FORCES, force))}</span>;
}
