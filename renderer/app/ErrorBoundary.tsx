// Owns what is shown when the window fails to draw: the error goes to the log, saved work is safe, and there are ways on.
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { type Fault, ownPlaces } from '../../shared/diagnostics/fault.ts';
import { Button } from '../kit/ui/Button.tsx';
import { problemText, say } from '../kit/ui/say.ts';
import { splitSentence } from '../kit/ui/split-sentence.ts';
import { saveNow } from '../session/autosave.ts';
import { call } from '../session/client.ts';
import { recordFault } from '../session/faults.ts';
import { useTabs } from '../session/tabs.ts';
import { exportDiagnostics } from './diagnostics/commands.ts';
import './diagnostics/diagnostics.css';

/** How long, ms, saving may hold up the reopening. */
const SAVE_LIMIT = 3_000;
const CODE = 'E_WINDOW_FAILED';

interface State {
  readonly failed: boolean;
  readonly fault: Fault | undefined;
}

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false, fault: undefined };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo) {
    // The stack is React's own; the components tell what was drawn.
    this.setState({ fault: recordFault(error, 'drawing', { drawn: ownPlaces(componentStack ?? '') }) });
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const { error, code } = this.state.fault ?? {};
    const [heading, rest] = splitSentence(problemText({ code: CODE }));
    return (
      <div className="crash" role="alert">
        <h1>{heading}</h1>
        <p>{rest}</p>
        <p className="mono selectable">{[CODE, error, code].filter(Boolean).join(' · ')}</p>
        <div className="crash-actions">
          <Button look="primary" onClick={() => void reopen()}>
            {say(REOPEN)}
          </Button>
          <Button onClick={() => void reopenWithoutMap()}>{say(REOPEN_EMPTY)}</Button>
          <Button onClick={exportDiagnostics.run}>{say(exportDiagnostics.title)}</Button>
        </div>
      </div>
    );
  }
}

/** Saving goes on without the drawing; what it still had to send is waited for. */
async function reopen(): Promise<void> {
  await Promise.race([saveNow(), new Promise((resolve) => setTimeout(resolve, SAVE_LIMIT))]);
  await call('app.reopen', {}).catch(() => {});
}

/** For a map that fails each time it is drawn; it stays in the list of maps. */
async function reopenWithoutMap(): Promise<void> {
  useTabs.setState({ tabs: [], front: undefined });
  await reopen();
}

const REOPEN = { zh: '重新打开', en: 'Reopen' };
const REOPEN_EMPTY = { zh: '重新打开，不打开图谱', en: 'Reopen without a map' };
