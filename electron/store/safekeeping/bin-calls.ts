// Owns the calls on the recycle bin of maps.
import type { BinnedMap } from '../../../shared/ipc.ts';
import type { Handlers } from '../door/handlers.ts';
import { listDeleted, removeDeleted } from '../maps/maps-table.ts';
import { daysLeftOf } from './purge.ts';

export const binHandlers: Handlers<`bin.${string}`> = {
  'bin.list': (_args, context) => {
    const left = daysLeftOf(context.database());
    return listDeleted(context.database()).map(
      (map): BinnedMap => ({ ...map, daysLeft: left({ table: 'maps', id: map.id, deletedAt: map.deletedAt }) }),
    );
  },
  'bin.remove': ({ ids }, context) => ({ removed: removeDeleted(context.database(), ids) }),
};
