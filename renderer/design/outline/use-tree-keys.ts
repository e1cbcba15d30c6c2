// Owns the keys pressed while the tree has the focus.
import { type KeyboardEvent, useRef } from 'react';
import type { OutlineRow } from './outline-tree.ts';
import { treeMove, typeAhead } from './tree-keys.ts';

/** Letters typed within this time make one word (ms). */
const WORD = 700;

export function useTreeKeys(given: {
  readonly rows: readonly OutlineRow[];
  /** The active row, -1 for none. */
  readonly at: number;
  readonly choose: (index: number) => void;
  readonly onFold: (key: string, open: boolean) => void;
}) {
  const { rows, at, choose, onFold } = given;
  const typed = useRef({ text: '', at: 0 });

  /** Goes on with a word; digits begin none, they are the keys that add nodes. */
  const typeOn = (letter: string): boolean => {
    const now = performance.now();
    const text = now - typed.current.at < WORD ? typed.current.text + letter : letter;
    if (text === letter && !/\p{L}/u.test(letter)) return false;
    typed.current = { text, at: now };
    const found = typeAhead(rows, at, text);
    if (found !== undefined) choose(found);
    return true;
  };

  /** Does what the key is for; false when the tree has no use for it. */
  const act = (key: string): boolean => {
    const move = treeMove(rows, at, key);
    if (!move) return key.length === 1 && typeOn(key);
    if ('to' in move) choose(move.to);
    else if ('fold' in move) onFold(rows[move.fold]?.key ?? '', move.open);
    else {
      const row = rows[move.choose];
      if (row?.type === 'group') onFold(row.key, !row.open);
      else choose(move.choose);
    }
    return true;
  };

  return (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !act(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
