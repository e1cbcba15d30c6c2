// Owns the right panel of handing over: the run or its outcome, the facts, the key, and the button that starts it.
import { type FormEvent, useState } from 'react';
import type { MapDocument } from '../../shared/document/document.ts';
import { Button } from '../ui/Button.tsx';
import { useSay } from '../ui/say.ts';
import type { Reason } from './blocked-reason.ts';
import { runExport, stopExport, useHandover } from './export-store.ts';
import { Facts } from './Facts.tsx';
import { KeySection } from './KeySection.tsx';
import { OutcomeBlock } from './OutcomeBlock.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import { ProgressBlock } from './ProgressBlock.tsx';
import { words } from './words.ts';

interface RunPanelProps {
  readonly document: MapDocument;
  /** Strategy rows that every package will hold. */
  readonly rows: number;
  readonly reasonWithout: (passphrase: string) => Reason | undefined;
}

export function RunPanel({ document, rows, reasonWithout }: RunPanelProps) {
  const say = useSay();
  const { run, outcome } = useHandover();
  const finished = !run && outcome?.document.id === document.id ? outcome : undefined;
  return (
    <section className="panel run-panel" aria-label={say(words.thisExport)}>
      <div className="panel-head">
        <h2>{say(words.thisExport)}</h2>
      </div>
      <div className="run-scroll">
        {run && <ProgressBlock run={run} />}
        {finished && <OutcomeBlock outcome={finished} document={document} />}
        <Facts document={document} rows={rows} />
        <KeySection />
      </div>
      <Start document={document} reasonWithout={reasonWithout} />
    </section>
  );
}

function Start({ document, reasonWithout }: Omit<RunPanelProps, 'rows'>) {
  const say = useSay();
  const { key, run, runProblem, chosen } = useHandover();
  const [passphrase, setPassphrase] = useState('');
  const asks = key?.protection === 'passphrase';
  const reason = reasonWithout(passphrase);
  const wrong = runProblem?.code === 'E_KEY_PASSPHRASE' || runProblem?.code === 'E_KEY_PASSPHRASE_NEEDED';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason) return;
    const finished = await runExport(document, asks ? passphrase : undefined);
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
  return (
    <form className="run-foot" onSubmit={(event) => void submit(event)} noValidate>
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
      >
        {chosen.size === 0 ? say(words.makeNone) : say(words.make, { count: chosen.size })}
      </Button>
      <p id="export-why" className="small tertiary" role="status">
        {reason ? say(reason.message, reason.params) : say(words.readyText)}
      </p>
    </form>
  );
}
