// Owns what of a grid is in sight: the lines and columns to draw, and bringing the cursor's cell there.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useMemo } from 'react';
import type { GridColumn } from './grid.ts';
import { type GridCursor, HEAD } from './use-grid-cursor.ts';

export interface ShownColumn<R> {
  readonly column: GridColumn<R>;
  /** Its place among the columns that are not hidden. */
  readonly index: number;
}

export const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The lines and columns in sight, with a few more at their ends. */
export function useSight<R>(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  columns: readonly GridColumn<R>[],
  widths: readonly number[],
  height: number,
) {
  const down = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 10,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => widths[index] ?? 0,
    overscan: 2,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other widths are other places
  useEffect(() => across.measure(), [across, widths.join(' ')]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height is other places
  useEffect(() => down.measure(), [down, height]);
  const items = down.getVirtualItems();
  // The first column stands still and is always in sight.
  const inSight = [...new Set([0, ...across.getVirtualItems().map(({ index }) => index)])].join(' ');
  const shown = useMemo(
    () =>
      inSight.split(' ').flatMap((text): ShownColumn<R>[] => {
        const column = columns[Number(text)];
        return column ? [{ column, index: Number(text) }] : [];
      }),
    [inSight, columns],
  );
  const rows = {
    indexes: items.map(({ index }) => index),
    before: items[0]?.start ?? 0,
    after: Math.max(0, count * height - (items.at(-1)?.end ?? 0)),
  };
  return { rows, shown };
}

/** Keeps the cursor's cell in sight; the heads cover the top, the first column the left. */
export function useScrollTo(
  scroller: RefObject<HTMLDivElement | null>,
  { at, line, column }: GridCursor,
  widths: readonly number[],
  rowHeight: number,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other widths and heights alone do not scroll
  useEffect(() => {
    const element = scroller.current;
    if (!element || at === undefined) return;
    const top = line * rowHeight;
    const height = element.clientHeight - rowHeight;
    if (line !== HEAD && top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + height) element.scrollTop = top + rowHeight - height;
    if (column === 0) return;
    const left = sum(widths.slice(0, column));
    const right = left + (widths[column] ?? 0);
    if (left < element.scrollLeft + (widths[0] ?? 0)) element.scrollLeft = left - (widths[0] ?? 0);
    else if (right > element.scrollLeft + element.clientWidth) element.scrollLeft = right - element.clientWidth;
  }, [scroller, at, line, column]);
}
