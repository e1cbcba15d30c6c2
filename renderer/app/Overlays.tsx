// Owns the window's own layers: shows the one that is open; the history list stands at its button.

import { PictureExport } from '../design/pictures/PictureExport.tsx';
import { MapText } from '../design/reading/MapText.tsx';
import { RowsExport } from '../design/rows/RowsExport.tsx';
import { TitleDialog } from '../maps/TitleDialog.tsx';
import { words } from '../maps/words.ts';
import { createMap } from '../session/open-map.ts';
import { closeOverlay, useOverlays } from '../session/overlays.ts';
import { CommandPalette } from './palette/CommandPalette.tsx';
import { ShortcutSheet } from './palette/ShortcutSheet.tsx';

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
