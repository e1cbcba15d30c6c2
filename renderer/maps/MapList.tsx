// Owns the list of maps with its search.
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { MapSummary } from '../../shared/ipc.ts';
import type { TableRowsHandle } from '../kit/collections/TableRows.tsx';
import { Button } from '../kit/ui/Button.tsx';
import { isLayerOpen } from '../kit/ui/layers.ts';
import { SearchField } from '../kit/ui/SearchField.tsx';
import { useSay } from '../kit/ui/say.ts';
import { useDocument } from '../session/document-store.ts';
import { openMap } from '../session/open-map.ts';
import { useTabs } from '../session/tabs.ts';
import { MapTable } from './MapTable.tsx';
import { arrangeMaps, NEWEST_FIRST } from './map-list.ts';
import { deleteMap, duplicateMap, exportMap } from './maps-store.ts';
import { askNextPeriod } from './NextPeriodDialog.tsx';
import { startWords } from './start/words.ts';
import { useMinuteTick } from './use-listed-maps.ts';
import { words } from './words.ts';

interface MapListProps {
  readonly maps: readonly MapSummary[];
  readonly onRename: (map: MapSummary) => void;
}

export function MapList({ maps, onRename }: MapListProps) {
  const say = useSay();
  const openId = useDocument((state) => state.document?.id);
  const tabs = useTabs((state) => state.tabs);
  const openIds = useMemo(() => new Set(tabs.map(({ id }) => id)), [tabs]);
  const [query, setQuery] = useState('');
  const [sorting, setSorting] = useState(NEWEST_FIRST);
  const [chosen, setChosen] = useState(openId);
  const search = useRef<HTMLInputElement>(null);
  const table = useRef<TableRowsHandle>(null);
  useMinuteTick();
  useSlashKey(search);
  useFirstFocus(table, chosen === undefined || maps.some((map) => map.id === chosen));
  const shown = useMemo(() => arrangeMaps(maps, query, sorting), [maps, query, sorting]);
  const chooseAndFocus = (id: string | undefined) => {
    if (id === undefined) return;
    flushSync(() => setChosen(id));
    table.current?.focus();
  };
  const actions = {
    open: (map: MapSummary) => void openMap(map.id, map.title),
    rename: onRename,
    duplicate: (map: MapSummary) => void duplicateMap(map.id).then(chooseAndFocus),
    nextPeriod: askNextPeriod,
    exportFile: (map: MapSummary) => void exportMap(map.id),
    remove: (map: MapSummary) => {
      setChosen(neighbour(shown, map.id));
      void deleteMap(map);
    },
  };
  const first = shown[0];
  return (
    <section className="panel map-list" aria-label={say(words.listName)}>
      <div className="panel-head maps-find">
        <h2>{say(startWords.recent)}</h2>
        <span className="small secondary" aria-live="polite">
          {query.trim() === ''
            ? say(words.count, { count: maps.length })
            : say(words.found, { found: shown.length, count: maps.length })}
        </span>
        <span className="grow" />
        <SearchField
          ref={search}
          label={say(words.search)}
          query={query}
          shortcut="/"
          onSearch={setQuery}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') table.current?.focus();
            else if (event.key === 'Enter' && first) actions.open(first);
            else return;
            event.preventDefault();
          }}
        />
      </div>
      <div className="maps-scroll">
        {first ? (
          <MapTable
            ref={table}
            maps={shown}
            chosen={chosen}
            onChoose={setChosen}
            sorting={sorting}
            onSort={setSorting}
            openIds={openIds}
            actions={actions}
          />
        ) : (
          <div className="empty-state">
            <p>{say(words.nothingFound, { query: query.trim() })}</p>
            <Button
              compact
              onClick={() => {
                setQuery('');
                search.current?.focus();
              }}
            >
              {say(words.clearSearch)}
              <kbd>Esc</kbd>
            </Button>
          </div>
        )}
      </div>
      <ListKeys />
    </section>
  );
}

/** The map that should be chosen once `id` is gone: the next one, or the one before. */
function neighbour(maps: readonly MapSummary[], id: string): string | undefined {
  const index = maps.findIndex((map) => map.id === id);
  return (maps[index + 1] ?? maps[index - 1])?.id;
}

function ListKeys() {
  const say = useSay();
  return (
    <span className="list-keys small tertiary" aria-hidden="true">
      <span>
        <kbd>Enter</kbd> {say(words.keysOpen)}
      </span>
      <span>
        <kbd>F2</kbd> {say(words.keysRename)}
      </span>
      <span>
        <kbd>Del</kbd> {say(words.keysDelete)}
      </span>
    </span>
  );
}

/** Focuses the table once, when its chosen row is there: a map that was just made appears only with the next answer. */
function useFirstFocus(table: RefObject<TableRowsHandle | null>, ready: boolean) {
  const done = useRef(false);
  useEffect(() => {
    if (!ready || done.current) return;
    done.current = true;
    table.current?.focus();
  }, [table, ready]);
}

/** `/` anywhere outside a text field goes to the search box. */
function useSlashKey(search: RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select');
      if (event.code !== 'Slash' || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      if (event.isComposing || isLayerOpen()) return;
      event.preventDefault();
      search.current?.focus();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [search]);
}
