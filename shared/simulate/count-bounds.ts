// Owns bounds on how many customers are in at least k of several groups whose overlap is not known (Rüger 1978).

/**
 * The most customers who can be in at least `k` of groups of these sizes among `population` customers. For two groups and
 * k = 2 it is min(A, B). Sizes must be sorted ascending; Infinity stands for “not known”.
 */
export function mostInAtLeast(sizes: readonly number[], k: number, population: number): number {
  if (k <= 0) return population;
  if (k > sizes.length) return 0;
  let sum = 0;
  for (let i = 0; i < sizes.length - k; i += 1) sum += sizes[i] as number;
  let most = population;
  // j customers' places are taken by the j largest groups, the rest must come from the others.
  for (let j = k - 1; j >= 0; j -= 1) {
    sum += sizes[sizes.length - 1 - j] as number;
    most = Math.min(most, Math.floor(sum / (k - j)));
  }
  return most;
}

/** The fewest customers in at least `k` of the groups; for two groups and k = 2 max(0, A + B − population). */
export function fewestInAtLeast(sizes: readonly number[], k: number, population: number): number {
  if (!Number.isFinite(population)) return 0;
  const outside = sizes.map((size) => population - Math.min(population, size)).sort((a, b) => a - b);
  return population - mostInAtLeast(outside, sizes.length - k + 1, population);
}
