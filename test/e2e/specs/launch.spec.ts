// Owns the journey of a start that hangs, as a driver's sometimes does on a busy machine: it is made again, and counted.
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hangs, type Launched, launchElectron } from '../../../electron/dev/launch.ts';
import { describeLaunches, RECORD_VARIABLE } from '../../../electron/dev/launch-record.ts';
import { projectRoot } from '../../../electron/dev/project.ts';
import { readLaunchInfo } from '../harness/launch-info.ts';
import { expect, test } from '../harness/test.ts';

test.skip(process.platform === 'win32', 'The stand-in for a hanging Electron is a shell script.');

/** Hangs as often as STAND_IN_HANGS says, then is the real one; an app that fails ends with code 3 instead. */
const STAND_IN = `#!/bin/sh
echo >> "$STAND_IN_STARTS"
[ "$STAND_IN_HANGS" = fails ] && exit 3
[ "$(wc -l < "$STAND_IN_STARTS")" -le "$STAND_IN_HANGS" ] && exec sleep 600
exec "$STAND_IN_FOR" "$@"
`;

let folder: string;
let recordOfRun: string | undefined;

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'launch-'));
  recordOfRun = process.env[RECORD_VARIABLE];
  // These hangs are made, and no part of the run's count.
  process.env[RECORD_VARIABLE] = path.join(folder, 'record');
});

test.afterEach(async () => {
  process.env[RECORD_VARIABLE] = recordOfRun;
  await rm(folder, { recursive: true, force: true });
});

test('a start that hangs is made again, at most twice, and both are counted', async () => {
  const lost: number[] = [];
  const count = (lostMs: number): void => void lost.push(lostMs);
  hangs.on('hang', count);
  const timeBefore = test.info().timeout;
  const { app, window } = await launchStandIn('1');
  expect(await window.evaluate(() => document.URL)).toBe('about:blank');
  expect(lost).toHaveLength(1);
  expect(test.info().timeout).toBe(timeBefore + (lost[0] ?? Number.NaN));
  expect(describeLaunches(path.join(folder, 'record'))).toBe('1 launches, 1 relaunched');
  await app.close();

  await rm(path.join(folder, 'starts'));
  await expect(launchStandIn('9')).rejects.toThrow(/Timeout/);
  expect(describeLaunches(path.join(folder, 'record'))).toBe('2 launches, 3 relaunched');
  hangs.off('hang', count);
});

test('an app that ends by itself is not started again', async () => {
  await expect(launchStandIn('fails')).rejects.toThrow(/exitCode=3/);
  expect(describeLaunches(path.join(folder, 'record'))).toBe('1 launches, 0 relaunched');
});

async function launchStandIn(standInHangs: string): Promise<Launched> {
  const { executable, args, env } = readLaunchInfo();
  const standIn = path.join(folder, 'electron.sh');
  await writeFile(standIn, STAND_IN);
  await chmod(standIn, 0o755);
  return launchElectron({
    executable: standIn,
    args: [...args.slice(0, -1), path.join(projectRoot, 'test/e2e/harness/page-window')],
    env: {
      ...env,
      PAGE_WINDOW_DATA: folder,
      STAND_IN_FOR: executable,
      STAND_IN_HANGS: standInHangs,
      STAND_IN_STARTS: path.join(folder, 'starts'),
    },
    limitMs: 8_000,
  });
}
