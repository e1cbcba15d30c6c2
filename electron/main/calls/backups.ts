// Owns main's calls on backups outside the data folder: one whole file that the user takes along, and restoring from one.

import { basename } from 'node:path';
import { localDay } from '../../../shared/i18n/local-day.ts';
import { askStore } from '../../store/ask-store.ts';
import type { StoreClient } from '../../store/door/store-calls.ts';
import type { MainHandlers } from '../calls.ts';
import { askForFile, askWhereToSave } from './ask.ts';

const BACKUPS = { name: { zh: '工作区备份', en: 'Workspace backups' }, extensions: ['db'] };

export function backupCalls(store: StoreClient): Pick<MainHandlers, 'backups.saveFile' | 'backups.restoreFile'> {
  return {
    'backups.saveFile': async (_args, sender) => {
      const stamp = localDay(new Date()).replaceAll('-', '');
      const file = await askWhereToSave(sender, {
        title: { zh: '将工作区另存为一个文件', en: 'Save the workspace as one file' },
        filter: BACKUPS,
        defaultPath: `strategy-map-backup-${stamp}.db`,
      });
      if (file === undefined) return null;
      await askStore(store, 'store.backUpTo', { file });
      return { file: basename(file) };
    },
    'backups.restoreFile': async (_args, sender) => {
      const title = { zh: '从备份文件恢复', en: 'Restore from a backup file' };
      const file = await askForFile(sender, { title, filter: BACKUPS });
      return file === undefined ? null : askStore(store, 'store.restoreFrom', { file });
    },
  };
}
