// Owns the left panel: one search box for both, the library above, the outline of the map below, and how they share the height.
import { useEffect, useRef, useState } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { MiniMapSection } from '../design/canvas/index.ts';
import { OUTLINE_SEARCH_ID } from '../design/editing/outline-search.ts';
import { searchOutline } from '../design/editing/view.ts';
import { Outline } from '../design/outline/index.ts';
import { useKeyOf } from '../kit/commands/bindings.ts';
import { SearchField } from '../kit/ui/SearchField.tsx';
import { useSay } from '../kit/ui/say.ts';
import { LibraryPanel } from '../knowledge/library/index.ts';
import { useDocument } from '../session/document-store.ts';

export function LeftPanel() {
  const say = useSay();
  const keyOf = useKeyOf();
  const [query, setQuery] = useState('');
  const panel = useRef<HTMLDivElement>(null);
  const map = useDocument((state) => state.document?.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another map starts with nothing searched for
  useEffect(() => setQuery(''), [map]);
  const layout = useDefaultLayout({ id: 'left-rows', panelIds: PARTS, onlySaveAfterUserInteractions: true });
  return (
    <div className="left-panel" ref={panel}>
      <div className="left-find" id={OUTLINE_SEARCH_ID}>
        <SearchField
          label={say(SEARCH)}
          shortcut={keyOf(searchOutline)}
          query={query}
          onSearch={setQuery}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'Enter') toFirstFind(panel.current);
            else if (event.key === 'Escape') event.currentTarget.blur();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      </div>
      <Group orientation="vertical" id="left-rows" className="left-rows" {...layout}>
        <Panel id="library" defaultSize="45%" minSize={64}>
          <LibraryPanel query={query.trim()} />
        </Panel>
        <Separator className="splitter down" />
        <Panel id="outline" minSize={96}>
          <Outline query={query.trim()} />
        </Panel>
      </Group>
      <MiniMapSection />
    </div>
  );
}

/** The tree that found something: nodes of the map first, they are what is worked on. */
function toFirstFind(panel: HTMLElement | null): void {
  const trees = [...(panel?.querySelectorAll<HTMLElement>('[role="tree"]') ?? [])];
  const found = trees.filter((tree) => tree.querySelector('[role="treeitem"]'));
  found.at(-1)?.focus();
}

const PARTS = ['library', 'outline'];
const SEARCH = { zh: '搜索元素和大纲', en: 'Search library and outline' };
