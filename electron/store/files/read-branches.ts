// Owns reading the list of branches from a CSV file: all of it or nothing, every bad cell named by row and column.
import { basename } from 'node:path';
import Papa from 'papaparse';
import type { Branch } from '../../../shared/ipc.ts';
import { findPersonalData } from '../../../shared/lint/personal-data.ts';
import { branchFaults } from '../../../shared/package/branches.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { readSpreadsheetText } from './read-text.ts';

const COLUMNS = ['branchCode', 'branchName', 'listCount'] as const;
type Column = (typeof COLUMNS)[number];

const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  branchCode: ['branchcode', '支行编号', '支行代码', '支行号', '机构号', '机构编号', '网点编号', '网点号'],
  branchName: ['branchname', '支行名称', '支行', '支行名', '机构名称', '网点名称'],
  listCount: ['listcount', '名单数', '名单人数', '名单数量', '人数', '客户数'],
};

/** Headings of customer data, which must never lie in a file of this program (DOMAIN §3.4). */
const PERSONAL =
  /^(name|姓名|客户姓名|客户名称?|customername|mobile|phone|tel|telephone|手机|手机号|手机号码|电话|联系电话|联系方式|idno|idcard|idnumber|identity|身份证|身份证号|身份证号码|证件号|证件号码|cardno|cardnumber|卡号|银行卡号|account|accountno|账号|账户|客户号|address|地址|住址|email|邮箱)$/;
const SHOWN_FAULTS = 20;

/**
 * The branches of a CSV file in UTF-8, UTF-16 or GB18030; headings in any order, in English or Chinese.
 * Throws E_BRANCHES_COLUMNS, E_BRANCHES_PERSONAL, E_BRANCHES_EMPTY, E_BRANCHES_CELLS (details `R3 listCount "1.5"`,
 * `R3 column4 "200"` for a cell without a heading, as an unquoted 1,200 leaves it),
 * and what reading a file throws.
 */
export async function readBranches(file: string): Promise<{ encoding: string; branches: Branch[] }> {
  const name = basename(file);
  const { text, encoding } = await readSpreadsheetText(file);
  const parsed = Papa.parse<string[]>(text, { delimitersToGuess: [',', '\t', ';', '，'] });
  const broken = parsed.errors
    .filter((error) => error.type === 'Quotes')
    .map((error) => `R${(error.row ?? 0) + 1} ${error.code}`);
  const records = parsed.data.map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }));
  const filled = records.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const header = filled[0];
  if (!header) throw new ProblemError('E_BRANCHES_EMPTY', { file: name });
  const places = columnPlaces(header.cells, name);
  const rows = filled.slice(1);
  if (rows.length === 0) throw new ProblemError('E_BRANCHES_EMPTY', { file: name });
  refusePersonalCells(header.cells, rows, places, name);
  const branches = rows.map(({ cells }) => toBranch(cells, places));
  const unheaded = rows.flatMap((record) => cellsWithoutHeading(record, header.cells.length));
  const faults = [...broken, ...unheaded, ...branchFaults(branches).map((fault) => describe(fault, rows, places))];
  if (faults.length > 0) {
    throw new ProblemError('E_BRANCHES_CELLS', { file: name, count: faults.length }, faults.slice(0, SHOWN_FAULTS));
  }
  return { encoding, branches };
}

/** Customer data may also stand under a heading that does not say so. Codes and counts are numbers, so they are not looked at. */
function refusePersonalCells(
  header: readonly string[],
  rows: readonly { cells: readonly string[] }[],
  places: Places,
  file: string,
): void {
  const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => index)
    .filter((index) => {
      if (index === places.branchCode || index === places.listCount) return false;
      return rows.some(({ cells }) => findPersonalData(cells[index] ?? '').length > 0);
    })
    .map((index) => header[index] ?? unheadedColumn(index));
  if (columns.length > 0) throw new ProblemError('E_BRANCHES_PERSONAL', { file, columns });
}

function unheadedColumn(index: number): string {
  return `column${index + 1}`;
}

/** Cells to the right of the last heading: which of the row's cells is the count is then anybody's guess. */
function cellsWithoutHeading({ row, cells }: { row: number; cells: readonly string[] }, headings: number): string[] {
  return cells.flatMap((cell, index) =>
    index < headings || cell === '' ? [] : [`R${row} ${unheadedColumn(index)} "${cell.slice(0, 40)}"`],
  );
}

type Places = Readonly<Record<Column, number>>;

function columnPlaces(header: readonly string[], file: string): Places {
  const headings = header.map((heading) =>
    heading
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_\-()\u200b\ufeff]/g, ''),
  );
  const personal = header.filter((_, index) => PERSONAL.test(headings[index] ?? ''));
  if (personal.length > 0) throw new ProblemError('E_BRANCHES_PERSONAL', { file, columns: personal });
  const placeOf = (column: Column) => headings.findIndex((heading) => HEADINGS[column].includes(heading));
  const missing = COLUMNS.filter((column) => placeOf(column) < 0);
  if (missing.length > 0) throw new ProblemError('E_BRANCHES_COLUMNS', { file, columns: missing });
  return { branchCode: placeOf('branchCode'), branchName: placeOf('branchName'), listCount: placeOf('listCount') };
}

function toBranch(cells: readonly string[], places: Places): Branch {
  const count = (cells[places.listCount] ?? '').normalize('NFKC');
  return {
    branchCode: (cells[places.branchCode] ?? '').normalize('NFKC').trim(),
    branchName: cells[places.branchName] ?? '',
    listCount: /^\d{1,9}$/.test(count) ? Number(count) : Number.NaN,
  };
}

function describe(
  fault: ReturnType<typeof branchFaults>[number],
  rows: readonly { row: number; cells: readonly string[] }[],
  places: Places,
): string {
  const record = rows[fault.index];
  const cell = `R${record?.row} ${fault.column} "${(record?.cells[places[fault.column]] ?? '').slice(0, 40)}"`;
  return fault.sameAs === undefined ? cell : `${cell} = R${rows[fault.sameAs]?.row}`;
}
