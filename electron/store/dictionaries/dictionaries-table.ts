// Owns reading and writing the dictionaries of a data folder; a damaged one is named and read as the starter's.
import type { Database } from 'better-sqlite3';
import { checkRows } from '../../../shared/dictionary/check-rows.ts';
import type { Dictionaries } from '../../../shared/dictionary/dictionaries.ts';
import {
  DICTIONARY_FORMAT_VERSION,
  dictionaryContent,
  dictionaryFormat,
} from '../../../shared/dictionary/dictionary-file.ts';
import { starterTables, type Tables, toDictionaries } from '../../../shared/dictionary/table-rows.ts';
import { isTableId, type Row, TABLE_IDS, type TableId, tables } from '../../../shared/dictionary/tables.ts';
import { readParsed } from '../../../shared/document/migrations/read-versioned.ts';
import { isPlain } from '../../../shared/document/plain.ts';
import { canonicalText, sha256 } from '../database/canonical-document.ts';
import { damageOf } from '../database/seals.ts';

export interface StoredDictionaries {
  /** The rows in force, of every table. */
  readonly rows: Tables;
  readonly dictionaries: Dictionaries;
  /** Those that the user made their own. */
  readonly touched: readonly TableId[];
  /** Those whose stored rows cannot be used; they are the starter's meanwhile and their content is kept. */
  readonly damaged: readonly TableId[];
  /** 0 for one that was never changed. */
  readonly revisions: Readonly<Record<TableId, number>>;
}

interface StoredRow {
  readonly id: string;
  readonly revision: number;
  readonly content: string | null;
  readonly sum: string | null;
  /** Null for what was written before its version was. */
  readonly version: string | null;
}

const FIRST_FORMAT = '1.0';

/** Rules run often and dictionaries change rarely: what was read stays until a revision moves. */
const read = new WeakMap<Database, { stamp: string; stored: StoredDictionaries }>();

export function readDictionaries(database: Database): StoredDictionaries {
  const heads = database.prepare('SELECT id, revision FROM dictionaries ORDER BY id').raw().all();
  const stamp = JSON.stringify([heads, damageOf(database, 'dictionaries')]);
  const known = read.get(database);
  if (known?.stamp === stamp) return known.stored;
  const stored = readAll(database);
  read.set(database, { stamp, stored });
  return stored;
}

function readAll(database: Database): StoredDictionaries {
  const found = database
    .prepare('SELECT id, revision, content, content_sha256 AS sum, format_version AS version FROM dictionaries')
    .all() as StoredRow[];
  const revisions = Object.fromEntries(TABLE_IDS.map((id) => [id, 0])) as Record<TableId, number>;
  const own: Partial<Record<TableId, readonly Row[]>> = {};
  const struck = damageOf(database, 'dictionaries').flatMap(({ key }) => key);
  // A turned bit may also have made the name of a dictionary another one: then the row of the name is gone.
  const damaged: TableId[] = struck.filter(isTableId);
  for (const row of found.filter(({ id }) => !struck.includes(id))) {
    if (isTableId(row.id)) revisions[row.id] = row.revision;
    if (row.content === null) continue;
    const tables = readRows(row.id, row.content, row);
    if (!tables && isTableId(row.id)) damaged.push(row.id);
    for (const [id, rows] of Object.entries(tables ?? {})) if (isTableId(id)) own[id] = withDefaults(id, rows);
  }
  const tiers = own.tiers ?? starterTables.tiers;
  for (const id of Object.keys(own).filter(isTableId)) {
    if (checkRows(id, own[id] ?? [], { tiers }).every(({ code }) => TOLERATED.has(code))) continue;
    delete own[id];
    damaged.push(id);
  }
  const touched = TABLE_IDS.filter((id) => own[id] !== undefined);
  for (const { id, revision } of found) if (isTableId(id) && struck.includes(id)) revisions[id] = revision;
  return { rows: { ...starterTables, ...own }, dictionaries: toDictionaries(own), touched, damaged, revisions };
}

/** A later change of another dictionary may leave these behind; the rules can live with it. */
const TOLERATED: ReadonlySet<string> = new Set(['unknownTier']);

/** A record gets the fields that a later version of the program added. */
function withDefaults(id: TableId, rows: readonly Row[]): readonly Row[] {
  return tables[id].key.length === 0 ? [{ ...starterTables[id][0], ...rows[0] }] : rows;
}

/** The rows by table in the form of today: a step may have put them into another one. */
function readRows(
  id: string,
  content: string,
  { sum, version }: StoredRow,
): Readonly<Record<string, readonly Row[]>> | undefined {
  if (sha256(content) !== sum) return undefined;
  try {
    const stored = dictionaryContent({ [id]: JSON.parse(content) }, version ?? FIRST_FORMAT);
    const tables = readParsed(stored, dictionaryFormat).content;
    const areRows = Object.values(tables).every((rows) => Array.isArray(rows) && rows.every(isPlain));
    return areRows ? (tables as Record<string, Row[]>) : undefined;
  } catch {
    return undefined;
  }
}

/** Stores the rows of a dictionary, or with null makes it the starter's again. */
export function writeDictionary(
  database: Database,
  given: { id: TableId; revision: number; rows: readonly Row[] | null; now: string },
): void {
  const text = given.rows === null ? null : canonicalText(given.rows);
  database
    .prepare(
      `INSERT INTO dictionaries (id, revision, updated_at, content, content_sha256, format_version)
       VALUES (@id, @revision, @now, @text, @sum, @version)
       ON CONFLICT (id) DO UPDATE SET revision = @revision, updated_at = @now, content = @text, content_sha256 = @sum,
         format_version = @version`,
    )
    .run({
      ...{ id: given.id, revision: given.revision, now: given.now, text, version: DICTIONARY_FORMAT_VERSION },
      sum: text === null ? null : sha256(text),
    });
}
