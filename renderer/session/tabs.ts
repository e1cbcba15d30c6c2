// Owns the tabs: which maps are open, in which order, and what the window remembers of them until the next start.
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export interface Tab {
  readonly id: string;
  /** As last known; the map in front has its title in its document. */
  readonly title: string;
}

interface Tabs {
  readonly tabs: readonly Tab[];
  /** The tab in front; undefined when none is. */
  readonly front: string | undefined;
  /** Maps in front lately, the last one first, open or not. */
  readonly recent: readonly Tab[];
}

const RECENT_LIMIT = 12;

/** Remembered on this machine, so that the next start opens the same maps. */
export const useTabs = create<Tabs>()(
  persist((): Tabs => ({ tabs: [], front: undefined, recent: [] }), { name: 'tabs', version: 1 }),
);

/** The tabs with `tab` in front: where it stands already, or after the one that was in front. */
export function withFront(state: Tabs, { id: front, title }: Tab): Tabs {
  const tab = { id: front, title };
  const recent = [tab, ...state.recent.filter(({ id }) => id !== tab.id)].slice(0, RECENT_LIMIT);
  if (state.tabs.some(({ id }) => id === tab.id)) return { ...withTitle(state, tab), front: tab.id, recent };
  const at = state.tabs.findIndex(({ id }) => id === state.front) + 1 || state.tabs.length;
  return { tabs: state.tabs.toSpliced(at, 0, tab), front: tab.id, recent };
}

/** The tabs without `id`; what was in front then is no longer, if it was that one. */
export function withoutTab(state: Tabs, id: string): Tabs {
  const front = state.front === id ? undefined : state.front;
  return { ...state, tabs: state.tabs.filter((tab) => tab.id !== id), front };
}

/** The tabs with the title that `id` has now. */
export function withTitle(state: Tabs, { id, title }: Tab): Tabs {
  const rename = (tab: Tab) => (tab.id === id && tab.title !== title ? { id, title } : tab);
  return { ...state, tabs: state.tabs.map(rename), recent: state.recent.map(rename) };
}

/** The tabs with `id` moved to the place of `before`, or to the end when that is undefined. */
export function withMoved(state: Tabs, id: string, before: string | undefined): Tabs {
  const moved = state.tabs.find((tab) => tab.id === id);
  if (!moved || id === before) return state;
  const others = state.tabs.filter((tab) => tab.id !== id);
  const at = before === undefined ? -1 : others.findIndex((tab) => tab.id === before);
  return { ...state, tabs: others.toSpliced(at < 0 ? others.length : at, 0, moved) };
}

/** What of the remembered tabs still exists, with the titles of today. */
export function withExisting(state: Tabs, maps: readonly Tab[]): Tabs {
  const titles = new Map(maps.map(({ id, title }) => [id, title]));
  const existing = (tabs: readonly Tab[]) =>
    tabs.flatMap(({ id }) => {
      const title = titles.get(id);
      return title === undefined ? [] : [{ id, title }];
    });
  const tabs = existing(state.tabs);
  const front = tabs.some(({ id }) => id === state.front) ? state.front : tabs[0]?.id;
  return { tabs, front, recent: existing(state.recent) };
}

/** The tab that comes to the front when `id` is closed: the one to the right, or to the left of the last. */
export function neighbourOf(tabs: readonly Tab[], id: string): Tab | undefined {
  const at = tabs.findIndex((tab) => tab.id === id);
  return tabs[at + 1] ?? tabs[at - 1];
}
