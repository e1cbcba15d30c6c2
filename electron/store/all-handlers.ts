// Owns the whole set of handlers; the compiler names any call that has none.

import { dictionaryHandlers } from './dictionaries/dictionary-calls.ts';
import { knowledgeHandlers } from './dictionaries/knowledge-calls.ts';
import type { Handlers } from './door/handlers.ts';
import { pictureHandlers } from './export/picture-calls.ts';
import { sheetHandlers } from './export/sheet-calls.ts';
import { libraryFileHandlers } from './library/file-calls.ts';
import { libraryHandlers } from './library/item-calls.ts';
import { stockHandlers } from './library/stock-calls.ts';
import { mapFileHandlers } from './maps/file-calls.ts';
import { mapHandlers } from './maps/map-calls.ts';
import { branchHandlers } from './packages/branch-calls.ts';
import { keyHandlers } from './packages/key-calls.ts';
import { openPackageHandlers } from './packages/open-calls.ts';
import { overlayHandlers } from './packages/overlay-calls.ts';
import { packageHandlers } from './packages/package-calls.ts';
import { returnHandlers } from './packages/return-calls.ts';
import { backupHandlers } from './safekeeping/backup-calls.ts';
import { binHandlers } from './safekeeping/bin-calls.ts';
import { damageHandlers } from './safekeeping/damage-calls.ts';
import { drillHandlers } from './safekeeping/drill-calls.ts';
import { settingHandlers } from './settings/setting-calls.ts';

export const handlers: Handlers = {
  ...mapHandlers,
  ...mapFileHandlers,
  ...dictionaryHandlers,
  ...keyHandlers,
  ...knowledgeHandlers,
  ...libraryHandlers,
  ...libraryFileHandlers,
  ...branchHandlers,
  ...overlayHandlers,
  ...backupHandlers,
  ...binHandlers,
  ...damageHandlers,
  ...drillHandlers,
  ...packageHandlers,
  ...openPackageHandlers,
  ...returnHandlers,
  ...pictureHandlers,
  ...settingHandlers,
  ...stockHandlers,
  ...sheetHandlers,
};
