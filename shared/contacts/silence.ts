// Owns the silence after a conversation: which contacts of a customer come too soon behind one, and which come of it.
import type { Cap } from './caps.ts';
import { isConversation } from './contact-rules.ts';
import type { ScenarioPlan } from './scenario-plan.ts';
import type { Item } from './worst-window.ts';

export interface Dated {
  readonly item: Item;
  readonly day: number;
}

export function silenceOf(caps: readonly Cap[]): number | undefined {
  return caps.find(({ subject }) => subject === 'silence')?.windowDays;
}

/** True when `after` lies in the silence that `before` begins. What a conversation leads to itself is part of it. */
export function breaksSilence(before: Dated, after: Dated, silenceDays: number): boolean {
  const apart = after.day - before.day;
  const [from, to] = [before.item, after.item];
  return apart > 0 && apart <= silenceDays && speaks(from) && to.step.counts && !comesOf(to, from);
}

/** Customer and bank speak with each other. */
export function speaks({ step }: Item): boolean {
  return step.key !== undefined && isConversation(step.key);
}

/** True where not both can be made: one breaks the silence of the other. */
export function tooSoon(one: Dated, other: Dated, silenceDays: number): boolean {
  return breaksSilence(one, other, silenceDays) || breaksSilence(other, one, silenceDays);
}

function comesOf(later: Item, earlier: Item): boolean {
  const isSameRound = later.plan === earlier.plan && later.shift === earlier.shift;
  return isSameRound && (stepsBefore(later.plan)[later.place]?.has(earlier.place) ?? false);
}

const known = new WeakMap<ScenarioPlan, readonly ReadonlySet<number>[]>();

/** Of each step the places of those that its customers may have been at before; sources stand before what they lead to. */
function stepsBefore(plan: ScenarioPlan): readonly ReadonlySet<number>[] {
  const found = known.get(plan);
  if (found) return found;
  const before: Set<number>[] = [];
  for (const { sources } of plan.steps) {
    before.push(new Set(sources.flatMap(({ place }) => [place, ...(before[place] ?? [])])));
  }
  known.set(plan, before);
  return before;
}
