// Owns the window's frame: title bar, rail, the chosen screen, status bar.
import { type ComponentType, useEffect } from 'react';
import { EdgeTypeMenu } from '../canvas/EdgeTypeMenu.tsx';
import { CoverageScreen } from '../coverage/CoverageScreen.tsx';
import { ThresholdDialog } from '../coverage/threshold/ThresholdDialog.tsx';
import { DictionariesScreen } from '../dictionaries/DictionariesScreen.tsx';
import { FileDrop } from '../drop/FileDrop.tsx';
import { ExportScreen } from '../export/ExportScreen.tsx';
import { PackageDialog } from '../export/PackageDialog.tsx';
import { GoalsScreen } from '../goals/GoalsScreen.tsx';
import { LibraryDialogs } from '../library/LibraryDialogs.tsx';
import { LibraryScreen } from '../library/LibraryScreen.tsx';
import { ListDialogs } from '../lists/ListDialogs.tsx';
import { MapsScreen } from '../maps/MapsScreen.tsx';
import { PointMenuView } from '../menus/PointMenuView.tsx';
import { PresentScreen } from '../present/PresentScreen.tsx';
import { SkipLinks } from '../reading/SkipLinks.tsx';
import { SearchPanel } from '../search/SearchPanel.tsx';
import { useSearchPanel } from '../search/search-panel-store.ts';
import { SimulationScreen } from '../simulation/SimulationScreen.tsx';
import { call } from '../state/client.ts';
import { useDocument } from '../state/document-store.ts';
import { useOpening } from '../state/open-map.ts';
import { type Screen, screens } from '../state/screens.ts';
import { useSettings } from '../state/settings-store.ts';
import { useView } from '../state/view-store.ts';
import { Toasts } from '../ui/Toasts.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { MapScreen } from './MapScreen.tsx';
import { Overlays } from './Overlays.tsx';
import { Rail } from './Rail.tsx';
import { Restoring } from './Restoring.tsx';
import { StatusBar } from './StatusBar.tsx';
import { StoreBanner } from './StoreBanner.tsx';
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
