// Owns the long set of packages that were tampered with.
import { tamper } from '../electron/store/tampered-packages.ts';
import { type Part, parts, type TrustSet } from './trust-set.ts';

const tries =
  (count: number): Part['run'] =>
  async ({ seed }) => ({ runs: count, failures: tamper({ seed, count }).taken });

export const tamperedPackages: TrustSet = {
  id: 'tampered-packages',
  promise: 'No package is taken of which a byte was changed, and each refusal has its code',
  short: () => parts(1, tries(20_000)),
  full: () => parts(20, tries(50_000)),
};
