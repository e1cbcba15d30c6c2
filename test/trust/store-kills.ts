// Owns the long set of kills of the store's process.
import { killStoreRounds } from '../electron/store/kill-store.ts';
import { killsOn } from './kills.ts';
import { type Part, parts, type TrustSet } from './trust-set.ts';

const kills =
  (rounds: number): Part['run'] =>
  ({ seed, report }) =>
    killsOn((dataDir) => killStoreRounds({ dataDir, rounds, seed, report }));

export const storeKills: TrustSet = {
  id: 'store-kills',
  promise: 'No change that the store acknowledged is lost when its process is killed',
  short: () => parts(1, kills(10)),
  full: () => parts(20, kills(50)),
};
