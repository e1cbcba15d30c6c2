// Owns the window's own layers: shows the one that is open.

import { PictureExport } from '../design/pictures/index.ts';
import { MapText } from '../design/reading/index.ts';
import { RowsExport } from '../design/rows/index.ts';
import { NextPeriodDialog, TitleDialog, mapWords as words } from '../maps/index.ts';
import { createMap } from '../session/open-map.ts';
import { closeOverlay, useOverlays } from '../session/overlays.ts';
import { HistoryPanel } from './HistoryPanel.tsx';
import { CommandPalette, ShortcutSheet } from './palette/index.ts';

export function Overlays() {
  return (
    <>
      <OpenOverlay />
      <NextPeriodDialog />
      <HistoryPanel />
    </>
  );
}

function OpenOverlay() {
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
