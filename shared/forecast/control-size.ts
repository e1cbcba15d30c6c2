// Owns how many customers a control group needs before an uplift can be told from chance (DOMAIN §3.9, SM029).
import { Z_ALPHA, Z_BETA } from './normal.ts';

/**
 * n_c for a two-sided test at α = 5 % with power 80 %, rounded up; `treatedPct` and `controlPct` are the take-up with and
 * without contact, `perControl` is k = n_t/n_c. Undefined where there is no uplift to find, or k is not positive.
 *
 *   n_c = [z_α √((1+1/k)·p̄(1−p̄)) + z_β √(p_c(1−p_c) + p_t(1−p_t)/k)]² / (p_t−p_c)²,  p̄ = (p_c + k·p_t)/(1+k)
 */
export function controlSizeNeeded(treatedPct: number, controlPct: number, perControl: number): number | undefined {
  const k = perControl;
  if (!(treatedPct > controlPct) || !(k > 0) || !Number.isFinite(k) || controlPct < 0 || treatedPct > 100) {
    return undefined;
  }
  const [treated, control] = [treatedPct / 100, controlPct / 100];
  const pooled = (control + k * treated) / (1 + k);
  const alpha = Z_ALPHA * Math.sqrt((1 + 1 / k) * pooled * (1 - pooled));
  const beta = Z_BETA * Math.sqrt(control * (1 - control) + (treated * (1 - treated)) / k);
  return Math.ceil((alpha + beta) ** 2 / (treated - control) ** 2);
}

/** k = n_t/n_c of a holdout in %: 9 for 10 %. Undefined without a control group. */
export function treatedPerControl(holdoutPct: number): number | undefined {
  return holdoutPct > 0 && holdoutPct < 100 ? (100 - holdoutPct) / holdoutPct : undefined;
}

/** Natural take-up in %: what is given, else half the take-up (DOMAIN §3.6). */
export function naturalTakeUp(takeUpPct: number, baselineTakeUpPct: number | undefined): number {
  return baselineTakeUpPct ?? takeUpPct / 2;
}

/** The largest holdout that a segment may have, in % (DOMAIN §3.4). */
const MOST_HOLDOUT = 50;

/**
 * The smallest whole holdout in % with which `volume` people are enough to tell the uplift; undefined when even half of
 * them are not.
 */
export function holdoutNeeded(volume: number, treatedPct: number, controlPct: number): number | undefined {
  for (let holdout = 1; holdout <= MOST_HOLDOUT; holdout += 1) {
    const k = treatedPerControl(holdout);
    const need = k === undefined ? undefined : controlSizeNeeded(treatedPct, controlPct, k);
    if (need !== undefined && Math.round((volume * holdout) / 100) >= need) return holdout;
  }
  return undefined;
}

/** The fewest people with which a holdout of `holdoutPct` is enough to tell the uplift. */
export function volumeNeeded(holdoutPct: number, treatedPct: number, controlPct: number): number | undefined {
  const k = treatedPerControl(holdoutPct);
  const need = k === undefined ? undefined : controlSizeNeeded(treatedPct, controlPct, k);
  return need === undefined ? undefined : Math.ceil((need * 100) / holdoutPct);
}
