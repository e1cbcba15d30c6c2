// Owns the journey of a start that hangs, as a driver's sometimes does on a busy machine: it is made again, and counted.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hangs, launchElectron } from '../../../electron/dev/launch.ts';
import { describeLaunches, RECORD_VARIABLE } from '../../../electron/dev/launch-record.ts';
import { readLaunchInfo } from '../harness/launch-info.ts';
import { expect, test } from '../harness/test.ts';

/** Opens its window only from the start on that its first argument names; an app that fails opens none and ends. */
const LATE_APP = `
const fs = require('node:fs');
const path = require('node:path');
const { app, BrowserWindow } = require('electron');
app.setPath('userData', path.join(__dirname, 'data'));
const starts = path.join(__dirname, 'starts');
fs.appendFileSync(starts, '.');
const opensAt = process.argv.at(-1);
app.whenReady().then(() => {
  if (opensAt === 'never, it fails') setTimeout(() => app.exit(3), 2000);
  else if (fs.statSync(starts).size >= Number(opensAt)) new BrowserWindow().loadURL('about:blank');
});`;

let folder: string;
let recordOfRun: string | undefined;

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'late-app-'));
  await writeFile(path.join(folder, 'package.json'), '{"name":"late","version":"0.0.0","main":"main.cjs"}');
  await writeFile(path.join(folder, 'main.cjs'), LATE_APP);
  recordOfRun = process.env[RECORD_VARIABLE];
  // These hangs are made, and no part of the run's count.
  process.env[RECORD_VARIABLE] = path.join(folder, 'record');
});

test.afterEach(async () => {
  process.env[RECORD_VARIABLE] = recordOfRun;
  await rm(folder, { recursive: true, force: true });
});

test('a start that hangs is made again and counted, and what it has cost is given back to the test', async () => {
  let lost = 0;
  const add = (lostMs: number): void => {
    lost += lostMs;
  };
  hangs.on('hang', add);
  const timeBefore = test.info().timeout;
  const { app } = await launchLateApp('2', 6_000);
  hangs.off('hang', add);
  expect(await outcome()).toEqual({ starts: 2, record: '1 launches, 1 relaunched' });
  expect(test.info().timeout).toBe(timeBefore + lost);
  await app.close();
});

test('a start that hangs every time fails after two more', async () => {
  await expect(launchLateApp('9', 4_000)).rejects.toThrow(/Timeout/);
  expect(await outcome()).toEqual({ starts: 3, record: '1 launches, 2 relaunched' });
});

test('an app that ends by itself is not started again', async () => {
  await expect(launchLateApp('never, it fails', 6_000)).rejects.toThrow(/closed/);
  expect(await outcome()).toEqual({ starts: 1, record: '1 launches, 0 relaunched' });
});

function launchLateApp(opensAt: string, limitMs: number) {
  const { executable, args, env } = readLaunchInfo();
  return launchElectron({ executable, args: [...args.slice(0, -1), folder, opensAt], env, limitMs });
}

async function outcome(): Promise<{ starts: number; record: string }> {
  const starts = await readFile(path.join(folder, 'starts'), 'utf8');
  return { starts: starts.length, record: describeLaunches(path.join(folder, 'record')) };
}
