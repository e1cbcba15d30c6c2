// Owns the note about a list of branches or counts that could not be used: what is wrong, in which cells, what is kept.

import type { Problem } from '../../../shared/problem.ts';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { ScrollBox } from '../../kit/ui/ScrollBox.tsx';
import { problemText, useSay } from '../../kit/ui/say.ts';
import { ProblemHelp } from '../../session/ProblemHelp.tsx';
import { parseCellFault } from './cell-faults.ts';

export function ListProblem({ problem, keepsOld }: { problem: Problem; keepsOld: boolean }) {
  const say = useSay();
  return (
    <div className="list-problem" role="alert">
      <div className="note error">
        <SeverityIcon severity="error" size={14} />
        <div>
          {problemText(problem)} <ProblemHelp problem={problem} />
          {keepsOld && say(words.oldListKept)}
        </div>
      </div>
      {problem.details && problem.details.length > 0 && <FaultTable details={problem.details} />}
    </div>
  );
}

function FaultTable({ details }: { details: readonly string[] }) {
  const say = useSay();
  return (
    <ScrollBox label={say(words.faultList, { count: details.length })} className="fault-table">
      <table className="data-table selectable">
        <thead>
          <tr>
            <th scope="col" className="number">
              {say(words.faultRow)}
            </th>
            <th scope="col">{say(words.faultColumn)}</th>
            <th scope="col">{say(words.faultValue)}</th>
          </tr>
        </thead>
        <tbody>
          {details.map((line) => (
            <FaultRow key={line} line={line} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function FaultRow({ line }: { line: string }) {
  const say = useSay();
  const fault = parseCellFault(line);
  if (!fault) {
    return (
      <tr>
        <td colSpan={3}>{line}</td>
      </tr>
    );
  }
  const { row, column, value, sameAs } = fault;
  return (
    <tr>
      <td className="number">{row}</td>
      <td className="mono">{column}</td>
      <td className="fault-value">
        {value === '' ? (
          <span className="tertiary">{say(words.faultEmpty)}</span>
        ) : (
          <span className="ellipsis">{value}</span>
        )}
        {sameAs !== undefined && <span className="error-text">{say(words.faultSame, { row: sameAs })}</span>}
      </td>
    </tr>
  );
}

const words = {
  faultList: { zh: '{count} 处问题', en: '{count, plural, one {# problem} other {# problems}}' },
  oldListKept: { zh: '原名单未变。', en: 'The existing list is unchanged.' },
  faultRow: { zh: '行', en: 'Row' },
  faultColumn: { zh: '列', en: 'Column' },
  faultValue: { zh: '内容', en: 'Content' },
  faultSame: { zh: '与第 {row} 行重复', en: 'same as row {row}' },
  faultEmpty: { zh: '空', en: 'empty' },
};
