// Owns what is remembered of packages that were opened here, so that an older one cannot pass for the latest; and whose keys are known.
import type { Database } from 'better-sqlite3';
import { branchKey } from '../../../shared/document/branches.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';

interface Place {
  readonly payload: PackagePayload;
  readonly keyId: string;
}

/** The newest revision of the package's map, branch and key that was seen or issued here, when it is newer than the package. */
export function newerSeen(database: Database, { payload, keyId }: Place): number | undefined {
  // Trials have numbers of their own, which say nothing of final packages.
  if (payload.trial) return undefined;
  const place = { map: payload.map.id, key: branchKey(payload.branchCode), code: payload.branchCode, keyId };
  const newest = database
    .prepare(
      `SELECT max(revision) FROM (
         SELECT revision FROM packages_seen WHERE map_id = @map AND branch_key = @key AND key_id = @keyId
         UNION ALL
         SELECT revision FROM packages_issued WHERE map_id = @map AND branch_code = @code AND key_id = @keyId AND trial = 0)`,
    )
    .pluck()
    .get(place) as number | null;
  return newest !== null && newest > payload.revision ? newest : undefined;
}

export function rememberSeen(database: Database, { payload, keyId }: Place, sha256: string): void {
  if (payload.trial) return;
  database
    .prepare(
      `INSERT INTO packages_seen VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET revision = excluded.revision, sha256 = excluded.sha256
       WHERE excluded.revision > revision`,
    )
    .run(payload.map.id, branchKey(payload.branchCode), keyId, payload.revision, sha256);
}

export function knownKeyName(database: Database, fingerprint: string): string | undefined {
  return database.prepare('SELECT name FROM known_keys WHERE fingerprint = ?').pluck().get(fingerprint) as
    | string
    | undefined;
}

/** An empty name forgets the key. */
export function nameKey(database: Database, fingerprint: string, name: string, now: string): void {
  if (name === '') database.prepare('DELETE FROM known_keys WHERE fingerprint = ?').run(fingerprint);
  else {
    database
      .prepare('INSERT INTO known_keys VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET name = excluded.name')
      .run(fingerprint, name, now);
  }
}
