// Owns the line above a map of which not all that is stored can be shown: why, what is left out, and the ways on.

import { Button } from '../kit/ui/Button.tsx';
import { Icon } from '../kit/ui/Icon.tsx';
import { ScrollBox } from '../kit/ui/ScrollBox.tsx';
import { problemText, useSay } from '../kit/ui/say.ts';
import { useDocument } from '../session/document-store.ts';
import { ProblemHelp } from '../session/ProblemHelp.tsx';
import { useReadOnly } from '../session/read-only.ts';
import { exportMap, keepWhatFits } from './maps-store.ts';
import { words } from './words.ts';
import './unfit-bar.css';

export function UnfitBar() {
  const say = useSay();
  const id = useDocument((state) => state.document?.id);
  const unfit = useReadOnly((marks) => (id === undefined ? undefined : marks.get(id)?.unfit));
  if (!unfit || id === undefined) return null;
  const { details = [] } = unfit;
  return (
    <section className="unfit-bar" aria-label={say(words.unfit)}>
      <p role="status">
        <Icon name="lock" size={14} />
        <b>{say(words.unfit)}</b> <span className="selectable">{problemText(unfit)}</span>{' '}
        <ProblemHelp problem={unfit} />
      </p>
      <span className="unfit-actions">
        <Button compact icon="export" onClick={() => void exportMap(id)}>
          {say(words.exportAsStored)}
        </Button>
        <Button compact icon="copy" onClick={() => void keepWhatFits()}>
          {say(words.keepWhatFits)}
        </Button>
      </span>
      {details.length > 0 && (
        <details>
          <summary>{say(words.unfitPlaces, { count: Number(unfit.params?.count ?? details.length) })}</summary>
          <ScrollBox label={say(words.unfitList)}>
            <ul className="selectable mono">
              {details.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </ScrollBox>
        </details>
      )}
    </section>
  );
}
