// Owns the long flip test of a data folder; arguments: bits turned in the database (300), in the log (100), and seed.
import { flipBits } from '../electron/store/flip-bits.ts';

const [database = 300, log = 100, seed = 20261130] = process.argv.slice(2).map(Number);
let failed = false;
for (const [where, count] of [
  ['database', database],
  ['log', log],
] as const) {
  const { flips, harmless, refused, named, silent, unreadable } = await flipBits({ where, count, seed });
  console.log(
    `${where}: ${flips} bits, harmless ${harmless}, refused whole ${refused}, named ${named}, ` +
      `silent ${silent.length}, lists unreadable ${unreadable.length}, seed ${seed}`,
  );
  for (const line of [...silent, ...unreadable]) console.log(`  ${line}`);
  failed ||= silent.length + unreadable.length > 0;
}
process.exit(failed ? 1 : 0);
