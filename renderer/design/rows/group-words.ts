// Owns what is said of a group of rows: its name, how many rows it has, and what they add up to.

import { computed } from '../../../shared/document/unit-names.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { rowColumns, saidCell } from '../../../shared/rows/row-columns.ts';
import type { RowTotals } from '../../../shared/rows/row-totals.ts';
import type { Say } from '../../kit/ui/say.ts';
import { cellText } from '../grid/grid-table.ts';
import type { GroupLine } from './row-lines.ts';

export function groupName({ by, first }: GroupLine, say: Say): string {
  const column = rowColumns.find(({ id }) => id === by);
  return (column && cellText(saidCell(column, first), say)) || say(NONE);
}

/** `4 行 · 触发 1,200 人/期 · 预计承接 172.8 万元`; numbers that only part of the rows share are left out. */
export function totalsText({ rows, volume, amounts }: RowTotals, say: Say): string {
  const parts = [say(ROWS, { n: rows })];
  if (volume !== undefined) parts.push(say(VOLUME, { n: volume }));
  if (amounts && amounts.size > 0) {
    const sums = [...amounts].map(([unit, sum]) => say(computed(sum, unit)));
    parts.push(say(AMOUNT, { sums: sums.join(' + ') }));
  }
  return parts.join(' · ');
}

const NONE: Message = { zh: '（空）', en: '(empty)' };
const ROWS: Message = { zh: '{n} 行', en: '{n, plural, one {# row} other {# rows}}' };
const VOLUME: Message = { zh: '触发 {n} 人/期', en: '{n} people per period' };
const AMOUNT: Message = { zh: '预计承接 {sums}', en: 'expected take-up {sums}' };
