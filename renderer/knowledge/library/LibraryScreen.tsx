// Owns the library's screen: shelves, the table of the chosen one, the details of the chosen item.

import { useEffect, useMemo } from 'react';
import type { ItemKind } from '../../../shared/document/item-kind.ts';
import { newItemFields } from '../../../shared/library/library-item.ts';
import { Button, classes } from '../../kit/ui/Button.tsx';
import { selectOnceDrawn } from '../../kit/ui/focus-once-drawn.ts';
import { matchesSearch } from '../../kit/ui/matches-search.ts';
import { SearchField } from '../../kit/ui/SearchField.tsx';
import { problemText, useSay } from '../../kit/ui/say.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { ProblemHelp } from '../../session/ProblemHelp.tsx';
import { formId } from '../items/form-id.ts';
import { addItem, freshItemId, loadLibrary, useLibrary } from '../items/library-store.ts';
import { words } from '../items/words.ts';
import { EntryTable } from './EntryTable.tsx';
import { EventDetails } from './EventDetails.tsx';
import { exportItems, startImport, startStock } from './files.ts';
import { ItemDetails } from './ItemDetails.tsx';
import { type Entry, entriesOf, SHELVES, type ShelfId, shelfInText, shelfTitle } from './library-rows.ts';
import { useLibraryView } from './library-view.ts';
import { ShelfIcon } from './ShelfIcon.tsx';
import '../../kit/ui/screen.css';
import './library.css';

export function LibraryScreen() {
  const say = useSay();
  const { items, problem, loaded } = useLibrary();
  const events = useKnowledge((state) => state.dictionaries.events);
  const { shelf, chosen, query } = useLibraryView();
  useEffect(() => void loadLibrary(), []);
  const entries = useMemo(() => entriesOf(items.values(), events, say), [items, events, say]);
  const shown = useMemo(
    () => entries.filter((entry) => entry.shelf === shelf && matchesSearch([entry.name, entry.key], query)),
    [entries, shelf, query],
  );
  const entry = shown.find(({ key }) => key === chosen) ?? shown[0];
  return (
    <main className="library-screen">
      <Head shelf={shelf} entries={entries} />
      <div className="library-grid">
        <Shelves entries={entries} shelf={shelf} />
        <section className="panel library-list" aria-label={say(shelfTitle(shelf))}>
          <div className="library-find">
            <SearchField
              label={say(SEARCH, { kind: shelfInText(shelf) })}
              query={query}
              onSearch={(text) => useLibraryView.setState({ query: text })}
            />
            <span className="small secondary" role="status">
              {say(COUNT, { count: shown.length })}
            </span>
          </div>
          {problem ? (
            <p className="empty-state" role="alert">
              {problemText(problem)} <ProblemHelp problem={problem} />
            </p>
          ) : shown.length === 0 ? (
            <p className="empty-state">
              {loaded && say(query ? NOT_FOUND : shelf === 'pattern' ? NO_PATTERN : EMPTY, { query })}
            </p>
          ) : (
            <EntryTable key={shelf} entries={shown} shelf={shelf} chosen={entry?.key} />
          )}
        </section>
        <aside className="panel library-details" aria-label={say(DETAILS)}>
          {entry?.item && <ItemDetails key={entry.key} item={entry.item} />}
          {entry && !entry.item && <EventDetails key={entry.key} entryKey={entry.key} />}
        </aside>
      </div>
    </main>
  );
}

function Head({ shelf, entries }: { shelf: ShelfId; entries: readonly Entry[] }) {
  const say = useSay();
  // A pattern is saved from a map.
  const isKind = shelf !== 'event' && shelf !== 'pattern';
  const own = entries.flatMap((entry) => (entry.shelf === shelf && entry.item ? [entry.item] : []));
  return (
    <header className="screen-head">
      <h1>{say(words.library)}</h1>
      <span className="grow" />
      <Button icon="loop" onClick={() => void startStock()}>
        {say(STOCK)}
      </Button>
      <Button icon="import" onClick={() => void startImport(isKind ? shelf : undefined)}>
        {say(IMPORT)}
      </Button>
      <Button icon="export" disabled={own.length === 0} onClick={() => void exportItems(own)}>
        {say(EXPORT, { kind: shelfInText(shelf) })}
      </Button>
      <Button look="primary" icon="plus" disabled={!isKind} onClick={() => isKind && void create(shelf, say)}>
        {say(NEW, { kind: shelfInText(shelf) })}
      </Button>
    </header>
  );
}

async function create(kind: ItemKind, say: ReturnType<typeof useSay>): Promise<void> {
  const name = say(NEW_NAME, { kind: shelfInText(kind) });
  const made = await addItem({ id: freshItemId(), kind, fields: newItemFields(kind, name) });
  if (!made) return;
  useLibraryView.setState({ chosen: made.id, page: 'fields', query: '' });
  selectOnceDrawn(() => document.querySelector(`#field-${CSS.escape(formId(made.id))}-name`));
}

function Shelves({ entries, shelf: chosen }: { entries: readonly Entry[]; shelf: ShelfId }) {
  const say = useSay();
  return (
    <nav className="panel library-shelves" aria-label={say(KINDS)}>
      {SHELVES.map((shelf) => (
        <button
          key={shelf}
          type="button"
          className={classes('shelf-button', shelf === chosen && 'on')}
          aria-current={shelf === chosen ? 'true' : undefined}
          onClick={() => useLibraryView.setState({ shelf, chosen: undefined, query: '' })}
        >
          <ShelfIcon shelf={shelf} size={14} />
          <span>{say(shelfTitle(shelf))}</span>
          <span className="count">{entries.filter((entry) => entry.shelf === shelf).length}</span>
        </button>
      ))}
    </nav>
  );
}

const SEARCH = { zh: '搜索{kind}', en: 'Search {kind}' };
const COUNT = { zh: '{count} 个', en: '{count, plural, one {# item} other {# items}}' };
const NOT_FOUND = { zh: '未找到“{query}”，请更换关键词', en: 'No results for “{query}”; try another word' };
const NO_PATTERN = {
  zh: '暂无自存的路径模板。在图谱中选中一条路径，用命令“把所选路径存为路径模板”保存；内置的在客群上按 P 选用',
  en: 'No patterns of your own yet. Select a path on a map and use “Save the selected path as a pattern”; those that come along are listed by P on a segment',
};
const EMPTY = { zh: '暂无库项，请新建或从表格导入', en: 'No items yet; add one or import a table' };
const DETAILS = { zh: '库项内容', en: 'Details' };
const STOCK = { zh: '更新额度与库存', en: 'Update quotas and stock' };
const IMPORT = { zh: '导入', en: 'Import' };
const EXPORT = { zh: '导出{kind}', en: 'Export {kind}' };
const NEW = { zh: '新建{kind}', en: 'New {kind}' };
const NEW_NAME = { zh: '新{kind}', en: 'New {kind}' };
const KINDS = { zh: '类型', en: 'Kinds' };
