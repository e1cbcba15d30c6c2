// Owns the head of one column of the strategy list: its sorting, its menu, its width and its place.
import { Popover } from 'radix-ui';
import type { PointerEvent } from 'react';
import type { RowColumn } from '../../../shared/rows/row-columns.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { Icon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { cellId } from '../grid/GridRow.tsx';
import { HEAD } from '../grid/use-grid-cursor.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { type ColumnSort, nextSorting, placeColumn, setList, setWidth } from './list-settings.ts';
import type { Narrowing } from './use-row-table.ts';
import type { ListedRows } from './use-rows.ts';

interface HeadCellProps {
  readonly column: RowColumn;
  readonly index: number;
  readonly width: number;
  readonly sorting: readonly ColumnSort[];
  readonly listed: ListedRows;
  readonly columnIds: readonly string[];
  readonly narrowing: Narrowing;
  readonly current: boolean;
  /** The column whose menu is open. */
  readonly menu: string | undefined;
  setMenu(column: string | undefined): void;
  onNarrow(narrowing: Narrowing): void;
  onClosed(): void;
}

const DRAGGED = 'application/x-strategy-list-column';

export function HeadCell(props: HeadCellProps) {
  const { column, index, width, sorting, narrowing, current, menu, setMenu, columnIds } = props;
  const say = useSay();
  const { id } = column;
  const place = sorting.findIndex((sort) => sort.id === id);
  const own = sorting[place];
  const isNarrowed = narrowing.filters[id] !== undefined;
  const title = say(column.title);
  return (
    <th
      id={cellId(HEAD, index)}
      className={classes('row-cell', index === 0 && 'first', current && 'current')}
      style={{ gridColumn: index + 1 }}
      scope="col"
      aria-colindex={index + 1}
      aria-sort={own === undefined ? 'none' : own.desc ? 'descending' : 'ascending'}
      onDragOver={(event) => event.dataTransfer.types.includes(DRAGGED) && event.preventDefault()}
      onDrop={(event) => placeColumn(columnIds, event.dataTransfer.getData(DRAGGED), id)}
    >
      <button
        type="button"
        className="row-sort"
        tabIndex={-1}
        title={say(SORT, { column: title })}
        draggable
        onDragStart={(event) => event.dataTransfer.setData(DRAGGED, id)}
        onClick={(event) => setList({ sorting: nextSorting(sorting, id, event.shiftKey) })}
      >
        <span className="ellipsis">{title}</span>
        {own && <Icon name={own.desc ? 'down' : 'up'} size={12} />}
        {own && sorting.length > 1 && <span className="row-sort-place">{place + 1}</span>}
      </button>
      <Popover.Root open={menu === id} onOpenChange={(open) => setMenu(open ? id : undefined)}>
        <Popover.Trigger asChild>
          <button
            type="button"
            className={classes('row-menu', isNarrowed && 'on')}
            tabIndex={-1}
            aria-label={say(isNarrowed ? NARROWED : MENU, { column: title })}
            title={say(isNarrowed ? NARROWED : MENU, { column: title })}
          >
            <Icon name={isNarrowed ? 'filter' : 'down'} size={12} />
          </button>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            className="column-menu"
            align="start"
            sideOffset={2}
            collisionPadding={8}
            aria-label={title}
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              props.onClosed();
            }}
          >
            <ColumnMenu {...props} onClose={() => setMenu(undefined)} />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      {/* The keys for it stand in the column's menu. */}
      <span className="row-resize" aria-hidden="true" onPointerDown={(event) => startResize(event, id, width)} />
    </th>
  );
}

function startResize(event: PointerEvent<HTMLElement>, id: string, width: number): void {
  event.preventDefault();
  event.stopPropagation();
  const handle = event.currentTarget;
  const start = event.clientX;
  handle.setPointerCapture(event.pointerId);
  const onMove = (move: globalThis.PointerEvent) => setWidth(id, width + move.clientX - start);
  const onEnd = () => {
    handle.removeEventListener('pointermove', onMove);
    handle.removeEventListener('pointerup', onEnd);
    handle.removeEventListener('lostpointercapture', onEnd);
  };
  handle.addEventListener('pointermove', onMove);
  handle.addEventListener('pointerup', onEnd);
  handle.addEventListener('lostpointercapture', onEnd);
}

const SORT = {
  zh: '{column}：单击排序，按住 Shift 单击添加排序列，拖动调整位置',
  en: '{column}: click to sort, Shift-click to add, drag to move',
};
const MENU = { zh: '{column}：筛选和列操作', en: '{column}: filter and column options' };
const NARROWED = { zh: '{column}：已筛选', en: '{column}: filtered' };
