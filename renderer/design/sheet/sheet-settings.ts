// Owns how the sheets of kinds are arranged on this machine: whether they are shown, which one, its columns, what is beside it.
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { isUsual, type KindColumn } from './kind-columns.ts';

interface KindSettings {
  /** Columns that are shown though rare, or hidden though usual. */
  readonly chosen: Readonly<Record<string, boolean>>;
  /** CSS px. */
  readonly widths: Readonly<Record<string, number>>;
  readonly sort?: { readonly id: string; readonly desc: boolean } | undefined;
}

const FRESH: KindSettings = { chosen: {}, widths: {} };

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

export function useKindSettings(kind: KindId): KindSettings {
  return useSheet((settings) => settings.kinds[kind]) ?? FRESH;
}

export function setKind(kind: KindId, part: Partial<KindSettings>): void {
  const { kinds } = useSheet.getState();
  useSheet.setState({ kinds: { ...kinds, [kind]: { ...(kinds[kind] ?? FRESH), ...part } } });
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
