// Owns the words for cells of a matrix: their names and what they say of themselves.

import type { CoverageCell, CoverageMatrix, Heading } from '../../../../shared/coverage/coverage-matrix.ts';
import { type MeasureId, measureTitles, stateTitles } from '../../../../shared/coverage/matrix-table.ts';
import { figure } from '../../../../shared/i18n/figure.ts';
import type { Message } from '../../../../shared/i18n/message.ts';
import type { Say } from '../../../kit/ui/say.ts';

export function headingOf(headings: readonly Heading[], id: string): Heading {
  return headings.find((heading) => heading.id === id) ?? { id, label: { zh: id, en: id }, own: false };
}

/** `养老 · 流失`: column, then row. */
export function cellName(matrix: CoverageMatrix, cell: Pick<CoverageCell, 'row' | 'column'>, say: Say): string {
  const column = say(headingOf(matrix.columns, cell.column).label);
  return `${column} · ${say(headingOf(matrix.rows, cell.row).label)}`;
}

/** What a screen reader hears of a cell. */
export function cellLabel(matrix: CoverageMatrix, cell: CoverageCell, measure: MeasureId, say: Say): string {
  const name = cellName(matrix, cell, say);
  if (cell.paths > 0) return `${name}：${say(measureTitles[measure])} ${figure(cell[measure])}`;
  const reason = cell.leftEmpty ? `，${cell.leftEmpty.reason}` : '';
  return cell.state === 'outside' || cell.state === 'covered'
    ? name
    : `${name}：${say(stateTitles[cell.state])}${reason}`;
}

/** One or two sentences under the name of the chosen cell. */
export function cellSentence(cell: CoverageCell, say: Say): string {
  const people = cell.people === undefined ? '' : say(PEOPLE, { people: cell.people });
  if (cell.paths > 0) return `${say(COVERED, { paths: cell.paths, nodes: cell.nodes })}${people}`;
  return `${say(SENTENCES[cell.state])}${people}`;
}

const PEOPLE: Message = { zh: '该格客户数 {people, number}。', en: ' {people, number} customers in this cell.' };
const COVERED: Message = {
  zh: '{paths, number} 条完整路径，经过 {nodes, number} 个节点。',
  en: '{paths, plural, one {# complete path} other {# complete paths}} over {nodes, plural, one {# node} other {# nodes}}.',
};
const SENTENCES: Readonly<Record<CoverageCell['state'], Message>> = {
  covered: { zh: '', en: '' },
  gap: { zh: '没有任何完整路径。', en: 'No complete path.' },
  overdue: {
    zh: '有意留空的复核日期已过，请重新确认。',
    en: 'Left empty on purpose, but the review date has passed. Confirm or fill it.',
  },
  leftEmpty: { zh: '有意留空，不计入分母。', en: 'Left empty on purpose; not counted.' },
  outside: { zh: '这些客群未标注，不计入覆盖。', en: 'Unmarked segments; not counted.' },
};
