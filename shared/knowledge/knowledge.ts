// Owns what the workbench knows beside its maps: dictionaries and current stock. Every check is given all of it.
import type { Dictionaries } from '../dictionary/dictionaries.ts';
import { starterDictionaries } from '../dictionary/starter.ts';
import type { TableId } from '../dictionary/tables.ts';
import type { Stock } from './stock.ts';

export interface Knowledge {
  readonly dictionaries: Dictionaries;
  /** Those that were made the bank's own; the others are illustrative. None when it is not given. */
  readonly touchedDictionaries?: readonly TableId[];
  /** Those whose stored content cannot be read; the starter's stand in for them. */
  readonly damagedDictionaries?: readonly TableId[];
  readonly stock: Stock;
}

export const starterKnowledge: Knowledge = { dictionaries: starterDictionaries, stock: {} };
