// Owns one row of a dictionary's table: its cells, what is wrong in them, and how often maps use the entry.
import { memo, type RefObject } from 'react';
import { type Column, cellOf } from '../../../shared/dictionary/columns.ts';
import type { Dictionaries } from '../../../shared/dictionary/dictionaries.ts';
import { FAULTS, type RowFault } from '../../../shared/dictionary/faults.ts';
import { type Row, type TableId, tables } from '../../../shared/dictionary/tables.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { CellEditor } from './CellEditor.tsx';
import { cellText } from './cell-text.ts';
import { COUNTED, useUses } from './use-table.ts';
import { words } from './words.ts';

export interface RowCursor {
  /** The column that has the cursor in this row; undefined for the other rows. */
  readonly column: number | undefined;
  readonly editing: boolean;
}

/** What a row asks for; one object for all rows, so that they are not drawn again with every edit. */
export interface RowActions {
  choose(index: number, column: number): void;
  edit(index: number, column: number): void;
  end(move: 'down' | 'right' | 'left' | 'stay' | 'away'): void;
}

interface EntryRowProps {
  readonly table: TableId;
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly faults: readonly RowFault[];
  readonly cursor: RowCursor;
  readonly dictionaries: Dictionaries;
  readonly actions: RefObject<RowActions>;
}

export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { table, row, index, columns, faults, cursor, dictionaries, actions } = props;
  const say = useSay();
  const uses = useUses(table, row);
  const isOn = cursor.column !== undefined;
  return (
    <tr className={classes(isOn && 'on')} aria-selected={isOn} data-row={index}>
      <td className="number tertiary row-number">
        {faults.length > 0 ? (
          <SeverityIcon severity="error" size={13} label={say(words.faultCount, { count: faults.length })} />
        ) : (
          index + 1
        )}
      </td>
      {columns.map((column, place) => {
        const text = cellText(column.info, cellOf(row, column), say, dictionaries);
        const own = faults.filter(
          ({ path }) => path === column.path || path.startsWith(`${column.path.split('.')[0]}.`),
        );
        const hasCursor = cursor.column === place;
        const locked = uses !== undefined && tables[table].key.includes(column.path);
        const problem = own[0] && say(FAULTS[own[0].code], own[0].params);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the table has the keys, as ARIA's grid wants it
          <td
            key={column.path}
            tabIndex={hasCursor ? 0 : -1}
            data-column={place}
            className={classes(
              column.info.control === 'number' && 'number',
              tables[table].key.includes(column.path) && 'key-cell',
              problem && 'faulty',
            )}
            aria-invalid={problem !== undefined || undefined}
            data-locked={locked || undefined}
            title={problem ?? (locked ? say(words.lockedId) : text)}
            onFocus={() => actions.current.choose(index, place)}
            onClick={() => actions.current.choose(index, place)}
            onDoubleClick={() => actions.current.edit(index, place)}
          >
            <span className="ellipsis">{text}</span>
            {problem && <span className="visually-hidden">{problem}</span>}
            {hasCursor && cursor.editing && (
              <CellEditor {...{ table, row, index, column }} onEnd={(move) => actions.current.end(move)} />
            )}
          </td>
        );
      })}
      {COUNTED.has(table) && (
        <td
          className="number secondary uses-cell"
          title={uses && say(words.usesInMaps, { uses: uses.uses, maps: uses.maps.length })}
        >
          {uses ? uses.uses : ''}
        </td>
      )}
    </tr>
  );
});
