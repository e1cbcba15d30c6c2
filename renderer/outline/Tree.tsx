// Owns the tree on screen: only rows in sight are drawn; the focus stays on the tree and names the active row.
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { useView } from '../state/view-store.ts';
import { useSay } from '../ui/say.ts';
import type { OutlineRow, OutlineTree } from './outline-tree.ts';
import { TreeRow } from './TreeRow.tsx';
import { treeMove, typeAhead } from './tree-keys.ts';
import { useWindow } from './use-window.ts';

const ROW_HEIGHT = 26;
/** Letters typed within this time make one word (ms). */
const WORD = 700;

interface TreeProps {
  readonly rows: readonly OutlineRow[];
  readonly tree: OutlineTree;
  /** True for a list of what was searched for. */
  readonly flat: boolean;
  readonly query: string;
  readonly onFold: (key: string, open: boolean) => void;
  readonly onUnfoldTo: (id: string) => void;
}

export function Tree({ rows, tree, flat, query, onFold, onUnfoldTo }: TreeProps) {
  const say = useSay();
  const selection = useView((view) => view.selection);
  const [active, setActive] = useState<string>();
  const scroller = useRef<HTMLDivElement>(null);
  const seen = useWindow(scroller, rows.length, ROW_HEIGHT);
  const at = rows.findIndex(({ key }) => key === active);
  const typed = useRef({ text: '', at: 0 });

  const show = (index: number) => {
    const element = scroller.current;
    if (!element) return;
    const top = index * ROW_HEIGHT;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + ROW_HEIGHT > element.scrollTop + element.clientHeight - 8) {
      element.scrollTop = top + ROW_HEIGHT - element.clientHeight + 8;
    }
  };

  // Follows the selection: unfolds the way to a node that was selected elsewhere, then scrolls its row into sight.
  const only = selection.size === 1 ? (selection.values().next().value as string) : undefined;
  const followed = useRef<{ id: string | undefined; flat: boolean }>({ id: undefined, flat });
  useEffect(() => {
    // Coming back from a search, the selection is looked for anew.
    if (only === followed.current.id && flat === followed.current.flat) return;
    const found = { id: only, flat };
    if (only === undefined || !tree.node(only)) {
      followed.current = found;
      return;
    }
    const present = rows[at];
    const index =
      present?.type === 'node' && present.node.id === only
        ? at
        : rows.findIndex((row) => row.type === 'node' && row.node.id === only);
    if (index < 0) {
      if (flat) followed.current = found;
      else onUnfoldTo(only);
      return;
    }
    followed.current = found;
    setActive(rows[index]?.key);
    show(index);
  });

  const choose = (index: number, event?: MouseEvent) => {
    const row = rows[index];
    if (!row) return;
    setActive(row.key);
    show(index);
    if (row.type === 'group') return;
    const view = useView.getState();
    if (!event?.ctrlKey && !event?.metaKey) {
      followed.current = { id: row.node.id, flat };
      view.revealElement(row.node.id);
      return;
    }
    const ids = new Set(view.selection);
    if (!ids.delete(row.node.id)) ids.add(row.node.id);
    view.select(ids);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = treeMove(rows, at, event.key);
    if (move) {
      if ('to' in move) choose(move.to);
      else if ('fold' in move) onFold(rows[move.fold]?.key ?? '', move.open);
      else if (rows[move.choose]?.type === 'group') onFold(rows[move.choose]?.key ?? '', !rows[move.choose]?.open);
      else choose(move.choose);
    } else if (event.key.length !== 1 || !typeOn(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

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

  return (
    <div className="tree-scroll" ref={scroller}>
      <div
        role="tree"
        aria-label={say(OUTLINE)}
        aria-multiselectable="true"
        aria-activedescendant={at >= seen.from && at < seen.to ? rowId(rows[at]) : undefined}
        tabIndex={0}
        className="tree"
        data-shortcuts="canvas"
        style={{ height: rows.length * ROW_HEIGHT }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          if (at < 0) setActive(rows[0]?.key);
        }}
      >
        {rows.slice(seen.from, seen.to).map((row, offset) => (
          <TreeRow
            key={row.key}
            id={rowId(row)}
            row={row}
            top={(seen.from + offset) * ROW_HEIGHT}
            active={row.key === active}
            selected={row.type === 'node' && selection.has(row.node.id)}
            query={query}
            onChoose={(event) => choose(seen.from + offset, event)}
            onFold={() => onFold(row.key, !row.open)}
          />
        ))}
      </div>
    </div>
  );
}

function rowId(row: OutlineRow | undefined): string {
  return `outline-${row?.key ?? ''}`;
}

const OUTLINE = { zh: '大纲', en: 'Outline' };
