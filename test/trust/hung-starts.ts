// Owns the set of starts that hang, as a driver's sometimes does on a busy machine: they are made again, at most twice, and counted.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hangs, launchElectron } from '../../electron/dev/launch.ts';
import { describeLaunches, RECORD_VARIABLE } from '../../electron/dev/launch-record.ts';
import type { LaunchInfo } from '../../electron/dev/prepare.ts';
import { type Outcome, parts, type Tools, type TrustSet } from './trust-set.ts';

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

interface Start {
  readonly name: string;
  readonly opensAt: string;
  readonly limitMs: number;
  /** What ends it, part of the error's message; none where its window opens. */
  readonly fails?: RegExp;
  readonly starts: number;
  readonly record: string;
}

const STARTS: readonly Start[] = [
  { name: 'one that hangs once', opensAt: '2', limitMs: 6_000, starts: 2, record: '1 launches, 1 relaunched' },
  {
    name: 'one that hangs every time',
    opensAt: '9',
    limitMs: 4_000,
    fails: /Timeout/,
    starts: 3,
    record: '1 launches, 2 relaunched',
  },
  {
    name: 'one that ends by itself',
    opensAt: 'never, it fails',
    limitMs: 6_000,
    fails: /closed/,
    starts: 1,
    record: '1 launches, 0 relaunched',
  },
];

async function tryAll({ report, window }: Tools): Promise<Outcome> {
  const { launch, runtime } = await window();
  const failures: string[] = [];
  for (const start of STARTS) {
    report(start.name);
    failures.push(...(await tryStart(launch, start)).map((failure) => `${start.name}: ${failure}`));
  }
  return { runs: STARTS.length, failures, ranOn: runtime };
}

/** What was not as it should be. */
async function tryStart({ executable, args, env }: LaunchInfo, start: Start): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'late-app-'));
  const recordOfRun = process.env[RECORD_VARIABLE];
  const record = path.join(folder, 'record');
  // These hangs are made, and no part of the run's count.
  process.env[RECORD_VARIABLE] = record;
  let told = 0;
  const tell = (): void => {
    told += 1;
  };
  hangs.on('hang', tell);
  try {
    await writeFile(path.join(folder, 'package.json'), '{"name":"late","version":"0.0.0","main":"main.cjs"}');
    await writeFile(path.join(folder, 'main.cjs'), LATE_APP);
    const given = [...args.slice(0, -1), folder, start.opensAt];
    const end = await launchElectron({ executable, args: given, env, limitMs: start.limitMs }).then(
      async ({ app }) => {
        await app.close();
        return undefined;
      },
      (error: Error) => error.message,
    );
    const starts = (await readFile(path.join(folder, 'starts'), 'utf8')).length;
    return [
      ...(start.fails ? (start.fails.test(end ?? '') ? [] : [`it ended with ${end}`]) : end === undefined ? [] : [end]),
      ...(starts === start.starts ? [] : [`${starts} starts`]),
      ...(describeLaunches(record) === start.record ? [] : [describeLaunches(record)]),
      ...(told === Math.max(0, start.starts - 1) ? [] : [`${told} hangs told`]),
    ];
  } finally {
    hangs.off('hang', tell);
    if (recordOfRun === undefined) delete process.env[RECORD_VARIABLE];
    else process.env[RECORD_VARIABLE] = recordOfRun;
    await rm(folder, { recursive: true, force: true });
  }
}

export const hungStarts: TrustSet = {
  id: 'hung-starts',
  promise: 'A start that a driver misses is made again at most twice and counted, and one that fails is not',
  short: () => parts(1, tryAll),
  full: () => parts(1, tryAll),
};
