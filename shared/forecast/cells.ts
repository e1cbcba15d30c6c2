// Owns what the test cells of an offer come to: how many customers each gets, what they take up, and how many are enough to compare.
import type { Cell } from '../document/cells.ts';
import type { MapEdge } from '../document/document.ts';
import { rounded } from '../i18n/figure.ts';
import { controlSizeNeeded } from './control-size.ts';

type Offer = Extract<MapEdge, { type: 'flow' }>;

export interface CellForecast {
  readonly cell: Cell;
  /** Contacted customers; undefined while a number is missing, like the next. */
  readonly volume: number | undefined;
  readonly customers: number | undefined;
}

/** Hundredths of a percent, so that 33.33 + 33.33 + 33.34 is 100. */
export function sharesSum(cells: readonly Cell[]): number {
  return cells.reduce((sum, { sharePct = 0 }) => sum + Math.round(sharePct * 100), 0) / 100;
}

/** Every cell says its share, and they are all of the customers; what is not said is no 0. */
export function isWhole(cells: readonly Cell[]): boolean {
  return sharesSum(cells) === 100 && cells.every(({ sharePct }) => sharePct !== undefined);
}

/** The offer's take-up; with cells that of all of them together, undefined where their shares are not 100 %. */
export function takeUpOf({ takeUpPct, cells = [] }: Pick<Offer, 'takeUpPct' | 'cells'>): number | undefined {
  if (cells.length === 0) return takeUpPct;
  if (!isWhole(cells)) return undefined;
  const parts = cells.map((cell) => partOf(cell, takeUpPct));
  return parts.includes(undefined)
    ? undefined
    : rounded(
        parts.reduce<number>((sum, part) => sum + (part ?? 0), 0),
        6,
      );
}

function partOf({ sharePct, takeUpPct: own }: Cell, usual: number | undefined): number | undefined {
  const rate = own ?? usual;
  return rate === undefined || sharePct === undefined ? undefined : (sharePct * rate) / 100;
}

export function cellForecasts({ cells = [], takeUpPct }: Offer, volume: number | undefined): readonly CellForecast[] {
  return cells.map((cell) => {
    const part = partOf(cell, takeUpPct);
    return {
      cell,
      volume: volume === undefined || cell.sharePct === undefined ? undefined : (volume * cell.sharePct) / 100,
      customers: volume === undefined || part === undefined ? undefined : (volume * part) / 100,
    };
  });
}

export interface CellComparison {
  readonly best: CellForecast;
  readonly worst: CellForecast;
  /** Customers that each of the two needs, so that their take-ups can be told apart. */
  readonly need: number;
}

/** The pair furthest apart, where its take-ups are assumed to differ; pairs that are closer need still more. */
export function cellComparison(edge: Offer, volume: number | undefined): CellComparison | undefined {
  const rateOf = ({ cell }: CellForecast) => cell.takeUpPct ?? edge.takeUpPct ?? 0;
  const known = cellForecasts(edge, volume).filter((each) => each.volume !== undefined && each.customers !== undefined);
  const sorted = known.sort((a, b) => rateOf(b) - rateOf(a));
  const [best, worst] = [sorted[0], sorted.at(-1)];
  if (!best?.volume || !worst?.volume) return undefined;
  const need = controlSizeNeeded(rateOf(best), rateOf(worst), best.volume / worst.volume);
  return need === undefined ? undefined : { best, worst, need };
}
