import { expect, it } from 'vitest';
import { killStoreRounds } from './store/kill-store.ts';
import { temporaryFolder } from './store/store-under-test.ts';

it('keeps every acknowledged change over SIGKILL', async () => {
  const result = await killStoreRounds({ dataDir: temporaryFolder('数据 folder'), rounds: 5, seed: 20261121 });
  expect(result.losses).toEqual([]);
  expect(result.rounds).toBe(5);
  expect(result.acknowledged).toBeGreaterThan(0);
});
