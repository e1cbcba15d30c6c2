import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { databaseFile } from '../../../electron/store/database/data-folder.ts';
import { userVersionInFile } from '../../../electron/store/database/file-header.ts';
import { APPLICATION_ID, migrate, versionOf } from '../../../electron/store/database/migrate.ts';
import { LATEST_VERSION, migrations } from '../../../electron/store/database/migrations/index.ts';
import { openDatabase } from '../../../electron/store/database/open.ts';
import { storageProblem } from '../../../electron/store/database/sqlite-problem.ts';
import { openTestStore, readOnlyFolder, temporaryFolder } from './store-under-test.ts';

const NOW = new Date('2030-01-02T03:04:05Z');

function sumOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

describe('opening the database', () => {
  it('makes folder and file, with durability set', () => {
    const dataDir = temporaryFolder('一层 folder/数据');
    const database = openDatabase(dataDir, NOW);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('synchronous', { simple: true })).toBe(2);
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(database.pragma('user_version', { simple: true })).toBe(LATEST_VERSION);
    database.close();
    expect(readdirSync(dataDir)).toEqual(['workbench.db']);
  });

  it('has its version in the file itself while it is open, for whoever reads it without SQLite', async () => {
    const dataDir = temporaryFolder();
    const database = openDatabase(dataDir, NOW);
    expect(await userVersionInFile(databaseFile(dataDir))).toBe(LATEST_VERSION);
    database.close();
    writeFileSync(databaseFile(dataDir), 'this is a letter, not a database\n'.repeat(20));
    expect(await userVersionInFile(databaseFile(dataDir))).toBeUndefined();
    rmSync(databaseFile(dataDir));
    expect(await userVersionInFile(databaseFile(dataDir))).toBeUndefined();
  });

  it('refuses a database of a newer program and leaves every byte', async () => {
    const dataDir = temporaryFolder();
    const database = openDatabase(dataDir, NOW);
    database.pragma('user_version = 99990');
    database.close();
    const before = sumOf(databaseFile(dataDir));
    const store = openTestStore({ dataDir });
    expect(await store.problem('maps.list', {})).toEqual({
      code: 'E_DATABASE_NEWER',
      params: { file: databaseFile(dataDir), found: 99990, supported: LATEST_VERSION },
    });
    store.close();
    expect(sumOf(databaseFile(dataDir))).toBe(before);
  });

  const damage: [string, (file: string) => void][] = [
    ['that is something else', (file) => writeFileSync(file, 'this is a letter, not a database\n'.repeat(200))],
    ['that was cut in half', (file) => truncateSync(file, 9000)],
    ['with a page overwritten', (file) => writeFileSync(file, readFileSync(file).fill(0xab, 4096, 12_288))],
    ['of another program', (file) => otherDatabase(file)],
  ];
  it.each(damage)('refuses a file %s and leaves every byte', async (_what, spoil) => {
    const dataDir = temporaryFolder();
    openDatabase(dataDir, NOW).close();
    const file = databaseFile(dataDir);
    spoil(file);
    const before = sumOf(file);
    const store = openTestStore({ dataDir });
    expect(await store.problem('maps.list', {})).toEqual({ code: 'E_DATABASE_DAMAGED', params: { file } });
    expect((await store.problem('maps.create', {})).code).toBe('E_DATABASE_DAMAGED');
    store.close();
    expect(sumOf(file)).toBe(before);
  });

  it('says that a folder is read-only', async () => {
    const dataDir = readOnlyFolder();
    const store = openTestStore({ dataDir });
    const problem = { code: 'E_DATA_READ_ONLY', params: { folder: dataDir } };
    expect(await store.problem('maps.list', {})).toEqual(problem);
    expect(await store.problem('maps.create', {})).toEqual(problem);
  });

  it('answers again as soon as the obstacle is gone', async () => {
    const dataDir = temporaryFolder();
    mkdirSync(dirname(dataDir), { recursive: true });
    writeFileSync(dataDir, 'a file where the folder should be');
    const store = openTestStore({ dataDir });
    expect(await store.problem('maps.list', {})).toMatchObject({ code: 'E_DATA_DIR', params: { folder: dataDir } });
    rmSync(dataDir);
    expect(await store.value('maps.list', {})).toEqual([]);
  });

  it('takes the errors of a full, read-only or busy database for what they are', () => {
    const dataDir = temporaryFolder();
    const database = openDatabase(dataDir, NOW);
    const insert = "INSERT INTO settings VALUES ('big', hex(randomblob(100000)))";
    const codeOf = (run: () => void): unknown => {
      try {
        run();
      } catch (error) {
        return storageProblem(error, dataDir, databaseFile(dataDir))?.problem.code;
      }
      return undefined;
    };
    const readOnly = new Database(databaseFile(dataDir), { readonly: true });
    expect(codeOf(() => readOnly.exec(insert))).toBe('E_DATA_READ_ONLY');
    readOnly.close();
    const impatient = new Database(databaseFile(dataDir), { timeout: 1 });
    database.exec('BEGIN IMMEDIATE');
    expect(codeOf(() => impatient.exec(insert))).toBe('E_DATABASE_BUSY');
    database.exec('ROLLBACK');
    impatient.close();
    // A limit on the number of pages makes SQLite fail as a full disk does.
    database.pragma('max_page_count = 12');
    expect(codeOf(() => database.exec(insert))).toBe('E_DISK_FULL');
    database.close();
  });
});

