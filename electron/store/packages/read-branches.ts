// Owns reading the list of branches from CSV or XLSX: all of it or nothing, every bad cell named by row and column.
import { basename } from 'node:path';
import { type Branch, type BranchesRead, type BranchFault, branchFaults } from '../../../shared/document/branches.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { allFaults, type CountTable, cellFault, readCountTable, type TableForm } from '../files/table-of-counts.ts';

type Column = 'branchCode' | 'branchName' | 'listCount' | 'area';

const FORM: TableForm<Column> = {
  headings: {
    branchCode: ['branchcode', '支行编号', '支行代码', '支行号', '机构号', '机构编号', '网点编号', '网点号'],
    branchName: ['branchname', '支行名称', '支行', '支行名', '机构名称', '网点名称'],
    area: ['area', '片区', '区域', '分行片区', '管辖片区'],
    listCount: ['listcount', '名单数', '名单人数', '名单数量', '人数', '客户数'],
  },
  required: ['branchCode', 'branchName', 'listCount'],
  code: 'branchCode',
  codeMayBeDay: false,
  numeric: ['branchCode', 'listCount'],
  problems: { columns: 'E_BRANCHES_COLUMNS', personal: 'E_BRANCHES_PERSONAL', empty: 'E_BRANCHES_EMPTY' },
};

const SHOWN_FAULTS = 20;

/**
 * The branches of a CSV file in UTF-8, UTF-16 or GB18030, or of a workbook; headings in any order, in English or Chinese.
 * Throws E_BRANCHES_COLUMNS, E_BRANCHES_PERSONAL, E_BRANCHES_EMPTY, E_BRANCHES_CELLS (details `R3 listCount "1.5"`,
 * `R3 column4 "200"` for a cell without a heading, as an unquoted 1,200 leaves it),
 * and what reading a file throws.
 */
export async function readBranches(file: string): Promise<BranchesRead> {
  const table = await readCountTable(file, FORM);
  const branches = table.rows.map(({ cells }) => toBranch(cells, table.places));
  const faults = allFaults(
    table.faults,
    branchFaults(branches).map((fault) => describe(fault, table)),
  );
  if (faults.length > 0) {
    const params = { file: basename(file), count: faults.length };
    throw new ProblemError('E_BRANCHES_CELLS', params, faults.slice(0, SHOWN_FAULTS));
  }
  const hidden = new Set(table.hidden);
  return {
    encoding: table.encoding,
    branches,
    hidden: branches.flatMap(({ branchCode }, index) => (hidden.has(table.rows[index]?.row ?? 0) ? [branchCode] : [])),
    cleaned: [...table.cleaned],
  };
}

type Places = CountTable<Column>['places'];

const cellAt = (cells: readonly string[], place: number | undefined) => cells[place ?? -1] ?? '';

function toBranch(cells: readonly string[], places: Places): Branch {
  const count = cellAt(cells, places.listCount).normalize('NFKC');
  const area = cellAt(cells, places.area).trim();
  return {
    branchCode: cellAt(cells, places.branchCode).normalize('NFKC').trim(),
    branchName: cellAt(cells, places.branchName),
    listCount: /^\d{1,9}$/.test(count) ? Number(count) : Number.NaN,
    ...(area !== '' && { area }),
  };
}

function describe({ index, column, sameAs }: BranchFault, { rows, places }: CountTable<Column>): string {
  const record = rows[index];
  const other = sameAs === undefined ? undefined : rows[sameAs]?.row;
  return cellFault(record?.row ?? 0, column, cellAt(record?.cells ?? [], places[column]), other);
}
