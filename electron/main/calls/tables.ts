// Owns main's call that saves tables as a spreadsheet of the user's choice.
import { basename } from 'node:path';
import { askStore } from '../../store/ask-store.ts';
import type { StoreClient } from '../../store/door/store-calls.ts';
import { safeName } from '../../store/files/safe-name.ts';
import type { MainHandlers } from '../calls.ts';
import { askWhereToSave } from './ask.ts';

const WORKBOOKS = { name: { zh: 'Excel 工作簿', en: 'Excel workbook' }, extensions: ['xlsx'] };
const CSV_FILES = { name: { zh: 'CSV 表格', en: 'CSV table' }, extensions: ['csv'] };

export function tableCalls(store: StoreClient): Pick<MainHandlers, 'tables.save'> {
  return {
    'tables.save': async ({ name, sheets }, sender) => {
      const title = { zh: '导出表格', en: 'Export the table' };
      const defaultPath = `${safeName(name)}.xlsx`;
      const file = await askWhereToSave(sender, { title, filters: [WORKBOOKS, CSV_FILES], defaultPath });
      if (file === undefined) return null;
      await askStore(store, 'store.writeSheets', { file, sheets });
      return { file: basename(file) };
    },
  };
}
