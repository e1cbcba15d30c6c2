import { fork } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import type { FromStore, ToStore } from '../../../electron/store/protocol.ts';
import type { LogEntry } from '../../../shared/diagnostics/log-line.ts';
import { temporaryFolder } from './store-under-test.ts';

const SCRIPT = join(import.meta.dirname, '../../../electron/store/serve.ts');

/** A store process with everything it said and the way to ask it. */
function serve(dataDir: string, execArgv: string[] = []) {
  const child = fork(SCRIPT, [dataDir], { execArgv, serialization: 'advanced', stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const waiting: ((message: FromStore) => void)[] = [];
  const heard: FromStore[] = [];
  const entries: LogEntry[] = [];
  child.on('message', (sent) => {
    const message = sent as FromStore;
    if ('entry' in message) return void entries.push(message.entry);
    const next = waiting.shift();
    if (next) next(message);
    else heard.push(message);
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    child,
    ended,
    entries,
    send: (message: ToStore) => child.send(message),
    next: () => {
      const message = heard.shift();
      return message ? Promise.resolve(message) : new Promise<FromStore>((resolve) => waiting.push(resolve));
    },
  };
}

it('answers every call under its id, with problems as answers, and ends when told to', async () => {
  const store = serve(temporaryFolder('数据 folder'));
  expect(await store.next()).toEqual({ ready: true });
  store.send({ id: 1, call: 'maps.create', args: { title: '养老' } });
  store.send({ id: 2, call: 'no.such', args: {} });
  store.send({ id: 3, call: 'maps.list', args: {} });
  const answers = [await store.next(), await store.next(), await store.next()];
  expect(answers).toEqual(
    expect.arrayContaining([
      { id: 1, result: { ok: true, value: expect.objectContaining({ revision: 1 }) } },
      { id: 2, result: { ok: false, error: expect.objectContaining({ code: 'E_BAD_ARGUMENT' }) } },
      { id: 3, result: { ok: true, value: [expect.objectContaining({ title: '养老' })] } },
    ]),
  );
  store.send({ shutdown: true });
  expect(await store.ended).toBe(0);
});

it('stays alive when the data folder cannot be used, and every answer says why', async () => {
  const store = serve('/dev/null/data');
  expect(await store.next()).toEqual({ ready: true });
  for (const id of [1, 2]) {
    store.send({ id, call: 'maps.list', args: {} });
    expect(await store.next()).toMatchObject({
      id,
      result: { ok: false, error: { code: expect.stringMatching(/^E_DATA_/) } },
    });
  }
  expect(store.child.exitCode).toBeNull();
});

it('ends when its parent is gone', async () => {
  const store = serve(temporaryFolder());
  await store.next();
  store.child.disconnect();
  expect(await store.ended).toBe(0);
});

it.each(['throw', 'reject'] as const)('has a last word for the log when it fails: %s', async (how) => {
  const hook = pathToFileURL(join(import.meta.dirname, 'failing-store.mjs')).href;
  const store = serve(temporaryFolder(), ['--import', hook]);
  expect(await store.next()).toEqual({ ready: true });
  store.send({ id: 1, call: how, args: {} });
  expect(await store.ended).toBe(1);
  expect(store.entries.map(({ event }) => event)).toEqual(['store-start', 'database', 'fault']);
  const origin = how === 'throw' ? 'uncaughtException' : 'unhandledRejection';
  const at = expect.stringMatching(/^failing-store\.mjs:\d+:\d+/);
  expect(store.entries.at(-1)).toEqual({ event: 'fault', fields: { origin, error: 'RangeError', at } });
  expect(JSON.stringify(store.entries)).not.toContain('CANARY');
});
