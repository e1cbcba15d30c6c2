// Owns the check results of handing over: what blocks, what is advised, what stays behind, what is still empty.
import type { MapDocument } from '../../../shared/document/document.ts';
import type { DueFinding, Weight } from '../../../shared/lint/rule.ts';
import { isApproved, isBarrier } from '../../../shared/package/trial.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useOneTabStop } from '../../kit/ui/one-tab-stop.ts';
import { useSay } from '../../kit/ui/say.ts';
import { countBySeverity, useFindings } from '../../session/findings-store.ts';
import { goTo } from '../../session/go-to.ts';
import { words } from '../issuing/words.ts';
import { BlockedNote, BranchFindings, useBranchFindings } from './BranchFindings.tsx';
import type { Reason } from './blocked-reason.ts';
import { ElementName } from './ElementName.tsx';
import { LeftOut } from './LeftOut.tsx';
import { MissingFields } from './MissingFields.tsx';
import { SampleDictionaries } from './SampleDictionaries.tsx';
import { WarningReason } from './WarningReason.tsx';

const ORDER: readonly Weight[] = ['error', 'warning', 'info'];
const COUNTS = { error: words.errorCount, warning: words.warningCount, info: words.infoCount } as const;

export function ChecksPanel({ document, reason }: { document: MapDocument; reason: Reason | undefined }) {
  const say = useSay();
  const { handover: findings, waived, checking } = useFindings();
  const ofMap = countBySeverity(findings);
  const trial = !isApproved(document);
  const barriers = findings.filter((finding) => isBarrier(finding, trial)).length;
  const ofBranches = useBranchFindings();
  const isAnyBranchHeld = ofBranches.some(({ finding }) => isBarrier(finding, trial));
  const counts = { ...ofMap };
  for (const { finding } of ofBranches) counts[finding.severity] += 1;
  return (
    <section className="panel checks-panel" aria-label={say(words.checks)}>
      <div className="panel-head">
        <h2>{say(words.checks)}</h2>
        {ORDER.filter((severity) => counts[severity] > 0).map((severity) => (
          <span key={severity} className="small check-count">
            <SeverityIcon severity={severity} size={14} />
            {say(COUNTS[severity], { count: counts[severity] })}
          </span>
        ))}
        {waived.length > 0 && (
          <span className="small tertiary check-count">{say(words.waivedCount, { count: waived.length })}</span>
        )}
        <span className="grow" />
        {checking && <span className="small tertiary">{say(words.checking)}</span>}
      </div>
      <div className="checks-scroll">
        {isAnyBranchHeld && barriers === 0 && <BlockedNote trial={trial} />}
        {(!isAnyBranchHeld || barriers > 0 || reason) && (
          <Verdict barriers={barriers} errors={counts.error} checking={checking} reason={reason} />
        )}
        <WarningReason mapId={document.id} warnings={ofMap.warning} />
        {ofBranches.length > 0 && <BranchFindings lines={ofBranches} />}
        {findings.length > 0 && <FindingTable findings={findings} document={document} trial={trial} />}
        <SampleDictionaries />
        <LeftOut document={document} />
        <MissingFields document={document} />
      </div>
    </section>
  );
}

interface VerdictProps {
  /** Errors that keep a package of this map from being made: a trial waits for no approval. */
  readonly barriers: number;
  readonly errors: number;
  readonly checking: boolean;
  /** What the button says of the check. */
  readonly reason: Reason | undefined;
}

function Verdict({ barriers, errors, checking, reason }: VerdictProps) {
  const say = useSay();
  if (barriers > 0) {
    return (
      <div className="note error" role="status">
        <SeverityIcon severity="error" size={14} />
        <span>
          <b>{say(words.blockedTitle, { count: barriers })}</b> {say(words.blockedText)}
        </span>
      </div>
    );
  }
  if (checking) return null;
  return (
    <div className={`note ${reason ? 'warning' : 'ok'}`} role="status">
      <SeverityIcon severity={reason ? 'warning' : 'ok'} size={14} />
      <span>
        {reason ? say(reason.message, reason.params) : errors === 0 && say(words.noErrors)}{' '}
        {errors > 0 && say(words.trialErrors, { count: errors })}
      </span>
    </div>
  );
}

interface FindingTableProps {
  readonly findings: readonly DueFinding[];
  readonly document: MapDocument;
  readonly trial: boolean;
}

function FindingTable({ findings, document, trial }: FindingTableProps) {
  const say = useSay();
  const stop = useOneTabStop<HTMLTableSectionElement>();
  return (
    <table className="data-table finding-table">
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{say(words.rule)}</th>
          <th scope="col">{say(words.where)}</th>
          <th scope="col">{say(words.what)}</th>
          <th scope="col">{say(words.toMap)}</th>
        </tr>
      </thead>
      <tbody {...stop} data-lacking="findings">
        {findings.map((finding) => (
          <FindingRow key={finding.fingerprint} finding={finding} document={document} trial={trial} />
        ))}
      </tbody>
    </table>
  );
}

function FindingRow({
  finding,
  document,
  trial,
}: Omit<FindingTableProps, 'findings'> & { readonly finding: DueFinding }) {
  const say = useSay();
  const target = finding.targets[0];
  const isLater = finding.severity === 'error' && !isBarrier(finding, trial);
  const text = `${isLater ? say(words.afterTrial) : ''}${say(finding.message, finding.params)}`;
  // The click of the button reaches the row too, so that the whole row works and the keyboard has a button.
  return (
    <tr onClick={() => goTo(target, finding.field)}>
      <td>
        <span className="rule-cell">
          <SeverityIcon severity={finding.severity} size={14} label={say(SEVERITY_NAMES[finding.severity])} />
          <span className="mono tertiary">{finding.ruleId}</span>
        </span>
      </td>
      <td>{target === undefined ? say(words.whole) : <ElementName document={document} id={target} />}</td>
      <td className="stretch whole-text">{text}</td>
      <td>
        <Button look="link" aria-label={`${say(words.toMap)}: ${text}`}>
          {say(words.toMap)}
        </Button>
      </td>
    </tr>
  );
}

const SEVERITY_NAMES = { error: words.errorName, warning: words.warningName, info: words.infoName } as const;
