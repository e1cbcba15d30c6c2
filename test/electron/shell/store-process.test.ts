import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forkNode } from '../../../electron/main/store-node.ts';
import { type Store, superviseStore } from '../../../electron/main/store-process.ts';
import { formatLine } from '../../../shared/diagnostics/log-line.ts';
import type { AppEvent } from '../../../shared/ipc.ts';
import type { Answer } from '../../../shared/problem.ts';

const SCRIPT = fileURLToPath(new URL('echo-store.mjs', import.meta.url));
const CRASHED = { ok: false, error: { code: 'E_STORE_CRASHED' } };

let folder: string;
let store: Store;
let events: AppEvent[];
let lines: string[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'store-process-'));
  events = [];
  lines = [];
});

afterEach(async () => {
  await store.stop();
  await rm(folder, { recursive: true, force: true });
});

function supervise(script = SCRIPT): void {
  store = superviseStore({
    start: () => forkNode(process.execPath, script, folder),
    onEvent: (event) => events.push(event),
    record: (side, entry) => lines.push(formatLine(new Date(), side, entry).slice(25)),
    restartDelays: [0, 10, 20],
  });
}

/** The names are those of the stand-in script, not of the table of calls. */
function ask(name: string, args: unknown = {}): Promise<Answer<unknown>> {
  return (store.call as (name: string, args: unknown) => Promise<Answer<unknown>>)(name, args);
}

function statuses(): string[] {
  return events.flatMap((event) => (event.type === 'store-status' ? [event.status] : []));
}

async function logged(): Promise<string[]> {
  return (await readFile(path.join(folder, 'store.log'), 'utf8')).trim().split('\n');
}

describe('the store process', () => {
  test('answers calls made before it is ready, each with its own answer', async () => {
    supervise();
    const answers = await Promise.all([1, 2, 3].map((n) => ask('echo', { n, text: '图谱' })));
    expect(answers).toEqual([1, 2, 3].map((n) => ({ ok: true, value: { n, text: '图谱' } })));
    expect(statuses()).toEqual(['ready']);
  });

  test('passes events on', async () => {
    supervise();
    await ask('event', { type: 'export-progress', done: 1, total: 3, branchName: '东门支行' });
    expect(events).toContainEqual({ type: 'export-progress', done: 1, total: 3, branchName: '东门支行' });
  });

  test('after a crash answers what was in flight with a coded problem, restarts, and takes later calls', async () => {
    supervise();
    await ask('echo');
    const inFlight = [ask('hang'), ask('crash')];
    const later = Promise.all(inFlight).then(() => ask('echo', { n: 9 }));
    expect(await Promise.all(inFlight)).toEqual([CRASHED, CRASHED]);
    expect(await later).toEqual({ ok: true, value: { n: 9 } });
    expect(statuses()).toEqual(['ready', 'restarting', 'restarted']);
  });

  test('the log learns what the store has to say, of its end and of its new start', async () => {
    supervise();
    await ask('entry', { event: 'fault', fields: { error: 'SqliteError', origin: 'call' } });
    await ask('crash');
    await ask('echo');
    expect(lines).toEqual([
      'main info store-status status=ready',
      'store error fault error=SqliteError origin=call',
      'main error store-exit exit=7',
      'main info store-status status=restarting',
      'main info store-status status=restarted',
    ]);
  });

  test('gives up after several quick crashes and says so', async () => {
    supervise();
    // One start and as many restarts as there are delays.
    for (let n = 0; n < 4; n += 1) expect(await ask('crash')).toEqual(CRASHED);
    expect(await ask('echo')).toEqual(CRASHED);
    expect(statuses().at(-1)).toBe('down');
    expect((await logged()).filter((line) => line === 'started')).toHaveLength(4);
  });

  test('a script that cannot start ends in the same way', async () => {
    supervise(path.join(folder, 'missing.mjs'));
    expect(await ask('echo')).toEqual(CRASHED);
    expect(statuses().at(-1)).toBe('down');
  });

  test('is started anew when asked, as often as it is, without counting as crashed; held calls are answered', async () => {
    supervise();
    await ask('echo');
    for (let n = 0; n < 6; n += 1) {
      store.restart();
      while (store.status() !== 'restarting') await new Promise((resolve) => setTimeout(resolve, 2));
      expect(await ask('echo', { n })).toEqual({ ok: true, value: { n } });
    }
    expect(statuses()).toEqual(['ready', ...Array.from({ length: 6 }, () => ['restarting', 'restarted']).flat()]);
    expect((await logged()).filter((line) => line === 'closed')).toHaveLength(6);
  });

  test('one that was given up is tried again when asked', async () => {
    supervise();
    for (let n = 0; n < 4; n += 1) await ask('crash');
    expect(statuses().at(-1)).toBe('down');
    store.restart();
    expect(await ask('echo', { n: 1 })).toEqual({ ok: true, value: { n: 1 } });
    expect(statuses().slice(-2)).toEqual(['restarting', 'restarted']);
  });

  test('is asked to close before the end, and is not restarted then', async () => {
    supervise();
    await ask('echo');
    const hanging = ask('hang');
    await store.stop();
    expect(await hanging).toEqual(CRASHED);
    expect(await ask('echo')).toEqual(CRASHED);
    expect(await logged()).toEqual(['started', 'closed']);
  });
});
