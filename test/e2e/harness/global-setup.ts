// Owns what happens once before and after all journeys: runtime, display, build, and the count of Electron's starts.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeLaunches, RECORD_VARIABLE } from '../../../electron/dev/launch-record.ts';
import { buildApp, prepareMachine } from '../../../electron/dev/prepare.ts';
import { say } from '../../../electron/dev/progress.ts';
import { keepLaunchInfo } from './launch-info.ts';

export default async function setUp(): Promise<() => Promise<void>> {
  const { launch, display } = await prepareMachine();
  // `npm test` has built already.
  if (!process.env.STRATEGY_MAP_BUILT) await buildApp();
  keepLaunchInfo(launch);
  const folder = await mkdtemp(path.join(tmpdir(), 'strategy-map-launches-'));
  const record = path.join(folder, 'launches');
  process.env[RECORD_VARIABLE] = record;
  return async () => {
    display?.stop();
    say(`Electron: ${describeLaunches(record)}`);
    await rm(folder, { recursive: true, force: true });
  };
}
