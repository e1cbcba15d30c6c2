// Owns the table of what is one branch's own: the node, the field, head office's value and its own, and what is wrong with it.
import type { BranchDifference, BranchFinding } from '../../../shared/package/handover-calls.ts';
import { classes } from '../../kit/ui/Button.tsx';
import { KindIcon, SeverityIcon } from '../../kit/ui/Icon.tsx';
import { ScrollBox } from '../../kit/ui/ScrollBox.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useHandover } from '../issuing/export-store.ts';
import { words } from '../issuing/words.ts';

interface DifferencesProps {
  readonly differences: readonly BranchDifference[];
  readonly branchCode: string;
}

const COLUMNS = [words.columnNode, words.columnField, words.columnBase, words.columnOwn, words.columnReason] as const;

export function Differences({ differences, branchCode }: DifferencesProps) {
  const say = useSay();
  const findings = useHandover((state) => state.checks?.get(branchCode)?.findings);
  return (
    <ScrollBox label={say(words.columnOwn)} className="preview-scroll">
      <table className="data-table preview-table own-values selectable">
        <thead>
          <tr>
            {COLUMNS.map((title) => (
              <th key={title.en} scope="col">
                {say(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map((difference, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a field may be changed twice, which is a fault to show
            <DifferenceRow key={index} difference={difference} finding={findingOf(difference, findings ?? [])} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function DifferenceRow({ difference, finding }: { difference: BranchDifference; finding: BranchFinding | undefined }) {
  const say = useSay();
  const { kind, name, label, base, own, reason } = difference;
  const problem = finding && say(finding.message, finding.params);
  const isError = finding?.severity === 'error';
  return (
    <tr>
      <td title={name}>
        <span className="element-name">
          <KindIcon kind={kind} size={14} />
          <span className="ellipsis">{name}</span>
        </span>
      </td>
      <td>{say(label)}</td>
      <td className="secondary" title={say(base)}>
        {say(base)}
      </td>
      <td className={classes('own', isError && 'error-text')} title={say(own)}>
        <b>{say(own)}</b>
      </td>
      <td className={isError ? 'error-text' : 'secondary'} title={problem ?? reason}>
        {finding && <SeverityIcon severity={finding.severity} size={12} />} {problem ?? reason}
      </td>
    </tr>
  );
}

/** The finding about this node; one that names the field comes first. */
function findingOf({ nodeId }: BranchDifference, findings: readonly BranchFinding[]): BranchFinding | undefined {
  const own = findings.filter(({ targets }) => targets[0] === nodeId);
  return own.find(({ severity }) => severity === 'error') ?? own[0];
}
