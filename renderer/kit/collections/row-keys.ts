// Owns which row each key leads to.
import type { RefObject } from 'react';
import type { Key } from 'react-stately';
import type { Row, RowCollection } from './row-collection.ts';

/** Rows to a page, until one is drawn and can be measured. */
const PAGE = 10;

export type RowKeys = ReturnType<typeof keysThrough>;

/** `box` is what scrolls: a page is what it shows. */
export function keysThrough(collection: RowCollection<Row>, box: RefObject<HTMLElement | null>) {
  const last = collection.size - 1;
  const page = (): number => {
    const row = box.current?.querySelector('[data-key]')?.clientHeight ?? 0;
    return box.current && row > 0 ? Math.max(1, Math.floor(box.current.clientHeight / row) - 1) : PAGE;
  };
  const first = () => collection.stopFrom(0, 1);
  const end = () => collection.stopFrom(last, -1);
  return {
    getKeyBelow: (key: Key) => collection.stopFrom(collection.placeOf(key) + 1, 1),
    getKeyAbove: (key: Key) => collection.stopFrom(collection.placeOf(key) - 1, -1),
    getKeyPageBelow: (key: Key) => collection.stopFrom(Math.min(collection.placeOf(key) + page(), last), 1) ?? end(),
    getKeyPageAbove: (key: Key) => collection.stopFrom(Math.max(collection.placeOf(key) - page(), 0), -1) ?? first(),
    getFirstKey: first,
    getLastKey: end,
  };
}
