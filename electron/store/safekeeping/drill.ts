// Owns the restore drill (恢复演练): a backup opened as a scratch copy, read through, compared with what is here, and thrown away. It changes nothing here.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { type Problem, ProblemError } from '../../../shared/problem.ts';
import type { DrillResult } from '../../../shared/safekeeping.ts';
import { sha256 } from '../database/canonical-document.ts';
import { databaseFile } from '../database/data-folder.ts';
import { openDatabase } from '../database/open.ts';
import { findDamage, sealsOf } from '../database/seals.ts';
import { storageProblem } from '../database/sqlite-problem.ts';
import { readStoredText } from '../database/stored-map.ts';
import { readBytes } from '../files/read-text.ts';
import { openPackageBytes } from '../packages/verify.ts';

/** Issued packages that are opened again. */
const SAMPLE = 3;

/** What a restore brings back, in the order that people ask for it. Settings and the journal of runs are nobody's work. */
const COMPARED = [
  ...['maps', 'library_items', 'dictionaries', 'branches', 'overlays', 'stock'],
  ...['packages_issued', 'packages_seen', 'known_keys'],
];

/** Never throws: what fails is what the drill is for. `here` answers the open database, when it can be opened. */
export async function drill(
  file: string,
  here: () => Database | undefined,
  now: Date,
): Promise<Omit<DrillResult, 'name'>> {
  const folder = mkdtempSync(join(tmpdir(), 'strategy-map-drill-'));
  let found: Omit<DrillResult, 'name' | 'at' | 'isRemoved'>;
  try {
    found = await readThrough(file, folder, here, now);
  } catch (error) {
    found = { ...NOTHING, problem: problemOf(file, error) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { at: now.toISOString(), ...found, isRemoved: !existsSync(folder) };
}

const NOTHING = { maps: 0, spoilt: [], damaged: 0, tables: [], packages: { opened: 0, missing: 0, wrong: [] } };

/** Of the scratch copy nobody knows: what is said is said of the backup. */
function problemOf(file: string, error: unknown): Problem {
  const { problem } = (error instanceof ProblemError ? error : storageProblem(error, tmpdir(), file)) ?? {};
  if (problem && ABOUT_THE_MACHINE.has(problem.code)) return problem;
  return new ProblemError('E_BACKUP_UNSOUND', { file: basename(file) }).problem;
}

const ABOUT_THE_MACHINE = new Set(['E_DISK_FULL', 'E_DATABASE_NEWER', 'E_DATA_READ_ONLY']);

async function readThrough(file: string, folder: string, here: () => Database | undefined, now: Date) {
  await copyFile(file, databaseFile(folder));
  const copy = openDatabase(folder, now);
  try {
    const maps = await readMaps(copy);
    return {
      ...maps,
      damaged: findDamage(copy).length,
      packages: await openSample(copy),
      tables: compareTables(copy, here()),
    };
  } finally {
    copy.close();
  }
}

/** One map after the other, so that saving never waits long behind it. */
async function readMaps(copy: Database): Promise<Pick<DrillResult, 'maps' | 'spoilt'>> {
  const ids = copy.prepare('SELECT id FROM maps WHERE deleted_at IS NULL ORDER BY id').pluck().all() as string[];
  const read = copy.prepare('SELECT id, code, title, document AS text, document_sha256 AS sum FROM maps WHERE id = ?');
  const spoilt: string[] = [];
  for (const id of ids) {
    await nextTurn();
    const row = read.get(id) as Parameters<typeof readStoredText>[0] & { sum: string };
    if (sha256(row.text) !== row.sum || 'unfit' in readStoredText(row)) spoilt.push(row.title);
  }
  return { maps: ids.length, spoilt };
}

/** The packages that were issued last, at the places where they were written. */
async function openSample(copy: Database): Promise<DrillResult['packages']> {
  const issued = copy
    .prepare(
      'SELECT file, sha256 FROM packages_issued WHERE file IS NOT NULL ORDER BY issued_at DESC, rowid DESC LIMIT ?',
    )
    .all(SAMPLE) as { file: string; sha256: string }[];
  const found = { opened: 0, missing: 0, wrong: [] as string[] };
  for (const { file, sha256: sum } of issued) {
    try {
      const bytes = await readBytes(file);
      openPackageBytes(bytes, basename(file));
      if (sha256(bytes) === sum) found.opened += 1;
      else found.wrong.push(basename(file));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.problem.code === 'E_FILE_NOT_FOUND') found.missing += 1;
      else found.wrong.push(basename(file));
    }
  }
  return found;
}

function compareTables(copy: Database, here: Database | undefined): DrillResult['tables'] {
  return COMPARED.map((table) => {
    const there = sealsOf(copy, table);
    const counts = { table, there: there.size };
    if (!here) return counts;
    const own = sealsOf(here, table);
    const both = [...there].filter(([key]) => own.has(key));
    const same = both.filter(([key, sum]) => own.get(key) === sum).length;
    return {
      ...counts,
      here: { rows: own.size, same, changed: both.length - same, onlyHere: own.size - both.length },
    };
  });
}
