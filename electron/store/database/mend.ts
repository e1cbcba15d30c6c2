// Owns making a workspace sound again row by row: finding a damaged or vanished row in the backups, putting it back, accepting that it is gone.
import Database from 'better-sqlite3';
import { ProblemError } from '../../../shared/problem.ts';
import { backupFile, listBackups } from './backups.ts';
import { sha256 } from './canonical-document.ts';
import { versionOf } from './migrate.ts';
import { LATEST_VERSION } from './migrations/index.ts';
import { findDamage, forgetSeal, hasSeals, isSoundRow, keyColumns, sealOf } from './seals.ts';

export interface RowName {
  readonly table: string;
  readonly key: readonly string[];
}

/** The newest backup that holds a row whole; `isSame` when it is the very content that was stored last. */
export interface Holding {
  readonly name: string;
  readonly at: Date;
  readonly isSame: boolean;
  /** Of a map, which is gone here with its title. */
  readonly title?: string;
}

/** For each row the backup to take it from: the newest with the content that was stored last, else the newest with any. */
export function findInBackups(
  database: Database.Database,
  dataDir: string,
  rows: readonly RowName[],
): (Holding | undefined)[] {
  const found: (Holding | undefined)[] = rows.map(() => undefined);
  for (const { name, at } of listBackups(dataDir)) {
    if (found.every((holding) => holding?.isSame)) break;
    withBackup(backupFile(dataDir, name), (copy) => {
      for (const [index, row] of rows.entries()) {
        if (found[index]?.isSame || !isWhole(copy, row)) continue;
        const isSame = sealOf(copy, row) === sealOf(database, row);
        const title = row.table === 'maps' ? { title: String(rowOf(copy, row)?.title) } : {};
        if (isSame || !found[index]) found[index] = { name, at, isSame, ...title };
      }
    });
  }
  return found;
}

/** Puts the row of a backup in the place of the one that is damaged or gone. Throws E_ROW_NOT_DAMAGED, E_BACKUP_UNSOUND. */
export function takeRow(database: Database.Database, dataDir: string, name: string, row: RowName): void {
  requireDamage(database, row);
  const values = withBackup(backupFile(dataDir, name), (copy) => (isWhole(copy, row) ? rowOf(copy, row) : undefined));
  if (!values) throw new ProblemError('E_BACKUP_UNSOUND', { file: name });
  const columns = Object.keys(values);
  const keys = keyColumns(database, row.table);
  const set = columns.filter((column) => !keys.includes(column)).map((column) => `${column} = excluded.${column}`);
  database
    .prepare(
      `INSERT INTO main.${row.table} (${columns}) VALUES (${columns.map((column) => `@${column}`)})
       ON CONFLICT (${keys}) DO ${set.length > 0 ? `UPDATE SET ${set}` : 'NOTHING'}`,
    )
    .run(values);
}

/** From now on rows that are gone count as deleted. Throws E_ROW_NOT_DAMAGED for one that is there, and changes nothing then. */
export function acceptLoss(database: Database.Database, rows: readonly RowName[]): void {
  database
    .transaction(() => {
      for (const row of rows) {
        if (!requireDamage(database, row).isGone) throw notDamaged(row);
        forgetSeal(database, row);
      }
    })
    .immediate();
}

function requireDamage(database: Database.Database, row: RowName) {
  const found = findDamage(database, row.table).find(({ key }) => isSameKey(key, row.key));
  if (found) return found;
  const isSpoilt = row.table === 'maps' && rowOf(database, row) !== undefined && !isWhole(database, row);
  if (!isSpoilt) throw notDamaged(row);
  return { ...row, isGone: false };
}

const notDamaged = ({ table, key }: RowName) =>
  new ProblemError('E_ROW_NOT_DAMAGED', { row: `${table} ${key.at(-1)}` });
const isSameKey = (a: readonly string[], b: readonly string[]) => JSON.stringify(a) === JSON.stringify(b);

function isWhole(copy: Database.Database, row: RowName): boolean {
  if (!isSoundRow(copy, row)) return false;
  if (row.table !== 'maps') return true;
  const { document, document_sha256: sum } = rowOf(copy, row) as { document: string; document_sha256: string };
  return sha256(document) === sum;
}

function rowOf(copy: Database.Database, { table, key }: RowName): Record<string, unknown> | undefined {
  const where = keyColumns(copy, table).map((column) => `${column} = ?`);
  return copy.prepare(`SELECT * FROM main.${table} WHERE ${where.join(' AND ')}`).get(...key) as never;
}

/** Undefined for a backup that cannot be read, or of an older version, whose rows may have another form. */
function withBackup<T>(file: string, work: (copy: Database.Database) => T): T | undefined {
  let copy: Database.Database | undefined;
  try {
    copy = new Database(file, { readonly: true, fileMustExist: true });
    return versionOf(copy) === LATEST_VERSION && hasSeals(copy) ? work(copy) : undefined;
  } catch {
    return undefined;
  } finally {
    copy?.close();
  }
}
