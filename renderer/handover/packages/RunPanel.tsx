// Owns the right panel of handing over: the run or its outcome, the facts, the key, and the button that starts it.
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import { isApproved, isBarrier } from '../../../shared/package/trial.ts';
import { shortcutText } from '../../kit/commands/command.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { runExport, stopExport, useHandover } from '../issuing/export-store.ts';
import { words } from '../issuing/words.ts';
import { ApprovalNotes, TrialNote } from './ApprovalNotes.tsx';
import type { Reason } from './blocked-reason.ts';
import { Facts } from './Facts.tsx';
import { KeySection } from './KeySection.tsx';
import { OutcomeBlock } from './OutcomeBlock.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import { ProgressBlock } from './ProgressBlock.tsx';
import { UnfinishedBlock } from './UnfinishedBlock.tsx';
import { START_KEY, useStartKey } from './use-start-key.ts';

interface RunPanelProps {
  readonly document: MapDocument;
  /** Strategy rows that every package will hold. */
  readonly rows: number;
  readonly reasonWithout: (passphrase: string) => Reason | undefined;
}

export function RunPanel({ document, rows, reasonWithout }: RunPanelProps) {
  const say = useSay();
  const { run, outcome } = useHandover();
  const finished = !run && outcome?.mapId === document.id ? outcome : undefined;
  const scroller = useRef<HTMLDivElement>(null);
  const isRunning = run !== undefined;
  // What a run says of itself stands at the top, and whoever started it is at the bottom.
  // biome-ignore lint/correctness/useExhaustiveDependencies: its begin and its end are what moves the view
  useEffect(() => scroller.current?.scrollTo({ top: 0 }), [isRunning, finished]);
  return (
    <section className="panel run-panel" data-help="panel.run" aria-label={say(words.thisExport)}>
      <div className="panel-head">
        <h2>{say(words.thisExport)}</h2>
      </div>
      <div className="run-scroll" ref={scroller}>
        {!run && <UnfinishedBlock />}
        {run && <ProgressBlock run={run} />}
        {finished && <OutcomeBlock outcome={finished} document={document} />}
        <TrialNote document={document} />
        <ApprovalNotes document={document} />
        <Facts document={document} rows={rows} />
        <KeySection />
      </div>
      <Start document={document} reasonWithout={reasonWithout} />
    </section>
  );
}

function Start({ document, reasonWithout }: Omit<RunPanelProps, 'rows'>) {
  const say = useSay();
  const { key, run, runProblem, chosen, outcome } = useHandover();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState(false);
  const asks = key?.protection === 'passphrase';
  const reason = reasonWithout(passphrase);
  const form = useRef<HTMLFormElement>(null);
  useStartKey(form, reason);
  const wrong = runProblem?.code === 'E_KEY_PASSPHRASE' || runProblem?.code === 'E_KEY_PASSPHRASE_NEEDED';
  const start = async (options: Parameters<typeof runExport>[2]) => {
    if (reason) return;
    const finished = await runExport(document, asks ? passphrase : undefined, options);
    if (finished) setPassphrase('');
  };
  if (run) {
    return (
      <div className="run-foot">
        <Button disabled={run.stopping} onClick={() => void stopExport()}>
          {say(run.stopping ? words.stopping : words.stop)}
        </Button>
      </div>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void start({ again });
  };
  return (
    <form ref={form} className="run-foot" data-lacking="passphrase" onSubmit={submit} noValidate>
      {runProblem && !wrong && <ProblemNote problem={runProblem} />}
      {asks && (
        <PassphraseField
          label={words.passphraseForKey}
          value={passphrase}
          onChange={setPassphrase}
          problem={wrong ? runProblem : undefined}
        />
      )}
      <Button
        look="primary"
        icon="pack"
        type="submit"
        disabled={reason !== undefined}
        title={reason && say(reason.message, reason.params)}
        aria-describedby="export-why"
        aria-keyshortcuts="Control+Enter"
      >
        {chosen.size === 0
          ? say(words.makeNone)
          : say(isApproved(document) ? words.make : words.makeTrial, { count: chosen.size })}
        <kbd>{shortcutText(START_KEY)}</kbd>
      </Button>
      <p id="export-why" className="small tertiary" role="status">
        {reason ? say(reason.message, reason.params) : say(words.readyText)}
      </p>
      <label className="again">
        <input type="checkbox" checked={again} onChange={(event) => setAgain(event.target.checked)} />
        {say(words.againToo)}
      </label>
      {outcome?.mapId === document.id && outcome.result.blocked.length > 0 && (
        <GenerateBlocked
          codes={outcome.result.blocked}
          trial={!isApproved(document)}
          blocked={reason !== undefined}
          onMake={(only) => void start({ only })}
        />
      )}
    </form>
  );
}

interface GenerateBlockedProps {
  readonly codes: readonly string[];
  readonly trial: boolean;
  readonly blocked: boolean;
  readonly onMake: (only: ReadonlySet<string>) => void;
}

/** 补生成: the branches that were blocked in the last run, once nothing blocks them any more. */
function GenerateBlocked({ codes, trial, blocked, onMake }: GenerateBlockedProps) {
  const say = useSay();
  const checks = useHandover((state) => state.checks);
  const errors = codes.flatMap((code) =>
    (checks?.get(code)?.findings ?? []).filter((finding) => isBarrier(finding, trial)),
  ).length;
  return (
    <>
      <Button disabled={blocked || errors > 0} aria-describedby="blocked-why" onClick={() => onMake(new Set(codes))}>
        {say(words.generateBlocked, { count: codes.length })}
      </Button>
      <p id="blocked-why" className="small tertiary" role="status">
        {errors > 0 ? say(words.blockedFirst, { count: errors }) : say(words.blockedReady)}
      </p>
    </>
  );
}
