// Owns what a set of strategy rows adds up to: each scenario and each scenario × product is counted once (DOMAIN §3.9).
import type { StrategyRow } from './strategy-row.ts';

export interface RowTotals {
  readonly rows: number;
  /** 人/期 of the scenarios that lie wholly in the set; undefined when one lies in it only in part. */
  readonly volume: number | undefined;
  /** Expected amounts by unit; undefined when an offer lies in the set only in part, so that its share is unknown. */
  readonly amounts: ReadonlyMap<string, number> | undefined;
}

/** Rows per scenario and per offer in the whole list: what “wholly” is measured by. */
export interface RowCounts {
  readonly scenarios: ReadonlyMap<string, number>;
  readonly offers: ReadonlyMap<string, number>;
}

export function countRows(rows: readonly StrategyRow[]): RowCounts {
  const scenarios = new Map<string, number>();
  const offers = new Map<string, number>();
  for (const { ids } of rows) {
    scenarios.set(ids.scenario, (scenarios.get(ids.scenario) ?? 0) + 1);
    const offer = `${ids.scenario} ${ids.product}`;
    offers.set(offer, (offers.get(offer) ?? 0) + 1);
  }
  return { scenarios, offers };
}

/**
 * Volume and amount stand on the scenario and on the offer, so every row of them repeats the number: it is added once,
 * and only where all rows of it are in the set. A segment that shares a scenario with another has no total of its own.
 */
export function totalsOf(rows: readonly StrategyRow[], all: RowCounts): RowTotals {
  const own = countRows(rows);
  const whole = (mine: ReadonlyMap<string, number>, everywhere: ReadonlyMap<string, number>) =>
    [...mine].every(([key, count]) => everywhere.get(key) === count);
  return {
    rows: rows.length,
    volume: whole(own.scenarios, all.scenarios) ? sumVolumes(rows) : undefined,
    amounts: whole(own.offers, all.offers) ? sumAmounts(rows) : undefined,
  };
}

function sumVolumes(rows: readonly StrategyRow[]): number | undefined {
  const volumes = new Map<string, number>();
  for (const { ids, expectedVolume } of rows) {
    if (expectedVolume !== undefined) volumes.set(ids.scenario, expectedVolume);
  }
  return volumes.size === 0 ? undefined : [...volumes.values()].reduce((sum, volume) => sum + volume, 0);
}

function sumAmounts(rows: readonly StrategyRow[]): ReadonlyMap<string, number> {
  const seen = new Set<string>();
  const cents = new Map<string, number>();
  for (const { ids, expectedAmount, amountUnit = '' } of rows) {
    const offer = `${ids.scenario} ${ids.product}`;
    if (expectedAmount === undefined || seen.has(offer)) continue;
    seen.add(offer);
    cents.set(amountUnit, (cents.get(amountUnit) ?? 0) + Math.round(expectedAmount * 100));
  }
  return new Map([...cents].map(([unit, sum]) => [unit, sum / 100]));
}
