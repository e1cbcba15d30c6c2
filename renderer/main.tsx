// Owns the start of the window: draws the app, then saving, checking, keyboard and the orderly close.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/base.css';
import { App } from './app/App.tsx';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import { startClipboard } from './commands/clipboard.ts';
import { startShortcuts } from './commands/shortcuts.ts';
import { offerUnfinished } from './export/export-store.ts';
import { loadLibrary } from './library/library-store.ts';
import { startAutosave } from './state/autosave.ts';
import { startChecking } from './state/checking.ts';
import { startClosing } from './state/closing.ts';
import { startKeepingSelection } from './state/keep-selection.ts';
import { loadKnowledge } from './state/knowledge-store.ts';
import { reopenLastSession, startTabs } from './state/open-map.ts';

const root = document.getElementById('root');
if (!root) throw new Error('no root element');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </StrictMode>,
);
startAutosave();
startChecking();
startShortcuts();
startClipboard();
startClosing();
startTabs();
startKeepingSelection();
void loadKnowledge();
void loadLibrary();
void offerUnfinished();
void reopenLastSession();
if (window.workbench.isBench) {
  void Promise.all([import('./bench/bench.ts'), import('./bench/baseline.tsx')]).then(([{ bench }, { baseline }]) =>
    Object.assign(window, { bench, benchBaseline: baseline }),
  );
}
