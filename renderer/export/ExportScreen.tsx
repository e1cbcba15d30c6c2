// Owns the screen of handing over: choose branches, check, sign and make one package per branch.
import { useMemo, useState } from 'react';
import type { MapDocument } from '../../shared/document/document.ts';
import type { Message } from '../../shared/i18n/message.ts';
import { ProblemError } from '../../shared/problem.ts';
import { call } from '../state/client.ts';
import { useDocument } from '../state/document-store.ts';
import { countBySeverity, useFindings } from '../state/findings-store.ts';
import { showFailure } from '../state/notices.ts';
import { useView } from '../state/view-store.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useSay } from '../ui/say.ts';
import { BranchesPanel } from './BranchesPanel.tsx';
import { blockedReason, type ExportReadiness, exportSteps, type StepState } from './blocked-reason.ts';
import { ChecksPanel } from './ChecksPanel.tsx';
import { useHandover } from './export-store.ts';
import { PreviewPanel } from './PreviewPanel.tsx';
import { packageContents } from './package-contents.ts';
import { RunPanel } from './RunPanel.tsx';
import { type Verdict, VerifyDialog } from './VerifyDialog.tsx';
import { words } from './words.ts';
import '../ui/screen.css';
import './export.css';
import './checks.css';
import './run.css';

export function ExportScreen() {
  const document = useDocument((state) => state.document);
  return document ? <Handover document={document} /> : <NoMap />;
}

function Handover({ document }: { document: MapDocument }) {
  const contents = useMemo(() => packageContents(document), [document]);
  const readiness = useReadiness(contents.issued.length);
  const finished = useHandover((state) => !state.run && state.outcome?.document === document);
  return (
    <main className="export-screen">
      <Head steps={exportSteps(readiness, finished)} />
      <div className="export-grid">
        <BranchesPanel />
        <div className="export-middle">
          <ChecksPanel document={document} />
          <PreviewPanel contents={contents} />
        </div>
        <RunPanel
          document={document}
          rows={contents.issued.length}
          reasonWithout={(passphrase) => blockedReason({ ...readiness, passphrase })}
        />
      </div>
    </main>
  );
}

/** Everything that decides whether packages can be made, but for the passphrase, which never leaves its field. */
function useReadiness(rows: number): ExportReadiness {
  const { list, chosen, key, run } = useHandover();
  const { findings, checking } = useFindings();
  return {
    branches: list?.branches.length ?? 0,
    chosen: chosen.size,
    checking,
    errors: countBySeverity(findings).error,
    rows,
    hasKey: key?.exists === true,
    needsPassphrase: key?.protection === 'passphrase',
    passphrase: '',
    running: run !== undefined,
  };
}

const STEPS: readonly Message[] = [words.stepBranches, words.stepChecks, words.stepSign];

function Head({ steps }: { steps: readonly StepState[] }) {
  const say = useSay();
  return (
    <header className="screen-head">
      <h1>{say(words.screen)}</h1>
      <i className="rule" />
      <ol className="steps" aria-label={say(words.steps)}>
        {STEPS.map((title, index) => (
          <li key={title.en} className={steps[index]} aria-current={steps[index] === 'current' ? 'step' : undefined}>
            <em aria-hidden="true">{steps[index] === 'done' ? <Icon name="check" size={11} /> : index + 1}</em>
            {say(title)}
            {steps[index] === 'done' && <span className="visually-hidden">{say(words.stepDone)}</span>}
          </li>
        ))}
      </ol>
      <span className="grow" />
      <span className="small tertiary hide-narrow">{say(words.keepsRunning)}</span>
      <VerifyButton />
    </header>
  );
}

function VerifyButton() {
  const say = useSay();
  const [verdict, setVerdict] = useState<Verdict>();
  const verify = async () => {
    try {
      const report = await call('packages.verify', {});
      if (report) setVerdict({ report });
    } catch (error) {
      if (error instanceof ProblemError) setVerdict({ problem: error.problem });
      else showFailure(error);
    }
  };
  return (
    <>
      <Button icon="shield" onClick={() => void verify()}>
        {say(words.verify)}
      </Button>
      {verdict && (
        <VerifyDialog verdict={verdict} onAnother={() => void verify()} onClose={() => setVerdict(undefined)} />
      )}
    </>
  );
}

function NoMap() {
  const say = useSay();
  return (
    <main className="export-screen">
      <div className="empty-state">
        <p>{say(words.noMap)}</p>
        <Button onClick={() => useView.getState().show('maps')}>{say(words.toMaps)}</Button>
      </div>
    </main>
  );
}
