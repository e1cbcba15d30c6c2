// Owns the backups of a data folder: made beside running work, opened and compared before they count, thinned by age.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ProblemError } from '../../../shared/problem.ts';
import { APPLICATION_ID, versionOf } from './migrate.ts';
import { LATEST_VERSION } from './migrations/index.ts';
import { findDamage, hasSeals } from './seals.ts';

export const REASONS = ['timed', 'import', 'merge', 'upgrade', 'manual'] as const;
export type BackupReason = (typeof REASONS)[number];

export interface BackupFile {
  readonly name: string;
  readonly at: Date;
  readonly reason: BackupReason;
  readonly bytes: number;
}

/** What a backup holds; `isSound` false when it cannot be opened or holds damaged rows. It is kept all the same. */
export interface BackupContent {
  readonly isSound: boolean;
  readonly version: number;
  readonly maps: number;
  readonly issued: number;
}

/** Without a reason: the copy before an upgrade, which the migration makes. */
const NAME = /^workbench-v\d+-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z(?:_([a-z]+))?\.db$/;

export function backupFolder(dataDir: string): string {
  return join(dataDir, 'backups');
}

/** The newest first; none where the folder cannot be read, for then the next one cannot be made either, and that is told. */
export function listBackups(dataDir: string): BackupFile[] {
  const folder = backupFolder(dataDir);
  return namesIn(folder)
    .flatMap((name) => readName(folder, name) ?? [])
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readName(folder: string, name: string): BackupFile | undefined {
  const [, year, month, day, hour, minute, second, ms, reason = 'upgrade'] = NAME.exec(name) ?? [];
  if (!REASONS.includes(reason as BackupReason)) return undefined;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`);
  const found = statSync(join(folder, name), { throwIfNoEntry: false });
  if (Number.isNaN(at.getTime()) || !found?.isFile()) return undefined;
  return { name, at, reason: reason as BackupReason, bytes: found.size };
}

/** The file of a backup that is listed. Throws E_FILE_NOT_FOUND: a name must not lead out of the folder. */
export function backupFile(dataDir: string, name: string): string {
  const found = listBackups(dataDir).find((backup) => backup.name === name);
  if (!found) throw new ProblemError('E_FILE_NOT_FOUND', { file: name });
  return join(backupFolder(dataDir), name);
}

/**
 * Copies page by page between other work, and keeps the copy only when it opened and was the same; thins the others, save
 * those in `keep`. Answers its name.
 */
export async function makeBackup(
  database: Database.Database,
  dataDir: string,
  given: { reason: BackupReason; now: Date; keep: ReadonlySet<string> },
): Promise<string> {
  const folder = backupFolder(dataDir);
  const stamp = given.now.toISOString().replaceAll(/[-:.]/g, '');
  const name = `workbench-v${versionOf(database)}-${stamp}_${given.reason}.db`;
  mkdirSync(folder, { recursive: true });
  await copyTo(database, join(folder, name));
  thin(dataDir, given);
  removeHalves(folder, given.now);
  return name;
}

/** Writes one whole file that needs nothing beside it. Throws E_BACKUP_FAILED; then what was at `file` is as it was. */
export async function copyTo(database: Database.Database, file: string): Promise<void> {
  const temporary = `${file}.tmp`;
  try {
    rmSync(temporary, { force: true });
    await database.backup(temporary, { progress: () => PAGES_AT_ONCE });
    verify(temporary);
    renameSync(temporary, file);
  } catch (error) {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${temporary}${end}`, { force: true });
    throw new ProblemError('E_BACKUP_FAILED', { detail: error instanceof Error ? error.message : String(error) });
  }
}

/** 1 MB, so that saving never waits long behind it. */
const PAGES_AT_ONCE = 256;

/** Opening it for writing once also takes it out of the mode that keeps a log beside it. */
function verify(file: string): void {
  const copy = new Database(file, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
    const health = copy.pragma('integrity_check(1)', { simple: true });
    if (health !== 'ok') throw new Error(String(health));
  } finally {
    copy.close();
  }
}

