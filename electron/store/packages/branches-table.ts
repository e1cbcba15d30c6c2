// Owns the kept list of branches.
import type { Database } from 'better-sqlite3';
import type { Branch } from '../../../shared/document/branches.ts';
import { branchKey } from '../../../shared/document/branches.ts';
import { soundRows } from '../database/seals.ts';

/** In the order in which they were kept, without those that are damaged; `workspace.damage` names them. */
export function readBranchList(database: Database): Branch[] {
  const rows = database
    .prepare(
      `SELECT branch_key AS key, branch_code AS branchCode, branch_name AS branchName, list_count AS listCount, area
       FROM branches ORDER BY place`,
    )
    .all() as (Omit<Branch, 'area'> & { area: string | null; key: string })[];
  const isSound = soundRows(database, 'branches');
  return rows
    .filter(({ key }) => isSound(key))
    .map(({ area, key: _key, ...branch }) => ({ ...branch, ...(area !== null && { area }) }));
}

/** Puts `branches`, which must be sound, in place of the whole list. */
export function writeBranchList(database: Database, branches: readonly Branch[]): void {
  database.transaction(() => {
    database.prepare('DELETE FROM branches').run();
    const insert = database.prepare('INSERT INTO branches VALUES (?, ?, ?, ?, ?, ?)');
    for (const [place, { branchCode, branchName, area, listCount }] of branches.entries()) {
      insert.run(branchKey(branchCode), branchCode, branchName, area ?? null, listCount, place);
    }
  })();
}
