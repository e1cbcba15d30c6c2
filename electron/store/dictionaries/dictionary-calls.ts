// Owns the calls on dictionaries: read, save, where they are used, and their files.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { checkRows } from '../../../shared/dictionary/check-rows.ts';
import { columnsOf } from '../../../shared/dictionary/columns.ts';
import type { Usage } from '../../../shared/dictionary/dictionary-calls.ts';
import { writeDictionaryFile } from '../../../shared/dictionary/dictionary-file.ts';
import { FAULTS, type RowFault } from '../../../shared/dictionary/faults.ts';
import { previewJson, previewSheets } from '../../../shared/dictionary/import.ts';
import { toSheet } from '../../../shared/dictionary/sheets.ts';
import { starterTables, type Tables } from '../../../shared/dictionary/table-rows.ts';
import { TABLE_IDS, type TableId, tables } from '../../../shared/dictionary/tables.ts';
import { eachUse } from '../../../shared/dictionary/usage.ts';
import { formatMessage } from '../../../shared/i18n/message.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { keepRow } from '../database/seals.ts';
import type { StoreContext } from '../door/context.ts';
import type { Handlers } from '../door/handlers.ts';
import type { CheckedArgs, StoreResult } from '../door/store-calls.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { readUtf8 } from '../files/read-text.ts';
import { readSheets, toSheetFile } from '../files/sheets.ts';
import { listMaps, readMap } from '../maps/maps-table.ts';
import { readDictionaries, writeDictionary } from './dictionaries-table.ts';

const MOST_DETAILS = 20;

export const dictionaryHandlers: Handlers<
  `dictionaries.${string}` | 'store.exportDictionaries' | 'store.previewDictionaries'
> = {
  'dictionaries.read': (_args, context) => {
    const { rows, touched, damaged, revisions } = readDictionaries(context.database());
    const all = TABLE_IDS.map((id) => ({ id, revision: revisions[id], touched: touched.includes(id), rows: rows[id] }));
    return { tables: all, damaged };
  },
  'dictionaries.save': (args, context) => save(args, context),
  'dictionaries.usage': (_args, context) => countUsage(context),
  'store.exportDictionaries': async ({ ids, file }, context) => {
    const { rows } = readDictionaries(context.database());
    const chosen = Object.fromEntries(ids.map((id) => [id, rows[id]]));
    const isJson = /\.json$/i.test(file);
    const sheets = () =>
      toSheetFile(
        file,
        ids.map((id) => toSheet(id, rows[id])),
      );
    await writeFileAtomically(file, isJson ? writeDictionaryFile(chosen) : await sheets());
    return {};
  },
  'store.previewDictionaries': async ({ file }, context) => {
    const { rows } = readDictionaries(context.database());
    if (/\.json$/i.test(file)) return previewJson(await readUtf8(file), rows);
    return previewSheets(await readSheets(file), rows);
  },
};

function save({ changes }: CheckedArgs<'dictionaries.save'>, context: StoreContext): StoreResult<'dictionaries.save'> {
  const database = context.database();
  const now = context.now().toISOString();
  const revisions = database
    .transaction(() => {
      const stored = readDictionaries(database);
      const after: Tables = {
        ...stored.rows,
        ...Object.fromEntries(changes.map(({ id, rows }) => [id, rows ?? starterTables[id]])),
      };
      return changes.map(({ id, baseRevision, rows }) => {
        if (stored.revisions[id] !== baseRevision) {
          throw new ProblemError('E_DICTIONARY_CONFLICT', { title: tables[id].title });
        }
        if (rows) refuseFaults(id, checkRows(id, rows, after));
        // What this program cannot read may be whole for another version of it.
        if (stored.damaged.includes(id)) keepRow(database, 'dictionaries', [id]);
        const revision = baseRevision + 1;
        writeDictionary(database, { id, revision, rows, now });
        return { id, revision };
      });
    })
    .immediate();
  return { revisions, savedAt: now };
}

/** The details say entry and column, as `#3 名称: …`. */
function refuseFaults(id: TableId, faults: readonly RowFault[]): void {
  if (faults.length === 0) return;
  const details = faults.slice(0, MOST_DETAILS).map(({ row, path, code, params }) => {
    const column = columnsOf(id).find((one) => one.path === path)?.title.zh ?? path;
    return `#${row + 1} ${column}: ${formatMessage(FAULTS[code], 'zh', params)}`;
  });
  throw new ProblemError('E_DICTIONARY_INVALID', { title: tables[id].title, count: faults.length }, details);
}

/** One map after the other, so that saving never waits long behind it; maps that cannot be read are passed over. */
async function countUsage(context: StoreContext): Promise<Usage> {
  const found: Partial<Record<TableId, Record<string, { uses: number; maps: string[] }>>> = {};
  for (const { id, title } of listMaps(context.database())) {
    await nextTurn();
    const document = readable(id, context);
    if (!document) continue;
    eachUse(document, (table, key) => {
      const entries = found[table] ?? {};
      const entry = entries[key] ?? { uses: 0, maps: [] };
      if (!entry.maps.includes(title)) entry.maps.push(title);
      found[table] = { ...entries, [key]: { uses: entry.uses + 1, maps: entry.maps } };
    });
  }
  return found;
}

function readable(id: string, context: StoreContext) {
  try {
    return readMap(context.database(), id).document;
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}
