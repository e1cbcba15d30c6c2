// Owns exact arithmetic on counts: products that outgrow a double's 53 bits are still divided without an error.

/** Counts above this are taken to be this: no bank has more customers. */
const MOST = 1_000_000_000;

export function bounded(count: number): number {
  return Math.min(MOST, Math.max(0, Math.floor(count)));
}

/** ⌊a × b ÷ c⌋ for whole numbers ≥ 0. */
export function mulDiv(a: number, b: number, c: number): number {
  const product = a * b;
  if (product <= Number.MAX_SAFE_INTEGER) return Math.floor(product / c);
  return Number((BigInt(a) * BigInt(b)) / BigInt(c));
}

/** A percentage in hundredths of a per cent. */
export function basisPoints(percent: number): number {
  return Math.round(percent * 100);
}

/** All of a share, in millionths: two shares in hundredths of a percent, one after the other, are exact within them. */
export const ALL = 1_000_000;
