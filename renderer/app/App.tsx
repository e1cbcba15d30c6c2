// Owns the window's frame: title bar, rail, the chosen screen, status bar.
import { type ComponentType, useEffect } from 'react';
import { I18nProvider } from 'react-aria/I18nProvider';
import { CoverageScreen, ThresholdDialog } from '../check/coverage/index.ts';
import { GoalsScreen } from '../check/goals/index.ts';
import { FillDialog, FixDialog } from '../check/problems/index.ts';
import { SimulationScreen } from '../check/simulation/index.ts';
import { CardMenuView, EdgeTypeMenu } from '../design/canvas/index.ts';
import { PresentScreen } from '../design/present/index.ts';
import { SkipLinks } from '../design/reading/index.ts';
import { ExportScreen, PackageDialog } from '../handover/packages/index.ts';
import { HelpLayer, HelpPanel } from '../help/index.ts';
import { PointMenuView } from '../kit/menus/PointMenuView.tsx';
import { useSettings } from '../kit/settings/settings-store.ts';
import { DictionariesScreen } from '../knowledge/dictionaries/index.ts';
import { LibraryDialogs, LibraryScreen } from '../knowledge/library/index.ts';
import { ListDialogs } from '../knowledge/lists/index.ts';
import { OwnMetricsDialog } from '../knowledge/metrics/index.ts';
import { MapsScreen } from '../maps/index.ts';
import { QuickPlanScreen } from '../plan/index.ts';
import { DamageNote, SafeScreen } from '../safekeeping/index.ts';
import { call } from '../session/client.ts';
import { useDocument } from '../session/document-store.ts';
import { useOpening } from '../session/open-map.ts';
import { type Screen, screens } from '../session/screens.ts';
import { Toasts } from '../session/Toasts.tsx';
import { useView } from '../session/view-store.ts';
import { SettingsScreen } from '../settings/index.ts';
import { TourCard } from '../tour/index.ts';
import { CloseDialog } from './CloseDialog.tsx';
import { FileDrop } from './drop/index.ts';
import { MapScreen } from './MapScreen.tsx';
import { Overlays } from './Overlays.tsx';
import { Rail } from './Rail.tsx';
import { Restoring } from './Restoring.tsx';
import { StatusBar } from './StatusBar.tsx';
import { MovedBanner, StoreBanner } from './StoreBanner.tsx';
import { SearchPanel, useSearchPanel } from './search/index.ts';
import { TitleBar } from './TitleBar.tsx';
import { useTheme } from './use-theme.ts';
import './app.css';

const COMPONENTS: Record<Screen, ComponentType> = {
  maps: MapsScreen,
  map: MapScreen,
  plan: QuickPlanScreen,
  goals: GoalsScreen,
  coverage: CoverageScreen,
  simulation: SimulationScreen,
  export: ExportScreen,
  library: LibraryScreen,
  dictionaries: DictionariesScreen,
  safe: SafeScreen,
  settings: SettingsScreen,
};

export function App() {
  useTheme();
  const language = useSettings((settings) => settings.language);
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  useEffect(() => {
    document.documentElement.lang = locale;
    void call('app.setLanguage', { language });
  }, [language, locale]);
  return (
    <I18nProvider locale={locale}>
      <div className="app">
        <SkipLinks />
        <TitleBar />
        <Rail />
        <div className="screen">
          <StoreBanner />
          <MovedBanner />
          <DamageNote />
          <ChosenScreen />
        </div>
        <StatusBar />
        <Overlays />
        <FixDialog />
        <FillDialog />
        <ListDialogs />
        <OwnMetricsDialog />
        <ThresholdDialog />
        <PointMenuView />
        <EdgeTypeMenu />
        <CardMenuView />
        <PresentScreen />
        <LibraryDialogs />
        <PackageDialog />
        <FileDrop />
        <CloseDialog />
        <HelpLayer />
        <TourCard />
        <Toasts />
      </div>
    </I18nProvider>
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
      <div className="screen-place">
        <Chosen />
      </div>
      <HelpPanel />
    </div>
  );
}
