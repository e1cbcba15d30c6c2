// Owns the whole set of handlers; the compiler names any call that has none.
import type { Handlers } from '../handlers.ts';
import { branchHandlers } from './branches.ts';
import { dictionaryHandlers } from './dictionaries.ts';
import { keyHandlers } from './keys.ts';
import { knowledgeHandlers } from './knowledge.ts';
import { libraryHandlers } from './library.ts';
import { libraryFileHandlers } from './library-files.ts';
import { mapFileHandlers } from './map-files.ts';
import { mapHandlers } from './maps.ts';
import { openPackageHandlers } from './open-packages.ts';
import { overlayHandlers } from './overlays.ts';
import { packageHandlers } from './packages.ts';
import { pictureHandlers } from './pictures.ts';
import { settingHandlers } from './settings.ts';
import { sheetHandlers } from './sheets.ts';
import { stockHandlers } from './stock.ts';

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
  ...packageHandlers,
  ...openPackageHandlers,
  ...pictureHandlers,
  ...settingHandlers,
  ...stockHandlers,
  ...sheetHandlers,
};
