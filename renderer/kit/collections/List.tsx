// Owns the list: one or several of its rows are chosen, by pressing, by arrows, by typed letters.
import { useRef } from 'react';
import { RowBox, type RowsLook } from './RowBox.tsx';
import type { Row } from './row-collection.ts';
import { type BoxGiven, useRowBox } from './use-row-box.ts';

type ListProps<R extends Row> = BoxGiven<R> & RowsLook<R>;

export function List<R extends Row>(props: ListProps<R>) {
  const box = useRef<HTMLDivElement>(null);
  const list = useRowBox(props, box);
  return <RowBox {...props} role="listbox" list={list} box={box} />;
}
