// Owns the audit of packages issued: one line per package, the source of revision numbers and of the chain of hashes.
import type { Database } from 'better-sqlite3';

export interface IssuedPackage {
  readonly packageId: string;
  readonly mapId: string;
  readonly branchCode: string;
  readonly revision: number;
  readonly issuedAt: string;
  readonly keyId: string;
  /** SHA-256 of the package file. */
  readonly sha256: string;
  readonly previous: string | null;
}

/** The latest package of a map for a branch. */
export type Previous = Pick<IssuedPackage, 'revision' | 'sha256'>;

export function latestIssued(database: Database, mapId: string, branchCode: string): Previous | undefined {
  return database
    .prepare(
      `SELECT revision, sha256 FROM packages_issued WHERE map_id = ? AND branch_code = ? ORDER BY revision DESC LIMIT 1`,
    )
    .get(mapId, branchCode) as Previous | undefined;
}

export function recordIssued(database: Database, issued: IssuedPackage): void {
  database
    .prepare(
      `INSERT INTO packages_issued (package_id, map_id, branch_code, revision, issued_at, key_id, sha256, previous)
       VALUES (@packageId, @mapId, @branchCode, @revision, @issuedAt, @keyId, @sha256, @previous)`,
    )
    .run(issued);
}
