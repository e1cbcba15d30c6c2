// Owns what both kill sets share: a data folder that is thrown away, and what counts as a failure.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Outcome } from './trust-set.ts';

interface KillResult {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly losses: readonly string[];
}

export async function killsOn(run: (dataDir: string) => Promise<KillResult>): Promise<Outcome> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'strategy-map-kill-'));
  try {
    const { rounds, acknowledged, losses } = await run(dataDir);
    // A run in which nothing was acknowledged could lose nothing.
    return { runs: rounds, failures: acknowledged > 0 ? losses : [...losses, 'nothing was acknowledged'] };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
