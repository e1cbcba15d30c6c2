// Owns measuring an export to many branches, beside writing as many files of the same size durably.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStore } from '../../electron/store/create-store.ts';
import { insertMap } from '../../electron/store/database/maps-table.ts';
import { openDatabase } from '../../electron/store/database/open.ts';
import { writeFileAtomically } from '../../electron/store/files/atomic-write.ts';
import { soundMap } from './sound-map.ts';

export interface ExportTimes {
  readonly nodes: number;
  readonly branches: number;
  readonly rows: number;
  readonly packageBytes: number;
  /** Everything: lint, rows, key, signing, writing: seconds. */
  readonly exportSeconds: number;
  /** As many files of the same size, written and made durable without any of that: seconds. */
  readonly plainFilesSeconds: number;
  /** How much more memory the process held at most while exporting, MB. */
  readonly memoryGrowth: number;
}

/** Exports a map of `nodes` nodes to `branches` branches. */
export async function measureExport(nodes = 1000, branches = 200): Promise<ExportTimes> {
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
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = () => {
      most = Math.max(most, process.memoryUsage().rss);
    };
    const store = createStore({ dataDir, emit: watch });
    const secret = 'bench passphrase';
    await store.call('store.createKey', { secret });
    const start = performance.now();
    const order = { id: document.id, branches: list, folder: join(root, 'out'), secret };
    const answer = await store.call('store.exportPackages', order);
    const exportSeconds = (performance.now() - start) / 1000;
    store.close();
    if (!answer.ok) throw new Error(`${answer.error.code} ${answer.error.details?.slice(0, 3)}`);
    const [first] = answer.value.packages;
    const packageBytes = statSync(join(root, 'out', first?.file ?? '')).size;
    const plainFilesSeconds = await writePlainFiles(join(root, 'plain'), branches, packageBytes);
    const memoryGrowth = Math.round((most - before) / 1024 / 1024);
    return { nodes, branches, rows: first?.rows ?? 0, packageBytes, exportSeconds, plainFilesSeconds, memoryGrowth };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function writePlainFiles(folder: string, count: number, bytes: number): Promise<number> {
  const content = Buffer.alloc(bytes, 'x');
  const start = performance.now();
  for (let index = 0; index < count; index += 1) await writeFileAtomically(join(folder, `${index}`, 'plain'), content);
  return (performance.now() - start) / 1000;
}
