// Owns the long set of kills of the whole app during random edits in its window.
import { killRounds } from '../e2e/harness/kill-rounds.ts';
import { killsOn } from './kills.ts';
import { type Part, parts, type TrustSet } from './trust-set.ts';

const kills =
  (rounds: number): Part['run'] =>
  async ({ seed, report, window }) => {
    const { launch, runtime } = await window();
    const outcome = await killsOn((dataDir) => killRounds({ launch, dataDir, rounds, seed, report }));
    return { ...outcome, ranOn: runtime };
  };

export const appKills: TrustSet = {
  id: 'app-kills',
  promise: 'No edit that the window was told is saved is lost when the whole app is killed',
  short: () => parts(1, kills(3)),
  full: () => parts(10, kills(20)),
};
