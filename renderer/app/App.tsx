// Owns the window's frame: title bar, rail, the chosen screen, status bar.
import { useEffect } from 'react';
import { ExportScreen } from '../export/ExportScreen.tsx';
import { MapsScreen } from '../maps/MapsScreen.tsx';
import { useDocument } from '../state/document-store.ts';
import { useSettings } from '../state/settings-store.ts';
import { useView } from '../state/view-store.ts';
import { Toasts } from '../ui/Toasts.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { MapScreen } from './MapScreen.tsx';
import { Rail } from './Rail.tsx';
import { StatusBar } from './StatusBar.tsx';
import { StoreBanner } from './StoreBanner.tsx';
import { TitleBar } from './TitleBar.tsx';
import { useTheme } from './use-theme.ts';
import './app.css';

export function App() {
  useTheme();
  const language = useSettings((settings) => settings.language);
  const screen = useView((view) => view.screen);
  const isOpen = useDocument((state) => state.document !== undefined);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    void window.workbench.call('app.setLanguage', { language });
  }, [language]);
  return (
    <div className="app">
      <TitleBar />
      <Rail />
      <div className="screen">
        <StoreBanner />
        {screen === 'map' && isOpen ? <MapScreen /> : screen === 'export' && isOpen ? <ExportScreen /> : <MapsScreen />}
      </div>
      <StatusBar />
      <CloseDialog />
      <Toasts />
    </div>
  );
}
