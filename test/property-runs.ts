// Owns how often a property is tried: as often as its test says, or PROPERTY_FACTOR times that.

const FACTOR = Number(process.env.PROPERTY_FACTOR ?? 1);

export function times(runs: number): number {
  return Math.round(runs * FACTOR);
}
