// Owns what a comparison of contacted and kept-back customers says: uplift, test and intervals (DOMAIN §3.9).
import { twoSidedP, Z_ALPHA } from './normal.ts';

/** Of `listed` people `converted` did what was wanted; both groups are counted by list, never by who was reached. */
export interface Group {
  readonly listed: number;
  readonly converted: number;
}

/** From `low` to `high`, in percentage points. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Evaluation {
  /** p_t and p_c in %. */
  readonly treatedPct: number;
  readonly controlPct: number;
  /** p_t − p_c in percentage points. */
  readonly uplift: number;
  /** Undefined where both rates are 0 or both 100 %: no spread to measure by. */
  readonly z: number | undefined;
  /** Two-sided. */
  readonly p: number | undefined;
  /** 95 %, plain; too narrow for small control groups. */
  readonly wald: Interval;
  /** 95 %, from two Wilson intervals; the one to report. */
  readonly newcombe: Interval;
  /** n_t × uplift, rounded: customers that came because of the contact. */
  readonly incrementalCustomers: number;
}

/** Undefined where a group is empty or its counts cannot be (negative, more converted than listed). */
export function evaluate(treatment: Group, control: Group): Evaluation | undefined {
  if (!isGroup(treatment) || !isGroup(control)) return undefined;
  const treated = treatment.converted / treatment.listed;
  const natural = control.converted / control.listed;
  const difference = treated - natural;
  const z = zOf(treatment, control);
  return {
    treatedPct: treated * 100,
    controlPct: natural * 100,
    uplift: difference * 100,
    z,
    p: z === undefined ? undefined : twoSidedP(z),
    wald: waldInterval(treatment, control),
    newcombe: newcombeInterval(treatment, control),
    incrementalCustomers: Math.round(treatment.listed * difference),
  };
}

function isGroup({ listed, converted }: Group): boolean {
  return listed > 0 && converted >= 0 && converted <= listed && Number.isFinite(listed);
}

/** z = uplift / √(p̄(1−p̄)(1/n_t+1/n_c)), p̄ pooled. */
function zOf(t: Group, c: Group): number | undefined {
  const pooled = (t.converted + c.converted) / (t.listed + c.listed);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / t.listed + 1 / c.listed));
  return error > 0 ? (t.converted / t.listed - c.converted / c.listed) / error : undefined;
}

function waldInterval(t: Group, c: Group): Interval {
  const [pt, pc] = [t.converted / t.listed, c.converted / c.listed];
  const half = Z_ALPHA * Math.sqrt((pt * (1 - pt)) / t.listed + (pc * (1 - pc)) / c.listed);
  return { low: (pt - pc - half) * 100, high: (pt - pc + half) * 100 };
}

/** Newcombe's hybrid of two Wilson intervals (method 10, 1998). */
function newcombeInterval(t: Group, c: Group): Interval {
  const [pt, pc] = [t.converted / t.listed, c.converted / c.listed];
  const [ofT, ofC] = [wilson(t), wilson(c)];
  return {
    low: (pt - pc - Math.hypot(pt - ofT.low, ofC.high - pc)) * 100,
    high: (pt - pc + Math.hypot(ofT.high - pt, pc - ofC.low)) * 100,
  };
}

/** Wilson's score interval of one proportion, as fractions. */
function wilson({ listed, converted }: Group): Interval {
  const share = converted / listed;
  const square = Z_ALPHA ** 2;
  const centre = share + square / (2 * listed);
  const half = Z_ALPHA * Math.sqrt((share * (1 - share)) / listed + square / (4 * listed ** 2));
  const scale = 1 + square / listed;
  return { low: (centre - half) / scale, high: (centre + half) / scale };
}

export interface CellEvaluation {
  readonly name: string;
  /** Undefined where a group is empty or its counts cannot be. */
  readonly evaluation: Evaluation | undefined;
  /** p × the number of comparisons, at most 1: with many cells one looks better by chance (Bonferroni). */
  readonly adjustedP: number | undefined;
}

/** Every test cell against the control group; without one, against the first cell, which is then left out. */
export function evaluateCells(
  cells: readonly (Group & { readonly name: string })[],
  control: Group | undefined,
): readonly CellEvaluation[] {
  const base = control ?? cells[0];
  const compared = control ? cells : cells.slice(1);
  if (!base) return [];
  return compared.map((cell) => {
    const evaluation = evaluate(cell, base);
    const p = evaluation?.p;
    return { name: cell.name, evaluation, adjustedP: p === undefined ? undefined : Math.min(1, p * compared.length) };
  });
}
