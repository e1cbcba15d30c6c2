// Owns the call that names what is damaged in the open database.
import type { Database } from 'better-sqlite3';
import type { DamagedRow } from '../../../shared/ipc.ts';
import { damageOf } from '../database/seals.ts';
import type { Handlers } from '../door/handlers.ts';

export const damageHandlers: Handlers<'workspace.damage'> = {
  'workspace.damage': (_args, context) => namedDamage(context.database()),
};

/** Damaged maps with the title that is there, which may be what was struck. The index of placements names nothing of its own. */
export function namedDamage(database: Database): DamagedRow[] {
  const titleOf = database.prepare('SELECT title FROM maps WHERE id = ?').pluck();
  return damageOf(database)
    .filter(({ table }) => table !== 'placements')
    .map(({ table, key, isGone }) => {
      const title = table === 'maps' || table === 'overlays' ? (titleOf.get(key[0]) as string | undefined) : undefined;
      return { table, key: [...key], isGone, ...(title !== undefined && { title }) };
    });
}
