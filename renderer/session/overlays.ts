// Owns which of the window's own layers is open: palette, shortcut sheet, history list, the map as a list, the list's export, the export of pictures, the question for a new map's title, the diagnostics.
import { create } from 'zustand';

export type Overlay =
  | 'palette'
  | 'shortcuts'
  | 'history'
  | 'newMap'
  | 'mapText'
  | 'rowsExport'
  | 'pictures'
  | 'diagnostics';

interface Overlays {
  /** At most one at a time. */
  readonly open: Overlay | undefined;
}

export const useOverlays = create<Overlays>()(() => ({ open: undefined }));

export function openOverlay(overlay: Overlay): void {
  useOverlays.setState({ open: overlay });
}

export function closeOverlay(): void {
  useOverlays.setState({ open: undefined });
}
