// Owns the call that replaces current quotas and stocks; no map is touched.

import type { Handlers } from '../door/handlers.ts';
import { putStock, readStock, removeStock } from './stock-table.ts';

export const stockHandlers: Handlers<'stock.save'> = {
  'stock.save': ({ put, remove }, context) => {
    const database = context.database();
    return database
      .transaction(() => {
        const stock = readStock(database);
        const touched = [...Object.keys(put), ...remove];
        for (const id of remove) removeStock(database, id);
        for (const [id, { expires, ...entry }] of Object.entries(put)) {
          putStock(database, id, { ...entry, ...(expires !== undefined && { expires }) });
        }
        // What to put back to take this one back.
        return { before: Object.fromEntries(touched.flatMap((id) => (stock[id] ? [[id, stock[id]] as const] : []))) };
      })
      .immediate();
  },
};
