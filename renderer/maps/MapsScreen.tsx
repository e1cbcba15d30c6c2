// Owns the first screen: the list of maps, or on first run the templates to start from.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { MapSummary } from '../../shared/ipc.ts';
import { useDocument } from '../state/document-store.ts';
import { createMap, openMap, useOpening } from '../state/open-map.ts';
import { Button } from '../ui/Button.tsx';
import { Icon, SeverityIcon } from '../ui/Icon.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { problemText, useSay } from '../ui/say.ts';
import { MapTable, type MapTableHandle } from './MapTable.tsx';
import { arrangeMaps, NEWEST_FIRST } from './map-list.ts';
import { deleteMap, duplicateMap, exportMap, importMap, loadMaps, renameMap, useMaps } from './maps-store.ts';
import { TemplateCards } from './TemplateCards.tsx';
import { TitleDialog } from './TitleDialog.tsx';
import { useLateFlag, useListedMaps, useMinuteTick } from './use-listed-maps.ts';
import { words } from './words.ts';
import '../ui/screen.css';
import './maps.css';

type Asked = { readonly what: 'create' } | { readonly what: 'rename'; readonly map: MapSummary };

export function MapsScreen() {
  const { templates, problem } = useMaps();
  const maps = useListedMaps();
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => void loadMaps(), []);
  const create = () => setAsked({ what: 'create' });
  const rename = (map: MapSummary) => setAsked({ what: 'rename', map });
  return (
    <main className="maps-screen">
      {maps && maps.length > 0 ? (
        <MapList maps={maps} onCreate={create} onRename={rename}>
          <TemplateCards templates={templates} />
        </MapList>
      ) : (
        <>
          <Head onCreate={create} />
          {problem ? <Failure /> : maps ? <FirstRun /> : <Loading />}
        </>
      )}
      {asked?.what === 'create' && (
        <TitleDialog
          heading={words.newMap}
          confirm={words.create}
          onTitle={(title) => void createMap({ title })}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked?.what === 'rename' && (
        <TitleDialog
          heading={words.renameTitle}
          confirm={words.save}
          initial={asked.map.title}
          onTitle={(title) => void renameMap(asked.map.id, title)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </main>
  );
}

/** The bar on top; `children` stand between the heading and the buttons. */
function Head({ onCreate, children }: { onCreate: () => void; children?: React.ReactNode }) {
  const say = useSay();
  const opening = useOpening((state) => state.title);
  return (
    <header className="screen-head">
      <h1>{say(words.screen)}</h1>
      {children}
      <span className="grow" />
      <span className="small secondary" role="status">
        {opening !== undefined && say(opening === '' ? words.openingUntitled : words.opening, { title: opening })}
      </span>
      <Button icon="import" onClick={() => void importMap()}>
        {say(words.importFile)}
      </Button>
      <Button look="primary" icon="plus" onClick={onCreate}>
        {say(words.newMap)}
      </Button>
    </header>
  );
}

interface MapListProps {
  readonly maps: readonly MapSummary[];
  readonly onCreate: () => void;
  readonly onRename: (map: MapSummary) => void;
  readonly children: React.ReactNode;
}

function MapList({ maps, onCreate, onRename, children }: MapListProps) {
  const say = useSay();
  const openId = useDocument((state) => state.document?.id);
  const [query, setQuery] = useState('');
  const [sorting, setSorting] = useState(NEWEST_FIRST);
  const [chosen, setChosen] = useState(openId);
  const search = useRef<HTMLInputElement>(null);
  const table = useRef<MapTableHandle>(null);
  useMinuteTick();
  useSlashKey(search);
  useEffect(() => table.current?.focus(), []);
  const shown = useMemo(() => arrangeMaps(maps, query, sorting), [maps, query, sorting]);
  const actions = {
    open: (map: MapSummary) => void openMap(map.id, map.title),
    rename: onRename,
    duplicate: (map: MapSummary) => void duplicateMap(map.id).then((id) => id && setChosen(id)),
    exportFile: (map: MapSummary) => void exportMap(map.id),
    remove: (map: MapSummary) => {
      setChosen(neighbour(shown, map.id));
      void deleteMap(map);
    },
  };
  const first = shown[0];
  return (
    <>
      <Head onCreate={onCreate}>
        <span className="small secondary" aria-live="polite">
          {query.trim() === ''
            ? say(words.count, { count: maps.length })
            : say(words.found, { found: shown.length, count: maps.length })}
        </span>
      </Head>
      <div className="maps-grid">
        <section className="panel" aria-label={say(words.listName)}>
          <div className="maps-find">
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
            <ListKeys />
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
                openId={openId}
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
        </section>
        <section className="panel templates-panel" aria-label={say(words.templates)}>
          <div className="panel-head">
            <h2>{say(words.templates)}</h2>
            <span className="small tertiary">{say(words.templatesHint)}</span>
          </div>
          <div className="maps-scroll">{children}</div>
        </section>
      </div>
    </>
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

function FirstRun() {
  const say = useSay();
  const templates = useMaps((state) => state.templates);
  return (
    <div className="maps-scroll first-run">
      <h2>{say(words.welcome)}</h2>
      <p className="secondary">{say(words.welcomeText)}</p>
      <TemplateCards templates={templates}>
        <article className="template-card file-card">
          <h3>{say(words.haveFile)}</h3>
          <p className="template-intent">{say(words.haveFileText)}</p>
          <Button icon="import" onClick={() => void importMap()}>
            {say(words.importFile)}
          </Button>
        </article>
      </TemplateCards>
    </div>
  );
}

function Loading() {
  const say = useSay();
  const late = useLateFlag();
  return (
    <div className="empty-state" role="status">
      {late && <p>{say(words.loading)}</p>}
    </div>
  );
}

function Failure() {
  const say = useSay();
  const problem = useMaps((state) => state.problem);
  return (
    <div className="empty-state" role="alert">
      <p className="failure">
        <SeverityIcon severity="error" />
        {problem && problemText(problem)}
      </p>
      <Button onClick={() => void loadMaps()}>
        <Icon name="loop" />
        {say(words.retry)}
      </Button>
    </div>
  );
}

/** `/` anywhere outside a text field goes to the search box. */
function useSlashKey(search: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
      if (event.code !== 'Slash' || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      if (event.isComposing) return;
      event.preventDefault();
      search.current?.focus();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [search]);
}
