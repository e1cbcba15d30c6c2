// Owns the standard normal distribution, as far as tests and intervals need it.

/** Two-sided 5 %: the 97.5 % point. */
export const Z_ALPHA = 1.959963984540054;
/** Power 80 %: the 80 % point. */
export const Z_BETA = 0.8416212335729143;

const STEPS = 400;

/** Two-sided p-value of `z`: the share of the standard normal beyond ±|z|. By Simpson's rule, exact to 10 decimals. */
export function twoSidedP(z: number): number {
  const end = Math.min(Math.abs(z), 10);
  const width = end / STEPS;
  let sum = density(0) + density(end);
  for (let step = 1; step < STEPS; step += 1) sum += (step % 2 === 1 ? 4 : 2) * density(step * width);
  return Math.max(0, 1 - (2 * sum * width) / 3);
}

function density(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}
