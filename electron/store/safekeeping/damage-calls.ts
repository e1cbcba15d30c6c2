// Owns the calls that name what is damaged in the open database, and make it sound again.
import type { Database } from 'better-sqlite3';
import type { DamagedRow } from '../../../shared/ipc.ts';
import { acceptLoss, findInBackups, takeRow } from '../database/mend.ts';
import { damageOf, lookThrough } from '../database/seals.ts';
import { spoiltMaps } from '../database/spoilt-maps.ts';
import type { StoreContext } from '../door/context.ts';
import type { Handlers } from '../door/handlers.ts';
import { forgetPlacements, refreshPlacements } from '../library/placements-table.ts';

type DamageCalls = Handlers<
  | 'workspace.damage'
  | 'workspace.state'
  | 'workspace.findRows'
  | 'workspace.takeRow'
  | 'workspace.acceptLoss'
  | 'store.check'
>;

export const damageHandlers: DamageCalls = {
  'workspace.damage': (_args, context) => namedDamage(context.database()),
  'workspace.state': (_args, context) => {
    context.database();
    return { isReadOnly: context.isCopy(), folder: context.dataDir };
  },
  'workspace.findRows': ({ rows }, context) =>
    findInBackups(context.database(), context.dataDir, rows).map((found) =>
      found ? { ...found, at: found.at.toISOString() } : null,
    ),
  'workspace.takeRow': ({ name, ...row }, context) => {
    takeRow(context.database(), context.dataDir, name, row);
    afterMending(context);
    return {};
  },
  'workspace.acceptLoss': ({ rows }, context) => {
    acceptLoss(context.database(), rows);
    context.record({ event: 'loss-accepted', fields: { lines: rows.length } });
    afterMending(context);
    return {};
  },
  'store.check': (_args, context) => {
    const database = context.database();
    lookThrough(database);
    const maps = database.prepare('SELECT count(*) FROM maps').pluck().get() as number;
    return { maps, damaged: namedDamage(database) };
  },
};

function afterMending(context: StoreContext): void {
  const database = context.database();
  lookThrough(database);
  // What is held of maps, or made from them, may be of what was there before.
  context.documents.forgetAll();
  forgetPlacements(database);
  refreshPlacements(database);
}

/** Damaged maps with the title that is there, which may be what was struck. The index of placements names nothing of its own. */
function namedDamage(database: Database): DamagedRow[] {
  const titleOf = database.prepare('SELECT title FROM maps WHERE id = ?').pluck();
  const named = damageOf(database)
    .filter(({ table }) => table !== 'placements')
    .map(({ table, key, isGone }) => {
      const title = table === 'maps' || table === 'overlays' ? (titleOf.get(key[0]) as string | undefined) : undefined;
      return { table, key: [...key], isGone, ...(title !== undefined && { title }) };
    });
  const known = new Set(named.filter(({ table }) => table === 'maps').map(({ key }) => key[0]));
  for (const { id, title } of spoiltMaps(database)) {
    if (!known.has(id)) named.push({ table: 'maps', key: [id], isGone: false, title });
  }
  return named;
}
