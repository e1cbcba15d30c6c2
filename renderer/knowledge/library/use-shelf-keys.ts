// Owns the keys pressed while the library's tree has the focus.
import { type KeyboardEvent, useRef } from 'react';
import { libraryRowId } from './LibraryTreeRow.tsx';
import { type LibraryRow, type ShelfId, shelfTitle } from './library-rows.ts';

/** Letters typed within this time make one word (ms). */
const WORD = 700;

export function useShelfKeys(given: {
  readonly rows: readonly LibraryRow[];
  /** The active row, -1 for none. */
  readonly at: number;
  readonly activate: (index: number) => void;
  readonly fold: (shelf: ShelfId) => void;
  readonly place: (row: LibraryRow) => void;
  readonly menuAt: (row: LibraryRow, point: { x: number; y: number }) => void;
}) {
  const { rows, at, activate, fold, place, menuAt } = given;
  const typed = useRef({ text: '', at: 0 });
  const row = rows[at];
  const go = (index: number): boolean => {
    if (!rows[index]) return false;
    activate(index);
    return true;
  };
  const shelfOf = (from: number) => rows.slice(0, from + 1).findLastIndex(({ type }) => type === 'shelf');

  const typeOn = (letter: string): boolean => {
    const now = performance.now();
    const text = now - typed.current.at < WORD ? typed.current.text + letter : letter;
    if (text === letter && !/\p{L}/u.test(letter)) return false;
    typed.current = { text, at: now };
    const first = text.length > 1 ? at : at + 1;
    const order = rows.map((_, n) => (Math.max(0, first) + n) % rows.length);
    const found = order.find((index) =>
      nameOf(rows[index] as LibraryRow)
        .toLowerCase()
        .startsWith(text.toLowerCase()),
    );
    if (found !== undefined) activate(found);
    return true;
  };

  const act = (key: string): boolean => {
    switch (key) {
      case 'ArrowDown':
        return go(at + 1);
      case 'ArrowUp':
        return go(at < 0 ? rows.length - 1 : at - 1);
      case 'Home':
        return go(0);
      case 'End':
        return go(rows.length - 1);
      case 'ArrowRight':
        if (row?.type !== 'shelf') return false;
        if (row.open) return go(at + 1);
        fold(row.shelf);
        return true;
      case 'ArrowLeft':
        if (row?.type === 'entry') return go(shelfOf(at));
        if (row?.open) fold(row.shelf);
        return row !== undefined;
      case 'Enter':
      case ' ':
        if (row?.type === 'shelf') fold(row.shelf);
        else if (row) place(row);
        return row !== undefined;
      case 'ContextMenu':
        return openMenu();
      default:
        return key.length === 1 && typeOn(key);
    }
  };

  const openMenu = (): boolean => {
    const box = document.getElementById(libraryRowId(row?.key))?.getBoundingClientRect();
    if (!row || !box) return false;
    menuAt(row, { x: box.left + 24, y: box.bottom });
    return true;
  };

  return (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const done = event.shiftKey ? event.key === 'F10' && openMenu() : act(event.key);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function nameOf(row: LibraryRow): string {
  return row.type === 'entry' ? row.entry.name : shelfTitle(row.shelf).zh;
}
