// Owns a matrix as a plain table, for spreadsheets and the command line.
import type { Language, Message } from '../i18n/message.ts';
import type { CellState, CoverageCell, CoverageMatrix, Measures } from './coverage-matrix.ts';
import { matrices } from './matrix-axes.ts';

export const MEASURE_IDS = ['paths', 'nodes', 'touches'] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];

export const measureTitles: Readonly<Record<MeasureId, Message>> = {
  paths: { zh: '路径数', en: 'Paths' },
  nodes: { zh: '节点数', en: 'Nodes' },
  touches: { zh: '触达人次', en: 'Contacts' },
};

export const stateTitles: Readonly<Record<Exclude<CellState, 'covered'>, Message>> = {
  gap: { zh: '空缺', en: 'Gap' },
  overdue: { zh: '空缺（待复核）', en: 'Gap (to review)' },
  leftEmpty: { zh: '有意留空', en: 'Left empty' },
  outside: { zh: '—', en: '—' },
};

const TOTAL: Message = { zh: '合计', en: 'Total' };
const DETAIL: readonly Message[] = [
  { zh: '行', en: 'Row' },
  { zh: '列', en: 'Column' },
  { zh: '状态', en: 'State' },
  measureTitles.paths,
  { zh: '其中存量', en: 'Existing' },
  { zh: '其中新增', en: 'New' },
  { zh: '未标来源', en: 'Unmarked' },
  measureTitles.nodes,
  measureTitles.touches,
  { zh: '留空理由', en: 'Reason for leaving empty' },
  { zh: '复核日期', en: 'Review date' },
];
const COVERED: Message = { zh: '已覆盖', en: 'Covered' };

export interface Table {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The matrix as it is shown: figures of one measure, the state in words where there is none, totals. */
export function matrixTable(matrix: CoverageMatrix, measure: MeasureId, language: Language): Table {
  const { title, rowTitle } = matrices[matrix.id];
  const columns = matrix.columns.map(({ label }) => label[language]);
  const rows = matrix.rows.map((row) => [
    row.label[language],
    ...matrix.columns.map((column) => figure(matrix.cell(row.id, column.id), measure, language)),
    matrix.rowTotal(row.id)[measure],
  ]);
  const totals = matrix.columns.map(({ id }) => matrix.columnTotal(id)[measure]);
  return {
    name: title[language],
    header: [`${rowTitle[language]} · ${measureTitles[measure][language]}`, ...columns, TOTAL[language]],
    rows: [...rows, [TOTAL[language], ...totals, matrix.total[measure]]],
  };
}

/** One line for each cell with all that is known of it. */
export function detailTable(matrix: CoverageMatrix, language: Language): Table {
  const rows = matrix.rows.flatMap((row) =>
    matrix.columns.map((column) => {
      const cell = matrix.cell(row.id, column.id);
      const { existing, new: added, unmarked } = cell.origins;
      return [
        row.label[language],
        column.label[language],
        (cell.state === 'covered' ? COVERED : stateTitles[cell.state])[language],
        cell.paths,
        existing,
        added,
        unmarked,
        cell.nodes,
        cell.touches,
        cell.leftEmpty?.reason ?? '',
        cell.leftEmpty?.reviewDate ?? '',
      ];
    }),
  );
  return { name: language === 'zh' ? '明细' : 'Cells', header: DETAIL.map((title) => title[language]), rows };
}

function figure(cell: CoverageCell, measure: keyof Pick<Measures, MeasureId>, language: Language): string | number {
  if (cell.paths > 0) return cell[measure];
  return cell.state === 'covered' ? 0 : stateTitles[cell.state][language];
}
