// Owns the long kill test of the store process; arguments: rounds (50) and seed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killStoreRounds } from '../electron/store/kill-store.ts';

const rounds = Number(process.argv[2] ?? 50);
const seed = Number(process.argv[3] ?? 20261121);
const dataDir = mkdtempSync(join(tmpdir(), 'strategy-map-kill-'));
const result = await killStoreRounds({ dataDir, rounds, seed, report: (line) => console.log(line) });
rmSync(dataDir, { recursive: true, force: true });
console.log(
  `kills: ${result.rounds}, changes acknowledged: ${result.acknowledged}, lost: ${result.losses.length}, ` +
    `on their way at the kill: ${result.inFlight} (durable all the same: ${result.inFlightKept}), seed ${seed}`,
);
for (const loss of result.losses) console.log(loss);
process.exit(result.losses.length === 0 ? 0 : 1);
