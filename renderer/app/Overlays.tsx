// Owns the window's own layers: shows the one that is open.
import { TitleDialog } from '../maps/TitleDialog.tsx';
import { words } from '../maps/words.ts';
import { createMap } from '../state/open-map.ts';
import { closeOverlay, useOverlays } from './overlays.ts';

export function Overlays() {
  const open = useOverlays((state) => state.open);
  if (open === 'newMap') {
    return (
      <TitleDialog
        heading={words.newMap}
        confirm={words.create}
        onTitle={(title) => void createMap({ title })}
        onClose={closeOverlay}
      />
    );
  }
  return null;
}
