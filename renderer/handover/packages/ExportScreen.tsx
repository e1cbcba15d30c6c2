// Owns the screen of handing over: choose branches, check, sign and make one package per branch.
import { useEffect, useMemo, useState } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { isFinished, periodEndOf } from '../../../shared/lint/days.ts';
import { isApproved, isBarrier } from '../../../shared/package/trial.ts';
import { findPersonalData, PERSONAL_DATA } from '../../../shared/text/personal-data.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Icon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { localToday } from '../../session/checking.ts';
import { useDocument } from '../../session/document-store.ts';
import { countBySeverity, useFindings } from '../../session/findings-store.ts';
import { useReadOnly } from '../../session/read-only.ts';
import { useView } from '../../session/view-store.ts';
import { useBlankGroups } from '../issuing/blanks.ts';
import { checkBranches } from '../issuing/branch-list.ts';
import { blankCount, isConfirmed, useHandover } from '../issuing/export-store.ts';
import { reasonFor } from '../issuing/warning-reason.ts';
import { words } from '../issuing/words.ts';
import { ComparePanel, OverlayPanel, ReleasePanel, useOverlays } from '../overlay/index.ts';
import { BranchesPanel } from './BranchesPanel.tsx';
import { blockedReason, checksReason, type ExportReadiness, exportSteps, type StepState } from './blocked-reason.ts';
import { blockedBranches } from './branch-states.ts';
import { ChecksPanel } from './ChecksPanel.tsx';
import { FilesPanel } from './FilesPanel.tsx';
import { IssuedDialog } from './IssuedDialog.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { packageContents } from './package-contents.ts';
import { openPackageFile } from './package-store.ts';
import { RunPanel } from './RunPanel.tsx';
import '../../kit/ui/screen.css';
import './export.css';
import './checks.css';
import './run.css';

export function ExportScreen() {
  const document = useDocument((state) => state.document);
  const reason = useReadOnly((marks) => document && marks.get(document.id));
  if (!document) return <NoMap text={words.noMap} />;
  if (reason) return <NoMap text={reason.unfit ? words.unfitNoExport : words.readOnlyNoExport} />;
  return <Handover document={document} />;
}

function Handover({ document }: { document: MapDocument }) {
  const contents = useMemo(() => packageContents(document), [document]);
  useBranchChecks(document);
  const readiness = useReadiness(document, contents.issued.length);
  const overlayView = useOverlays(({ view }) => view);
  const finished = useHandover((state) => !state.run && state.outcome?.document === document);
  return (
    <main className="export-screen">
      <Head steps={exportSteps(readiness, finished)} mapId={document.id} />
      <div className="export-grid">
        <BranchesPanel />
        {overlayView === 'edit' && <OverlayPanel document={document} />}
        {overlayView === 'compare' && <ComparePanel document={document} />}
        {overlayView === 'release' && <ReleasePanel document={document} />}
        {overlayView === 'none' && (
          <>
            <div className="export-middle">
              <PreviewPanel document={document} contents={contents} />
              <ChecksPanel document={document} reason={checksReason(readiness)} />
              <FilesPanel document={document} />
            </div>
            <RunPanel
              document={document}
              rows={contents.issued.length}
              reasonWithout={(passphrase) => blockedReason({ ...readiness, passphrase })}
            />
          </>
        )}
      </div>
    </main>
  );
}

/** A pause in editing after which single branches are checked again, ms. */
const CHECK_AFTER = 400;

function useBranchChecks(document: MapDocument): void {
  const branches = useHandover((state) => state.list?.branches);
  const overlayCount = useHandover((state) => state.overlayCount);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document or overlay means another check
  useEffect(() => {
    if (!branches) return;
    const timer = setTimeout(() => void checkBranches(document.id), CHECK_AFTER);
    return () => clearTimeout(timer);
  }, [document, branches, overlayCount]);
}

/** Everything that decides whether packages can be made, but for the passphrase, which never leaves its field. */
function useReadiness(document: MapDocument, rows: number): ExportReadiness {
  const { list, chosen, key, run, checks, confirmedBlanks, reason } = useHandover();
  const { handover: findings, checking } = useFindings();
  const blanks = useBlankGroups(document);
  const trial = !isApproved(document);
  const given = reasonFor(reason, document.id, findings).trim();
  const [found] = findPersonalData(given);
  return {
    finished: isFinished(document, localToday()) ? periodEndOf(document) : undefined,
    branches: list?.branches.length ?? 0,
    chosen: chosen.size,
    held: [...blockedBranches(checks, trial)].filter((code) => chosen.has(code)).length,
    checking,
    errors: findings.filter((finding) => isBarrier(finding, trial)).length,
    unexplained: given === '' ? countBySeverity(findings).warning : 0,
    personalData: found && PERSONAL_DATA[found.kind],
    blanks: isConfirmed(confirmedBlanks, document.id, blanks) ? 0 : blankCount(blanks),
    rows,
    hasKey: key?.exists === true,
    needsPassphrase: key?.protection === 'passphrase',
    passphrase: '',
    running: run !== undefined,
    branchesChecked: checks !== undefined,
  };
}

const STEPS: readonly Message[] = [words.stepBranches, words.stepOverlays, words.stepChecks, words.stepSign];

function Head({ steps, mapId }: { steps: readonly StepState[]; mapId: string }) {
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
      <HeadActions mapId={mapId} />
    </header>
  );
}

/** The index of what was issued, and opening a package. */
function HeadActions({ mapId }: { mapId: string }) {
  const say = useSay();
  const [index, setIndex] = useState(false);
  return (
    <>
      <Button icon="list" onClick={() => setIndex(true)}>
        {say(words.issuedIndex)}
      </Button>
      <Button icon="shield" onClick={() => void openPackageFile()}>
        {say(words.verify)}
      </Button>
      {index && <IssuedDialog mapId={mapId} onClose={() => setIndex(false)} />}
    </>
  );
}

function NoMap({ text }: { text: Message }) {
  const say = useSay();
  return (
    <main className="export-screen">
      <div className="empty-state">
        <p>{say(text)}</p>
        <Button onClick={() => useView.getState().show('maps')}>{say(words.toMaps)}</Button>
      </div>
    </main>
  );
}
