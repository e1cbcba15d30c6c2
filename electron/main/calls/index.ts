// Owns the whole set of calls that main answers itself; the compiler names any that has no handler.

import type { Log } from '../../diagnostics/log.ts';
import type { MainHandlers } from '../calls.ts';
import type { Store } from '../store-process.ts';
import { appCalls } from './app.ts';
import { backupCalls } from './backups.ts';
import { diagnosticCalls } from './diagnostics.ts';
import { dictionaryCalls } from './dictionaries.ts';
import { fileCalls } from './files.ts';
import { guideCalls } from './guide.ts';
import { keyCalls } from './keys.ts';
import { libraryCalls } from './library.ts';
import { packageCalls } from './packages.ts';
import { pictureCalls } from './pictures.ts';
import { tableCalls } from './tables.ts';

export function mainHandlers(given: { store: Store; dataDir: string; log: Log }): MainHandlers {
  const { store, dataDir } = given;
  return {
    ...appCalls(dataDir),
    ...backupCalls(store),
    ...diagnosticCalls(given),
    ...fileCalls(store),
    ...guideCalls(),
    ...dictionaryCalls(store),
    ...keyCalls(store),
    ...libraryCalls(store),
    ...packageCalls(store),
    ...pictureCalls(store),
    ...tableCalls(store),
  };
}
