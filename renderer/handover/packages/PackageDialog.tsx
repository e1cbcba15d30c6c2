// Owns a package that was opened: says that content and signature agree, whose key it is, and leads to its content and its base.

import { type FormEvent, useState } from 'react';
import type { VerifyReport } from '../../../shared/package/handover-calls.ts';
import { TRIAL_MARK } from '../../../shared/package/trial.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { localTime } from '../../kit/ui/local-time.ts';
import { useSay } from '../../kit/ui/say.ts';
import { words } from '../issuing/words.ts';
import { baseText } from './base-text.ts';
import { Fact } from './Facts.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import { fileName } from './file-name.ts';
import { ProblemNote } from './ProblemNote.tsx';
import {
  closePackage,
  goToBase,
  nameKey,
  openOlder,
  openPackageFile,
  showContent,
  showMap,
  usePackage,
} from './package-store.ts';

/** The package that is viewed, over whatever screen is shown. */
export function PackageDialog() {
  const say = useSay();
  const { verdict } = usePackage();
  if (!verdict) return null;
  const report = 'report' in verdict ? verdict.report : undefined;
  const replayed = 'problem' in verdict && verdict.problem.code === 'E_PACKAGE_REPLAYED';
  return (
    <Dialog
      help="panel.package"
      title={say(words.verifyTitle)}
      className="verify-dialog"
      onClose={closePackage}
      actions={
        <>
          <Button icon="shield" onClick={() => void openPackageFile()}>
            {say(words.verifyAnother)}
          </Button>
          {replayed && <Button onClick={() => void openOlder()}>{say(words.olderAnyway)}</Button>}
          {report?.base && <Button onClick={() => void goToBase(report)}>{say(words.toBase)}</Button>}
          {report && (
            <>
              <Button icon="file" onClick={() => void showContent()}>
                {say(words.showContent)}
              </Button>
              <Button look="primary" icon="map" onClick={() => void showMap(report)}>
                {say(words.showMap)}
              </Button>
            </>
          )}
          <Button onClick={closePackage}>{say(words.close)}</Button>
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
      {report.trial && (
        <div className="note error">
          <SeverityIcon severity="error" size={14} />
          <div>
            <b>{say(TRIAL_MARK)}</b>
            <p>{say(words.trialOpened)}</p>
          </div>
        </div>
      )}
      {report.expired && (
        <div className="note error">
          <SeverityIcon severity="error" size={14} />
          <div>
            <b>{say(words.expired)}</b>
            <p>{say(words.expiredText, { to: day(report.validTo) })}</p>
          </div>
        </div>
      )}
      {report.newerSeen !== null && (
        <div className="note warning">
          <SeverityIcon severity="warning" size={14} />
          <span>{say(words.olderNote, { revision: report.revision, newer: report.newerSeen })}</span>
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
        <Fact label={words.issued}>
          {localTime(report.issuedAt)} · {say(words.revisionText, { revision: report.revision })}
        </Fact>
        <Fact label={words.factPeriod}>
          <span className={report.expired ? 'error-text' : undefined}>
            {say(words.periodFromTo, { from: day(report.validFrom), to: day(report.validTo) })}
          </span>
        </Fact>
        <Fact label={words.factRows}>{say(words.rowNumber, { count: report.rows })}</Fact>
        {report.warnings > 0 && (
          <Fact label={words.factWarnings}>
            {say(words.openWarnings, { count: report.warnings })}
            {report.reason !== '' && say(words.withReason, { reason: report.reason })}
          </Fact>
        )}
      </dl>
      <div>
        <h3>{say(words.fingerprint)}</h3>
        <Fingerprint fingerprint={report.fingerprint} />
        <Trust key={report.keyName} report={report} />
      </div>
      <p className="small secondary">{baseText(report, say)}</p>
    </>
  );
}

/** Whether the key is known; a stranger's can be named once its fingerprint was compared. */
function Trust({ report }: { report: VerifyReport }) {
  const say = useSay();
  const [name, setName] = useState('');
  if (report.trusted) {
    return (
      <p className="small ok-text">
        {report.keyName === '' ? say(words.trusted) : say(words.trustedNamed, { name: report.keyName })}{' '}
        {report.keyName !== '' && (
          <Button look="link" onClick={() => void nameKey(report, '')}>
            {say(words.forgetKey)}
          </Button>
        )}
      </p>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') void nameKey(report, name.trim());
  };
  return (
    <>
      <p className="small warning-text">{say(words.untrusted)}</p>
      <form className="name-key" onSubmit={submit}>
        <input
          className="input"
          aria-label={say(words.whoseKey)}
          placeholder={say(words.whoseKey)}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          {say(words.nameKey)}
        </Button>
      </form>
    </>
  );
}

/** A period's end may be a day or a time; people read days. */
function day(date: string): string {
  return date.length > 10 ? localTime(date).slice(0, 10) : date;
}
