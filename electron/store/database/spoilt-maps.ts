// Owns finding maps whose content is not what was stored last: the seal of their row holds the content's checksum, not the content.
import type { Database } from 'better-sqlite3';
import { sha256 } from './canonical-document.ts';

/** Reads every map there is, the recycle bin too. */
export function* spoiltMaps(database: Database): Iterable<{ readonly id: string; readonly title: string }> {
  const stored = database.prepare('SELECT id, title, document AS text, document_sha256 AS sum FROM main.maps');
  for (const row of stored.iterate()) {
    const { id, title, text, sum } = row as { id: string; title: string; text: string; sum: string };
    if (sha256(text) !== sum) yield { id, title };
  }
}
