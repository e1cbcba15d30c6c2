// Owns which rows of a long list of equal rows are in sight.
import { type RefObject, useEffect, useState } from 'react';

/** Rows drawn beyond both ends, so that quick scrolling shows no gaps. */
const MARGIN = 12;

/** The first row to draw and the one after the last. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number) {
  const [seen, setSeen] = useState({ from: 0, to: 60 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const from = Math.max(0, Math.floor(element.scrollTop / rowHeight) - MARGIN);
      const to = Math.ceil((element.scrollTop + element.clientHeight) / rowHeight) + MARGIN;
      // Moves in steps, so that scrolling within the margin draws nothing.
      setSeen((old) =>
        Math.abs(old.from - from) < MARGIN / 2 && Math.abs(old.to - to) < MARGIN / 2 ? old : { from, to },
      );
    };
    element.addEventListener('scroll', look, { passive: true });
    // It looks once by itself, when the layout is done; asking for sizes before would force one.
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroller, rowHeight]);
  return { from: Math.min(seen.from, count), to: Math.min(seen.to, count) };
}
