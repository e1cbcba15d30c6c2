// Owns the call that names what is damaged in the open database.
import type { Database } from 'better-sqlite3';
import type { DamagedRow } from '../../../shared/ipc.ts';
import { sha256 } from '../database/canonical-document.ts';
import { damageOf, lookThrough } from '../database/seals.ts';
import type { Handlers } from '../door/handlers.ts';

export const damageHandlers: Handlers<'workspace.damage' | 'workspace.state' | 'store.check'> = {
  'workspace.damage': (_args, context) => namedDamage(context.database()),
  'workspace.state': (_args, context) => {
    context.database();
    return { isReadOnly: context.isCopy(), folder: context.dataDir };
  },
  'store.check': (_args, context) => {
    const database = context.database();
    lookThrough(database);
    const rows = database.prepare('SELECT id, title, document AS text, document_sha256 AS sum FROM maps').all();
    const spoilt = (rows as { id: string; title: string; text: string; sum: string }[])
      .filter(({ text, sum }) => sha256(text) !== sum)
      .map(({ id, title }): DamagedRow => ({ table: 'maps', key: [id], isGone: false, title }));
    const named = namedDamage(database);
    const known = new Set(named.filter(({ table }) => table === 'maps').map(({ key }) => key[0]));
    return { maps: rows.length, damaged: [...named, ...spoilt.filter(({ key }) => !known.has(key[0]))] };
  },
};

/** Damaged maps with the title that is there, which may be what was struck. The index of placements names nothing of its own. */
function namedDamage(database: Database): DamagedRow[] {
  const titleOf = database.prepare('SELECT title FROM maps WHERE id = ?').pluck();
  return damageOf(database)
    .filter(({ table }) => table !== 'placements')
    .map(({ table, key, isGone }) => {
      const title = table === 'maps' || table === 'overlays' ? (titleOf.get(key[0]) as string | undefined) : undefined;
      return { table, key: [...key], isGone, ...(title !== undefined && { title }) };
    });
}
