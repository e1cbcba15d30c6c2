// Owns one row of a grid: its cells, the editor in one of them, and what is about to be written into others.
import { memo, type ReactNode } from 'react';
import { classes } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { valueText } from '../../knowledge/items/value-text.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { CellEditor } from './CellEditor.tsx';
import type { CellDraft, Editing } from './cell-editing.ts';
import { followingIn } from './following-cells.ts';
import { type GridColumn, type GridSource, readCellOf } from './grid.ts';
import { cellText } from './grid-table.ts';
import type { PendingCell, PendingCells } from './pending.ts';
import type { CellRange } from './use-grid-cursor.ts';
import type { ShownColumn } from './use-grid-sight.ts';

/** The element of the cell, for the grid that names its active one. */
export function cellId(line: number, column: number): string {
  return `row-cell-${line}-${column}`;
}

/** What a room shows of its rows beside their texts; made anew when rows look otherwise. */
export interface RowLook<R> {
  classOf(row: R): string | false | undefined;
  /** What stands before the text of a cell, e.g. the sign of the worst finding. */
  leadOf(row: R, column: GridColumn<R>, place: number): ReactNode;
}

export interface RowActs<R> {
  press(line: number, column: number, extend: boolean): void;
  /** The pointer comes here, perhaps with the button that was pressed in a row. */
  drag(line: number, column: number): void;
  open(row: R, column: number): void;
  /** The handle at the corner of the chosen cells is pressed. */
  grip(): void;
  /** The handle is pressed twice: the chosen cells go down to the end. */
  fillAll(): void;
}

interface GridRowProps<R> {
  readonly row: R;
  readonly name: string;
  readonly index: number;
  readonly shown: readonly ShownColumn<R>[];
  readonly source: GridSource<R>;
  readonly look: RowLook<R>;
  /** The column of the cursor, when it is in this row. */
  readonly at: number | undefined;
  readonly range: CellRange | undefined;
  /** The column at whose end the handle for filling is, when it is in this row. */
  readonly handle: number | undefined;
  readonly matched: boolean;
  readonly draft: CellDraft | undefined;
  readonly pending: PendingCells | undefined;
  readonly editing: Editing<R>;
  readonly acts: RowActs<R>;
}

export const GridRow = memo(DrawnRow, isSame) as typeof DrawnRow;

function DrawnRow<R>(props: GridRowProps<R>) {
  const { row, name, index, shown, at, range, matched, look, draft, pending, editing, acts } = props;
  return (
    <tr
      className={classes('row-line', range && 'chosen', matched && 'matched', look.classOf(row))}
      aria-rowindex={index + 2}
      aria-selected={range !== undefined}
      data-row={name}
      onMouseDown={(event) => {
        // A press in the editor is the editor's.
        if (event.button === 0 && event.target instanceof Element && !event.target.closest('.cell-input')) {
          if (event.target.closest('.fill-handle')) acts.grip();
          else acts.press(index, columnOf(event.target), event.shiftKey);
        }
      }}
      onMouseMove={(event) => event.buttons === 1 && acts.drag(index, columnOf(event.target))}
      onDoubleClick={(event) => {
        if (event.target instanceof Element && event.target.closest('.fill-handle')) acts.fillAll();
        else acts.open(row, columnOf(event.target));
      }}
    >
      {shown.map(({ column, index: place }) => (
        <BodyCell
          key={column.id}
          {...{ column, place, row, line: index, editing, look }}
          source={props.source}
          current={at === place}
          chosen={range !== undefined && place >= range.fromColumn && place <= range.toColumn}
          hasHandle={props.handle === place}
          draft={draft?.column === column.id ? draft : undefined}
          pending={pending?.get(column.id)}
        />
      ))}
    </tr>
  );
}

/** What else is given is made anew with every move of the cursor and does the same. */
function isSame<R>(a: GridRowProps<R>, b: GridRowProps<R>): boolean {
  return (
    a.row === b.row &&
    a.index === b.index &&
    a.shown === b.shown &&
    a.source === b.source &&
    a.at === b.at &&
    a.handle === b.handle &&
    sameRange(a.range, b.range) &&
    a.matched === b.matched &&
    a.look === b.look &&
    a.acts === b.acts &&
    a.pending === b.pending &&
    a.draft === undefined &&
    b.draft === undefined
  );
}

function sameRange(a: CellRange | undefined, b: CellRange | undefined): boolean {
  return a === b || (a?.fromColumn === b?.fromColumn && a?.toColumn === b?.toColumn && Boolean(a) === Boolean(b));
}

interface BodyCellProps<R> {
  readonly column: GridColumn<R>;
  readonly place: number;
  readonly row: R;
  readonly line: number;
  readonly source: GridSource<R>;
  readonly look: RowLook<R>;
  readonly current: boolean;
  readonly chosen: boolean;
  readonly hasHandle: boolean;
  readonly draft: CellDraft | undefined;
  readonly pending: PendingCell | undefined;
  readonly editing: Editing<R>;
}

function BodyCell<R>(props: BodyCellProps<R>) {
  const { column, place, row, line, source, look, current, chosen, hasHandle, draft, pending, editing } = props;
  const say = useSay();
  const value = column.cell(row);
  const field = source.fieldOf(source.document, row, column.id);
  const follows = field && followingIn(source.document, useKnowledge.getState().dictionaries, field);
  const from = follows && say(FOLLOWS, { from: say(follows.from, follows.params) });
  const given = cellText(readCellOf(column, row), say);
  const text = given === '' && follows ? valueText(field.info, follows.value, say) : given;
  const isFixed = field === undefined;
  const stays = pending?.problem && say(STAYS, { text: pending.text, why: reasonOf(pending, say) });
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
        pending && (stays ? 'stays' : 'to-write'),
      )}
      style={{ gridColumn: place + 1 }}
      title={draft ? undefined : (stays ?? (from ? `${text}\n${from}` : text))}
      aria-colindex={place + 1}
      aria-readonly={isFixed}
      data-column={place}
    >
      {look.leadOf(row, column, place)}
      {draft ? (
        <CellEditor
          draft={draft}
          title={say(column.title)}
          onCommit={(typed, step) => editing.commit(row, column, typed, step)}
          onCancel={editing.cancel}
        />
      ) : pending && !stays ? (
        <i className="ellipsis">{pending.text === '' ? say(EMPTIED) : pending.text}</i>
      ) : (
        <span className="ellipsis">{text}</span>
      )}
      {from && !draft && !pending && (
        <span className="cell-derived">
          <span aria-hidden="true">{say(DERIVED)}</span>
          <span className="visually-hidden">{from}</span>
        </span>
      )}
      {hasHandle && !draft && <span className="fill-handle" aria-hidden="true" />}
    </td>
  );
}

function reasonOf({ problem }: PendingCell, say: ReturnType<typeof useSay>): string {
  return problem ? say(problem.message, problem.params) : '';
}

function columnOf(target: EventTarget): number {
  const cell = target instanceof Element ? target.closest('[data-column]') : null;
  return Number(cell?.getAttribute('data-column') ?? 0);
}

const DERIVED = { zh: '推', en: 'auto' };
const FOLLOWS = { zh: '推算值：{from}', en: 'Derived: {from}' };
const STAYS = { zh: '“{text}”不写：{why}', en: '“{text}” is not written: {why}' };
const EMPTIED = { zh: '（清空）', en: '(cleared)' };
