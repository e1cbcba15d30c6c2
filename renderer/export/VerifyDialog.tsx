// Owns checking one package: says that content and signature agree, and shows the fingerprint to compare by telephone.
import type { VerifyReport } from '../../shared/ipc.ts';
import type { Problem } from '../../shared/problem.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SeverityIcon } from '../ui/Icon.tsx';
import { localTime } from '../ui/local-time.ts';
import { useSay } from '../ui/say.ts';
import { Fact } from './Facts.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import { fileName } from './file-name.ts';
import { ProblemNote } from './ProblemNote.tsx';
import { words } from './words.ts';

export type Verdict = { readonly report: VerifyReport } | { readonly problem: Problem };

interface VerifyDialogProps {
  readonly verdict: Verdict;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

export function VerifyDialog({ verdict, onAnother, onClose }: VerifyDialogProps) {
  const say = useSay();
  return (
    <Dialog
      title={say(words.verifyTitle)}
      className="verify-dialog"
      onClose={onClose}
      actions={
        <>
          <Button icon="shield" onClick={onAnother}>
            {say(words.verifyAnother)}
          </Button>
          <Button look="primary" onClick={onClose}>
            {say(words.close)}
          </Button>
        </>
      }
    >
      {'report' in verdict ? (
        <Report report={verdict.report} />
      ) : (
        <ProblemNote problem={verdict.problem} heading={say(words.notAgree)} />
      )}
    </Dialog>
  );
}

function Report({ report }: { report: VerifyReport }) {
  const say = useSay();
  return (
    <>
      <div className="note ok">
        <SeverityIcon severity="ok" size={14} />
        <div>
          <b>{say(words.agrees)}</b>
          <p>{say(words.agreesText)}</p>
        </div>
      </div>
      {report.expired && (
        <div className="note error">
          <SeverityIcon severity="error" size={14} />
          <div>
            <b>{say(words.expired)}</b>
            <p>{say(words.expiredText, { to: day(report.validTo) })}</p>
          </div>
        </div>
      )}
      <dl className="facts">
        <Fact label={words.file}>
          <span className="mono" title={report.file}>
            {fileName(report.file)}
          </span>
        </Fact>
        <Fact label={words.factMap}>
          {report.mapTitle} <span className="mono tertiary">{report.mapCode}</span> v{report.mapVersion}
        </Fact>
        <Fact label={words.branch}>
          {report.branchName} <span className="mono tertiary">{report.branchCode}</span>
        </Fact>
        <Fact label={words.issued}>{localTime(report.issuedAt)}</Fact>
        <Fact label={words.factPeriod}>
          <span className={report.expired ? 'error-text' : undefined}>
            {say(words.periodFromTo, { from: day(report.validFrom), to: day(report.validTo) })}
          </span>
        </Fact>
        <Fact label={words.factRows}>{say(words.rowNumber, { count: report.rows })}</Fact>
      </dl>
      <div>
        <h3>{say(words.fingerprint)}</h3>
        <Fingerprint fingerprint={report.fingerprint} />
        <p className={report.trusted ? 'small ok-text' : 'small warning-text'}>
          {say(report.trusted ? words.trusted : words.untrusted)}
        </p>
      </div>
    </>
  );
}

/** A period's end may be a day or a time; people read days. */
function day(date: string): string {
  return date.length > 10 ? localTime(date).slice(0, 10) : date;
}
