// Owns the tree on screen: only rows in sight are drawn; the focus stays on the tree and names the active row.
import { type MouseEvent, useRef, useState } from 'react';
import { useWindow } from '../../kit/collections/use-window.ts';
import { useSay } from '../../kit/ui/say.ts';
import { useView } from '../../session/view-store.ts';
import type { OutlineRow, OutlineTree } from './outline-tree.ts';
import { TreeRow } from './TreeRow.tsx';
import { useFollowSelection } from './use-follow-selection.ts';
import { useTreeKeys } from './use-tree-keys.ts';

const ROW_HEIGHT = 26;

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
  const activate = (index: number) => {
    setActive(rows[index]?.key);
    scrollTo(scroller.current, index);
  };
  useFollowSelection({ rows, at, tree, flat, activate, onUnfoldTo });

  const choose = (index: number, event?: MouseEvent) => {
    const row = rows[index];
    if (!row) return;
    activate(index);
    if (row.type === 'node') selectNode(row.node.id, event !== undefined && (event.ctrlKey || event.metaKey));
  };
  const onKeyDown = useTreeKeys({ rows, at, choose, onFold });
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

/** Selects the node alone and shows it; with `adding` it joins or leaves the selection instead. */
function selectNode(id: string, adding: boolean): void {
  const { selection, select, revealElement } = useView.getState();
  if (!adding) {
    revealElement(id);
    return;
  }
  const ids = new Set(selection);
  if (!ids.delete(id)) ids.add(id);
  select(ids);
}

function scrollTo(scroller: HTMLElement | null, index: number): void {
  if (!scroller) return;
  const top = index * ROW_HEIGHT;
  const bottom = top + ROW_HEIGHT + 8;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
}

function rowId(row: OutlineRow | undefined): string {
  return `outline-${row?.key ?? ''}`;
}

const OUTLINE = { zh: '大纲', en: 'Outline' };
