// Owns what of the strategy list's grid is in sight: the lines and columns to draw, and bringing the cursor's cell there.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useMemo } from 'react';
import type { RowColumn } from '../../../shared/rows/row-columns.ts';
import type { ShownColumn } from './RowLines.tsx';
import { type GridCursor, HEAD } from './use-grid-cursor.ts';

const ROW_HEIGHT = 28;

export const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The lines and columns in sight, with a few more at their ends. */
export function useSight(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  columns: readonly RowColumn[],
  widths: readonly number[],
) {
  const down = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
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
  const items = down.getVirtualItems();
  // The first column stands still and is always in sight.
  const inSight = [...new Set([0, ...across.getVirtualItems().map(({ index }) => index)])].join(' ');
  const shown = useMemo(
    () =>
      inSight.split(' ').flatMap((text): ShownColumn[] => {
        const column = columns[Number(text)];
        return column ? [{ column, index: Number(text) }] : [];
      }),
    [inSight, columns],
  );
  const rows = {
    indexes: items.map(({ index }) => index),
    before: items[0]?.start ?? 0,
    after: Math.max(0, count * ROW_HEIGHT - (items.at(-1)?.end ?? 0)),
  };
  return { rows, shown };
}

/** Keeps the cursor's cell in sight; the heads cover the top, the first column the left. */
export function useScrollTo(
  scroller: RefObject<HTMLDivElement | null>,
  { at, line, column }: GridCursor,
  widths: readonly number[],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other widths alone do not scroll
  useEffect(() => {
    const element = scroller.current;
    if (!element || at === undefined) return;
    const top = line * ROW_HEIGHT;
    const height = element.clientHeight - ROW_HEIGHT;
    if (line !== HEAD && top < element.scrollTop) element.scrollTop = top;
    else if (top + ROW_HEIGHT > element.scrollTop + height) element.scrollTop = top + ROW_HEIGHT - height;
    if (column === 0) return;
    const left = sum(widths.slice(0, column));
    const right = left + (widths[column] ?? 0);
    if (left < element.scrollLeft + (widths[0] ?? 0)) element.scrollLeft = left - (widths[0] ?? 0);
    else if (right > element.scrollLeft + element.clientWidth) element.scrollLeft = right - element.clientWidth;
  }, [scroller, at, line, column]);
}
