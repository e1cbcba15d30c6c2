// Owns the one way to move through rows: which are chosen, which is active, and that the active one follows the selection.
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Key, Selection } from 'react-stately';
import { type ListState, useListState } from 'react-stately/useListState';
import { type Row, RowCollection } from './row-collection.ts';
import { keysThrough, type RowKeys } from './row-keys.ts';
import { typeAhead } from './type-ahead.ts';
import { type Hear, useHearing } from './use-hearing.ts';

export interface RowsGiven<R extends Row> {
  readonly rows: readonly R[];
  /** What typed letters find a row by: its name, its code. A heading's first is its name. */
  readonly textsOf: (row: R) => readonly string[];
  readonly selected: ReadonlySet<string>;
  /** Told which rows are chosen; absent where moving chooses none. */
  readonly onSelect?: ((keys: ReadonlySet<string>) => void) | undefined;
  readonly several?: boolean;
  /** Its rows stand for elements of the map, whose own keys are heard there too. */
  readonly onCanvas?: boolean;
}

export interface Rows<R extends Row> {
  readonly state: ListState<R>;
  readonly collection: RowCollection<R>;
  readonly selected: ReadonlySet<string>;
  readonly textsOf: (row: R) => readonly string[];
  readonly keyboardDelegate: RowKeys;
  /** The place of the active row, -1 for none. */
  readonly at: number;
  /** Goes to a row as an arrow does: it is active then, and chosen. */
  readonly goTo: (place: number) => void;
  readonly hear: Hear;
}

export function useRows<R extends Row>(given: RowsGiven<R>, box: RefObject<HTMLElement | null>): Rows<R> {
  const { rows, textsOf, selected, onSelect, several = false, onCanvas = false } = given;
  const collection = useMemo(() => new RowCollection(rows), [rows]);
  const keyboardDelegate = useMemo(() => keysThrough(collection, box), [collection, box]);
  // Where a range began is noted in the selection as react-aria told it.
  const told = useRef<Exclude<Selection, 'all'>>(undefined);
  const state = useListState<R>({
    collection,
    selectionMode: onSelect ? (several ? 'multiple' : 'single') : 'none',
    selectionBehavior: 'replace',
    disallowEmptySelection: true,
    selectedKeys: told.current && isSame(told.current, selected) ? told.current : selected,
    onSelectionChange: (keys) => {
      told.current = keys === 'all' ? undefined : keys;
      onSelect?.(keysOf(keys, rows));
    },
  });
  const { selectionManager: manager } = state;
  useActiveRow(collection, state, selected);
  const at = collection.placeOf(manager.focusedKey);
  const goTo = (place: number) => {
    const key = rows[place]?.key;
    if (key === undefined) return;
    manager.setFocusedKey(key);
    manager.replaceSelection(key);
  };
  const hear = useHearing({ onCanvas, goTo, find: (typed) => typeAhead(rows, at, typed, textsOf) });
  return { state, collection, selected, textsOf, keyboardDelegate, at, goTo, hear };
}

function keysOf(keys: Selection, rows: readonly Row[]): ReadonlySet<string> {
  if (keys !== 'all') return new Set([...keys].map(String));
  return new Set(rows.flatMap(({ key, isHeading }) => (isHeading ? [] : [key])));
}

/** There is an active row from the start, so that coming in by Tab chooses nothing; a selection made elsewhere moves it. */
function useActiveRow<R extends Row>(
  collection: RowCollection<R>,
  { selectionManager: manager }: ListState<R>,
  selected: ReadonlySet<string>,
): void {
  const followed = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const { focusedKey } = manager;
    const isActive = focusedKey !== null && collection.placeOf(focusedKey) >= 0;
    if (isActive && isSame(followed.current, selected)) return;
    const isThere = isActive && (selected.size === 0 || selected.has(String(focusedKey)));
    const row = isThere ? undefined : collection.rows.find(({ key }) => selected.has(key));
    if (row) manager.setFocusedKey(row.key);
    else if (focusedKey === null) manager.setFocusedKey(collection.stopFrom(0, 1));
    // A row that is not there yet is followed when it comes.
    if (row || isThere) followed.current = selected;
  });
}

function isSame(a: ReadonlySet<Key>, b: ReadonlySet<Key>): boolean {
  return a === b || (a.size === b.size && [...a].every((key) => b.has(key)));
}
