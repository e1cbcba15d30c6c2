// Owns main's calls on pictures and documents: where to write them, and ending a run.
import { basename } from 'node:path';
import { formatById } from '../../../shared/export/formats/index.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { askStore } from '../../store/ask-store.ts';
import type { StoreClient } from '../../store/door/store-calls.ts';
import { safeName } from '../../store/files/safe-name.ts';
import type { MainHandlers } from '../calls.ts';
import { askWhereToSave } from './ask.ts';

export function pictureCalls(store: StoreClient): Pick<MainHandlers, 'pictures.export' | 'pictures.cancel'> {
  return {
    'pictures.export': async (order, sender) => {
      const format = formatById(order.format);
      if (!format) throw new ProblemError('E_EXPORT_FORMAT', { format: order.format });
      const { extension, title } = format;
      const maps = await askStore(store, 'maps.list', {});
      const name = safeName(maps.find((map) => map.id === order.id)?.title ?? order.id);
      const file = await askWhereToSave(sender, {
        title: { zh: '导出图片与文档', en: 'Export picture or document' },
        filter: { name: title, extensions: [extension] },
        defaultPath: `${name}.${extension}`,
      });
      if (file === undefined) return null;
      // A name typed without its ending still means the chosen format.
      const target = file.toLowerCase().endsWith(`.${extension}`) ? file : `${file}.${extension}`;
      return { file: basename(target), ...(await askStore(store, 'store.exportPicture', { ...order, file: target })) };
    },
    'pictures.cancel': () => askStore(store, 'store.cancelPicture', {}),
  };
}
