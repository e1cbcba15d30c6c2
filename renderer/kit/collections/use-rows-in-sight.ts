// Owns which rows of a list are drawn: those in sight, and the active one wherever it is.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef } from 'react';
import type { Row } from './row-collection.ts';
import type { Rows } from './use-rows.ts';

/** Rows drawn beyond both ends, so that quick scrolling shows no gaps. */
const MARGIN = 12;
/** Blank above the first row and below the last (px). */
const PADDING = 4;
/** Taken for the box's height until it is measured (px). */
const FIRST_HEIGHT = 640;

export function useRowsInSight<R extends Row>(
  { collection, at }: Rows<R>,
  box: RefObject<HTMLElement | null>,
  height: number | ((row: R) => number),
) {
  const { rows, size } = collection;
  const seen = useVirtualizer({
    count: size,
    getScrollElement: () => box.current,
    estimateSize: (place) => (typeof height === 'number' ? height : height(rows[place] as R)),
    getItemKey: (place) => rows[place]?.key ?? place,
    initialRect: { width: 0, height: FIRST_HEIGHT },
    paddingStart: PADDING,
    paddingEnd: PADDING,
    scrollPaddingStart: PADDING,
    scrollPaddingEnd: PADDING,
    rangeExtractor: ({ startIndex, endIndex }) => {
      const from = Math.max(0, startIndex - MARGIN);
      const to = Math.min(endIndex + MARGIN, size - 1);
      const places = Array.from({ length: to - from + 1 }, (_, n) => from + n);
      // It has the focus, or is the row that Tab goes to.
      return at >= 0 && (at < from || at > to) ? [...places, at] : places;
    },
  });
  const active = rows[at]?.key;
  const shown = useRef(active);
  useEffect(() => {
    if (active !== shown.current && at >= 0) seen.scrollToIndex(at, { align: 'auto' });
    shown.current = active;
  });
  return { drawn: seen.getVirtualItems(), total: seen.getTotalSize() };
}
