// Owns main's calls on the library that read or write a file of the user's choice.
import { basename } from 'node:path';
import { askStore } from '../../store/ask-store.ts';
import type { StoreClient } from '../../store/door/store-calls.ts';
import { safeName } from '../../store/files/safe-name.ts';
import type { MainHandlers } from '../calls.ts';
import { askForFile, askWhereToSave } from './ask.ts';

const TABLES = { name: { zh: '表格', en: 'Tables' }, extensions: ['xlsx', 'csv'] };
const SOURCES = {
  name: { zh: '表格、图谱文件、数据文件', en: 'Tables, map files, data files' },
  extensions: ['xlsx', 'xlsm', 'csv', 'json', 'db'],
};

type LibraryCalls = Pick<MainHandlers, 'library.chooseImport' | 'library.export' | 'stock.choose'>;

export function libraryCalls(store: StoreClient): LibraryCalls {
  return {
    'library.chooseImport': async ({ kind }, sender) => {
      const title = { zh: '导入到元素库', en: 'Import into the library' };
      const file = await askForFile(sender, { title, filter: SOURCES });
      if (file === undefined) return null;
      return askStore(store, 'store.readLibraryFile', { file, ...(kind && { kind }) });
    },
    'library.export': async ({ ids, name, language }, sender) => {
      const title = { zh: '导出元素库', en: 'Export the library' };
      const file = await askWhereToSave(sender, { title, filter: TABLES, defaultPath: `${safeName(name)}.xlsx` });
      if (file === undefined) return null;
      await askStore(store, 'store.writeLibraryFile', { file, ids, language });
      return { file: basename(file) };
    },
    'stock.choose': async (_args, sender) => {
      const title = { zh: '选择额度与库存表', en: 'Choose the table of quotas and stock' };
      const file = await askForFile(sender, { title, filter: TABLES });
      return file === undefined ? null : askStore(store, 'store.readStockFile', { file });
    },
  };
}
