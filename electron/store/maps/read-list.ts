// Owns reading a list (名单) from CSV or XLSX: counts only, all of it or nothing, every bad cell named by row and column.
import { basename } from 'node:path';
import { type ListColumn, type ListCounts, type ListLine, readListLines } from '../../../shared/document/list-table.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { allFaults, cellFault, readCountTable, type TableForm } from '../files/table-of-counts.ts';

const FORM: TableForm<ListColumn> = {
  headings: {
    item: ['item', '项目', '类型'],
    code: [
      'codeorreason',
      '编号或原因',
      'branchcode',
      'code',
      '编号',
      '支行编号',
      '支行代码',
      '支行号',
      '机构号',
      '机构编号',
      '网点编号',
      '网点号',
    ],
    branchName: ['branchname', '支行名称', '支行', '支行名', '机构名称', '网点名称'],
    count: ['count', '人数', 'listcount', '名单数', '名单人数', '名单数量', '客户数'],
    asOf: ['asof', '名单日期', '数据日期'],
  },
  required: ['code', 'count'],
  code: 'code',
  codeMayBeDay: true,
  numeric: ['code', 'count'],
  problems: { columns: 'E_LIST_COLUMNS', personal: 'E_LIST_PERSONAL', empty: 'E_LIST_EMPTY' },
};

const SHOWN_FAULTS = 50;

/** Throws E_LIST_COLUMNS, E_LIST_PERSONAL, E_LIST_EMPTY, E_LIST_CELLS, and what reading a file throws. */
export async function readCustomerList(file: string): Promise<ListCounts> {
  const { rows, places, header, faults: broken } = await readCountTable(file, FORM);
  // Named as the file names them.
  const nameOf = (column: ListColumn) => (header[places[column] ?? -1] ?? column).replace(/[\s"]+/g, '');
  const columns = Object.entries(places) as [ListColumn, number][];
  const lines = rows.map(({ row, cells }): ListLine => {
    return { row, cells: Object.fromEntries(columns.map(([column, place]) => [column, cells[place] ?? ''])) };
  });
  const { counts, faults } = readListLines(lines);
  const worded = faults.map(({ row, column, value, sameAs }) => cellFault(row, nameOf(column), value, sameAs));
  const all = allFaults(broken, worded);
  if (all.length > 0) {
    throw new ProblemError('E_LIST_CELLS', { file: basename(file), count: all.length }, all.slice(0, SHOWN_FAULTS));
  }
  return counts;
}
