// Owns a grid of cells as in a spreadsheet: of its lines and columns only those in sight are drawn, keys and pointer choose cells.
import { type CSSProperties, type ReactNode, type RefObject, useEffect, useId, useMemo, useRef } from 'react';
import type { Editing } from './cell-editing.ts';
import { cellId, GridRow, type RowActs, type RowLook } from './GridRow.tsx';
import { type GridColumn, type GridLine, type GridSource, rowOfLine } from './grid.ts';
import { type GridActions, takeGridKey } from './grid-keys.ts';
import { TypingField } from './TypingField.tsx';
import { type GridCursor, HEAD } from './use-grid-cursor.ts';
import { type ShownColumn, sum, useScrollTo, useSight } from './use-grid-sight.ts';
import './grid.css';
import './cells.css';

interface GridProps<R> {
  readonly label: string;
  /** The element with the focus, which hears what is typed, for those who bring it here. */
  readonly grid: RefObject<HTMLInputElement | null>;
  readonly lines: readonly GridLine<R>[];
  readonly columns: readonly GridColumn<R>[];
  /** CSS px. */
  readonly widths: readonly number[];
  readonly lineHeight: number;
  readonly cursor: GridCursor;
  readonly editing: Editing<R>;
  readonly source: GridSource<R>;
  readonly look: RowLook<R>;
  /** What keys do on heads and on lines that are no rows. */
  readonly actions: Pick<GridActions, 'fold' | 'sort' | 'openMenu' | 'resize' | 'moveColumn'> & Partial<GridActions>;
  renderHead(shown: ShownColumn<R>, current: boolean): ReactNode;
  /** A line that is no row. */
  renderLine(line: GridLine<R>, index: number, current: boolean, shown: readonly ShownColumn<R>[]): ReactNode;
}

export function Grid<R>(props: GridProps<R>) {
  const { lines, columns, widths, lineHeight, cursor, editing, source, grid } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const acts = useRowActs(cursor, editing, lines.length);
  const { rows, shown } = useSight(scroller, lines.length, columns, widths, lineHeight);
  useScrollTo(scroller, cursor, widths, lineHeight);
  useOwnClipboard(grid, editing.paste);
  const id = useId();
  const actions = { lines: lines.length, columns: columns.length, ...editing, ...props.actions };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!takeGridKey(event, cursor, actions)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const style = {
    '--row-columns': widths.map((width) => `${width}px`).join(' '),
    '--row-width': `${sum(widths)}px`,
    '--row-height': `${lineHeight}px`,
  };
  const { range } = cursor;
  return (
    <div ref={scroller} className="row-scroll">
      <table
        id={id}
        className="row-grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are walked, edited and opened by keys
        role="grid"
        // What is pressed or brought here goes on to the field that hears the keys.
        tabIndex={-1}
        onFocus={(event) => event.target === event.currentTarget && grid.current?.focus({ preventScroll: true })}
        aria-label={props.label}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        style={style as CSSProperties}
      >
        <thead>
          <tr className="row-line row-head" aria-rowindex={1}>
            {shown.map((each) =>
              props.renderHead(each, cursor.line === HEAD && cursor.column === each.index && cursor.at !== undefined),
            )}
          </tr>
        </thead>
        <tbody style={{ paddingTop: rows.before, paddingBottom: rows.after }}>
          {rows.indexes.map((index) => {
            const line = lines[index];
            if (!line) return null;
            const at = index === cursor.line && cursor.at !== undefined ? cursor.column : undefined;
            return line.type === 'row' ? (
              <GridRow
                key={line.key}
                {...{ index, at, shown, source, editing, acts }}
                look={props.look}
                row={line.row}
                name={line.key}
                range={isIn(cursor, index) ? range : undefined}
                handle={!editing.readOnly && range?.toLine === index ? range.toColumn : undefined}
                matched={cursor.matched.has(line.key)}
                draft={editing.draft?.line === line.key ? editing.draft : undefined}
                pending={editing.pending?.cells.get(line.key)}
              />
            ) : (
              props.renderLine(line, index, at !== undefined, shown)
            );
          })}
        </tbody>
      </table>
      <TypingField
        {...{ onKeyDown, field: grid, label: props.label, gridId: id }}
        cell={cursor.at === undefined ? undefined : cellId(cursor.line, activeColumn(lines, cursor))}
        place={{
          left: sum(widths.slice(0, cursor.column)),
          top: (cursor.line + 1) * lineHeight,
          width: widths[cursor.column] ?? 0,
          height: lineHeight,
        }}
        locked={editing.readOnly || !takesText(props)}
        onText={actions.edit}
      />
    </div>
  );
}

/** What a press on a row does. The lines in sight are not drawn again for every move, so they must not hold on to an old cursor. */
function useRowActs<R>(cursor: GridCursor, editing: Editing<R>, lines: number): RowActs<R> {
  const latest = useRef({ cursor, editing, lines });
  latest.current = { cursor, editing, lines };
  const held = useRef<'cells' | 'handle'>(undefined);
  const end = useRef({ line: 0, column: 0 });
  return useMemo(() => {
    const hold = (what: 'cells' | 'handle') => {
      held.current = what;
      const onUp = () => {
        held.current = undefined;
      };
      window.addEventListener('mouseup', onUp, { once: true });
    };
    return {
      press: (line, column, extend) => {
        hold('cells');
        latest.current.cursor.move(line, column, extend);
      },
      grip: () => {
        const { range } = latest.current.cursor;
        end.current = { line: range?.toLine ?? 0, column: range?.toColumn ?? 0 };
        hold('handle');
      },
      drag: (line, column) => {
        const { cursor: now, editing: edits } = latest.current;
        if (edits.draft || held.current === undefined) return;
        if (held.current === 'cells') {
          if (now.line !== line || now.column !== column) now.move(line, column, true);
        } else if (end.current.line !== line || end.current.column !== column) {
          end.current = { line, column };
          edits.fillTo(line, column);
        }
      },
      fillAll: () => {
        const { editing: edits, lines: count, cursor: now } = latest.current;
        edits.fillTo(count - 1, now.range?.toColumn ?? 0);
      },
      open: (row, column) => latest.current.editing.open(row, column),
    };
  }, []);
}

/** Whether what is typed goes into the cell of the cursor: the name of a new row, or a field. */
function takesText<R>({ lines, columns, cursor, source }: GridProps<R>): boolean {
  const line = cursor.at === undefined ? undefined : lines[cursor.line];
  if (line?.type === 'new') return true;
  const [row, column] = [rowOfLine(line), columns[cursor.column]];
  return row !== undefined && column !== undefined && source.fieldOf(source.document, row, column.id) !== undefined;
}

function activeColumn<R>(lines: readonly GridLine<R>[], { line, column }: GridCursor): number {
  return lines[line]?.type === 'row' || line === HEAD ? column : 0;
}

function isIn({ range }: GridCursor, line: number): boolean {
  return range !== undefined && line >= range.fromLine && line <= range.toLine;
}

/** Where nothing is selected, the browser sends the clipboard's events to the body; they are the grid's while it has the focus. */
function useOwnClipboard(grid: RefObject<HTMLElement | null>, paste: (text: string) => void): void {
  const latest = useRef(paste);
  latest.current = paste;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (document.activeElement !== grid.current || grid.current === null) return;
      event.preventDefault();
      latest.current(event.clipboardData?.getData('text/plain') ?? '');
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [grid]);
}
