// Owns how figures of the forecast are written: grouped thousands, at most two decimals.
const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const short = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

export function figure(value: number): string {
  return plain.format(value);
}

/** For loads and shares, where a second decimal says nothing. */
export function shortFigure(value: number): string {
  return short.format(value);
}
