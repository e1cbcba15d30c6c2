// Owns what is looked at: screen, selection, the element to bring into view. Never part of a document.
import { create } from 'zustand';
import type { Screen } from './screens.ts';

/** A wish to see an element and, in the inspector, one of its fields; `at` makes equal wishes differ. */
export interface Reveal {
  readonly id: string;
  readonly field?: string | undefined;
  readonly at: number;
}

interface View {
  readonly screen: Screen;
  /** Ids of selected nodes and edges. */
  readonly selection: ReadonlySet<string>;
  readonly reveal: Reveal | undefined;
  show(screen: Screen): void;
  select(ids: Iterable<string>): void;
  /** Selects `id` and asks canvas and inspector to show it. */
  revealElement(id: string, field?: string): void;
  /** Asks the inspector to show a field of the map itself, which is selected by nothing else being so. */
  revealField(mapId: string, field: string): void;
  /** Another map comes to the front with this selection; wishes about the former one are void. */
  turnTo(selection: Iterable<string>): void;
}

/** Where a canvas looks: its origin in the window in px, and the scale. */
export interface ViewportPlace {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  /** The zoom at which the lanes fill the width: that of the last fit. */
  readonly shared: number;
  /** True while nobody has moved the view since that fit, so that another size of the window fits anew. */
  readonly fitted: boolean;
}

const viewports = new Map<string, ViewportPlace>();

/** Where the canvas of map `id` looked last; undefined before its first view. Lives as long as the window. */
export function viewportOf(id: string): ViewportPlace | undefined {
  return viewports.get(id);
}

/** The canvas tells where it looks; the tab that comes back later begins there. */
export function keepViewport(id: string, place: ViewportPlace): void {
  viewports.set(id, place);
}

/** A tab that is closed forgets where it looked. */
export function forgetViewport(id: string): void {
  viewports.delete(id);
}

const NOTHING: ReadonlySet<string> = new Set();

export const useView = create<View>()((set, get) => ({
  screen: 'maps',
  selection: NOTHING,
  reveal: undefined,
  show: (screen) => set({ screen }),
  select: (ids) => {
    const next = new Set(ids);
    const old = get().selection;
    if (next.size === old.size && [...next].every((id) => old.has(id))) return;
    set({ selection: next.size === 0 ? NOTHING : next });
  },
  revealElement: (id, field) => set({ selection: new Set([id]), reveal: { id, field, at: performance.now() } }),
  revealField: (id, field) => set({ selection: NOTHING, reveal: { id, field, at: performance.now() } }),
  turnTo: (selection) => set({ selection: new Set(selection), reveal: undefined }),
}));
