// Owns databases as past programs left them: the migrations up to a version, and everything in them that it knew.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { migrate } from '../../../electron/store/database/migrate.ts';
import { migrations } from '../../../electron/store/database/migrations/index.ts';
import { readDocument } from '../../../shared/document/read-document.ts';
import { readOverlay } from '../../../shared/overlay/overlay-file.ts';

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/formats/${name}.json`, import.meta.url), 'utf8');

/** The map of format 1.0, as its file and as the table holds it. */
export const oldMap = JSON.parse(fixture('map-1.0')) as {
  id: string;
  code: string;
  title: string;
  nodes: { id: string }[];
};
/** The same in the form of today. */
export const mapToday = readDocument(fixture('map-1.0')).document;
export const oldOverlay = (() => {
  const { formatVersion: _version, mapCode: _code, mapTitle: _title, ...overlay } = JSON.parse(fixture('overlay-1.0'));
  return overlay as { branchCode: string };
})();

/** The same in the form of today. */
export const overlayToday = readOverlay(fixture('overlay-1.0'), 'overlay');

const rows = {
  maps: (text: string) => ({
    ...{ id: oldMap.id, code: oldMap.code, title: oldMap.title, revision: 3, node_count: 9, edge_count: 10 },
    ...{ illustrative: 0, created_at: '2025-01-01T00:00:00.000Z', updated_at: '2025-02-01T00:00:00.000Z' },
    ...{ document: text, document_sha256: sha256(text) },
  }),
  library_items: (text: string) => ({
    ...{ id: 'OWN-1', kind: 'material', revision: 2, sample: 0, fields: text, updated_at: '2025-02-01T00:00:00.000Z' },
  }),
  dictionaries: (text: string) => ({
    ...{ id: 'executorRoles', revision: 4, updated_at: '2025-02-01T00:00:00.000Z' },
    ...{ content: text, content_sha256: sha256(text) },
  }),
  overlays: (text: string) => ({
    ...{ map_id: oldMap.id, branch_key: 'b001', overlay: text, updated_at: '2025-02-01T00:00:00.000Z' },
  }),
  settings: (text: string) => ({ key: 'issuer', value: text }),
  packages_issued: (text: string) => ({
    ...{ package_id: text, map_id: oldMap.id, branch_code: 'B001', revision: 1, issued_at: '2025-02-01T00:00:00.000Z' },
    ...{ key_id: 'k', sha256: '0'.repeat(64) },
  }),
};
export type PastTable = keyof typeof rows;

/** What each table holds unless a test says otherwise; a program that knows no such table has none of it. */
export const CONTENT: Readonly<Record<PastTable, string>> = {
  maps: JSON.stringify(oldMap),
  library_items: JSON.stringify({ name: '旧折页', type: 'leaflet' }),
  dictionaries: JSON.stringify([{ id: 'rm', label: { zh: '理财经理', en: 'RM' } }]),
  overlays: JSON.stringify(oldOverlay),
  settings: '中台',
  packages_issued: 'PKG-OLD',
};

/** Makes the database of `dataDir` as the program of schema `version` left it. */
export function makePastDatabase(dataDir: string, version: number, content: Partial<typeof CONTENT> = {}): void {
  mkdirSync(dataDir, { recursive: true });
  const database = new Database(databaseFile(dataDir));
  migrate(
    database,
    new Date('2025-01-01T00:00:00Z'),
    migrations.filter((step) => step.version <= version),
  );
  for (const [table, text] of Object.entries({ ...CONTENT, ...content })) {
    if (tables(database).includes(table)) insert(database, table, rows[table as PastTable](text));
  }
  database.close();
}

export function tables(database: Database.Database): readonly unknown[] {
  return database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
}

function insert(database: Database.Database, table: string, row: Readonly<Record<string, unknown>>): void {
  const columns = Object.keys(row);
  const places = columns.map((name) => `@${name}`);
  database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`).run(row);
}
