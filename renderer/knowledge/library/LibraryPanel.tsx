// Owns the library in the left panel: its shelves as a tree, from which items are dragged or placed by a key.
import { useDeferredValue, useMemo, useState } from 'react';
import { Tree } from '../../kit/collections/Tree.tsx';
import { openPointMenu } from '../../kit/menus/point-menu-store.ts';
import { IconButton } from '../../kit/ui/Button.tsx';
import { Icon } from '../../kit/ui/Icon.tsx';
import { problemText, useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { useSettledDocument } from '../../session/settled-document.ts';
import { useLibrary } from '../items/library-store.ts';
import { words } from '../items/words.ts';
import { LibraryRowName } from './LibraryRowName.tsx';
import { entryMenu, libraryMenu } from './library-menus.ts';
import { countUses, type Entry, entriesOf, libraryRows, shelfTitle } from './library-rows.ts';
import { ITEM_DRAG_TYPE, placeByKey } from './placing.ts';
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
    <section className="library-panel" data-help="panel.library" aria-label={say(words.library)}>
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
      <LibraryTree {...{ entries, query }} {...(problem && { problem: problemText(problem) })} />
    </section>
  );
}

function LibraryTree({ entries, query, problem }: { entries: readonly Entry[]; query: string; problem?: string }) {
  const say = useSay();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => libraryRows(entries, open, query), [entries, open, query]);
  const selected = useMemo(() => {
    if (query === '' || rows.some(({ key }) => chosen.has(key))) return chosen;
    // What was searched for is where the keys begin.
    return new Set(rows.flatMap(({ type, key }) => (type === 'entry' ? [key] : [])).slice(0, 1));
  }, [rows, chosen, query]);
  const nodes = useDeferredValue(useSettledDocument())?.nodes;
  const uses = useMemo(() => countUses(nodes ?? []), [nodes]);
  const hasMap = useDocument((state) => state.document !== undefined);
  return (
    <>
      <Tree
        label={say(words.library)}
        describedBy="library-keys"
        rows={rows}
        textsOf={(row) => [row.type === 'entry' ? row.entry.name : say(shelfTitle(row.shelf))]}
        height={ROW_HEIGHT}
        selected={selected}
        onSelect={setChosen}
        onAction={({ key }) => hasMap && placeByKey(key)}
        onMenu={(row, point) => {
          if (row.type !== 'entry') return;
          const { name } = row.entry;
          openPointMenu({ title: { zh: name, en: name }, ...point, groups: entryMenu(row.entry) });
        }}
        onFold={({ key }, isOpen) => {
          const next = new Set(open);
          if (isOpen) next.add(key);
          else next.delete(key);
          setOpen(next);
        }}
        onDrag={({ key }, data) => {
          data.setData(ITEM_DRAG_TYPE, key);
          data.effectAllowed = 'copy';
        }}
        leafMark={<Icon name="grip" size={12} />}
        empty={say(NOT_FOUND, { query })}
        problem={problem}
        draw={(row) => <LibraryRowName row={row} uses={uses.get(row.key) ?? 0} query={query} />}
      />
      <span id="library-keys" className="visually-hidden">
        {say(KEYS)}
      </span>
    </>
  );
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
