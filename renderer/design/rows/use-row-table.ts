// Owns the table model of the strategy list: columns, filters, groups and sorting over the rows of the map.
import {
  columnFilteringFeature,
  columnGroupingFeature,
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createGroupedRowModel,
  globalFilteringFeature,
  type Row,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { listColumns } from '../../../shared/rows/list-columns.ts';
import type { RowColumn } from '../../../shared/rows/row-columns.ts';
import type { StrategyRow } from '../../../shared/rows/strategy-row.ts';
import { matchesSearch } from '../../kit/ui/matches-search.ts';
import { type Say, useSay } from '../../kit/ui/say.ts';
import { useMapKnowledge } from '../../session/map-knowledge.ts';
import { orderedColumns } from '../grid/column-order.ts';
import { cellText, sortValue } from '../grid/grid-table.ts';
import { leastWidth } from '../grid/least-width.ts';
import { type Grouping, type ListSettings, widthOf } from './list-settings.ts';
import { type ColumnFilter, filterTest } from './row-filters.ts';
import { sortRows } from './sort-rows.ts';
import type { ListedRows } from './use-rows.ts';

const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  columnGroupingFeature,
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  filteredRowModel: createFilteredRowModel(),
  groupedRowModel: createGroupedRowModel(),
});

type Features = typeof features;
export type TableRow = Row<Features, StrategyRow>;

/** What the list is narrowed down by; not remembered, so that no row is missing without a visible reason. */
export interface Narrowing {
  readonly search: string;
  readonly filters: Readonly<Record<string, ColumnFilter>>;
}

const GROUP_IDS: Readonly<Record<string, (row: StrategyRow) => string>> = {
  segmentName: (row) => row.ids.segment,
  scenarioName: (row) => row.ids.scenario,
  channelName: (row) => row.ids.channel,
  wave: (row) => String(row.wave ?? ''),
};

export interface ListTable {
  /** Every column, in the order of the settings. */
  readonly columns: readonly RowColumn[];
  readonly shown: readonly RowColumn[];
  /** CSS px of the shown columns. */
  readonly widths: readonly number[];
  /** Rows that the filters leave, in the rows' own order. */
  readonly filtered: readonly StrategyRow[];
  /** The groups, or the rows where there are none, in the order they are shown. */
  readonly top: readonly TableRow[];
}

export function useRowTable(listed: ListedRows, { search, filters }: Narrowing, settings: ListSettings): ListTable {
  const say = useSay();
  const { order, hidden, widths, grouping, sorting } = settings;
  const { rows, document } = listed;
  const { dictionaries } = useMapKnowledge();
  const all = useMemo(() => listColumns(document, dictionaries), [document, dictionaries]);
  const columns = useMemo(() => all.map((column) => columnDef(column, say)), [all, say]);
  const columnOrder = useMemo(
    () => [
      ...orderedColumns(
        all.map(({ id }) => id),
        order,
      ),
    ],
    [all, order],
  );
  const columnVisibility = useMemo(() => Object.fromEntries(hidden.map((id) => [id, false])), [hidden]);
  const columnSizing = useMemo(() => {
    const least = ({ title, cell }: RowColumn) => leastWidth(say(title), rows.slice(0, 200).map(cell), say);
    return Object.fromEntries(all.map((column) => [column.id, widthOf(column.id, widths, least(column))]));
  }, [all, widths, rows, say]);
  const columnFilters = useMemo(() => Object.entries(filters).map(([id, value]) => ({ id, value })), [filters]);
  const table = useTable({
    features,
    columns,
    data: rows,
    state: {
      columnOrder,
      columnVisibility,
      columnSizing,
      columnFilters,
      globalFilter: search.trim(),
      grouping: grouping as Grouping[],
    },
    getRowId: (row) => row.rowCode,
    groupedColumnMode: false,
    getColumnCanGlobalFilter: (column) => column.id === 'rowCode',
    globalFilterFn: (row, _column, query: string) => matchesSearch(textsOf(row.original, all, say), query),
  });
  const byId = new Map(all.map((column) => [column.id, column]));
  const known = (id: string) => byId.get(id) ?? [];
  const visible = table.getVisibleLeafColumns();
  const model = table.getFilteredRowModel();
  const grouped = table.getGroupedRowModel();
  const top = useMemo(() => {
    // A column may have gone with the scheme that had it.
    const sorts = sorting.filter(({ id }) => all.some((column) => column.id === id));
    return sortRows(grouped.rows, sorts);
  }, [grouped, sorting, all]);
  const filtered = useMemo(() => model.rows.map(({ original }) => original), [model]);
  return {
    columns: columnOrder.flatMap(known),
    shown: visible.flatMap(({ id }) => known(id)),
    widths: visible.map((column) => column.getSize()),
    filtered,
    top,
  };
}

function columnDef(column: RowColumn, say: Say) {
  const groupId = GROUP_IDS[column.id];
  return {
    id: column.id,
    accessorFn: (row: StrategyRow) => sortValue(column.cell(row), say),
    ...(groupId && { getGroupingValue: groupId }),
    filterFn: Object.assign(
      (row: TableRow, _id: string, test: ReturnType<typeof filterTest>) => test(column.cell(row.original)),
      { resolveFilterValue: (filter: ColumnFilter) => filterTest(filter, say), autoRemove: () => false },
    ),
  };
}

const texts = new WeakMap<StrategyRow, { say: Say; texts: readonly string[] }>();

/** All that a search looks at, put together once per row and language. */
function textsOf(row: StrategyRow, columns: readonly RowColumn[], say: Say): readonly string[] {
  const known = texts.get(row);
  if (known?.say === say) return known.texts;
  const joined = [columns.map((column) => cellText(column.cell(row), say)).join('\n')];
  texts.set(row, { say, texts: joined });
  return joined;
}
