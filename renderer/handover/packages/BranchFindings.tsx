// Owns the findings of single branches: how many branches they hold back, and a line for each that leads to its branch.
import type { Branch } from '../../../shared/document/branches.ts';
import type { BranchFinding } from '../../../shared/package/handover-calls.ts';
import { Button, classes } from '../../kit/ui/Button.tsx';
import { Icon, SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useOneTabStop } from '../../kit/ui/one-tab-stop.ts';
import { useSay } from '../../kit/ui/say.ts';
import { useHandover } from '../issuing/export-store.ts';
import { words } from '../issuing/words.ts';
import { blockedBranches } from './branch-states.ts';

/** More lines than a person works through here at a time; the rest comes up as they are fixed. */
const SHOWN = 200;

interface Line {
  readonly branch: Branch;
  readonly finding: BranchFinding;
}

/** Of the branches that are chosen, errors first. */
export function useBranchFindings(): readonly Line[] {
  const { list, chosen, checks } = useHandover();
  const lines = (list?.branches ?? []).flatMap((branch) => {
    if (!chosen.has(branch.branchCode)) return [];
    return (checks?.get(branch.branchCode)?.findings ?? []).map((finding) => ({ branch, finding }));
  });
  const isError = ({ finding }: Line) => Number(finding.severity === 'error');
  return lines.sort((a, b) => isError(b) - isError(a));
}

export function BlockedNote({ trial }: { trial: boolean }) {
  const say = useSay();
  const { chosen, checks } = useHandover();
  const blocked = [...blockedBranches(checks, trial)].filter((code) => chosen.has(code)).length;
  if (blocked === 0) return null;
  return (
    <div className="note error" role="status">
      <SeverityIcon severity="error" size={14} />
      <span>
        <b>{say(words.branchesBlockedTitle, { count: blocked })}</b>{' '}
        {say(words.branchesBlockedText, { others: chosen.size - blocked })}
      </span>
    </div>
  );
}

export function BranchFindings({ lines }: { lines: readonly Line[] }) {
  const say = useSay();
  const viewed = useHandover((state) => state.viewed);
  const stop = useOneTabStop<HTMLTableSectionElement>();
  return (
    <>
      <table className="data-table finding-table">
        <caption className="visually-hidden">{say(words.branchFindings)}</caption>
        <tbody {...stop} data-lacking="held">
          {lines.slice(0, SHOWN).map(({ branch, finding }, index) => {
            const text = say(finding.message, finding.params);
            const view = () => useHandover.setState({ viewed: branch.branchCode });
            return (
              <tr
                // biome-ignore lint/suspicious/noArrayIndexKey: one branch may have the same finding in several places
                key={index}
                className={classes(branch.branchCode === viewed && 'on')}
                onClick={view}
              >
                <td>
                  <span className="rule-cell">
                    <SeverityIcon severity={finding.severity} size={14} label={say(SEVERITIES[finding.severity])} />
                    <span className="mono tertiary">{finding.ruleId}</span>
                  </span>
                </td>
                <td>
                  <span className="element-name">
                    <Icon name="branch" size={14} />
                    <span className="ellipsis">{branch.branchName}</span>
                  </span>
                </td>
                <td className="stretch whole-text">{text}</td>
                <td>
                  <Button look="link" aria-label={`${say(words.viewBranch)}: ${branch.branchName} ${text}`}>
                    {say(words.viewBranch)}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {lines.length > SHOWN && (
        <p className="preview-more small tertiary">{say(words.moreFindings, { count: lines.length - SHOWN })}</p>
      )}
    </>
  );
}

const SEVERITIES = { error: words.errorName, warning: words.warningName, info: words.infoName } as const;
