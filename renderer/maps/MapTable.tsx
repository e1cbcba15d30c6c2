// Owns the table of maps: sorting by its heads, moving by arrows, and the keys that act on the chosen row.
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { MapSummary } from '../../shared/ipc.ts';
import { Icon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { MapRow, type RowActions } from './MapRow.tsx';
import { nextSorting, type Sorting, type SortKey } from './map-list.ts';
import { words } from './words.ts';

export interface MapTableHandle {
  /** Puts the focus on the chosen row, or on the first. */
  focus(): void;
}

interface MapTableProps {
  readonly maps: readonly MapSummary[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly openIds: ReadonlySet<string>;
  readonly actions: RowActions;
  readonly ref?: Ref<MapTableHandle>;
}

export function MapTable({ maps, chosen, onChoose, sorting, onSort, openIds, actions, ref }: MapTableProps) {
  const say = useSay();
  const table = useRef<HTMLTableElement>(null);
  const active = maps.find((map) => map.id === chosen) ?? maps[0];
  const focusRow = (id: string | undefined) => {
    table.current?.querySelector<HTMLElement>(`tr[data-map="${CSS.escape(id ?? '')}"]`)?.focus();
  };
  useImperativeHandle(ref, () => ({ focus: () => focusRow(active?.id) }));
  useFocusKeeping(table, active?.id);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!active || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = maps.indexOf(active);
    const target = moved(event.key, index, maps.length);
    if (target !== undefined) {
      const next = maps[target];
      if (next) onChoose(next.id);
      focusRow(next?.id);
    } else if (event.key === 'Enter' && isRow(event.target)) actions.open(active);
    else if (event.key === 'F2') actions.rename(active);
    else if (event.key === 'Delete') actions.remove(active);
    else return;
    event.preventDefault();
  };

  return (
    <table
      ref={table}
      className="data-table map-table"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are chosen and opened by keys
      role="grid"
      aria-label={say(words.listName)}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          <SortHead column="title" label={say(words.columnTitle)} sorting={sorting} onSort={onSort} />
          <th scope="col">{say(words.columnCode)}</th>
          <th scope="col" className="number">
            {say(words.columnNodes)}
          </th>
          <th scope="col" className="number">
            {say(words.columnEdges)}
          </th>
          <SortHead column="updatedAt" label={say(words.columnChanged)} sorting={sorting} onSort={onSort} />
          <th scope="col">
            <span className="visually-hidden">{say(words.columnActions)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {maps.map((map) => (
          <MapRow
            key={map.id}
            map={map}
            active={map === active}
            open={openIds.has(map.id)}
            onChoose={onChoose}
            actions={actions}
          />
        ))}
      </tbody>
    </table>
  );
}

/** A row that vanishes with the focus in it hands the focus on to the row that is active then. */
function useFocusKeeping(table: React.RefObject<HTMLTableElement | null>, activeId: string | undefined) {
  const hadFocus = useRef(false);
  useEffect(() => {
    const element = table.current;
    if (!element) return;
    const lost = document.activeElement === document.body;
    if (hadFocus.current && lost)
      element.querySelector<HTMLElement>(`tr[data-map="${CSS.escape(activeId ?? '')}"]`)?.focus();
    const remember = () => {
      hadFocus.current = true;
    };
    const forget = (event: FocusEvent) => {
      // The browser names no next element when the focused one is removed.
      if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget)) hadFocus.current = false;
    };
    element.addEventListener('focusin', remember);
    element.addEventListener('focusout', forget);
    return () => {
      element.removeEventListener('focusin', remember);
      element.removeEventListener('focusout', forget);
    };
  });
}

function isRow(target: EventTarget): boolean {
  return target instanceof HTMLTableRowElement;
}

/** The row that a key moves to from row `index` of `count`; undefined for other keys. */
function moved(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, index + 1);
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

interface SortHeadProps {
  readonly column: SortKey;
  readonly label: string;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

function SortHead({ column, label, sorting, onSort }: SortHeadProps) {
  const on = sorting.key === column;
  const order = sorting.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={on ? order : 'none'}>
      <button type="button" className="sort-head" onClick={() => onSort(nextSorting(sorting, column))}>
        {label}
        {on && <Icon name={sorting.descending ? 'down' : 'up'} size={12} />}
      </button>
    </th>
  );
}
