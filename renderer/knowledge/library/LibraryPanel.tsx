// Owns the library in the left panel: its shelves as a tree, from which items are dragged or placed by a key.
import { type MouseEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useWindow } from '../../kit/collections/use-window.ts';
import { openPointMenu } from '../../kit/menus/point-menu-store.ts';
import { IconButton } from '../../kit/ui/Button.tsx';
import { problemText, useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { useSettledDocument } from '../../session/settled-document.ts';
import { useLibrary } from '../items/library-store.ts';
import { words } from '../items/words.ts';
import { LibraryTreeRow, libraryRowId } from './LibraryTreeRow.tsx';
import { entryMenu, libraryMenu } from './library-menus.ts';
import { countUses, entriesOf, type LibraryRow, libraryRows, type ShelfId } from './library-rows.ts';
import { placeByKey } from './placing.ts';
import { useShelfKeys } from './use-shelf-keys.ts';
import './panel.css';

const ROW_HEIGHT = 26;

/** `query` is what the search box above searches for, trimmed. */
export function LibraryPanel({ query }: { query: string }) {
  const say = useSay();
  const items = useLibrary((state) => state.items);
  const problem = useLibrary((state) => state.problem);
  const events = useKnowledge((state) => state.dictionaries.events);
  const entries = useMemo(() => entriesOf(items.values(), events, say), [items, events, say]);
  return (
    <section className="library-panel" aria-label={say(words.library)}>
      <header className="panel-head">
        <h2>{say(words.library)}</h2>
        <span className="tertiary small">{entries.length}</span>
        <span className="grow" />
        <IconButton
          compact
          icon="dots"
          label={say(MORE)}
          aria-haspopup="menu"
          onClick={(event) =>
            openPointMenu({ title: words.library, ...below(event.currentTarget), groups: libraryMenu() })
          }
        />
      </header>
      {problem ? <p className="outline-empty">{problemText(problem)}</p> : <LibraryTree {...{ entries, query }} />}
    </section>
  );
}

function LibraryTree({ entries, query }: { entries: ReturnType<typeof entriesOf>; query: string }) {
  const say = useSay();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string>();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => libraryRows(entries, open, query), [entries, open, query]);
  const nodes = useDeferredValue(useSettledDocument())?.nodes;
  const uses = useMemo(() => countUses(nodes ?? []), [nodes]);
  const hasMap = useDocument((state) => state.document !== undefined);
  const seen = useWindow(scroller, rows.length, ROW_HEIGHT);
  const at = rows.findIndex(({ key }) => key === active);
  const activate = (index: number) => {
    setActive(rows[index]?.key);
    scrollTo(scroller.current, index);
  };
  const fold = (shelf: ShelfId) => {
    const next = new Set(open);
    if (!next.delete(shelf)) next.add(shelf);
    setOpen(next);
  };
  const place = (row: LibraryRow) => {
    if (row.type === 'entry' && hasMap) placeByKey(row.key);
  };
  const menuAt = (row: LibraryRow, point: { x: number; y: number }) => {
    if (row.type === 'entry')
      openPointMenu({ title: { zh: row.entry.name, en: row.entry.name }, ...point, groups: entryMenu(row.entry) });
  };
  const onKeyDown = useShelfKeys({ rows, at, activate, fold, place, menuAt });
  if (rows.length === 0) return <p className="outline-empty">{say(NOT_FOUND, { query })}</p>;
  return (
    <div className="tree-scroll" ref={scroller}>
      <div
        role="tree"
        aria-label={say(words.library)}
        aria-activedescendant={at >= seen.from && at < seen.to ? libraryRowId(rows[at]?.key) : undefined}
        aria-describedby="library-keys"
        tabIndex={0}
        className="tree"
        style={{ height: rows.length * ROW_HEIGHT }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          if (at < 0) setActive((rows.find(({ type }) => query !== '' && type === 'entry') ?? rows[0])?.key);
        }}
      >
        {rows.slice(seen.from, seen.to).map((row, offset) => (
          <LibraryTreeRow
            key={row.key}
            row={row}
            top={(seen.from + offset) * ROW_HEIGHT}
            active={row.key === active}
            uses={uses.get(row.key) ?? 0}
            query={query}
            onChoose={() => (row.type === 'shelf' ? fold(row.shelf) : activate(seen.from + offset))}
            onPlace={() => place(row)}
            onMenu={(event: MouseEvent) => {
              event.preventDefault();
              activate(seen.from + offset);
              menuAt(row, { x: event.clientX, y: event.clientY });
            }}
          />
        ))}
      </div>
      <span id="library-keys" className="visually-hidden">
        {say(KEYS)}
      </span>
    </div>
  );
}

function scrollTo(scroller: HTMLElement | null, index: number): void {
  if (!scroller) return;
  const top = index * ROW_HEIGHT;
  const bottom = top + ROW_HEIGHT + 8;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
}

function below(element: HTMLElement): { x: number; y: number } {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left, y: bottom + 2 };
}

const MORE = { zh: '元素库的更多操作', en: 'More library actions' };
const NOT_FOUND = {
  zh: '元素库中未找到“{query}”，请更换关键词',
  en: 'No results for “{query}” in the library; try another word',
};
const KEYS = {
  zh: 'Enter 放到图谱，方向键移动，菜单键显示更多操作',
  en: 'Enter places it on the map, arrow keys move, the menu key shows more',
};
