// Owns the kept list of branches.
import type { Database } from 'better-sqlite3';
import type { Branch } from '../../../shared/document/branches.ts';
import { branchKey } from '../../../shared/document/branches.ts';

/** In the order in which they were kept. */
export function readBranchList(database: Database): Branch[] {
  const rows = database
    .prepare(
      `SELECT branch_code AS branchCode, branch_name AS branchName, list_count AS listCount, area
       FROM branches ORDER BY place`,
    )
    .all() as (Omit<Branch, 'area'> & { area: string | null })[];
  return rows.map(({ area, ...branch }) => ({ ...branch, ...(area !== null && { area }) }));
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
