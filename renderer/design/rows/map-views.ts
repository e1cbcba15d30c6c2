// Owns which views of the open map are shown: the canvas, the strategy list, or both beside each other.
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface MapViews {
  readonly canvas: boolean;
  readonly rows: boolean;
  /** The list takes the focus as soon as it has rows. */
  readonly rowsWantFocus: boolean;
  /** Shows or hides one view; the last one that is shown cannot be hidden, the other takes its place. */
  toggle(view: 'canvas' | 'rows'): void;
}

export const useMapViews = create<MapViews>()(
  persist(
    (set) => ({
      canvas: true,
      rows: false,
      rowsWantFocus: false,
      toggle: (view) =>
        set((state) => {
          const other = view === 'canvas' ? 'rows' : 'canvas';
          const isShown = !state[view];
          return { [view]: isShown, [other]: isShown ? state[other] : true };
        }),
    }),
    { name: 'map-views', version: 1, partialize: ({ canvas, rows }) => ({ canvas, rows }) },
  ),
);
