// Owns how the strategy list is arranged on this machine: columns shown, their order and widths, groups, sorting.
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { columnMoved, columnPlaced, orderedColumns } from '../grid/column-order.ts';

export const GROUPINGS = ['segmentName', 'scenarioName', 'wave', 'channelName'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface ColumnSort {
  readonly id: string;
  readonly desc: boolean;
}

export interface ListSettings {
  /** Column ids from left to right; columns that are not named follow in their own order. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** CSS px. */
  readonly widths: Readonly<Record<string, number>>;
  /** From the outermost group inwards; empty for one flat list. */
  readonly grouping: readonly Grouping[];
  /** The first decides, the next settle what is equal; empty for the rows' own order. */
  readonly sorting: readonly ColumnSort[];
}

/** What only some plans say. */
const RARE = [
  ...(['claimRole', 'claimDays', 'fallbackRole', 'startDay', 'batchDays', 'repeat'] as const),
  ...(['issuer', 'staff', 'unitCost'] as const),
];

/** Codes of single nodes are in the row's code already. */
const FRESH: ListSettings = {
  order: [],
  hidden: ['segmentCode', 'scenarioCode', 'productCode', 'channelCode', 'scriptCode', ...RARE],
  widths: {},
  grouping: ['segmentName'],
  sorting: [],
};

/** Columns that came with a version are hidden until somebody asks for them. */
const hideRare = (kept: unknown, version: number): ListSettings => {
  const known = kept as ListSettings;
  return version < 2 ? { ...known, hidden: [...new Set([...known.hidden, ...RARE])] } : known;
};

export const useListSettings = create<ListSettings>()(
  persist(() => FRESH, { name: 'row-list', version: 2, migrate: hideRare }),
);

export function setList(part: Partial<ListSettings>): void {
  useListSettings.setState(part);
}

/** Columns as they come with the program; groups and sorting stay. */
export function resetColumns(): void {
  const { order, hidden, widths } = FRESH;
  setList({ order, hidden, widths });
}

export function toggleGrouping(id: Grouping): void {
  const { grouping } = useListSettings.getState();
  setList({ grouping: grouping.includes(id) ? grouping.filter((other) => other !== id) : [...grouping, id] });
}

export function hideColumn(id: string, hide: boolean): void {
  const { hidden } = useListSettings.getState();
  setList({ hidden: hide ? [...new Set([...hidden, id])] : hidden.filter((other) => other !== id) });
}

/** Moves a column by `step` among the columns that are shown. */
export function moveColumn(ids: readonly string[], id: string, step: -1 | 1): void {
  const { order, hidden } = useListSettings.getState();
  setList({ order: columnMoved(orderedColumns(ids, order), (other) => !hidden.includes(other), id, step) });
}

/** Puts a column before another one, as after a drag of its head. */
export function placeColumn(ids: readonly string[], id: string, before: string): void {
  setList({ order: columnPlaced(orderedColumns(ids, useListSettings.getState().order), id, before) });
}

const DEFAULT_WIDTH = 104;
const LEAST_WIDTH = 48;
const MOST_WIDTH = 640;
const WIDTHS: Readonly<Record<string, number>> = {
  rowCode: 200,
  goalCodes: 140,
  segmentCode: 84,
  segmentName: 160,
  scenarioCode: 84,
  scenarioName: 160,
  scenarioClass: 84,
  trigger: 180,
  productCode: 84,
  productName: 160,
  productRole: 72,
  benefit: 140,
  wave: 120,
  channelCode: 84,
  channelName: 160,
  force: 72,
  sendWindow: 148,
  scriptCode: 84,
  scriptName: 160,
  expectedVolume: 160,
  expectedAmount: 180,
  status: 72,
  note: 200,
};

/** `least` is what its own words take. */
export function widthOf(id: string, widths: Readonly<Record<string, number>>, least: number): number {
  return widths[id] ?? Math.max(least, WIDTHS[id] ?? DEFAULT_WIDTH);
}

export function setWidth(id: string, width: number): void {
  const { widths } = useListSettings.getState();
  setList({ widths: { ...widths, [id]: Math.round(Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width))) } });
}

/** A click sorts by one column: up, down, own order; `add` keeps what is sorted by already in front of it. */
export function nextSorting(sorting: readonly ColumnSort[], id: string, add: boolean): readonly ColumnSort[] {
  const own = sorting.find((sort) => sort.id === id);
  const next = own === undefined ? { id, desc: false } : own.desc ? undefined : { id, desc: true };
  if (!add) return next ? [next] : [];
  if (!own) return [...sorting, { id, desc: false }];
  return sorting.flatMap((sort) => (sort.id === id ? (next ?? []) : sort));
}
