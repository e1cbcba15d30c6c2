// Owns what the workbench knows beside its maps: dictionaries and current stock. Every check is given all of it.
import type { Dictionaries } from '../dictionary/dictionaries.ts';
import { starterDictionaries } from '../dictionary/starter.ts';
import type { Stock } from './stock.ts';

export interface Knowledge {
  readonly dictionaries: Dictionaries;
  readonly stock: Stock;
}

export const starterKnowledge: Knowledge = { dictionaries: starterDictionaries, stock: {} };