describe('migrations', () => {
  it('have rising versions that match their file names', () => {
    const folder = join(import.meta.dirname, '../../../electron/store/database/migrations');
    const numbered = readdirSync(folder).filter((name) => /^\d{4}-/.test(name));
    expect(migrations.map((step) => step.version)).toEqual(numbered.sort().map((name) => Number(name.slice(0, 4))));
  });

  it.each(migrations.slice(1).map((step, index) => [step.version, migrations.slice(0, index + 1)] as const))(
    'to %i keep the rows of the version before, after a backup',
    (version, older) => {
      const dataDir = temporaryFolder();
      mkdirSync(dataDir, { recursive: true });
      const database = new Database(databaseFile(dataDir));
      migrate(database, NOW, older);
      const from = versionOf(database);
      database.exec(`INSERT INTO maps VALUES ('m1','MAP-1','养老',1,0,0,0,'t','t',NULL,NULL,'{}','00')`);
      migrate(
        database,
        NOW,
        migrations.filter((step) => step.version <= version),
      );
      expect(versionOf(database)).toBe(version);
      expect(database.prepare('SELECT title FROM maps').pluck().all()).toEqual(['养老']);
      database.close();
      const backup = join(dataDir, 'backups', `workbench-v${from}-20300102T030405000Z.db`);
      const copy = new Database(backup, { readonly: true });
      expect(versionOf(copy)).toBe(from);
      expect(copy.prepare('SELECT title FROM maps').pluck().all()).toEqual(['养老']);
      copy.close();
    },
  );

  it('make no backup of a new database', () => {
    const dataDir = temporaryFolder();
    openDatabase(dataDir, NOW).close();
    expect(existsSync(join(dataDir, 'backups'))).toBe(false);
  });

  it('that fail half way change nothing', () => {
    const dataDir = temporaryFolder();
    const database = openDatabase(dataDir, NOW);
    const broken = {
      version: 99_000,
      up: (db: Database.Database) => {
        db.exec('CREATE TABLE half (a)');
        throw new Error('half way');
      },
    };
    expect(() => migrate(database, NOW, [broken])).toThrow('half way');
    expect(versionOf(database)).toBe(LATEST_VERSION);
    expect(database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0);
    database.close();
  });

  it('do not start when the backup cannot be made', () => {
    const dataDir = temporaryFolder();
    const database = openDatabase(dataDir, NOW);
    writeFileSync(join(dataDir, 'backups'), 'a file where the folder should be');
    const next = { version: 99_000, up: (db: Database.Database) => db.exec('CREATE TABLE next (a)') };
    expect(() => migrate(database, NOW, [next])).toThrow('E_BACKUP_FAILED');
    expect(versionOf(database)).toBe(LATEST_VERSION);
    database.close();
  });
});

/** A sound SQLite file that this program did not make. */
function otherDatabase(file: string): void {
  writeFileSync(file, '');
  const other = new Database(file);
  other.exec('CREATE TABLE recipes (name TEXT)');
  other.pragma(`application_id = ${APPLICATION_ID + 1}`);
  other.close();
}
