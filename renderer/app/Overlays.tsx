// Owns the window's own layers: shows the one that is open; the history list stands at its button.
import { TitleDialog } from '../maps/TitleDialog.tsx';
import { words } from '../maps/words.ts';
import { CommandPalette } from '../palette/CommandPalette.tsx';
import { ShortcutSheet } from '../palette/ShortcutSheet.tsx';
import { PictureExport } from '../pictures/PictureExport.tsx';
import { MapText } from '../reading/MapText.tsx';
import { RowsExport } from '../rows/RowsExport.tsx';
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
  if (open === 'palette') return <CommandPalette />;
  if (open === 'mapText') return <MapText />;
  if (open === 'pictures') return <PictureExport />;
  if (open === 'rowsExport') return <RowsExport />;
  return open === 'shortcuts' ? <ShortcutSheet /> : null;
}
