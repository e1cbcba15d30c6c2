// Owns the commands on a data folder: import, list, get. The program may be open on the same folder meanwhile.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { tables } from '../../shared/dictionary/tables.ts';
import { problems } from '../../shared/i18n/problems.ts';
import { type Knowledge, starterKnowledge } from '../../shared/knowledge/knowledge.ts';
import { ProblemError } from '../../shared/problem.ts';
import { askStore } from '../store/ask-store.ts';
import { createStore, type Store } from '../store/create-store.ts';
import { databaseFile } from '../store/database/data-folder.ts';
import type { Invocation } from './commands.ts';
import { withHolidays } from './holidays.ts';
import type { Output } from './output.ts';

export async function importMap({ operands, values, output }: Invocation): Promise<0> {
  return withStore(folderOf(values), async (store) => {
    const { notes = [], ...map } = await askStore(store, 'store.importMap', { file: operands[0] ?? '' });
    for (const note of notes) output.message(note);
    output.line(map.id);
    output.value(map);
  });
}

export async function list({ values, output }: Invocation): Promise<0> {
  return withStore(existing(folderOf(values)), async (store) => {
    const maps = await askStore(store, 'maps.list', {});
    for (const map of maps) output.line([map.id, map.code, map.title, map.revision, map.updatedAt].join('\t'));
    output.value(maps);
  });
}

export async function get({ operands, values, output }: Invocation): Promise<0> {
  const [id = ''] = operands;
  const file = resolve(values.out ?? '');
  return withStore(existing(folderOf(values)), async (store) => {
    const { unfit } = await askStore(store, 'store.exportMap', { id, file });
    if (unfit) output.message(problems[unfit.code], unfit.params);
    for (const detail of unfit?.details ?? []) output.note(`  ${detail}`);
    output.line(file);
    output.value({ id, file, ...(unfit && { unfit }) });
  });
}

/**
 * What the data folder knows beside its maps; without a folder the starter's. A folder that is named must be one. Days of
 * `--holidays` take the place of the dictionary's.
 */
export async function knowledgeOf({ data, holidays }: Invocation['values'], output: Output): Promise<Knowledge> {
  return withHolidays(await storedKnowledge(data, output), holidays);
}

async function storedKnowledge(data: string | undefined, output: Output): Promise<Knowledge> {
  const folder = namedFolder({ data });
  if (folder === undefined) return starterKnowledge;
  let knowledge = starterKnowledge;
  await withStore(existing(folder), async (store) => {
    knowledge = await askStore(store, 'knowledge.read', {});
  });
  const damaged = (knowledge.damagedDictionaries ?? []).map((id) => tables[id].title);
  if (damaged.length > 0) output.message(problems.E_DICTIONARY_DAMAGED, { titles: damaged });
  return knowledge;
}

/** The data folder that was named, or that of the environment where there is one. */
export function namedFolder({ data }: Invocation['values']): string | undefined {
  const folder = resolve(data ?? process.env.STRATEGY_MAP_DATA_DIR ?? '');
  const hasFolder = data !== undefined || (process.env.STRATEGY_MAP_DATA_DIR && existsSync(databaseFile(folder)));
  return hasFolder ? folder : undefined;
}

export async function withStore(dataDir: string, work: (store: Store) => Promise<void>): Promise<0> {
  const store = createStore({ dataDir });
  try {
    await work(store);
    return 0;
  } finally {
    store.close();
  }
}

/** The data folder that was named. Throws E_USAGE when none was. */
export function folderOf(values: Invocation['values']): string {
  const folder = values.data ?? process.env.STRATEGY_MAP_DATA_DIR;
  if (!folder) throw new ProblemError('E_USAGE', { detail: '--data is missing' });
  return resolve(folder);
}

/** Reading must not make a data folder by a typing error. */
export function existing(dataDir: string): string {
  const file = databaseFile(dataDir);
  if (!existsSync(file)) throw new ProblemError('E_FILE_NOT_FOUND', { file });
  return dataDir;
}
