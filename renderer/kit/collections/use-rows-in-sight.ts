// Owns which rows of a list are drawn: those in sight, and the active one wherever it is; it is scrolled to when it changes.
import { type RefObject, useEffect, useRef } from 'react';
import type { Row } from './row-collection.ts';
import type { Rows } from './use-rows.ts';
import { useWindow } from './use-window.ts';

/** Blank above the first row and below the last (px). */
const PADDING = 4;

/** `height` is that of a row, in px. */
export function useRowsInSight<R extends Row>(
  { collection, at }: Rows<R>,
  box: RefObject<HTMLElement | null>,
  height: number,
) {
  const { size, rows } = collection;
  const { from, to } = useWindow(box, size, height);
  const active = rows[at]?.key;
  const shown = useRef(active);
  useEffect(() => {
    if (active !== shown.current && box.current && at >= 0) show(box.current, at * height, height + 2 * PADDING);
    shown.current = active;
  });
  const places = Array.from({ length: to - from }, (_, n) => from + n);
  return {
    // The active row has the focus, or is the one that Tab goes to.
    drawn: at >= 0 && (at < from || at >= to) ? [...places, at] : places,
    topOf: (place: number) => PADDING + place * height,
    total: size * height + 2 * PADDING,
  };
}

function show(box: HTMLElement, top: number, height: number): void {
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + height > box.scrollTop + box.clientHeight) box.scrollTop = top + height - box.clientHeight;
}
