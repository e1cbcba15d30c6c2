// Owns the short kill test; `npm run trust -- --full --only app-kills` is the long one.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { killRounds } from '../harness/kill-rounds.ts';
import { readLaunchInfo } from '../harness/launch-info.ts';
import { expect, test } from '../harness/test.ts';

test('every acknowledged edit survives kill -9 of the whole app', async () => {
  test.slow();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'strategy-map-kill-'));
  try {
    const result = await killRounds({ launch: readLaunchInfo(), dataDir, rounds: 4, seed: 7 });
    expect(result.losses).toEqual([]);
    expect(result.acknowledged).toBeGreaterThan(4);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
});
