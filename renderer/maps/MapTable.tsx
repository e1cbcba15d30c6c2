// Owns the table of maps: sorting by its heads, moving by arrows, and the keys that act on the chosen row.
import { type KeyboardEvent, type Ref, useMemo } from 'react';
import type { MapSummary } from '../../shared/ipc.ts';
import { TableRows, type TableRowsHandle } from '../kit/collections/TableRows.tsx';
import { Icon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { MapCells, type RowActions } from './MapCells.tsx';
import { nextSorting, type Sorting, type SortKey } from './map-list.ts';
import { openMapMenu } from './map-menu.ts';
import { words } from './words.ts';

interface MapTableProps {
  readonly maps: readonly MapSummary[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly openIds: ReadonlySet<string>;
  readonly actions: RowActions;
  readonly ref?: Ref<TableRowsHandle>;
}

export function MapTable({ maps, chosen, onChoose, sorting, onSort, openIds, actions, ref }: MapTableProps) {
  const say = useSay();
  const active = maps.find((map) => map.id === chosen) ?? maps[0];
  const rows = useMemo(() => maps.map((map) => ({ key: map.id, map })), [maps]);
  const selected = useMemo(() => new Set(active && [active.id]), [active]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!active || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'F2') actions.rename(active);
    else if (event.key === 'Delete') actions.remove(active);
    else return;
    event.preventDefault();
  };

  return (
    <table
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
      <TableRows
        ref={ref}
        label={say(words.listName)}
        rows={rows}
        textsOf={({ map }) => [map.title, map.code]}
        selected={selected}
        onSelect={([id]) => id !== undefined && onChoose(id)}
        onAction={({ map }) => actions.open(map)}
        onMenu={({ map }, point) => openMapMenu(map, actions, point)}
        draw={({ map }, isActive) => (
          <MapCells map={map} active={isActive} open={openIds.has(map.id)} actions={actions} />
        )}
      />
    </table>
  );
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
