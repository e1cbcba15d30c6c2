// Owns the two sorts of lines of the strategy list: the head of a segment's rows, and a row.
import { memo } from 'react';
import { rowColumns } from '../../shared/document/row-columns.ts';
import type { StrategyRow } from '../../shared/document/strategy-row.ts';
import type { Severity } from '../../shared/lint/rule.ts';
import { classes } from '../ui/Button.tsx';
import { Icon, KindIcon, SeverityIcon } from '../ui/Icon.tsx';
import { useSay } from '../ui/say.ts';
import { cellId } from './column-widths.ts';
import { cellText, type RowLine } from './row-table.ts';

interface GroupLineProps {
  readonly line: Extract<RowLine, { type: 'group' }>;
  readonly index: number;
  readonly current: boolean;
  onFold(segment: string, fold: boolean): void;
}

export function GroupLine({ line, index, current, onFold }: GroupLineProps) {
  const say = useSay();
  return (
    <tr
      className={classes('row-line row-group', current && 'current')}
      aria-rowindex={index + 2}
      onClick={() => onFold(line.segment, line.open)}
    >
      <td className="row-cell" id={cellId(index, 0)} colSpan={rowColumns.length}>
        <Icon name={line.open ? 'down' : 'right'} size={12} />
        <KindIcon kind="segment" size={14} />
        <b>{line.name}</b>
        {/* A row of a grid has no state of its own to say this by. */}
        <span className="visually-hidden">{say(line.open ? UNFOLDED : FOLDED)}</span>
        <span className="secondary">
          {say({ zh: '{n} 行', en: '{n, plural, one {# row} other {# rows}}' }, { n: line.count })}
        </span>
      </td>
    </tr>
  );
}

const UNFOLDED = { zh: '已展开', en: 'expanded' };
const FOLDED = { zh: '已折叠', en: 'collapsed' };

interface RowCellsProps {
  readonly row: StrategyRow;
  readonly index: number;
  /** The column of the cursor, when it is in this row. */
  readonly at: number | undefined;
  readonly chosen: boolean;
  readonly matched: boolean;
  readonly worst: ReadonlyMap<string, Severity>;
  onMove(index: number, column: number, extend?: boolean): void;
  onOpen(row: StrategyRow, column: number): void;
}

export const RowCells = memo(
  function RowCells({ row, index, at, chosen, matched, worst, onMove, onOpen }: RowCellsProps) {
    const say = useSay();
    const severity = worstOf(row, worst);
    return (
      <tr
        className={classes('row-line', chosen && 'chosen', matched && 'matched', !row.deliverable && 'undelivered')}
        aria-rowindex={index + 2}
        aria-selected={chosen}
        data-row={row.rowCode}
        onClick={(event) => onMove(index, columnOf(event.target), event.shiftKey)}
        onDoubleClick={(event) => onOpen(row, columnOf(event.target))}
      >
        {rowColumns.map(({ id, cell }, column) => {
          const value = cell(row);
          const text = cellText(value, say);
          return (
            <td
              key={id}
              id={cellId(index, column)}
              className={classes('row-cell', typeof value === 'number' && 'number', at === column && 'current')}
              title={text}
              data-column={column}
            >
              {column === 0 && severity && (
                <SeverityIcon severity={severity} size={13} label={say(SEVERITY[severity])} />
              )}
              <span className="ellipsis">{text}</span>
            </td>
          );
        })}
      </tr>
    );
  },
  // The two callbacks are made anew with every move of the cursor and do the same.
  (a, b) =>
    a.row === b.row &&
    a.index === b.index &&
    a.at === b.at &&
    a.chosen === b.chosen &&
    a.matched === b.matched &&
    a.worst === b.worst,
);

function columnOf(target: EventTarget): number {
  const cell = target instanceof Element ? target.closest('[data-column]') : null;
  return Number(cell?.getAttribute('data-column') ?? 0);
}

const SEVERITY = {
  error: { zh: '路径上有错误', en: 'Errors on the path' },
  warning: { zh: '路径上有警告', en: 'Warnings on the path' },
  info: { zh: '路径上有提示', en: 'Hints on the path' },
};
const RANK: readonly Severity[] = ['error', 'warning', 'info'];

function worstOf({ ids }: StrategyRow, worst: ReadonlyMap<string, Severity>): Severity | undefined {
  const found = new Set(Object.values(ids).map((id) => worst.get(id)));
  return RANK.find((severity) => found.has(severity));
}
