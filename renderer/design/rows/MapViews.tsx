// Owns the arrangement of the map's views: the canvas, the strategy list, or the one over the other; or the sheet of a kind.
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { Canvas } from '../canvas/index.ts';
import { SheetView, useSheet } from '../sheet/index.ts';
import { useMapViews } from './map-views.ts';
import { RowsPanel } from './RowsPanel.tsx';

export function MapViews() {
  const sheet = useSheet((state) => state.shown);
  return sheet ? <SheetView /> : <CanvasAndRows />;
}

function CanvasAndRows() {
  const canvas = useMapViews((state) => state.canvas);
  const rows = useMapViews((state) => state.rows);
  const panelIds = [...(canvas ? ['view-canvas'] : []), ...(rows ? ['view-rows'] : [])];
  const layout = useDefaultLayout({ id: 'map-views', panelIds, onlySaveAfterUserInteractions: true });
  return (
    <Group orientation="vertical" id="map-views" {...layout}>
      {canvas && (
        <Panel id="view-canvas" minSize={120}>
          <Canvas />
        </Panel>
      )}
      {canvas && rows && <Separator className="splitter down" />}
      {rows && (
        <Panel id="view-rows" minSize={96}>
          <RowsPanel />
        </Panel>
      )}
    </Group>
  );
}
