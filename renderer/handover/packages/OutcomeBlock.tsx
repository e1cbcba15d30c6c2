// Owns what a finished or stopped run left behind: the packages, the folder, and what to do with them.
import type { MapDocument } from '../../../shared/document/document.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { ScrollBox } from '../../kit/ui/ScrollBox.tsx';
import { useSay } from '../../kit/ui/say.ts';
import type { Outcome } from '../issuing/export-store.ts';
import { chooseUnmade, revealFolder } from '../issuing/export-store.ts';
import { words } from '../issuing/words.ts';
import { fileName } from './file-name.ts';

export function OutcomeBlock({ outcome, document }: { outcome: Outcome; document: MapDocument }) {
  const say = useSay();
  const { result, asked } = outcome;
  const made = result.packages.length;
  const { unchanged, blocked } = result;
  return (
    <div className="block outcome" role="status">
      <h3>
        <SeverityIcon severity={result.cancelled ? 'warning' : 'ok'} size={14} />
        {result.cancelled
          ? say(words.stopped)
          : say(result.trial ? words.finishedTrial : words.finished, { count: made })}
      </h3>
      {result.cancelled && (
        <p className="small">
          {say(words.stoppedText, { made, left: asked.length - made - unchanged.length - blocked.length })}
        </p>
      )}
      {(unchanged.length > 0 || blocked.length > 0) && (
        <p className="small">
          {say(words.outcomeCounts, { made, unchanged: unchanged.length, blocked: blocked.length })}
        </p>
      )}
      {outcome.document !== document && (
        <p className="note warning">
          <SeverityIcon severity="warning" size={14} />
          <span>{say(outcome.document ? words.changedSince : words.asInterrupted)}</span>
        </p>
      )}
      {made > 0 && (
        <details className="made-list">
          <summary>{say(words.files, { count: made })}</summary>
          <ScrollBox label={say(words.files, { count: made })}>
            <ul>
              {result.packages.map(({ branchCode, branchName, file }) => (
                <li key={branchCode} title={`${branchName} ${file}`}>
                  <span className="ellipsis" title={branchName}>
                    {branchName}
                  </span>
                  <span className="mono tertiary ellipsis">{fileName(file)}</span>
                </li>
              ))}
            </ul>
          </ScrollBox>
        </details>
      )}
      <p className="folder small secondary selectable" title={result.folder}>
        {say(words.savedTo)} <span className="mono">{result.folder}</span>
      </p>
      <div className="outcome-actions">
        <Button compact icon="folder" onClick={() => void revealFolder()}>
          {say(words.openFolder)}
        </Button>
        {result.cancelled && (
          <Button compact onClick={() => chooseUnmade(outcome)}>
            {say(words.chooseUnmade, { count: asked.length - made })}
          </Button>
        )}
      </div>
    </div>
  );
}
