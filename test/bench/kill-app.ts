// Owns `npm run bench:kill`: fifty kills of the whole app during random edits, and the counts.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApp, prepareMachine } from '../../electron/dev/prepare.ts';
import { killRounds } from '../e2e/harness/kill-rounds.ts';

const rounds = Number(process.argv[2] ?? 50);
const seed = Number(process.argv[3] ?? 20261121);
const { launch, display } = await prepareMachine();
await buildApp();
const dataDir = await mkdtemp(path.join(tmpdir(), 'strategy-map-kill-'));
const result = await killRounds({ launch, dataDir, rounds, seed, report: (line) => console.log(line) });
await rm(dataDir, { recursive: true, force: true });
console.log(
  `kills: ${result.rounds}, edits acknowledged: ${result.acknowledged}, lost: ${result.losses.length}, ` +
    `on their way at the kill: ${result.inFlight} (durable all the same: ${result.inFlightKept}), seed ${seed}`,
);
for (const loss of result.losses) console.log(loss);
display?.stop();
process.exit(result.losses.length === 0 ? 0 : 1);
