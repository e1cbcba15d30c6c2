// Owns when what was deleted goes for good: after 30 days that were seen to pass, start by start, whatever the clock said meanwhile.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';

/** Deleted maps and library items can be restored for this long, in days. */
const KEEP_DAYS = 30;
const DAY_MS = 86_400_000;
/** Two starts further apart than this tell of one day at most: the clock may have jumped. */
const STEADY_DAYS = 31;

export interface Deleted {
  readonly table: 'maps' | 'library_items' | 'library_updates';
  readonly id: string;
  /** Tells this deletion from an earlier one of the same. As a time it can only keep what is deleted longer. */
  readonly deletedAt: string;
}

const state = z.object({
  /** The day of the last start. */
  lastDay: z.number().int().optional(),
  /** Days that were seen to pass. */
  days: z.number().int(),
  /** How many of them had passed when each deletion was first seen. */
  since: z.record(z.string(), z.number().int()),
});
type State = z.infer<typeof state>;

const SETTING = 'bin.days';
const nameOf = ({ table, id, deletedAt }: Deleted) => `${table} ${id} ${deletedAt}`;

/** To be called at each start. */
export function purgeOld(database: Database, now: Date): void {
  const before = readState(database);
  const today = Math.floor(now.getTime() / DAY_MS);
  if (before.lastDay === today) return;
  const passed = before.lastDay === undefined ? 0 : today - before.lastDay;
  // A clock that goes back makes no day undone, and one that jumps ahead none pass.
  const days = before.days + (passed <= 0 ? 0 : passed <= STEADY_DAYS ? passed : 1);
  const found = deletedIn(database);
  const since: Record<string, number> = {};
  for (const each of found)
    since[nameOf(each)] = before.since[nameOf(each)] ?? days - seenFor(each, days - before.days, today);
  const old = found.filter((each) => days - (since[nameOf(each)] ?? days) >= KEEP_DAYS);
  database
    .transaction(() => {
      for (const each of old) {
        remove(database, each);
        delete since[nameOf(each)];
      }
      writeState(database, { lastDay: today, days, since });
    })
    .immediate();
}

/**
 * The days that count for what is seen for the first time: it was deleted after the start before this one, so no more than
 * have `passed` since then. Nothing goes before it was seen once.
 */
function seenFor({ deletedAt }: Deleted, passed: number, today: number): number {
  const age = today - Math.floor(Date.parse(deletedAt) / DAY_MS);
  return Math.max(0, Math.min(passed, Number.isNaN(age) ? 0 : age, KEEP_DAYS - 1));
}

/** How many days each still lies there. */
export function daysLeftOf(database: Database): (deleted: Deleted) => number {
  const { days, since } = readState(database);
  return (deleted) => Math.max(0, KEEP_DAYS - (days - (since[nameOf(deleted)] ?? days)));
}

/** Notes of updates that can be taken back go like what was deleted. */
function deletedIn(database: Database): Deleted[] {
  return database
    .prepare(
      `SELECT 'maps' AS "table", id, deleted_at AS deletedAt FROM maps WHERE deleted_at IS NOT NULL
       UNION ALL SELECT 'library_items', id, deleted_at FROM library_items WHERE deleted_at IS NOT NULL
       UNION ALL SELECT DISTINCT 'library_updates', update_id, made_at FROM library_updates`,
    )
    .all() as Deleted[];
}

function remove(database: Database, { table, id }: Deleted): void {
  database.prepare(`DELETE FROM ${table} WHERE ${table === 'library_updates' ? 'update_id' : 'id'} = ?`).run(id);
}

/** Begins anew where it cannot be read: then everything stays longer. */
function readState(database: Database): State {
  const text = database.prepare('SELECT value FROM settings WHERE key = ?').pluck().get(SETTING);
  try {
    return state.parse(JSON.parse(String(text)));
  } catch {
    return { days: 0, since: {} };
  }
}

function writeState(database: Database, next: State): void {
  database
    .prepare('INSERT INTO settings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    .run(SETTING, JSON.stringify(next));
}
