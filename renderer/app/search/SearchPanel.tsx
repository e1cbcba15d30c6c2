// Owns the search panel: a box with filters, and the hits in the map in front or in all maps.
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { isEmptyQuery, parseQuery } from '../../../shared/search/query.ts';
import { useWindow } from '../../kit/collections/use-window.ts';
import { classes, IconButton } from '../../kit/ui/Button.tsx';
import { SearchField } from '../../kit/ui/SearchField.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { goToHit } from './go-to-hit.ts';
import { HitRow, ROW_HEIGHT } from './HitRow.tsx';
import { closeSearch, type SearchScope, toggleFilter, useSearchPanel } from './search-panel-store.ts';
import { type FoundHit, useSearch } from './use-search.ts';
import './search.css';

const FILTERS = [
  { word: 'error', title: { zh: '有错误', en: 'Errors' } },
  { word: 'unused', title: { zh: '未连线', en: 'Unused' } },
  { word: 'changed', title: { zh: '打开后改过', en: 'Changed' } },
] as const;

export function SearchPanel() {
  const say = useSay();
  const { query, scope, asked } = useSearchPanel();
  const isOpen = useDocument((state) => state.document !== undefined);
  const found = useSearch(query, scope);
  const [active, setActive] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const id = useId();
  const terms = useMemo(() => parseQuery(query).terms, [query]);
  const at = Math.min(active, found.hits.length - 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every wish to search takes the caret
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, [asked]);
  const search = (next: string) => {
    wanted.current = false;
    useSearchPanel.setState({ query: next });
    setActive(0);
  };
  // Enter that is quicker than the search goes to what the search will find, not to what an earlier word found.
  const wanted = useRef(false);
  useEffect(() => {
    if (!wanted.current || found.searching) return;
    wanted.current = false;
    go(at);
  });
  const go = (index: number) => {
    const hit = found.hits[index];
    if (!hit) return;
    setActive(index);
    void goToHit(hit, hit.mapId === undefined ? undefined : { id: hit.mapId, title: hit.mapTitle ?? '' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = found.hits.length - 1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key];
    if (to !== undefined) setActive(Math.max(0, Math.min(to, last)));
    else if (event.key === 'Enter' && found.searching) wanted.current = true;
    else if (event.key === 'Enter') go(at);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="search-panel" data-help="panel.search" aria-label={say(NAME)}>
      <header className="panel-head">
        <h2>{say(NAME)}</h2>
        <span className="grow" />
        <IconButton compact icon="x" label={say(CLOSE)} shortcut="Esc" onClick={leave} />
      </header>
      <div className="search-ask">
        <SearchField
          ref={box}
          label={say(HINT)}
          query={query}
          onSearch={search}
          onKeyDown={onKeyDown}
          listbox={{ id, active: found.hits.length > 0 ? `${id}-${at}` : undefined }}
        />
        <ScopeChoice scope={scope} hasFront={isOpen} />
        <div className="search-filters">
          {FILTERS.map(({ word, title }) => (
            <button
              key={word}
              type="button"
              className={classes('filter-chip', query.toLowerCase().split(/\s+/).includes(word) && 'on')}
              aria-pressed={query.toLowerCase().split(/\s+/).includes(word)}
              disabled={word === 'changed' && scope === 'all'}
              title={word}
              onClick={() => search(toggleFilter(query, word))}
            >
              {say(title)}
            </button>
          ))}
        </div>
        <Summary query={query} found={found} />
      </div>
      <HitList id={id} hits={found.hits} terms={terms} active={at} withMaps={scope === 'all'} onChoose={go} />
    </search>
  );
}

function ScopeChoice({ scope, hasFront }: { scope: SearchScope; hasFront: boolean }) {
  const say = useSay();
  return (
    <label className="search-scope">
      <input
        type="checkbox"
        checked={scope === 'all'}
        disabled={!hasFront}
        onChange={(event) => useSearchPanel.setState({ scope: event.target.checked ? 'all' : 'front' })}
      />
      {say(ALL_MAPS)}
    </label>
  );
}

/** Says how much was found, and what is not in the list. */
function Summary({ query, found }: { query: string; found: ReturnType<typeof useSearch> }) {
  const say = useSay();
  if (isEmptyQuery(parseQuery(query))) return <p className="small tertiary">{say(SYNTAX)}</p>;
  if (found.searching) return <p className="small tertiary">{say(SEARCHING)}</p>;
  const count = found.hits.length;
  return (
    <div className="small secondary" role="status">
      <p>{count === 0 ? say(NOTHING) : say(found.more ? MORE : COUNT, { count })}</p>
      {found.leftOut.length > 0 && <p className="error-text">{say(LEFT_OUT, { titles: found.leftOut })}</p>}
    </div>
  );
}

interface HitListProps {
  readonly id: string;
  readonly hits: readonly FoundHit[];
  readonly terms: readonly string[];
  readonly active: number;
  readonly withMaps: boolean;
  readonly onChoose: (index: number) => void;
}

/** Only the rows in sight are drawn; the active one always is, because the box names it. */
function HitList({ id, hits, terms, active, withMaps, onChoose }: HitListProps) {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to } = useWindow(scroller, hits.length, ROW_HEIGHT);
  useEffect(() => {
    const element = scroller.current;
    if (!element || active < 0) return;
    const top = active * ROW_HEIGHT;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + ROW_HEIGHT > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + ROW_HEIGHT - element.clientHeight;
    }
  }, [active]);
  const rows = hits.slice(from, to).map((hit, index) => ({ hit, index: from + index }));
  const activeHit = hits[active];
  if (activeHit && (active < from || active >= to)) rows.push({ hit: activeHit, index: active });
  return (
    <div ref={scroller} id={id} className="search-hits" role="listbox" aria-label={say(NAME)}>
      <div style={{ height: hits.length * ROW_HEIGHT }} />
      {rows.map(({ hit, index }) => (
        <HitRow
          key={index}
          id={`${id}-${index}`}
          hit={hit}
          index={index}
          count={hits.length}
          terms={terms}
          active={index === active}
          withMap={withMaps}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

/** Closes the panel and gives the keys back to the canvas. */
function leave(): void {
  closeSearch();
  document.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true });
}

const NAME = { zh: '查找', en: 'Find' };
const CLOSE = { zh: '关闭查找', en: 'Close search' };
const HINT = { zh: '在所有字段中查找', en: 'Search every field' };
const ALL_MAPS = { zh: '所有图谱', en: 'All maps' };
const SYNTAX = {
  zh: '输入 kind:客群 仅查一类；“两个词”表示连续匹配',
  en: 'Use kind:segment for one kind; “two words” for a phrase',
};
const SEARCHING = { zh: '正在查找', en: 'Searching' };
const NOTHING = { zh: '未找到结果，请更换关键词', en: 'No results; try another word' };
const COUNT = { zh: '{count} 处', en: '{count, plural, one {# result} other {# results}}' };
const MORE = {
  zh: '仅列出前 {count} 处，请补充关键词以缩小范围',
  en: 'First {count} results; add a word to narrow them down',
};
const LEFT_OUT = { zh: '无法读取，未查找：{titles}', en: 'Could not be read and was not searched: {titles}' };
