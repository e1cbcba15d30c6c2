// Owns the whole set of calls that main answers itself; the compiler names any that has no handler.

import type { StoreClient } from '../../store/door/store-calls.ts';
import type { MainHandlers } from '../calls.ts';
import { appCalls } from './app.ts';
import { dictionaryCalls } from './dictionaries.ts';
import { fileCalls } from './files.ts';
import { keyCalls } from './keys.ts';
import { libraryCalls } from './library.ts';
import { packageCalls } from './packages.ts';
import { pictureCalls } from './pictures.ts';
import { tableCalls } from './tables.ts';

export function mainHandlers(store: StoreClient, dataDir: string): MainHandlers {
  return {
    ...appCalls(dataDir),
    ...fileCalls(store),
    ...dictionaryCalls(store),
    ...keyCalls(store),
    ...libraryCalls(store),
    ...packageCalls(store),
    ...pictureCalls(store),
    ...tableCalls(store),
  };
}
