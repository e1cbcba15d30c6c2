// Owns the start of the window: draws the app, then saving, checking, keyboard and the orderly close.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './kit/ui/tokens.css';
import './kit/ui/base.css';
import { App } from './app/App.tsx';
import { startClosing } from './app/closing.ts';
import { commands } from './app/commands.ts';
import { DiagnosticsLayer } from './app/diagnostics/DiagnosticsLayer.tsx';
import { startOfferingDiagnostics } from './app/diagnostics/offer.ts';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import { startShortcuts } from './app/shortcuts.ts';
import { startClipboard } from './design/editing/clipboard.ts';
import { offerUnfinished } from './handover/issuing/export-store.ts';
import { registerCommands } from './kit/commands/registry.ts';
import { loadLibrary } from './knowledge/items/library-store.ts';
import { startAutosave } from './session/autosave.ts';
import { startChecking } from './session/checking.ts';
import { startEditSteps } from './session/edit-steps.ts';
import { startRecordingFaults } from './session/faults.ts';
import { startKeepingSelection } from './session/keep-selection.ts';
import { loadKnowledge } from './session/knowledge-store.ts';
import { startLeaving } from './session/notices.ts';
import { reopenLastSession, startTabs } from './session/open-map.ts';

startRecordingFaults();
registerCommands(commands);
startEditSteps();
const root = document.getElementById('root');
if (!root) throw new Error('no root element');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
    <DiagnosticsLayer />
  </StrictMode>,
);
startAutosave();
startChecking();
startShortcuts();
startClipboard();
startClosing();
startOfferingDiagnostics();
startTabs();
startLeaving();
startKeepingSelection();
void loadKnowledge();
void loadLibrary();
void reopenLastSession().then(offerUnfinished);
if (window.workbench.isBench) {
  void Promise.all([import('./app/bench/bench.ts'), import('./app/bench/baseline.tsx')]).then(
    ([{ bench }, { baseline }]) => Object.assign(window, { bench, benchBaseline: baseline }),
  );
}
