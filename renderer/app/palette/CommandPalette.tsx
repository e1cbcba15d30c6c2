// Owns the command palette: one box that finds commands, elements of the map in front and maps, and does what is chosen.
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Hit } from '../../../shared/search/search-document.ts';
import { useHelpHits } from '../../help/index.ts';
import { allCommands } from '../../kit/commands/registry.ts';
import { SearchField } from '../../kit/ui/SearchField.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { loadMaps, useMaps } from '../../maps/index.ts';
import { useDocument } from '../../session/document-store.ts';
import { showHelp } from '../../session/help-place.ts';
import { openMap } from '../../session/open-map.ts';
import { closeOverlay } from '../../session/overlays.ts';
import { useTabs } from '../../session/tabs.ts';
import { useView } from '../../session/view-store.ts';
import { goToHit, searchFront } from '../search/index.ts';
import { fieldItems, goToField } from './field-items.ts';
import { PaletteRow } from './PaletteRow.tsx';
import { commandItems, helpItems, hitItems, mapItems, type PaletteItem, paletteSections } from './palette-items.ts';
import './palette.css';
import { useModal } from '../../kit/ui/use-modal.ts';

const HITS_SHOWN = 30;
const HELP_SHOWN = 6;

export function CommandPalette() {
  const say = useSay();
  const dialog = useModal();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser closes a dialog on Escape
    <dialog
      ref={dialog}
      className="dialog palette"
      aria-label={say(NAME)}
      onCancel={(event) => {
        event.preventDefault();
        closeOverlay();
      }}
      onClick={(event) => event.target === dialog.current && closeOverlay()}
    >
      <PaletteBody />
    </dialog>
  );
}

function PaletteBody() {
  const say = useSay();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const { sections, settled } = useSections(query);
  const items = sections.flatMap((section) => section.items);
  const at = Math.min(active, items.length - 1);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  // Enter that is quicker than the search takes what the search will find, not what an earlier word found.
  const wanted = useRef(false);
  useEffect(() => {
    const item = items[at];
    if (!wanted.current || !settled) return;
    wanted.current = false;
    if (item) run(item);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another row becomes the active one
  useEffect(() => {
    list.current?.querySelector('.palette-row.active')?.scrollIntoView({ block: 'nearest' });
  }, [at, query]);
  const onKeyDown = (event: KeyboardEvent) => {
    const last = items.length - 1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key];
    const item = items[at];
    if (to !== undefined) setActive(Math.max(0, Math.min(to, last)));
    else if (event.key === 'Enter' && !settled && item?.type !== 'command' && item?.type !== 'field')
      wanted.current = true;
    else if (event.key === 'Enter' && item) run(item);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="palette-box">
        <SearchField
          label={say(HINT)}
          query={query}
          onSearch={(next) => {
            wanted.current = false;
            setQuery(next);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          listbox={{ id, active: items.length > 0 ? `${id}-${at}` : undefined }}
        />
      </div>
      <div ref={list} id={id} className="palette-list" role="listbox" aria-label={say(NAME)}>
        {sections.map((section, index) => {
          const before = sections.slice(0, index).reduce((count, { items: own }) => count + own.length, 0);
          return (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, as ARIA's listbox has it
            <div key={section.title.en} role="group" aria-label={say(section.title)}>
              <p className="palette-group" aria-hidden="true">
                {say(section.title)}
              </p>
              {section.items.map((item, row) => (
                <PaletteRow
                  key={item.key}
                  id={`${id}-${before + row}`}
                  item={item}
                  query={query}
                  active={before + row === at}
                  onPoint={() => setActive(before + row)}
                  onChoose={() => run(item)}
                />
              ))}
            </div>
          );
        })}
      </div>
      {items.length === 0 && (
        <p className="palette-empty" role="status">
          {say(NOTHING, { query: query.trim() })}
        </p>
      )}
    </>
  );
}

/** A command that cannot run now does nothing and leaves the palette open. */
function run(item: PaletteItem): void {
  if (item.type === 'command' && !item.enabled) return;
  // The palette must be gone and the focus back before the command looks at it.
  flushSync(closeOverlay);
  if (item.type === 'command') item.command.run();
  else if (item.type === 'field') goToField(item);
  else if (item.type === 'hit') void goToHit(item.hit);
  else if (item.type === 'help') showHelp(item.help.anchor);
  else void openMap(item.map.id, item.map.title);
}

function useSections(query: string) {
  const maps = useMaps((state) => state.maps);
  const recent = useTabs((state) => state.recent);
  const front = useDocument((state) => state.document?.id);
  // What it is opened over does not change while it is open.
  const [{ map, selection }] = useState(() => ({
    map: useView.getState().screen === 'map' ? useDocument.getState().document : undefined,
    selection: useView.getState().selection,
  }));
  useEffect(() => void loadMaps(), []);
  const { hits, asked } = useHits(query);
  const help = useHelpHits(query, HELP_SHOWN);
  const typed = query.trim() !== '';
  const sections = useMemo(() => {
    const offered = typed ? (maps ?? recent) : recent;
    return paletteSections(
      {
        commands: commandItems(allCommands(), query),
        fields: map ? fieldItems(map, selection, query) : [],
        hits: hitItems(hits),
        help: helpItems(help),
        maps: mapItems(
          offered.filter(({ id }) => id !== front),
          query,
        ),
      },
      typed,
    );
  }, [maps, recent, front, map, selection, hits, help, query, typed]);
  return { sections, settled: asked === query };
}

/** What the map in front has for the query `asked`; the former hits stay until the new ones are there. */
function useHits(query: string): { readonly hits: readonly Hit[]; readonly asked: string } {
  const [found, setFound] = useState<{ hits: readonly Hit[]; asked: string }>({ hits: [], asked: '' });
  useEffect(() => {
    if (query.trim() === '') {
      setFound({ hits: [], asked: query });
      return;
    }
    let current = true;
    void searchFront(query, HITS_SHOWN).then(({ hits }) => {
      if (current) setFound({ hits, asked: query });
    });
    return () => {
      current = false;
    };
  }, [query]);
  return found;
}

const NAME = { zh: '搜索节点、命令', en: 'Search nodes and commands' };
const HINT = { zh: '搜索节点、命令、图谱、帮助', en: 'Search nodes, commands, maps, help' };
const NOTHING = { zh: '未找到“{query}”，请更换关键词', en: 'No results for “{query}”; try another word' };
