// Owns what the strategy list offers as a file; it is written from the same table as in the list's own export.
import type { ExportFormat } from '../format.ts';

export const xlsx: ExportFormat = {
  id: 'xlsx',
  title: { zh: '策略清单 Excel', en: 'Strategy list, Excel' },
  about: {
    zh: '每条策略一行，含全部列；激励另成一页',
    en: 'One row per strategy, all columns; rewards on a sheet of their own',
  },
  extension: 'xlsx',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  options: [],
  takesSelection: false,
};

export const csv: ExportFormat = {
  id: 'csv',
  title: { zh: '策略清单 CSV', en: 'Strategy list, CSV' },
  about: { zh: '同一张表，供其他系统读取', en: 'The same table for other systems' },
  extension: 'csv',
  mime: 'text/csv',
  options: [],
  takesSelection: false,
};
