// Owns the note about a refusal beside its cause: what happened, and the places it names.

import type { Problem } from '../../../shared/problem.ts';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { ScrollBox } from '../../kit/ui/ScrollBox.tsx';
import { problemText, useSay } from '../../kit/ui/say.ts';
import { ProblemHelp } from '../../session/ProblemHelp.tsx';
import { words } from '../issuing/words.ts';

export function ProblemNote({ problem, heading }: { problem: Problem; heading?: string }) {
  // Problems are worded outside components; this draws the note again when the language changes.
  const say = useSay();
  return (
    <div className="note error" role="alert">
      <SeverityIcon severity="error" size={14} />
      <div className="problem-text">
        {heading && <b>{heading}</b>}
        <p>
          {problemText(problem)} <ProblemHelp problem={problem} />
        </p>
        {problem.details && problem.details.length > 0 && (
          <ScrollBox label={say(words.faultList, { count: problem.details.length })}>
            <ul className="selectable">
              {problem.details.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </ScrollBox>
        )}
      </div>
    </div>
  );
}