/** Opens a database file and counts. Throws E_FILE_NOT_FOUND, E_DATABASE_NEWER; what is not sound is answered, not thrown. */
export function lookInto(file: string): BackupContent {
  if (!existsSync(file)) throw new ProblemError('E_FILE_NOT_FOUND', { file });
  let copy: Database.Database | undefined;
  try {
    copy = new Database(file, { readonly: true, fileMustExist: true });
    const version = versionOf(copy);
    if (copy.pragma('application_id', { simple: true }) !== APPLICATION_ID) return UNSOUND;
    if (version > LATEST_VERSION) {
      throw new ProblemError('E_DATABASE_NEWER', { file, found: version, supported: LATEST_VERSION });
    }
    const isWhole = copy.pragma('integrity_check(1)', { simple: true }) === 'ok';
    const count = (sql: string) => Number(copy?.prepare(sql).pluck().get());
    return {
      isSound: isWhole && (!hasSeals(copy) || findDamage(copy).length === 0),
      version,
      maps: count('SELECT count(*) FROM maps WHERE deleted_at IS NULL'),
      issued: version >= FIRST_WITH_PACKAGES ? count('SELECT count(*) FROM packages_issued') : 0,
    };
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    return UNSOUND;
  } finally {
    copy?.close();
  }
}

const UNSOUND: BackupContent = { isSound: false, version: 0, maps: 0, issued: 0 };
const FIRST_WITH_PACKAGES = 20;

const HOURS = 24;
const DAYS = 14;
const WEEKS = 8;
const KEPT_OF_ACTS = 10;

/**
 * Removes what is neither the last of one of 24 hours, 14 days or 8 weeks that have backups, nor among the last 10 before
 * acts; those made by hand stay. Counts periods and not age: a clock that is wrong once must not empty the folder.
 */
export function backupsToDrop(backups: readonly BackupFile[], now: Date): BackupFile[] {
  // Under a clock that was set back, those of now must not count as the oldest.
  const [ahead, others] = [backups.filter(({ at }) => at > now), backups.filter(({ at }) => at <= now)];
  const kept = new Set([...keptOf(ahead), ...keptOf(others)]);
  return backups.filter((backup) => !kept.has(backup));
}

function keptOf(backups: readonly BackupFile[]): ReadonlySet<BackupFile> {
  const kept = new Set(backups.filter(({ reason }) => reason === 'manual'));
  for (const backup of backups.filter(({ reason }) => reason !== 'timed').slice(0, KEPT_OF_ACTS)) kept.add(backup);
  const keepLastOf = (most: number, period: (ms: number) => number) => {
    const seen = new Set<number>();
    for (const backup of backups) {
      const of = period(backup.at.getTime());
      if (seen.has(of)) continue;
      if (seen.size === most) break;
      seen.add(of);
      kept.add(backup);
    }
  };
  keepLastOf(HOURS, (ms) => Math.floor(ms / 3_600_000));
  keepLastOf(DAYS, (ms) => Math.floor(ms / DAY_MS));
  keepLastOf(WEEKS, (ms) => Math.floor(ms / 604_800_000));
  return kept;
}

function thin(dataDir: string, { now, keep }: { readonly now: Date; readonly keep: ReadonlySet<string> }): void {
  for (const { name } of backupsToDrop(listBackups(dataDir), now))
    if (!keep.has(name)) rmSync(join(backupFolder(dataDir), name), { force: true });
}

/** What a killed program left half written. Another one may be at work on its own. */
function removeHalves(folder: string, now: Date): void {
  for (const name of namesIn(folder).filter((each) => /\.db\.tmp(-\w+)?$/.test(each))) {
    const since = statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? now.getTime();
    if (Math.abs(now.getTime() - since) > DAY_MS) rmSync(join(folder, name), { force: true });
  }
}

const DAY_MS = 86_400_000;
