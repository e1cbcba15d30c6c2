// Owns measuring how long an edit takes until it is durable, beside the plainest durable way to save the same map.
import { closeSync, fsyncSync, mkdtempSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStore } from '../../electron/store/create-store.ts';
import { openDatabase } from '../../electron/store/database/open.ts';
import { insertMap } from '../../electron/store/maps/maps-table.ts';
import { diffDocuments } from '../../shared/diff/change.ts';
import { setField } from '../../shared/document/edits/elements.ts';
import { type Percentiles, percentilesOf } from './percentiles.ts';
import { syntheticMap } from './synthetic-map.ts';

export interface EditLatency {
  readonly nodes: number;
  readonly edits: number;
  /** From the call `maps.change` to its answer, ms. */
  readonly edit: Percentiles;
  /** The whole map as JSON to a temporary file, fsync, rename: ms. */
  readonly plainFile: Percentiles;
}

/** Times `edits` changes of one field on a map of `nodes` nodes, and as many plain writes of the same map. */
export async function measureEditLatency(nodes = 1000, edits = 200): Promise<EditLatency> {
  const dataDir = mkdtempSync(join(tmpdir(), 'strategy-map-bench-'));
  try {
    let document = syntheticMap(nodes);
    const database = openDatabase(dataDir, new Date());
    insertMap(database, document, new Date().toISOString());
    database.close();
    const store = createStore({ dataDir });
    await store.call('maps.open', { id: document.id });
    const edit: number[] = [];
    const plainFile: number[] = [];
    for (let revision = 1; revision <= edits; revision += 1) {
      const node = document.nodes[(revision * 7) % nodes];
      const after = setField(node?.id ?? '', 'note', `第 ${revision} 次修改`)(document);
      const change = diffDocuments(document, after);
      edit.push(
        await timed(async () => {
          const args = { id: document.id, changeId: `c${revision}`, baseRevision: revision, change };
          const answer = await store.call('maps.change', args);
          if (!answer.ok) throw new Error(answer.error.code);
        }),
      );
      document = after;
      plainFile.push(await timed(() => writePlainly(join(dataDir, 'plain.json'), JSON.stringify(document))));
    }
    store.close();
    return { nodes, edits, edit: percentilesOf(edit), plainFile: percentilesOf(plainFile) };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function writePlainly(file: string, text: string): void {
  const handle = openSync(`${file}.tmp`, 'w');
  writeSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(`${file}.tmp`, file);
}
