// Owns the long set of bits that turn in a data folder.
import { flipBits } from '../electron/store/flip-bits.ts';
import { type Part, parts, type TrustSet } from './trust-set.ts';

const flips =
  (database: number, log: number): Part['run'] =>
  async ({ seed }) => {
    const results = [
      await flipBits({ where: 'database', count: database, seed }),
      await flipBits({ where: 'log', count: log, seed }),
    ];
    return {
      runs: database + log,
      failures: results.flatMap(({ silent, unreadable }) => [
        ...silent.map((place) => `silent: ${place}`),
        ...unreadable.map((place) => `unreadable: ${place}`),
      ]),
    };
  };

export const bitFlips: TrustSet = {
  id: 'bit-flips',
  promise: 'A bit that turns in the database or its log is told, or lay where nothing is, and no list falls with it',
  short: () => parts(1, flips(60, 20)),
  full: () => parts(10, flips(300, 100)),
};
