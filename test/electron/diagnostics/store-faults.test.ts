// Owns the tests of what the store tells the log: its errors without their words, and calls that are slow or refused.
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { measureCalls } from '../../../electron/main/measure-calls.ts';
import type { Store } from '../../../electron/main/store-process.ts';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { LATEST_VERSION } from '../../../electron/store/database/migrations/index.ts';
import { formatLine, type LogEntry } from '../../../shared/diagnostics/log-line.ts';
import { openTestStore, temporaryFolder } from '../store/store-under-test.ts';

const CANARY = '金丝雀 CANARY';
const line = (entry: LogEntry) => formatLine(new Date(), 'store', entry).slice(31);

describe('the store', () => {
  it('tells of an error whose message quotes a map only its class, its code and its place', async () => {
    const dataDir = temporaryFolder();
    const entries: LogEntry[] = [];
    const store = openTestStore({ dataDir, record: (entry) => entries.push(entry) });
    await store.value('maps.create', { title: CANARY });
    const other = new Database(databaseFile(dataDir));
    other.exec(`CREATE TRIGGER refuse BEFORE INSERT ON maps BEGIN SELECT RAISE(ABORT, '${CANARY}'); END`);
    other.close();
    const problem = await store.problem('maps.create', { title: CANARY });
    // The window's user is told; the log is not.
    expect(JSON.stringify(problem)).toContain('CANARY');
    expect(entries.map(({ event }) => event)).toEqual(['database', 'fault']);
    expect(entries[0]?.fields).toMatchObject({ schema: LATEST_VERSION });
    const told = line(entries[1] as LogEntry);
    expect(told).toMatch(
      /^error fault origin=call call=maps\.create error=SqliteError code=SQLITE_CONSTRAINT_TRIGGER at=maps-table\.ts:\d+:\d+,/,
    );
    expect(JSON.stringify(entries)).not.toContain('CANARY');
  });

  it('does not call a coded answer an error of the program', async () => {
    const entries: LogEntry[] = [];
    const store = openTestStore({ record: (entry) => entries.push(entry) });
    await store.problem('maps.open', { id: 'none' });
    await store.problem(CANARY, { title: CANARY });
    expect(entries.map(({ event }) => event)).toEqual(['database']);
  });
});

describe('measured calls', () => {
  it('tell of slow and of refused ones, and answer as the store does', async () => {
    let time = 0;
    const answers: Record<string, [ms: number, answer: unknown]> = {
      'maps.list': [200, { ok: true, value: [] }],
      'maps.open': [201, { ok: true, value: { title: CANARY } }],
      'maps.rename': [1, { ok: false, error: { code: 'E_MAP_CONFLICT', params: { title: CANARY } } }],
    };
    const store = {
      call: async (name: string) => {
        const [ms, answer] = answers[name] ?? [0, undefined];
        time += ms;
        return answer;
      },
      status: () => 'ready',
    } as unknown as Store;
    const lines: string[] = [];
    const measured = measureCalls(
      store,
      (side, entry) => lines.push(formatLine(new Date(0), side, entry)),
      () => time,
    );
    for (const [name, [, answer]] of Object.entries(answers)) {
      expect(await measured.call(name as 'maps.list', {})).toEqual(answer);
    }
    expect(measured.status()).toBe('ready');
    expect(lines.map((each) => each.slice(25))).toEqual([
      'main warn slow call=maps.open ms=201',
      'main warn refused call=maps.rename code=E_MAP_CONFLICT ms=1',
    ]);
  });
});
