// Owns the tabs of the open maps in the title bar: choose, close, reorder, and the way to a new one.
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useKeyOf } from '../kit/commands/bindings.ts';
import { classes, IconButton } from '../kit/ui/Button.tsx';
import { Icon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { useSaving } from '../session/autosave.ts';
import { closeTab, openMap } from '../session/open-map.ts';
import { useReadOnly } from '../session/read-only.ts';
import { type Tab, useTabs, withMoved } from '../session/tabs.ts';
import { useView } from '../session/view-store.ts';
import { closeMap, newMap } from './commands.ts';
import { type TabTitle, tabTitle } from './tab-title.ts';
import './map-tabs.css';

const MIDDLE_BUTTON = 1;

export function MapTabs() {
  const say = useSay();
  const keyOf = useKeyOf();
  const tabs = useTabs((state) => state.tabs);
  const front = useTabs((state) => state.front);
  const titles = tabs.map(({ title }) => title);
  const onMap = useView((view) => view.screen !== 'maps');
  const [dragged, setDragged] = useState<string>();
  const strip = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a tab that comes to the front is brought into sight
  useEffect(() => {
    strip.current?.querySelector('.map-tab.front')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [front, tabs.length]);
  const dropBefore = (id: string | undefined) => ({
    onDragOver: (event: DragEvent) => {
      if (dragged === undefined) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
    },
    onDrop: (event: DragEvent) => {
      if (dragged === undefined) return;
      event.preventDefault();
      useTabs.setState((state) => withMoved(state, dragged, id));
      setDragged(undefined);
    },
  });
  return (
    <nav className="map-tabs" data-help="panel.tabs" aria-label={say({ zh: '已打开的图谱', en: 'Open maps' })}>
      <div
        ref={strip}
        className="map-tab-strip"
        onWheel={(event) => strip.current?.scrollBy({ left: event.deltaX + event.deltaY })}
      >
        {tabs.map((tab) => (
          <MapTab
            key={tab.id}
            tab={tab}
            title={tabTitle(tab.title, titles)}
            front={tab.id === front}
            shown={tab.id === front && onMap}
            onDrag={setDragged}
            drop={dropBefore(tab.id)}
          />
        ))}
      </div>
      <IconButton
        icon="plus"
        compact
        data-tour="new-tab"
        label={say(newMap.title)}
        shortcut={keyOf(newMap)}
        onClick={newMap.run}
        {...dropBefore(undefined)}
      />
    </nav>
  );
}

interface MapTabProps {
  readonly tab: Tab;
  readonly title: TabTitle;
  /** Its map is the one that the window edits. */
  readonly front: boolean;
  /** Its map is to be seen, not the list of maps. */
  readonly shown: boolean;
  readonly onDrag: (id: string | undefined) => void;
  readonly drop: { onDragOver(event: DragEvent): void; onDrop(event: DragEvent): void };
}

function MapTab({ tab, title, front, shown, onDrag, drop }: MapTabProps) {
  const say = useSay();
  const keyOf = useKeyOf();
  const readOnly = useReadOnly((marks) => marks.has(tab.id));
  const close = () => void closeTab(tab.id);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its buttons do the same; the middle button and dragging are short cuts
    <span
      className={classes('map-tab', shown && 'on', front && 'front')}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        onDrag(tab.id);
      }}
      onDragEnd={() => onDrag(undefined)}
      {...drop}
      onMouseDown={(event) => {
        // Otherwise the middle button starts scrolling.
        if (event.button === MIDDLE_BUTTON) event.preventDefault();
      }}
      onAuxClick={(event) => {
        if (event.button === MIDDLE_BUTTON) close();
      }}
    >
      <button
        type="button"
        className="map-tab-name"
        aria-current={shown ? 'page' : undefined}
        title={tab.title}
        onClick={() => void openMap(tab.id, tab.title)}
      >
        <Icon name={readOnly ? 'lock' : 'map'} size={14} />
        <span className="ellipsis">
          {readOnly && say({ zh: '只读 · ', en: 'Read-only · ' })}
          {title.head}
        </span>
        {title.tail && <span className="map-tab-tail">{title.tail}</span>}
        {front && <UnsavedDot />}
      </button>
      <IconButton
        icon="x"
        compact
        label={say({ zh: '关闭“{title}”', en: 'Close “{title}”' }, { title: tab.title })}
        shortcut={front ? keyOf(closeMap) : undefined}
        onClick={close}
      />
    </span>
  );
}

/** Only the map in front can have edits that are not durable: nothing leaves the front before they are. */
function UnsavedDot() {
  const say = useSay();
  const status = useSaving((state) => state.status);
  if (status === 'saved') return null;
  const label = status === 'failed' ? say({ zh: '保存失败', en: 'Not saved' }) : say({ zh: '正在保存', en: 'Saving' });
  return <span className={classes('unsaved-dot', status)} role="img" aria-label={label} title={label} />;
}
