// Owns the calls on the recycle bin of maps, and when what lies in it goes for good.
import type { Database } from 'better-sqlite3';
import type { BinnedMap } from '../../../shared/ipc.ts';
import type { Handlers } from '../door/handlers.ts';
import { purgeLibrary } from '../library/library-table.ts';
import { listDeleted, purgeDeleted, removeDeleted } from '../maps/maps-table.ts';

/** Deleted maps can be restored for this long, in days. */
const KEEP_DAYS = 30;
const DAY_MS = 86_400_000;
/** Two starts further apart than this say nothing about the clock, in days. */
const STEADY_DAYS = 31;
const LAST_START = 'clock.lastStart';

export const binHandlers: Handlers<`bin.${string}`> = {
  'bin.list': (_args, context) => {
    const now = context.now().getTime();
    return listDeleted(context.database()).map((map): BinnedMap => {
      const days = Math.floor((now - Date.parse(map.deletedAt)) / DAY_MS);
      return { ...map, ...(days >= 0 && { daysLeft: Math.max(0, KEEP_DAYS - days) }) };
    });
  },
  'bin.remove': ({ ids }, context) => ({ removed: removeDeleted(context.database(), ids) }),
};

/**
 * Removes what was deleted long ago, when the clock can be believed: the start before this one was on an earlier day, and
 * not long before. A clock that is wrong once makes two starts without a purge.
 */
export function purgeOld(database: Database, now: Date): void {
  const last = Date.parse((database.prepare(READ).pluck().get(LAST_START) as string | undefined) ?? '');
  const days = Math.floor(now.getTime() / DAY_MS) - Math.floor(last / DAY_MS);
  if (days !== 0) database.prepare(WRITE).run(LAST_START, now.toISOString());
  if (!(days >= 1 && days <= STEADY_DAYS)) return;
  const before = new Date(now.getTime() - KEEP_DAYS * DAY_MS).toISOString();
  purgeDeleted(database, before, now.toISOString());
  purgeLibrary(database, before);
}

const READ = 'SELECT value FROM settings WHERE key = ?';
const WRITE = 'INSERT INTO settings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value';
