// Owns the flip test of a data folder: one bit turned at random in the database or its log, and whether anybody is told.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createStore, type Store } from '../../../electron/store/create-store.ts';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import type { StoreArgs, StoreName } from '../../../electron/store/door/store-calls.ts';
import { starterTables } from '../../../shared/dictionary/table-rows.ts';
import { diffDocuments } from '../../../shared/diff/change.ts';
import { addNode } from '../../../shared/document/edits/elements.ts';
import { emptyOverlay } from '../../../shared/overlay/overlay.ts';
import { seededRandom } from '../../seeded-random.ts';

export interface FlipResult {
  readonly flips: number;
  /** Content was as before: the bit lay where nothing is. */
  readonly harmless: number;
  /** The whole database was refused with a code. */
  readonly refused: number;
  /** It opened, and what was struck was named. */
  readonly named: number;
  /** Content differed and nobody was told: must be empty. */
  readonly silent: readonly string[];
  /** A list could not be read although the database opened: must be empty. */
  readonly unreadable: readonly string[];
}

/** Turns one bit in a copy of a full folder, `count` times, in the database after a clean end or in the log after a kill. */
export async function flipBits(given: { where: 'database' | 'log'; count: number; seed: number }): Promise<FlipResult> {
  const random = seededRandom(given.seed);
  const root = mkdtempSync(join(tmpdir(), 'smw-flips-'));
  try {
    const sound = await fullFolder(root, given.where);
    const expected = await contentOf(copyOf(sound, root));
    const tally = { harmless: 0, refused: 0, named: 0, silent: [] as string[], unreadable: [] as string[] };
    for (let number = 0; number < given.count; number += 1) {
      const folder = copyOf(sound, root);
      const place = turnOneBit(`${databaseFile(folder)}${given.where === 'log' ? '-wal' : ''}`, random);
      const found = await contentOf(folder);
      if ('refused' in found) tally.refused += 1;
      else {
        if (found.unreadable.length > 0) tally.unreadable.push(`${place}: ${found.unreadable}`);
        if (found.named.length > 0) tally.named += 1;
        else if (isDeepStrictEqual(found, expected)) tally.harmless += 1;
        else tally.silent.push(place);
      }
    }
    return { flips: given.count, ...tally };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function turnOneBit(file: string, random: () => number): string {
  const bytes = readFileSync(file);
  const at = Math.floor(random() * bytes.length);
  const bit = Math.floor(random() * 8);
  bytes[at] = (bytes[at] as number) ^ (1 << bit);
  writeFileSync(file, bytes);
  return `byte ${at} bit ${bit}`;
}

function copyOf(folder: string, root: string): string {
  const copy = join(root, 'copy');
  if (existsSync(copy)) rmSync(copy, { recursive: true });
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Something in every table that content lies in. */
async function fullFolder(root: string, where: 'database' | 'log'): Promise<string> {
  const folder = join(root, 'full');
  mkdirSync(folder);
  const store = createStore({ dataDir: folder });
  if (where === 'log') {
    // The tables lie in the database and the content in the log.
    await valueFrom(store, 'maps.list', {});
  }
  const made = await valueFrom(store, 'maps.create', { templateCode: 'TPL-ELDER' });
  const { document } = await valueFrom(store, 'maps.create', { title: '空白' });
  const change = diffDocuments(document, addNode('goal', { name: '目标', y: 0 })(document));
  await valueFrom(store, 'maps.change', { id: document.id, changeId: 'c1', baseRevision: 1, change });
  const items = Array.from({ length: 20 }, (_, n) => ({
    ...{ id: `LIB-${n}`, kind: 'benefit' as const },
    fields: { name: `权益 ${n}`, benefitType: 'points', note: '说明'.repeat(10) },
  }));
  await valueFrom(store, 'library.save', { items } as never);
  const branches = Array.from({ length: 60 }, (_, n) => ({
    ...{ branchCode: `BR${n}`, branchName: `第 ${n} 支行`, area: '城区', listCount: 100 + n },
  }));
  await valueFrom(store, 'branches.save', { branches });
  await valueFrom(store, 'dictionaries.save', {
    changes: [{ id: 'executorRoles', baseRevision: 0, rows: starterTables.executorRoles as never }],
  });
  await valueFrom(store, 'stock.save', {
    put: Object.fromEntries(items.map(({ id }, n) => [id, { amount: n, unit: '份', asOf: '2026-01-01' }])),
    remove: [],
  } as never);
  for (const { branchCode } of branches.slice(0, 8)) {
    await valueFrom(store, 'overlays.save', { overlay: emptyOverlay(made.document, branchCode) });
  }
  await valueFrom(store, 'store.writeSetting', { key: 'folder', value: '/home/somebody/导出' });
  if (where === 'database') {
    store.close();
    return folder;
  }
  const killed = join(root, 'killed');
  cpSync(folder, killed, { recursive: true });
  store.close();
  return killed;
}

async function valueFrom<C extends StoreName>(store: Store, name: C, args: StoreArgs<C>) {
  const answer = await store.call(name, args);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

interface Content {
  readonly lists: Record<string, unknown>;
  readonly named: readonly unknown[];
  readonly unreadable: readonly string[];
}

/** All that the folder's calls tell, and what they name as damaged. */
async function contentOf(folder: string): Promise<Content | { refused: string }> {
  const store = createStore({ dataDir: folder });
  try {
    const listed = await store.call('maps.list', {});
    if (!listed.ok) return { refused: listed.error.code };
    const named: unknown[] = [...(await valueFrom(store, 'workspace.damage', {}))];
    const unreadable: string[] = [];
    const lists: Record<string, unknown> = { 'maps.list': listed.value };
    const read = async <C extends StoreName>(name: C, args: StoreArgs<C>, label: string = name) => {
      const answer = await store.call(name, args);
      if (answer.ok) lists[label] = answer.value;
      else if (label.startsWith('maps.open')) named.push(answer.error.code);
      else unreadable.push(`${label} ${answer.error.code}`);
    };
    for (const { id } of listed.value) {
      await read('maps.open', { id }, `maps.open ${id}`);
      await read('overlays.read', { id }, `overlays.read ${id}`);
      await read('packages.issued', { id }, `packages.issued ${id}`);
    }
    for (const name of ['library.list', 'branches.read', 'dictionaries.read', 'knowledge.read'] as const) {
      await read(name, {});
    }
    await read('store.readSettings', {});
    return { lists, named, unreadable };
  } finally {
    store.close();
  }
}
