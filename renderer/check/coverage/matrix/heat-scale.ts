// Owns the five levels of a heat cell: which figures share a colour, and how the legend names them.

import type { MeasureId } from '../../../../shared/coverage/matrix-table.ts';
import { figure } from '../../../../shared/i18n/figure.ts';

export interface HeatScale {
  /** 1 to 5; 0 for a figure of 0. */
  level(value: number): number;
  /** One for each level that occurs, from low to high: `3–4`, `7+`. */
  readonly legend: readonly { readonly level: number; readonly text: string }[];
}

/** Paths have a fixed scale, so that the same colour means the same in every map; other figures are scaled to the largest. */
export function heatScale(measure: MeasureId, values: readonly number[]): HeatScale {
  const starts = measure === 'paths' ? [1, 2, 3, 5, 7] : startsUpTo(Math.max(0, ...values));
  return {
    level: (value) => starts.filter((start) => value >= start).length,
    legend: starts.map((start, index) => ({ level: index + 1, text: rangeText(start, starts[index + 1]) })),
  };
}

/** Five round steps of equal width; fewer where the largest figure is small. */
function startsUpTo(largest: number): readonly number[] {
  const step = roundUp(largest / 5);
  return [...new Set([0, 1, 2, 3, 4].map((index) => Math.max(1, index * step)))];
}

/** The next number of one or two digits followed by zeros. */
function roundUp(value: number): number {
  if (value <= 1) return 1;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / unit) * unit;
}

function rangeText(start: number, next: number | undefined): string {
  const from = figure(start);
  if (next === undefined) return `${from}+`;
  return next - 1 === start ? from : `${from}–${figure(next - 1)}`;
}
