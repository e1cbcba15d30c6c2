// Owns the kept contents of issued packages, by the hash of the package: what all branches share once, the rest by branch.
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { readPayload } from '../../../shared/package/read-payload.ts';
import { canonicalText, sha256 } from '../database/canonical-document.ts';

/** The members of a payload as canonical JSON: those that all branches of a run share, and those of one branch. */
export interface IssuedContent {
  readonly shared: ReadonlyMap<string, string>;
  readonly own: object;
}

/** Kept once per package, however often it is recorded. */
export function keepContent(database: Database, hash: string, { shared, own }: IssuedContent): void {
  const text = membersText(shared);
  const sharedHash = sha256(text);
  database
    .prepare('INSERT OR IGNORE INTO issued_shared (sha256, content) VALUES (?, ?)')
    .run(sharedHash, gzipSync(text));
  database
    .prepare('INSERT OR IGNORE INTO issued_contents (sha256, shared_sha256, own) VALUES (?, ?, ?)')
    .run(hash, sharedHash, gzipSync(canonicalText(own)));
}

/** What the package of that hash told its branch; undefined for one that was issued elsewhere, or before contents were kept. */
export function contentIssued(database: Database, hash: string): PackagePayload | undefined {
  const row = database
    .prepare(
      `SELECT own, content FROM issued_contents JOIN issued_shared ON issued_shared.sha256 = shared_sha256
       WHERE issued_contents.sha256 = ?`,
    )
    .get(hash) as { readonly own: Buffer; readonly content: Buffer } | undefined;
  if (!row) return undefined;
  const [shared, own] = [row.content, row.own].map((bytes) => JSON.parse(gunzipSync(bytes).toString('utf8')) as object);
  return readPayload(JSON.stringify({ ...shared, ...own }), hash);
}

/** One JSON object of members that are JSON already. */
function membersText(members: ReadonlyMap<string, string>): string {
  const texts = [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, text]) => `${JSON.stringify(key)}:${text}`);
  return `{${texts.join(',')}}`;
}
