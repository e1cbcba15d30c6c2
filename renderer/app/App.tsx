// Owns the window's frame: title bar, rail, the chosen screen, status bar.
import { type ComponentType, useEffect } from 'react';
import { CoverageScreen } from '../check/coverage/CoverageScreen.tsx';
import { ThresholdDialog } from '../check/coverage/threshold/ThresholdDialog.tsx';
import { GoalsScreen } from '../check/goals/GoalsScreen.tsx';
import { SimulationScreen } from '../check/simulation/SimulationScreen.tsx';
import { EdgeTypeMenu } from '../design/canvas/EdgeTypeMenu.tsx';
import { PresentScreen } from '../design/present/PresentScreen.tsx';
import { SkipLinks } from '../design/reading/SkipLinks.tsx';
import { ExportScreen } from '../handover/packages/ExportScreen.tsx';
import { PackageDialog } from '../handover/packages/PackageDialog.tsx';
import { PointMenuView } from '../kit/menus/PointMenuView.tsx';
import { useSettings } from '../kit/settings/settings-store.ts';
import { DictionariesScreen } from '../knowledge/dictionaries/DictionariesScreen.tsx';
import { LibraryDialogs } from '../knowledge/library/LibraryDialogs.tsx';
import { LibraryScreen } from '../knowledge/library/LibraryScreen.tsx';
import { ListDialogs } from '../knowledge/lists/ListDialogs.tsx';
import { MapsScreen } from '../maps/MapsScreen.tsx';
import { call } from '../session/client.ts';
import { useDocument } from '../session/document-store.ts';
import { useOpening } from '../session/open-map.ts';
import { type Screen, screens } from '../session/screens.ts';
import { Toasts } from '../session/Toasts.tsx';
import { useView } from '../session/view-store.ts';
import { CloseDialog } from './CloseDialog.tsx';
import { FileDrop } from './drop/FileDrop.tsx';
import { MapScreen } from './MapScreen.tsx';
import { Overlays } from './Overlays.tsx';
import { Rail } from './Rail.tsx';
import { Restoring } from './Restoring.tsx';
import { StatusBar } from './StatusBar.tsx';
import { StoreBanner } from './StoreBanner.tsx';
import { SearchPanel } from './search/SearchPanel.tsx';
import { useSearchPanel } from './search/search-panel-store.ts';
import { TitleBar } from './TitleBar.tsx';
import { useTheme } from './use-theme.ts';
import './app.css';

const COMPONENTS: Record<Screen, ComponentType> = {
  maps: MapsScreen,
  map: MapScreen,
  goals: GoalsScreen,
  coverage: CoverageScreen,
  simulation: SimulationScreen,
  export: ExportScreen,
  library: LibraryScreen,
  dictionaries: DictionariesScreen,
};

export function App() {
  useTheme();
  const language = useSettings((settings) => settings.language);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    void call('app.setLanguage', { language });
  }, [language]);
  return (
    <div className="app">
      <SkipLinks />
      <TitleBar />
      <Rail />
      <div className="screen">
        <StoreBanner />
        <ChosenScreen />
      </div>
      <StatusBar />
      <Overlays />
      <ListDialogs />
      <ThresholdDialog />
      <PointMenuView />
      <EdgeTypeMenu />
      <PresentScreen />
      <LibraryDialogs />
      <PackageDialog />
      <FileDrop />
      <CloseDialog />
      <Toasts />
    </div>
  );
}

function ChosenScreen() {
  const screen = useView((view) => view.screen);
  const isOpen = useDocument((state) => state.document !== undefined);
  const searching = useSearchPanel((state) => state.open);
  const restoring = useOpening((state) => state.restoring);
  if (restoring) return <Restoring />;
  const { id } = screens.find(({ id, needsMap }) => id === screen && (isOpen || !needsMap)) ?? screens[0];
  const Chosen = COMPONENTS[id];
  // The map's screen has its own place for the search.
  if (id === 'map') return <Chosen />;
  return (
    <div className="screen-row">
      {searching && <SearchPanel />}
      <Chosen />
    </div>
  );
}
