// Owns measuring an export to many branches, each run in a process of its own, beside writing as many files durably.
import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createStore } from '../../electron/store/create-store.ts';
import { openDatabase } from '../../electron/store/database/open.ts';
import { writeFileAtomically } from '../../electron/store/files/atomic-write.ts';
import { insertMap } from '../../electron/store/maps/maps-table.ts';
import { soundMap } from './sound-map.ts';

export interface ExportTimes {
  readonly nodes: number;
  readonly branches: number;
  readonly rows: number;
  /** Of the files of one branch: package, page and sheet. */
  readonly folderBytes: number;
  /** Everything: lint, rows, key, signing, pages, sheets, journal, writing: seconds. */
  readonly exportSeconds: number;
  /** The same again, when nothing has changed: seconds. */
  readonly againSeconds: number;
  /** As many files of the same size, written and made durable without any of that: seconds. */
  readonly plainFilesSeconds: number;
  /** The most memory that the process held while exporting, MB. */
  readonly memoryPeak: number;
}

/** Exports a map of `nodes` nodes to `branches` branches. The page's template must have been built. */
export function measureExport(nodes: number, branches: number): Promise<ExportTimes> {
  const child = fork(import.meta.filename, [String(nodes), String(branches)], { execArgv: [] });
  return new Promise((resolve, reject) => {
    child.once('message', (times) => resolve(times as ExportTimes));
    child.once('exit', (code) => reject(new Error(`the export ended with ${code}`)));
  });
}

async function measure(nodes: number, branches: number): Promise<ExportTimes> {
  const root = mkdtempSync(join(tmpdir(), 'strategy-map-bench-'));
  try {
    const dataDir = join(root, 'data');
    const document = soundMap(nodes);
    const database = openDatabase(dataDir, new Date());
    insertMap(database, document, new Date().toISOString());
    database.close();
    const list = Array.from({ length: branches }, (_, index) => ({
      branchCode: String(1001 + index),
      branchName: `第 ${index + 1} 支行`,
      listCount: 100 + index,
    }));
    let memoryPeak = 0;
    const watch = () => {
      memoryPeak = Math.max(memoryPeak, process.memoryUsage().rss / 1024 / 1024);
    };
    const store = createStore({ dataDir, emit: watch });
    const secret = 'bench passphrase';
    await store.call('store.createKey', { secret });
    const order = { id: document.id, branches: list, folder: join(root, 'out'), secret, allowBlanks: true };
    const [exportSeconds, written] = await timed(() => store.call('store.exportPackages', order));
    if (!written.ok) throw new Error(`${written.error.code} ${written.error.details?.slice(0, 3)}`);
    const peak = Math.round(memoryPeak);
    const [againSeconds, again] = await timed(() => store.call('store.exportPackages', order));
    store.close();
    if (!again.ok || again.value.unchanged.length !== branches) throw new Error('the second export wrote something');
    const [first] = written.value.packages;
    const folder = dirname(join(root, 'out', first?.file ?? ''));
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    const plainFilesSeconds = await writePlainFiles(join(root, 'plain'), branches, sizes);
    const folderBytes = sizes.reduce((sum, size) => sum + size, 0);
    const rows = first?.rows ?? 0;
    return { nodes, branches, rows, folderBytes, exportSeconds, againSeconds, plainFilesSeconds, memoryPeak: peak };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function timed<T>(action: () => Promise<T>): Promise<[seconds: number, value: T]> {
  const start = performance.now();
  const value = await action();
  return [(performance.now() - start) / 1000, value];
}

async function writePlainFiles(folder: string, count: number, sizes: readonly number[]): Promise<number> {
  const contents = sizes.map((size) => Buffer.alloc(size, 'x'));
  const [seconds] = await timed(async () => {
    for (let index = 0; index < count; index += 1) {
      for (const [place, content] of contents.entries()) {
        await writeFileAtomically(join(folder, `${index}`, `plain-${place}`), content);
      }
    }
  });
  return seconds;
}

const [nodes, branches] = process.argv.slice(2).map(Number);
if (process.argv[1] === import.meta.filename && nodes && branches) {
  const times = await measure(nodes, branches);
  if (process.send) process.send(times);
  else console.log(times);
}
