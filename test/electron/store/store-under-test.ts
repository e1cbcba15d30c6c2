// Owns stores on throw-away data folders for tests.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createStore, type StoreOptions } from '../../../electron/store/create-store.ts';
import type { StoreArgs, StoreName, StoreResult } from '../../../electron/store/door/store-calls.ts';
import { wrongAnswer } from '../../../electron/store/door/wrong-answer.ts';
import type { AppEvent } from '../../../shared/ipc.ts';
import type { Problem } from '../../../shared/problem.ts';
import { PAGE_TEMPLATE } from './page-template.ts';

/** An empty folder that is gone after the test. */
export function temporaryFolder(name = 'data'): string {
  const root = mkdtempSync(join(tmpdir(), 'smw-test-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return join(root, name);
}

/** A folder that nobody can write, also not root, who may write where permissions say no. */
export function readOnlyFolder(): string {
  if (process.getuid?.() === 0) return '/sys/kernel/strategy-map-test';
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true, mode: 0o555 });
  return join(folder, 'data');
}

export interface TestStore {
  readonly dataDir: string;
  readonly events: AppEvent[];
  /** The value of an answer; fails the test for a problem, and for a value that is not what the table of calls says. */
  value<C extends StoreName>(name: C, args: StoreArgs<C>): Promise<StoreResult<C>>;
  /** The problem of an answer; fails the test for a value. Takes any name and arguments. */
  problem(name: string, args: unknown): Promise<Problem>;
  close(): void;
}

/** A store that is closed after the test. */
export function openTestStore(options: Partial<StoreOptions> = {}): TestStore {
  const dataDir = options.dataDir ?? temporaryFolder();
  const events: AppEvent[] = [];
  const store = createStore({
    pageTemplate: async () => PAGE_TEMPLATE,
    ...options,
    dataDir,
    emit: (event) => events.push(event),
  });
  onTestFinished(() => store.close());
  return {
    dataDir,
    events,
    async value(name, args) {
      const answer = await store.call(name, args);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
      const wrong = wrongAnswer(name, answer.value);
      if (wrong) throw new Error(wrong);
      return answer.value;
    },
    async problem(name, args) {
      const answer = await store.call(name as StoreName, args as never);
      if (answer.ok) throw new Error(`${name} answered ${JSON.stringify(answer.value)}`);
      return answer.error;
    },
    close: () => store.close(),
  };
}
