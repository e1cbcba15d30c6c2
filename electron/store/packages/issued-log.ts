// Owns the audit of packages issued: one line per package, the source of revision numbers and of the chain of hashes.
import type { Database } from 'better-sqlite3';
import type { IssuedLine } from '../../../shared/package/handover-calls.ts';
import { fingerprintOf, rawKeyOf } from './envelope.ts';

export interface IssuedPackage {
  readonly packageId: string;
  readonly mapId: string;
  readonly branchCode: string;
  readonly branchName: string;
  readonly mapVersion: number;
  readonly revision: number;
  readonly issuedAt: string;
  readonly validTo: string;
  readonly keyId: string;
  /** SHA-256 of the package file. */
  readonly sha256: string;
  readonly previous: string | null;
  /** Where it was written. */
  readonly file: string;
  /** Of what the branch gets, without what every issue changes; equal for two packages that say the same. */
  readonly contentSha256: string;
  readonly pageSha256: string;
  readonly sheetSha256: string;
  /** 1 for a trial package (试用包). */
  readonly trial: 0 | 1;
}

/** The latest package of a map for a branch. */
export type Previous = Pick<IssuedPackage, 'revision' | 'sha256'>;

/** What decides whether a package would only be written again. Absent parts: written by an older program. */
export type LatestIssued = Previous &
  Pick<IssuedPackage, 'keyId'> &
  Partial<Pick<IssuedPackage, 'validTo' | 'file' | 'contentSha256' | 'pageSha256' | 'sheetSha256'>>;

const COLUMNS = {
  packageId: 'package_id',
  mapId: 'map_id',
  branchCode: 'branch_code',
  branchName: 'branch_name',
  mapVersion: 'map_version',
  revision: 'revision',
  issuedAt: 'issued_at',
  validTo: 'valid_to',
  keyId: 'key_id',
  sha256: 'sha256',
  previous: 'previous',
  file: 'file',
  contentSha256: 'content_sha256',
  pageSha256: 'page_sha256',
  sheetSha256: 'sheet_sha256',
  trial: 'trial',
} as const satisfies Record<keyof IssuedPackage, string>;

const SELECTED = Object.entries(COLUMNS)
  .map(([name, column]) => `${column} AS ${name}`)
  .join(', ');

export function latestIssued(
  database: Database,
  mapId: string,
  branchCode: string,
  trial: boolean,
): LatestIssued | undefined {
  return database
    .prepare(
      `SELECT ${SELECTED} FROM packages_issued WHERE map_id = ? AND branch_code = ? AND trial = ? ORDER BY revision DESC LIMIT 1`,
    )
    .get(mapId, branchCode, Number(trial)) as LatestIssued | undefined;
}

/** A package that is recorded already is passed over: a run that was interrupted may not know that it was. */
export function recordIssued(database: Database, issued: IssuedPackage): void {
  const names = Object.keys(COLUMNS).map((name) => `@${name}`);
  database.prepare(`INSERT OR IGNORE INTO packages_issued (${Object.values(COLUMNS)}) VALUES (${names})`).run(issued);
}

/** What was issued of a map, the latest first, at most `limit` lines. */
export function listIssued(database: Database, mapId: string, limit: number): IssuedLine[] {
  const rows = database
    .prepare(`SELECT ${SELECTED} FROM packages_issued WHERE map_id = ? ORDER BY issued_at DESC, rowid DESC LIMIT ?`)
    .all(mapId, limit) as (IssuedPackage & Record<'branchName' | 'file' | 'validTo' | 'mapVersion', unknown>)[];
  return rows.map(({ keyId, ...row }) => ({
    packageId: row.packageId,
    branchCode: row.branchCode,
    branchName: typeof row.branchName === 'string' ? row.branchName : '',
    mapVersion: typeof row.mapVersion === 'number' ? row.mapVersion : null,
    revision: row.revision,
    issuedAt: row.issuedAt,
    validTo: typeof row.validTo === 'string' ? row.validTo : '',
    sha256: row.sha256,
    fingerprint: fingerprintOf(rawKeyOf(keyId) ?? new Uint8Array()),
    file: typeof row.file === 'string' ? row.file : '',
    trial: row.trial === 1,
  }));
}
