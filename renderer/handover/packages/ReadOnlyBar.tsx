// Owns the line above a map that comes from a package: that it is read-only, whose it is, how long it holds, and the way to its base.

import { Button, classes } from '../../kit/ui/Button.tsx';
import { Icon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useReadOnly } from '../../session/read-only.ts';
import { words } from '../issuing/words.ts';
import { baseText } from './base-text.ts';
import { shortFingerprint } from './fingerprint.ts';
import { goToBase } from './package-store.ts';
import './export.css';

export function ReadOnlyBar() {
  const say = useSay();
  const id = useDocument((state) => state.document?.id);
  const report = useReadOnly((marks) => (id === undefined ? undefined : marks.get(id)?.report));
  if (!report) return null;
  const { trial, branchName, revision, validFrom, validTo, fingerprint, expired, trusted, base } = report;
  return (
    <div className="read-only-bar" role="status">
      <Icon name="lock" size={14} />
      <b>{say(words.readOnly)}</b>
      {trial && <span className="tag error">{say(words.trial)}</span>}
      <span className="ellipsis">
        {branchName} · {say(words.revisionText, { revision })}
      </span>
      <span className={classes(expired && 'error-text')}>
        {expired ? say(words.expired) : say(words.periodFromTo, { from: validFrom, to: validTo })}
      </span>
      <span className="mono" title={fingerprint}>
        {shortFingerprint(fingerprint).slice(0, 4).join(' ')}
      </span>
      <span className={trusted ? 'ok-text' : 'warning-text'}>{say(trusted ? words.keyKnown : words.keyUnknown)}</span>
      <span className="grow" />
      <span className="small secondary ellipsis">{baseText(report, say)}</span>
      {base && (
        <Button compact onClick={() => void goToBase(report)}>
          {say(words.toBase)}
        </Button>
      )}
    </div>
  );
}
