// Owns the map editor's arrangement: toolbar, left panel, canvas, problems, inspector; panels resize, fold and remember.
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { BottomPanel } from '../check/problems/index.ts';
import { Inspector } from '../design/inspector/index.ts';
import { MapViews } from '../design/rows/index.ts';
import { useSheet } from '../design/sheet/index.ts';
import { ReadOnlyBar } from '../handover/packages/index.ts';
import { HelpPanel } from '../help/index.ts';
import { useFolds } from '../kit/settings/panels.ts';
import { SampleBar, UnfitBar } from '../maps/index.ts';
import { useDocument } from '../session/document-store.ts';
import { useHelpPlace } from '../session/help-place.ts';
import { LeftPanel } from './LeftPanel.tsx';
import { SearchPanel, useSearchPanel } from './search/index.ts';
import { Toolbar } from './Toolbar.tsx';

/** Sizes of DESIGN's layout grid, in px, by window width. */
function firstSizes() {
  const width = window.innerWidth;
  if (width < 1100) return { left: 200, right: 264, bottom: 136, help: 384 };
  if (width <= 1400) return { left: 208, right: 272, bottom: 136, help: 408 };
  return {
    ...(width >= 1800 ? { left: 272, right: 344, bottom: 184 } : { left: 224, right: 288, bottom: 164 }),
    help: 424,
  };
}

export function MapScreen() {
  const title = useDocument((state) => state.document?.title);
  const folded = useFolds();
  // The search stands in the left panel's place, also while that one is folded away.
  const searching = useSearchPanel((state) => state.open);
  // A sheet takes the room of the panels; canvas and inspector stand beside it.
  const sheet = useSheet((state) => state.shown);
  const withLeft = searching || !(folded.left || sheet);
  const withRight = !(folded.right || sheet);
  const withBottom = !(folded.bottom || sheet);
  const sizes = firstSizes();
  // Help stands in the inspector's place, also while that one is folded away.
  const helping = useHelpPlace(({ trail, isLayer }) => trail.length > 0 && !isLayer);
  const right = helping ? 'help' : withRight ? 'right' : undefined;
  const columns = [...(withLeft ? ['left'] : []), 'middle', ...(right ? [right] : [])];
  const rows = ['canvas', ...(withBottom ? ['bottom'] : [])];
  const across = useDefaultLayout({ id: 'map-columns', panelIds: columns, onlySaveAfterUserInteractions: true });
  const down = useDefaultLayout({ id: 'map-rows', panelIds: rows, onlySaveAfterUserInteractions: true });
  return (
    <main className="map-screen">
      <h1 className="visually-hidden">{title}</h1>
      <ReadOnlyBar />
      <UnfitBar />
      <SampleBar />
      <Toolbar />
      <Group className="map-panels" id="map-columns" {...across}>
        {withLeft && (
          <>
            <Panel
              id="left"
              className="side-panel left"
              defaultSize={sizes.left}
              minSize={180}
              maxSize={360}
              groupResizeBehavior="preserve-pixel-size"
            >
              {searching ? <SearchPanel /> : <LeftPanel />}
            </Panel>
            <Separator className="splitter" />
          </>
        )}
        <Panel id="middle" minSize={400}>
          <Group orientation="vertical" id="map-rows" {...down}>
            <Panel id="canvas" minSize={160}>
              <MapViews />
            </Panel>
            {withBottom && (
              <>
                <Separator className="splitter down" />
                <Panel
                  id="bottom"
                  className="side-panel"
                  defaultSize={sizes.bottom}
                  minSize={96}
                  maxSize="50%"
                  groupResizeBehavior="preserve-pixel-size"
                >
                  <BottomPanel />
                </Panel>
              </>
            )}
          </Group>
        </Panel>
        {right && (
          <>
            <Separator className="splitter" />
            <Panel
              key={right}
              id={right}
              className="side-panel right"
              defaultSize={helping ? sizes.help : sizes.right}
              minSize={helping ? 320 : 260}
              maxSize={helping ? 560 : 420}
              groupResizeBehavior="preserve-pixel-size"
            >
              {helping ? <HelpPanel /> : <Inspector />}
            </Panel>
          </>
        )}
      </Group>
    </main>
  );
}
