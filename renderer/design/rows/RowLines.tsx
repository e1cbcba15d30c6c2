// Owns the two sorts of lines of the strategy list: the head of a group of rows, and a row.
import { memo } from 'react';
import type { Weight } from '../../../shared/lint/rule.ts';
import { type RowColumn, saidCell } from '../../../shared/rows/row-columns.ts';
import { fieldOfCell } from '../../../shared/rows/row-fields.ts';
import type { StrategyRow } from '../../../shared/rows/strategy-row.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { Icon, KindIcon, SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { CellEditor } from './CellEditor.tsx';
import type { CellDraft } from './cell-editing.ts';
import { groupName, totalsText } from './group-words.ts';
import { cellId, type Editing } from './RowGrid.tsx';
import type { GroupLine } from './row-lines.ts';
import { cellText } from './row-table.ts';
import type { CellRange } from './use-grid-cursor.ts';
import type { ListedRows } from './use-rows.ts';

export interface ShownColumn {
  readonly column: RowColumn;
  /** Its place among the columns that are not hidden. */
  readonly index: number;
}

interface GroupCellsProps {
  readonly line: GroupLine;
  readonly index: number;
  readonly columns: number;
  readonly current: boolean;
  onFold(key: string, fold: boolean): void;
}

const KINDS = { segmentName: 'segment', scenarioName: 'scenario', channelName: 'channel' } as const;

export function GroupCells({ line, index, columns, current, onFold }: GroupCellsProps) {
  const say = useSay();
  const kind = KINDS[line.by as keyof typeof KINDS];
  return (
    <tr
      className={classes('row-line row-group', current && 'current')}
      aria-rowindex={index + 2}
      data-group={line.key}
      onClick={() => onFold(line.key, line.open)}
    >
      <td className="row-cell" id={cellId(index, 0)} colSpan={columns} style={{ paddingLeft: 8 + line.depth * 18 }}>
        <Icon name={line.open ? 'down' : 'right'} size={12} />
        {kind ? <KindIcon kind={kind} size={14} /> : <Icon name="clock" size={14} />}
        <b>{groupName(line, say)}</b>
        {/* A row of a grid has no state of its own to say this by. */}
        <span className="visually-hidden">{say(line.open ? UNFOLDED : FOLDED)}</span>
        <span className="secondary">{totalsText(line.totals, say)}</span>
      </td>
    </tr>
  );
}

const UNFOLDED = { zh: '已展开', en: 'expanded' };
const FOLDED = { zh: '已折叠', en: 'collapsed' };

interface RowCellsProps {
  readonly row: StrategyRow;
  readonly index: number;
  readonly shown: readonly ShownColumn[];
  readonly listed: ListedRows;
  /** The column of the cursor, when it is in this row. */
  readonly at: number | undefined;
  readonly range: CellRange | undefined;
  readonly matched: boolean;
  readonly worst: ReadonlyMap<string, Weight>;
  readonly draft: CellDraft | undefined;
  readonly editing: Editing;
  readonly acts: RowActs;
}

export interface RowActs {
  press(line: number, column: number, extend: boolean): void;
  /** The pointer comes here, perhaps with the button that was pressed in a row. */
  drag(line: number, column: number): void;
  open(row: StrategyRow, column: number): void;
}

export const RowCells = memo(
  function RowCells(props: RowCellsProps) {
    const { row, index, shown, at, range, matched, worst, draft, editing, acts } = props;
    const severity = worstOf(row, worst);
    return (
      <tr
        className={classes('row-line', range && 'chosen', matched && 'matched', !row.deliverable && 'undelivered')}
        aria-rowindex={index + 2}
        aria-selected={range !== undefined}
        data-row={row.rowCode}
        onMouseDown={(event) => {
          // A press in the editor is the editor's.
          if (event.button === 0 && event.target instanceof Element && !event.target.closest('.cell-input')) {
            acts.press(index, columnOf(event.target), event.shiftKey);
          }
        }}
        onMouseMove={(event) => event.buttons === 1 && acts.drag(index, columnOf(event.target))}
        onDoubleClick={(event) => acts.open(row, columnOf(event.target))}
      >
        {shown.map(({ column, index: place }) => (
          <BodyCell
            key={column.id}
            {...{ column, place, row, line: index }}
            document={props.listed.document}
            severity={place === 0 ? severity : undefined}
            current={at === place}
            chosen={range !== undefined && place >= range.fromColumn && place <= range.toColumn}
            draft={draft?.column === column.id ? draft : undefined}
            editing={editing}
          />
        ))}
      </tr>
    );
  },
  // What else is given is made anew with every move of the cursor and does the same.
  (a, b) =>
    a.row === b.row &&
    a.index === b.index &&
    a.shown === b.shown &&
    a.at === b.at &&
    sameRange(a.range, b.range) &&
    a.matched === b.matched &&
    a.worst === b.worst &&
    a.acts === b.acts &&
    a.draft === undefined &&
    b.draft === undefined,
);

function sameRange(a: CellRange | undefined, b: CellRange | undefined): boolean {
  return a === b || (a?.fromColumn === b?.fromColumn && a?.toColumn === b?.toColumn && Boolean(a) === Boolean(b));
}

interface BodyCellProps {
  readonly column: RowColumn;
  readonly place: number;
  readonly row: StrategyRow;
  readonly line: number;
  readonly document: ListedRows['document'];
  readonly severity: Weight | undefined;
  readonly current: boolean;
  readonly chosen: boolean;
  readonly draft: CellDraft | undefined;
  readonly editing: Editing;
}

function BodyCell({ column, place, row, line, document, severity, current, chosen, draft, editing }: BodyCellProps) {
  const say = useSay();
  const value = column.cell(row);
  const text = cellText(saidCell(column, row), say);
  const isFixed = fieldOfCell(document, row, column.id) === undefined;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: named by aria-activedescendant
    <td
      id={cellId(line, place)}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it can be edited
      role="gridcell"
      className={classes(
        'row-cell',
        typeof value === 'number' && 'number',
        place === 0 && 'first',
        isFixed && 'fixed',
        chosen && 'in-range',
        current && 'current',
        draft && 'edited',
      )}
      style={{ gridColumn: place + 1 }}
      title={draft ? undefined : text}
      aria-colindex={place + 1}
      aria-readonly={isFixed}
      data-column={place}
    >
      {severity && <SeverityIcon severity={severity} size={13} label={say(SEVERITY[severity])} />}
      {draft ? (
        <CellEditor draft={draft} row={row} column={column} editing={editing} />
      ) : (
        <span className="ellipsis">{text}</span>
      )}
    </td>
  );
}

function columnOf(target: EventTarget): number {
  const cell = target instanceof Element ? target.closest('[data-column]') : null;
  return Number(cell?.getAttribute('data-column') ?? 0);
}

const SEVERITY = {
  error: { zh: '路径上有错误', en: 'Errors on the path' },
  warning: { zh: '路径上有警告', en: 'Warnings on the path' },
  info: { zh: '路径上有提示', en: 'Hints on the path' },
};
const RANK: readonly Weight[] = ['error', 'warning', 'info'];

function worstOf({ ids }: StrategyRow, worst: ReadonlyMap<string, Weight>): Weight | undefined {
  const found = new Set(Object.values(ids).map((id) => worst.get(id)));
  return RANK.find((severity) => found.has(severity));
}
