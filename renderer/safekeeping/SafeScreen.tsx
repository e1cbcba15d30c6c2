// Owns the screen of backups and the recycle bin, which works also while the database cannot be opened.

import { useEffect, useState } from 'react';
import { Button } from '../kit/ui/Button.tsx';
import { Dialog } from '../kit/ui/Dialog.tsx';
import { SeverityIcon } from '../kit/ui/Icon.tsx';
import { problemText, useSay } from '../kit/ui/say.ts';
import { ProblemHelp } from '../session/ProblemHelp.tsx';
import { BackupDetails } from './BackupDetails.tsx';
import { BackupTable } from './BackupTable.tsx';
import { BinPanel } from './BinPanel.tsx';
import { DamagePanel } from './DamagePanel.tsx';
import { DrillPanel } from './DrillPanel.tsx';
import { acceptWorkspace, loadSafe, makeBackup, reopen, restoreFile, saveFile, useSafe } from './safe-store.ts';
import { words } from './words.ts';
import '../kit/ui/screen.css';
import './safe.css';

export function SafeScreen() {
  const say = useSay();
  const { problem, failed, restored } = useSafe();
  useEffect(() => void loadSafe(), []);
  return (
    <main className="safe-screen" tabIndex={-1}>
      <header className="screen-head">
        <h1>{say(words.screen)}</h1>
        <span className="grow" />
        <Button icon="save" disabled={problem !== undefined} onClick={() => void makeBackup()}>
          {say(words.makeNow)}
        </Button>
      </header>
      {problem && <Refused />}
      {failed && !problem && (
        <p className="note warning safe-note" role="status">
          <SeverityIcon severity="warning" />
          <span>
            {problemText(failed)} <ProblemHelp problem={failed} />
          </span>
        </p>
      )}
      <div className="safe-grid">
        <div className="safe-column">
          <DamagePanel />
          <BackupTable />
          <BinPanel />
        </div>
        <div className="safe-column">
          <BackupDetails />
          <DrillPanel />
          <TakeAlong />
        </div>
      </div>
      {restored && (
        <Dialog
          help="panel.restore"
          title={say(words.restored, { maps: restored.maps })}
          onClose={reopen}
          actions={
            <Button look="primary" onClick={reopen}>
              {say(words.goOn)}
            </Button>
          }
        >
          <p className="selectable">{say(words.restoredText, { aside: restored.aside })}</p>
        </Dialog>
      )}
    </main>
  );
}

/** What the database's refusal leaves to do besides a restore: safest first, each asked before it is done. */
function Refused() {
  const say = useSay();
  const problem = useSafe((state) => state.problem);
  const [asked, setAsked] = useState<'is' | 'empty'>();
  if (!problem) return null;
  const mayUse = problem.code === 'E_DATABASE_BEHIND' || problem.code === 'E_DATABASE_OTHER';
  const mayEmpty = problem.code === 'E_DATABASE_GONE' || problem.code === 'E_DATABASE_DAMAGED';
  return (
    <div className="note error safe-note" role="alert">
      <SeverityIcon severity="error" />
      <span>
        {problemText(problem)} <ProblemHelp problem={problem} />
      </span>
      {mayUse && (
        <Button compact onClick={() => setAsked('is')}>
          {say(words.useAsIs)}
        </Button>
      )}
      {mayEmpty && (
        <Button compact onClick={() => setAsked('empty')}>
          {say(words.beginEmpty)}
        </Button>
      )}
      {asked && (
        <Dialog
          help="panel.restore"
          title={say(asked === 'is' ? words.acceptTitle : words.emptyWorkspaceTitle)}
          onClose={() => setAsked(undefined)}
          actions={
            <>
              <Button look="primary" onClick={() => setAsked(undefined)}>
                {say(words.cancel)}
              </Button>
              <Button look="danger" onClick={() => void acceptWorkspace(asked)}>
                {say(asked === 'is' ? words.useAsIs : words.beginEmpty)}
              </Button>
            </>
          }
        >
          <p>{say(words.acceptText)}</p>
        </Dialog>
      )}
    </div>
  );
}

function TakeAlong() {
  const say = useSay();
  const problem = useSafe((state) => state.problem);
  return (
    <section className="panel" aria-labelledby="take-along">
      <div className="panel-head">
        <h2 id="take-along">{say(words.takeAlong)}</h2>
      </div>
      <div className="safe-body">
        <p className="small secondary">{say(words.takeAlongText)}</p>
        <Button icon="export" disabled={problem !== undefined} onClick={() => void saveFile()}>
          {say(words.saveFile)}
        </Button>
        <Button icon="import" onClick={() => void restoreFile()}>
          {say(words.restoreFile)}
        </Button>
      </div>
    </section>
  );
}
