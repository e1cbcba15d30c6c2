// Owns the way to the sample map: one without errors, to be looked at.
import { Button } from '../../kit/ui/Button.tsx';
import { Icon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { createMap } from '../../session/open-map.ts';
import { useReadOnly } from '../../session/read-only.ts';
import { openSample } from './begin.ts';
import { startWords as words } from './words.ts';

export function SampleCard() {
  const say = useSay();
  return (
    <div className="sample-card">
      <Icon name="eye" size={14} />
      <span className="template-name">
        <b>{say(words.sample)}</b>
        <span className="small secondary ellipsis">{say(words.sampleText)}</span>
      </span>
      <Button compact aria-label={say(words.sample)} onClick={() => void openSample()}>
        {say(words.sampleOpen)}
      </Button>
    </div>
  );
}

/** The line above a sample that is open. */
export function SampleBar() {
  const say = useSay();
  const id = useDocument((state) => state.document?.id);
  const title = useDocument((state) => state.document?.title);
  const sample = useReadOnly((marks) => (id === undefined ? undefined : marks.get(id)?.sample));
  if (sample === undefined) return null;
  return (
    <div className="sample-bar" role="status">
      <Icon name="lock" size={14} />
      <b>{say(words.sampleBar)}</b>
      <span className="ellipsis secondary">{say(words.sampleBarText)}</span>
      <span className="grow" />
      <Button compact icon="plus" onClick={() => void createMap({ templateCode: sample }, title)}>
        {say(words.sampleUse)}
      </Button>
    </div>
  );
}
