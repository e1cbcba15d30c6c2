// Owns main's calls that read or write files of dictionaries.
import { basename } from 'node:path';
import { tables } from '../../../shared/dictionary/tables.ts';
import { askStore } from '../../store/ask-store.ts';
import type { StoreClient } from '../../store/door/store-calls.ts';
import type { MainHandlers } from '../calls.ts';
import { askForFile, askWhereToSave } from './ask.ts';

const FILES = { name: { zh: '词典文件', en: 'Dictionary files' }, extensions: ['xlsx', 'json'] };

type DictionaryCalls = Pick<MainHandlers, 'dictionaries.exportFile' | 'dictionaries.previewFile'>;

export function dictionaryCalls(store: StoreClient): DictionaryCalls {
  return {
    'dictionaries.exportFile': async ({ ids }, sender) => {
      const [only] = ids;
      const name = ids.length === 1 && only ? tables[only].title.zh : '词典';
      const file = await askWhereToSave(sender, {
        title: { zh: '导出词典', en: 'Export dictionaries' },
        filter: FILES,
        defaultPath: `${name}.xlsx`,
      });
      if (file === undefined) return null;
      await askStore(store, 'store.exportDictionaries', { ids, file });
      return { file: basename(file) };
    },
    'dictionaries.previewFile': async (_args, sender) => {
      const file = await askForFile(sender, {
        title: { zh: '导入词典', en: 'Import dictionaries' },
        filter: FILES,
      });
      if (file === undefined) return null;
      return { file: basename(file), ...(await askStore(store, 'store.previewDictionaries', { file })) };
    },
  };
}
