// Owns what is shown when the window fails to draw: the error goes to the log, saved work is safe, and there are ways on.
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { type Fault, ownPlaces } from '../../shared/diagnostics/fault.ts';
import { Button } from '../kit/ui/Button.tsx';
import { problemText, say } from '../kit/ui/say.ts';
import { splitSentence } from '../kit/ui/split-sentence.ts';
import { useSaving } from '../session/autosave.ts';
import { call } from '../session/client.ts';
import { recordFault } from '../session/faults.ts';
import { useTabs } from '../session/tabs.ts';
import { saveEverything } from './closing.ts';
import { exportDiagnostics } from './diagnostics/commands.ts';
import './diagnostics/diagnostics.css';

/** How long, ms, saving may hold up the reopening. */
const SAVE_LIMIT = 3_000;
const CODE = 'E_WINDOW_FAILED';

interface State {
  readonly failed: boolean;
  readonly fault: Fault | undefined;
  /** Reopening would lose edits, and waits for a decision; `withMap` as it was asked for. */
  readonly unsaved: { readonly withMap: boolean } | undefined;
}

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false, fault: undefined, unsaved: undefined };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo) {
    // The stack is React's own; the components tell what was drawn.
    this.setState({ fault: recordFault(error, 'drawing', { drawn: ownPlaces(componentStack ?? '') }) });
  }

  /** Saving goes on without the drawing; what it still had to send is waited for. */
  private async saveAndReopen(withMap: boolean): Promise<void> {
    const tooLong = new Promise<boolean>((resolve) => setTimeout(resolve, SAVE_LIMIT, false));
    if (await Promise.race([saveEverything(), tooLong])) await reopen(withMap);
    else this.setState({ unsaved: { withMap } });
  }

  override render() {
    const { failed, fault, unsaved } = this.state;
    if (!failed) return this.props.children;
    const { error, code } = fault ?? {};
    const [heading, rest] = splitSentence(problemText({ code: CODE }));
    return (
      <div className="crash" role="alert">
        <h1>{heading}</h1>
        <p>{rest}</p>
        <p className="mono selectable">{[CODE, error, code].filter(Boolean).join(' · ')}</p>
        {unsaved && <Unsaved />}
        <div className="crash-actions">
          <Button look="primary" onClick={() => void this.saveAndReopen(true)}>
            {say(REOPEN)}
          </Button>
          <Button onClick={() => void this.saveAndReopen(false)}>{say(REOPEN_EMPTY)}</Button>
          {unsaved && (
            <Button look="danger" onClick={() => void reopen(unsaved.withMap)}>
              {say(REOPEN_UNSAVED)}
            </Button>
          )}
          <Button onClick={exportDiagnostics.run}>{say(exportDiagnostics.title)}</Button>
        </div>
      </div>
    );
  }
}

/** Why the window is not reopened yet. */
function Unsaved() {
  const problem = useSaving((saving) => saving.problem);
  return (
    <div role="alert">
      <b>{say(NOT_SAVED)}</b>
      {problem && <p>{problemText(problem)}</p>}
    </div>
  );
}

/** `withMap` false is for a map that fails each time it is drawn; it stays in the list of maps. */
async function reopen(withMap: boolean): Promise<void> {
  if (!withMap) useTabs.setState({ tabs: [], front: undefined });
  await call('app.reopen', {}).catch(() => {});
}

const NOT_SAVED = { zh: '最近的修改还没有保存', en: 'The last edits are not saved' };
const REOPEN_UNSAVED = { zh: '不保存，重新打开', en: 'Reopen without saving' };
const REOPEN = { zh: '重新打开', en: 'Reopen' };
const REOPEN_EMPTY = { zh: '重新打开，不打开图谱', en: 'Reopen without a map' };
