// Owns main's calls that read or write a file of the user's choice: maps, strategy lists, lists of counts, and the list of branches.
import { basename } from 'node:path';
import { askStore } from '../../store/ask-store.ts';
import type { StoreClient } from '../../store/door/store-calls.ts';
import { safeName } from '../../store/files/safe-name.ts';
import type { MainHandlers } from '../calls.ts';
import { askForFile, askWhereToSave } from './ask.ts';

const MAP_FILES = { name: { zh: '图谱文件', en: 'Map files' }, extensions: ['json'] };
const READABLE = {
  name: { zh: '图谱、draw.io、JSON Canvas', en: 'Maps, draw.io, JSON Canvas' },
  extensions: ['json', 'drawio', 'xml', 'canvas'],
};
const LISTS = { name: { zh: '支行名单', en: 'Branch lists' }, extensions: ['csv', 'xlsx', 'txt'] };
const COUNTS = {
  name: { zh: '名单（各支行人数）', en: 'Customer lists (counts by branch)' },
  extensions: ['xlsx', 'csv'],
};

const SHEETS = { xlsx: { zh: 'Excel 表格', en: 'Excel workbooks' }, csv: { zh: 'CSV 表格', en: 'CSV files' } };

type FileCalls = Pick<
  MainHandlers,
  | 'maps.importFile'
  | 'maps.exportFile'
  | 'rows.export'
  | 'tasks.export'
  | 'lists.choose'
  | 'lists.saveFile'
  | 'branches.choose'
>;

export function fileCalls(store: StoreClient): FileCalls {
  return {
    'maps.importFile': async (_args, sender) => {
      const file = await askForFile(sender, {
        title: { zh: '打开图谱文件', en: 'Open a map file' },
        filter: READABLE,
      });
      return file === undefined ? null : askStore(store, 'store.importMap', { file });
    },
    'maps.exportFile': async ({ id }, sender) => {
      const title = { zh: '另存图谱文件', en: 'Save the map as a file' };
      const maps = await askStore(store, 'maps.list', {});
      const name = safeName(maps.find((map) => map.id === id)?.title ?? id);
      const file = await askWhereToSave(sender, { title, filter: MAP_FILES, defaultPath: `${name}.json` });
      if (file === undefined) return null;
      return { file: basename(file), ...(await askStore(store, 'store.exportMap', { id, file })) };
    },
    'rows.export': async ({ format, ...order }, sender) => {
      const maps = await askStore(store, 'maps.list', {});
      const name = safeName(`${maps.find((map) => map.id === order.id)?.title ?? order.id} 策略清单`);
      const file = await askWhereToSave(sender, {
        title: { zh: '导出策略清单', en: 'Export the strategy list' },
        filter: { name: SHEETS[format], extensions: [format] },
        defaultPath: `${name}.${format}`,
      });
      if (file === undefined) return null;
      // A name typed without its ending still means the chosen format.
      const target = /\.(xlsx|csv)$/i.test(file) ? file : `${file}.${format}`;
      return { file: basename(target), ...(await askStore(store, 'store.exportRows', { ...order, file: target })) };
    },
    'tasks.export': async (order, sender) => {
      const title = { zh: '导出支行任务', en: 'Export branch targets' };
      const filter = { name: { zh: '任务表', en: 'Tables of targets' }, extensions: ['xlsx', 'csv'] };
      const file = await askWhereToSave(sender, { title, filter, defaultPath: `${safeName(order.name)}.xlsx` });
      if (file === undefined) return null;
      const target = /\.(xlsx|csv)$/i.test(file) ? file : `${file}.xlsx`;
      await askStore(store, 'store.exportTasks', { ...order, file: target });
      return { file: basename(target) };
    },
    'lists.choose': async (_args, sender) => {
      const title = { zh: '导入名单人数', en: 'Import customer counts' };
      const file = await askForFile(sender, { title, filter: COUNTS });
      return file === undefined
        ? null
        : { file: basename(file), counts: await askStore(store, 'store.readList', { file }) };
    },
    'lists.saveFile': async ({ list, language }, sender) => {
      const title = { zh: '保存名单文件', en: 'Save customer list as a file' };
      const name = safeName(list?.name ?? '名单模板');
      const file = await askWhereToSave(sender, { title, filter: COUNTS, defaultPath: `${name}.xlsx` });
      if (file === undefined) return null;
      const target = /\.(xlsx|csv)$/i.test(file) ? file : `${file}.xlsx`;
      await askStore(store, 'store.saveList', { file: target, ...(list && { list }), language });
      return { file: basename(target) };
    },
    'branches.choose': async (_args, sender) => {
      const file = await askForFile(sender, {
        title: { zh: '选择支行名单', en: 'Choose the branch list' },
        filter: LISTS,
      });
      if (file === undefined) return null;
      return { file: basename(file), ...(await askStore(store, 'store.readBranches', { file })) };
    },
  };
}
