// Owns the table of a dictionary: a grid that keys walk through, whose cells are edited in their place.
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { RowFault } from '../../../shared/dictionary/faults.ts';
import { type Row, type TableId, tables } from '../../../shared/dictionary/tables.ts';
import { useSay } from '../../kit/ui/say.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { chooseRow, useDictionaries } from './dictionary-store.ts';
import { useHeading } from './EntryField.tsx';
import { EntryRow, type RowActions, type RowCursor } from './EntryRow.tsx';
import { COUNTED, useColumns } from './use-table.ts';
import { words } from './words.ts';

export interface TableActions {
  add(): void;
  duplicate(): void;
  remove(): void;
  move(step: 1 | -1): void;
}

interface EntryTableProps {
  readonly table: TableId;
  readonly rows: readonly Row[];
  /** Places of the rows that are shown. */
  readonly shown: readonly number[];
  readonly faults: readonly RowFault[];
  readonly actions: TableActions;
}

const NONE: readonly never[] = [];
const NO_CURSOR: RowCursor = { column: undefined, editing: false };

export function EntryTable({ table, rows, shown, faults, actions }: EntryTableProps) {
  const say = useSay();
  const headingOf = useHeading();
  const columns = useColumns(table);
  const dictionaries = useKnowledge((knowledge) => knowledge.dictionaries);
  const byRow = useMemo(() => groupFaults(faults), [faults]);
  const grid = useRef<HTMLTableElement>(null);
  const { at, column, editing, rowActions, onKeyDown } = useCursor({
    table,
    shown,
    width: columns.length,
    grid,
    actions,
  });
  const cursor = useMemo((): RowCursor => ({ column, editing }), [column, editing]);
  return (
    <div className="entries-scroll">
      <table
        ref={grid}
        className={`data-table entries entries-${table}`}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are walked and edited by keys
        role="grid"
        aria-label={say(tables[table].title)}
        aria-rowcount={rows.length + 1}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" className="number row-number">
              #
            </th>
            {columns.map((one) => (
              <th key={one.path} scope="col" className={one.info.control === 'number' ? 'number' : undefined}>
                {headingOf(one)}
              </th>
            ))}
            {COUNTED.has(table) && (
              <th scope="col" className="number uses-cell">
                {say(words.usesColumn)}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((index) => (
            <EntryRow
              key={index}
              table={table}
              row={rows[index] as Row}
              index={index}
              columns={columns}
              faults={byRow.get(index) ?? NONE}
              cursor={index === at ? cursor : NO_CURSOR}
              dictionaries={dictionaries}
              actions={rowActions}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function groupFaults(faults: readonly RowFault[]): ReadonlyMap<number, readonly RowFault[]> {
  const byRow = new Map<number, RowFault[]>();
  for (const fault of faults) byRow.set(fault.row, [...(byRow.get(fault.row) ?? []), fault]);
  return byRow;
}

interface CursorGiven {
  readonly table: TableId;
  readonly shown: readonly number[];
  readonly width: number;
  readonly grid: React.RefObject<HTMLTableElement | null>;
  readonly actions: TableActions;
}

/** Where the cursor is, and what the keys do with it. The focus follows the cursor while it is in the table. */
function useCursor({ table, shown, width, grid, actions }: CursorGiven) {
  const chosen = useDictionaries((state) => state.at[table]);
  const [wanted, setColumn] = useState(0);
  const [editing, setEditing] = useState(false);
  const at = chosen !== undefined && shown.includes(chosen) ? chosen : shown[0];
  const column = Math.min(wanted, width - 1);
  const wish = useRef(false);
  useEffect(() => {
    if (!wish.current || editing) return;
    wish.current = false;
    const cell = grid.current?.querySelector<HTMLElement>(`tr[data-row="${at}"] td[data-column="${column}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  // Where the cursor is sent from elsewhere, it must be seen.
  useEffect(() => {
    grid.current?.querySelector(`tr[data-row="${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at, grid]);
  const go = (row: number | undefined, place: number) => {
    wish.current = true;
    setEditing(false);
    setColumn(Math.max(0, Math.min(place, width - 1)));
    if (row !== undefined) chooseRow(table, row);
  };
  const step = (rowStep: number, columnStep: number) => {
    const place = shown.indexOf(at ?? -1);
    go(shown[Math.max(0, Math.min(place + rowStep, shown.length - 1))], column + columnStep);
  };
  const edit = (row: number, place: number) => {
    const cell = grid.current?.querySelector(`tr[data-row="${row}"] td[data-column="${place}"]`);
    if (cell?.getAttribute('data-locked') === 'true') return;
    chooseRow(table, row);
    setColumn(place);
    setEditing(true);
  };
  const rowActions = useRef<RowActions>({ choose: () => {}, edit: () => {}, end: () => {} });
  rowActions.current = {
    choose: (row, place) => {
      if (editing && (row !== at || place !== column)) setEditing(false);
      if (!editing) setColumn(place);
      chooseRow(table, row);
    },
    edit,
    end: (move) => {
      if (move === 'away') setEditing(false);
      else step(move === 'down' ? 1 : 0, move === 'right' ? 1 : move === 'left' ? -1 : 0);
    },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    const act = keyAction(event, { step, go, edit, at, column, shown, width, actions: withFocus(actions, wish) });
    if (!act) return;
    event.preventDefault();
    act();
  };
  return { at, column, editing, rowActions, onKeyDown };
}

/** After these the focus goes to the row that is chosen then. */
function withFocus(actions: TableActions, wish: { current: boolean }): TableActions {
  const wishing = (run: () => void) => () => {
    wish.current = true;
    run();
  };
  return {
    add: wishing(actions.add),
    duplicate: wishing(actions.duplicate),
    remove: wishing(actions.remove),
    move: (step) => wishing(() => actions.move(step))(),
  };
}

interface KeyGiven {
  readonly step: (rows: number, columns: number) => void;
  readonly go: (row: number | undefined, column: number) => void;
  readonly edit: (row: number, column: number) => void;
  readonly at: number | undefined;
  readonly column: number;
  readonly shown: readonly number[];
  readonly width: number;
  readonly actions: TableActions;
}

const PAGE = 12;

/** What a key does in the table; undefined for other keys. */
function keyAction(event: KeyboardEvent, given: KeyGiven): (() => void) | undefined {
  const { step, go, edit, at, column, shown, width, actions } = given;
  const isMod = event.ctrlKey || event.metaKey;
  if (event.altKey) {
    return { ArrowUp: () => actions.move(-1), ArrowDown: () => actions.move(1) }[event.key];
  }
  if (isMod && event.key.toLowerCase() === 'd') return actions.duplicate;
  const ends: Readonly<Record<string, () => void>> = {
    Home: () => go(isMod ? shown[0] : at, 0),
    End: () => go(isMod ? shown.at(-1) : at, width - 1),
  };
  if (isMod) return ends[event.key];
  const startEdit = () => at !== undefined && edit(at, column);
  const keys: Readonly<Record<string, () => void>> = {
    ...ends,
    ArrowUp: () => step(-1, 0),
    ArrowDown: () => step(1, 0),
    ArrowLeft: () => step(0, -1),
    ArrowRight: () => step(0, 1),
    PageUp: () => step(-PAGE, 0),
    PageDown: () => step(PAGE, 0),
    Enter: startEdit,
    F2: startEdit,
    Insert: actions.add,
    Delete: actions.remove,
  };
  return keys[event.key];
}
