// Owns the offer to go on with a run that a crash or a failure broke off.
import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { forgetUnfinished, loadUnfinished, resumeRun, useHandover } from '../issuing/export-store.ts';
import { words } from '../issuing/words.ts';
import { PassphraseField } from './PassphraseField.tsx';

export function UnfinishedBlock() {
  const say = useSay();
  const { unfinished, key, runProblem } = useHandover();
  const [passphrase, setPassphrase] = useState('');
  useEffect(() => void loadUnfinished(), []);
  if (!unfinished) return null;
  const asks = key?.protection === 'passphrase';
  const wrong = runProblem?.code === 'E_KEY_PASSPHRASE' ? runProblem : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void resumeRun(unfinished, asks ? passphrase : undefined);
  };
  return (
    <form className="block outcome" onSubmit={submit} noValidate>
      <h3 role="status">
        <SeverityIcon severity="warning" size={14} />
        {say(unfinished.trial ? words.brokenOffTrial : words.brokenOff)}
      </h3>
      <p className="small">
        {say(words.brokenOffText, { title: unfinished.mapTitle, done: unfinished.done, total: unfinished.total })}
      </p>
      <p className="folder small secondary selectable">
        {say(words.savedTo)} <span className="mono">{unfinished.folder}</span>
      </p>
      {asks && (
        <PassphraseField label={words.passphraseForKey} value={passphrase} onChange={setPassphrase} problem={wrong} />
      )}
      <div className="outcome-actions">
        <Button compact look="primary" type="submit" disabled={asks && passphrase === ''}>
          {say(words.resume)}
        </Button>
        <Button compact onClick={() => void forgetUnfinished(unfinished)}>
          {say(words.forget)}
        </Button>
      </div>
    </form>
  );
}
