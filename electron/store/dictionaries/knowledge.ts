// Owns reading what the workbench knows beside its maps; every check in the store and on the command line is given this.
import type { Database } from 'better-sqlite3';
import type { Knowledge } from '../../../shared/knowledge/knowledge.ts';
import { readStock } from '../library/stock-table.ts';
import { readDictionaries } from './dictionaries-table.ts';

/** The dictionaries and stock of this data folder; the starter's where nothing was changed. */
export function readKnowledge(database: Database): Knowledge {
  const { dictionaries, touched, damaged } = readDictionaries(database);
  const stock = readStock(database);
  return { dictionaries, touchedDictionaries: touched, damagedDictionaries: damaged, stock };
}
