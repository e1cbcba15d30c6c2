// Owns the simulation's only randomness: a repeatable number for a seed and a key.

const FNV_OFFSET = 2_166_136_261;
const FNV_PRIME = 16_777_619;

/** A whole number in [0, count): FNV-1a over the key's UTF-16 units, xor the seed, one step of mulberry32. */
export function seededPhase(seed: number, key: string, count: number): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), FNV_PRIME);
  const state = ((seed ^ hash) + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * count);
}
