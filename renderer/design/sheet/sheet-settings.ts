// Owns how the sheets of kinds are arranged on this machine: whether they are shown, which one, its columns, what is beside it.
import { useMemo } from 'react';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { KIND_IDS, type KindId } from '../../../shared/document/kind-id.ts';
import { columnMoved, columnPlaced, orderedColumns } from '../grid/column-order.ts';
import { isUsual, type KindColumn } from './kind-columns.ts';

interface KindSettings {
  /** Columns that are shown though rare, or hidden though usual. */
  readonly chosen: Readonly<Record<string, boolean>>;
  /** Column ids from left to right; those that are not named follow in their own order, the name is always first. */
  readonly order: readonly string[];
  /** CSS px. */
  readonly widths: Readonly<Record<string, number>>;
  readonly sort?: { readonly id: string; readonly desc: boolean } | undefined;
}

const FRESH: KindSettings = { chosen: {}, order: [], widths: {} };

interface SheetSettings {
  readonly shown: boolean;
  readonly kind: KindId;
  /** What stands beside the sheet. */
  readonly beside: 'canvas' | 'inspector' | 'nothing';
  /** Findings stand under their rows. */
  readonly findings: boolean;
  readonly kinds: Readonly<Partial<Record<KindId, KindSettings>>>;
  /** The sheet takes the focus as soon as it is drawn. */
  readonly wantsFocus: boolean;
}

export const useSheet = create<SheetSettings>()(
  persist(
    (): SheetSettings => ({
      shown: false,
      kind: 'channel',
      beside: 'canvas',
      findings: true,
      kinds: {},
      wantsFocus: false,
    }),
    { name: 'sheets', version: 1, partialize: ({ wantsFocus: _ofNow, ...kept }) => kept },
  ),
);

/** The sheet of the next kind or the one before, round and round. */
export function turnSheet(step: -1 | 1): true {
  useSheet.setState(({ kind }) => ({
    kind: KIND_IDS[(KIND_IDS.indexOf(kind) + step + KIND_IDS.length) % KIND_IDS.length] ?? kind,
    wantsFocus: true,
  }));
  return true;
}

export function useKindSettings(kind: KindId): KindSettings {
  const kept = useSheet((settings) => settings.kinds[kind]);
  // What was kept before there was an order has none.
  return useMemo(() => ({ ...FRESH, ...kept }), [kept]);
}

export function setKind(kind: KindId, part: Partial<KindSettings>): void {
  const { kinds } = useSheet.getState();
  useSheet.setState({ kinds: { ...kinds, [kind]: { ...FRESH, ...kinds[kind], ...part } } });
}

/** Columns as they come with the program; the sorting stays. */
export function resetColumns(kind: KindId): void {
  const { chosen, order, widths } = FRESH;
  setKind(kind, { chosen, order, widths });
}

/** All columns in the order of the settings; the name, which stands still, comes first. */
export function inOrder(columns: readonly KindColumn[], { order }: KindSettings): readonly KindColumn[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const ids = orderedColumns([...byId.keys()], order).filter((id) => id !== 'name');
  return ['name', ...ids].flatMap((id) => byId.get(id) ?? []);
}

/** Moves a column by `step` among those that are shown; `columns` are all of the kind as they stand. */
export function moveColumn(kind: KindId, columns: readonly KindColumn[], id: string, step: -1 | 1): void {
  const settings = { ...FRESH, ...useSheet.getState().kinds[kind] };
  const shown = new Set(columns.filter((column) => isShown(kind, column, settings)).map((column) => column.id));
  const movable = columns.map((column) => column.id).filter((other) => other !== 'name');
  setKind(kind, { order: columnMoved(movable, (other) => shown.has(other), id, step) });
}

/** Puts a column in the place of another one, as after a drag of its head. */
export function placeColumn(kind: KindId, columns: readonly KindColumn[], id: string, target: string): void {
  const movable = columns.map((column) => column.id).filter((other) => other !== 'name');
  setKind(kind, { order: columnPlaced(movable, id, target) });
}

export function isShown(kind: KindId, column: KindColumn, { chosen }: KindSettings): boolean {
  return column.id === 'name' || (chosen[column.id] ?? isUsual(kind, column));
}

/** A click sorts up, then down, then as the cards stand. */
export function sortBy(kind: KindId, id: string): void {
  const { sort } = useSheet.getState().kinds[kind] ?? FRESH;
  const next = sort?.id !== id ? { id, desc: false } : sort.desc ? undefined : { id, desc: true };
  setKind(kind, { sort: next });
}

const WIDTHS: Readonly<Record<string, number>> = {
  ...{ name: 180, text: 220, disclosure: 180, exitCondition: 150 },
  ...{ force: 62, waveNo: 58, offsetDay: 76, version: 58, sendWindow: 108, unit: 72 },
};
const [LEAST, USUAL_WIDTH, FIGURE_WIDTH, LINK_WIDTH, MOST] = [48, 96, 88, 128, 640];

/** `least` is what its own words take. */
export function widthOf({ id, link, isFigure }: KindColumn, { widths }: KindSettings, least: number): number {
  return widths[id] ?? Math.max(least, WIDTHS[id] ?? (link ? LINK_WIDTH : isFigure ? FIGURE_WIDTH : USUAL_WIDTH));
}

export function setWidth(kind: KindId, id: string, width: number): void {
  const { widths } = useSheet.getState().kinds[kind] ?? FRESH;
  setKind(kind, { widths: { ...widths, [id]: Math.round(Math.max(LEAST, Math.min(MOST, width))) } });
}
