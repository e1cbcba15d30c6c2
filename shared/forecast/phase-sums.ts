// Owns what the phases of a map add up to per goal, beside what the goal asks for.
import type { MapDocument } from '../document/document.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { rounded } from '../i18n/figure.ts';
import { isRate } from './units.ts';

export interface PhaseSum {
  readonly goal: NodeOf<'goal'>;
  /** How many phases say what they are to bring. */
  readonly count: number;
  readonly sum: number;
  /** From baseline to target; undefined while the target is not known. */
  readonly wanted: number | undefined;
  /** What the phases lack, negative where they bring more. */
  readonly lacking: number | undefined;
}

/** One per goal that phases are for, in the order of the map. Shares and averages do not add up and are left out. */
export function phaseSums({ nodes, phases = [] }: MapDocument): readonly PhaseSum[] {
  return nodes.flatMap((goal): PhaseSum | readonly [] => {
    if (goal.kind !== 'goal' || isRate(goal.unit ?? '')) return [];
    const targets = phases.flatMap(({ goalId, target }) => (goalId === goal.id ? (target ?? []) : []));
    if (targets.length === 0) return [];
    const sum = rounded(targets.reduce((total, target) => total + target, 0));
    const wanted = wantedOf(goal);
    return {
      goal,
      count: targets.length,
      sum,
      wanted,
      lacking: wanted === undefined ? undefined : rounded(wanted - sum),
    };
  });
}

/** What a goal asks for, from baseline to target; undefined while the target is not known. */
export function wantedOf({ target, baseline = 0 }: NodeOf<'goal'>): number | undefined {
  return target === undefined ? undefined : rounded(Math.abs(target - baseline));
}
