// Owns the table of a shelf: only rows in sight are drawn; it is walked by arrows, sorted by its heads.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { classes } from '../../kit/ui/Button.tsx';
import { Icon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { removeItem, useLibrary } from '../items/library-store.ts';
import type { Entry, ShelfId } from './library-rows.ts';
import { useLibraryView } from './library-view.ts';
import { columnsOfShelf, type ShelfColumn } from './shelf-columns.tsx';

const ROW_HEIGHT = 32;
const PAGE = 12;

interface EntryTableProps {
  readonly entries: readonly Entry[];
  readonly shelf: ShelfId;
  readonly chosen: string | undefined;
}

interface Sorting {
  readonly id: string;
  readonly descending: boolean;
}

const choose = (key: string | undefined) => useLibraryView.setState({ chosen: key });

export function EntryTable({ entries, shelf, chosen }: EntryTableProps) {
  const say = useSay();
  const usage = useLibrary((state) => state.usage);
  const stock = useKnowledge((state) => state.stock);
  const [sorting, setSorting] = useState<Sorting>();
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => columnsOfShelf(shelf, { say, usage, stock }), [shelf, say, usage, stock]);
  const sorted = useMemo(() => sortEntries(entries, columns, sorting), [entries, columns, sorting]);
  const at = sorted.findIndex(({ key }) => key === chosen);
  const rows = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const go = (index: number) => {
    const to = Math.max(0, Math.min(sorted.length - 1, index));
    choose(sorted[to]?.key);
    rows.scrollToIndex(to);
  };
  return (
    <div ref={scroller} className="shelf-scroll">
      <table
        className="entry-table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are walked by keys
        role="grid"
        tabIndex={0}
        aria-label={say(TABLE)}
        aria-rowcount={sorted.length + 1}
        aria-activedescendant={at < 0 ? undefined : `entry-${chosen}`}
        style={{ '--columns': columns.map(({ width }) => width).join(' ') } as React.CSSProperties}
        onKeyDown={(event) => onKey(event, at, sorted, go)}
      >
        <thead>
          <tr className="entry-row entry-head" aria-rowindex={1}>
            {columns.map((column) => (
              <HeadCell
                key={column.id}
                {...{ column, sorting }}
                onSort={() => setSorting(nextSorting(sorting, column.id))}
              />
            ))}
          </tr>
        </thead>
        <tbody className="entry-rows" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const entry = sorted[index];
            if (!entry) return null;
            return (
              <EntryRow
                key={entry.key}
                {...{ entry, columns, index, start }}
                chosen={entry.key === chosen}
                onChoose={() => choose(entry.key)}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function EntryRow(props: {
  entry: Entry;
  columns: readonly ShelfColumn[];
  index: number;
  start: number;
  chosen: boolean;
  onChoose: () => void;
}) {
  const { entry, columns, index, start, chosen, onChoose } = props;
  return (
    <tr
      id={`entry-${entry.key}`}
      aria-rowindex={index + 2}
      aria-selected={chosen}
      className={classes('entry-row', chosen && 'on')}
      style={{ transform: `translateY(${start}px)` }}
      onClick={onChoose}
    >
      {columns.map(({ id, numeric, text, Cell }) => (
        <td key={id} className={classes('ellipsis', numeric && 'number')} title={text(entry)}>
          {Cell ? <Cell entry={entry} /> : text(entry)}
        </td>
      ))}
    </tr>
  );
}

function HeadCell({
  column,
  sorting,
  onSort,
}: {
  column: ShelfColumn;
  sorting: Sorting | undefined;
  onSort: () => void;
}) {
  const say = useSay();
  const on = sorting?.id === column.id;
  return (
    <th
      scope="col"
      aria-sort={on ? (sorting.descending ? 'descending' : 'ascending') : 'none'}
      className={classes(column.numeric && 'number')}
    >
      <button type="button" className="sort-head" onClick={onSort}>
        {say(column.title)}
        {on && <Icon name={sorting.descending ? 'down' : 'up'} size={12} />}
      </button>
    </th>
  );
}

function nextSorting(sorting: Sorting | undefined, id: string): Sorting | undefined {
  if (sorting?.id !== id) return { id, descending: false };
  return sorting.descending ? undefined : { id, descending: true };
}

function sortEntries(entries: readonly Entry[], columns: readonly ShelfColumn[], sorting: Sorting | undefined) {
  const column = columns.find(({ id }) => id === sorting?.id);
  if (!column || !sorting) return entries;
  const sign = sorting.descending ? -1 : 1;
  return [...entries].sort((a, b) => sign * compare(column.value(a), column.value(b)));
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-CN');
}

function onKey(event: KeyboardEvent, at: number, entries: readonly Entry[], go: (index: number) => void): void {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target !== event.currentTarget) return;
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: entries.length,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
  }[event.key];
  const item = entries[at]?.item;
  if (to !== undefined) go(to);
  else if (event.key === 'Enter')
    document.querySelector<HTMLElement>('.library-details input, .library-details button')?.focus();
  else if (event.key === 'Delete' && item) void removeItem(item);
  else return;
  event.preventDefault();
}

const TABLE = { zh: '库项，Enter 编辑，Delete 删除', en: 'Library items; Enter edits, Delete deletes' };
