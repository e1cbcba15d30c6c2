import { fork } from 'node:child_process';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { FromStore, ToStore } from '../../../electron/store/protocol.ts';
import { temporaryFolder } from './store-under-test.ts';

const SCRIPT = join(import.meta.dirname, '../../../electron/store/serve.ts');

/** A store process with everything it said and the way to ask it. */
function serve(dataDir: string) {
  const child = fork(SCRIPT, [dataDir], { execArgv: [], serialization: 'advanced', stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const waiting: ((message: FromStore) => void)[] = [];
  const heard: FromStore[] = [];
  child.on('message', (message) => {
    const next = waiting.shift();
    if (next) next(message as FromStore);
    else heard.push(message as FromStore);
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    child,
    ended,
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
