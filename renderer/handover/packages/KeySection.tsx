// Owns the signing key on the screen: its fingerprint, or making it on first use.
import { type FormEvent, useEffect, useState } from 'react';
import type { Message } from '../../../shared/i18n/message.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Icon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { loadKey, makeKey, useHandover } from '../issuing/export-store.ts';
import { words } from '../issuing/words.ts';
import { Fingerprint } from './Fingerprint.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import { passphraseFault, passphraseStrength, type Strength } from './passphrase.ts';

export function KeySection() {
  const say = useSay();
  const { key, keyProblem } = useHandover();
  useEffect(() => void loadKey(), []);
  return (
    <div className="block" data-help="panel.key">
      <h3 className="key-head">
        <Icon name="key" size={14} />
        {say(key && !key.exists ? words.keyMissing : words.key)}
      </h3>
      {key?.exists && (
        <>
          <Fingerprint fingerprint={key.fingerprint} />
          <p className="small secondary">{say(words.keyAdvice)}</p>
          {key.protection !== 'none' && (
            <p className="small tertiary protection">
              <Icon name="lock" size={12} />
              {say(key.protection === 'keyring' ? words.keyring : words.byPassphrase)}
            </p>
          )}
        </>
      )}
      {key && !key.exists && <MakeKey keyringAvailable={key.keyringAvailable} />}
      {keyProblem && <ProblemNote problem={keyProblem} />}
      {keyProblem && !key && (
        <Button compact onClick={() => void loadKey()}>
          {say(words.retry)}
        </Button>
      )}
    </div>
  );
}

function MakeKey({ keyringAvailable }: { keyringAvailable: boolean }) {
  const say = useSay();
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [asked, setAsked] = useState(false);
  const [making, setMaking] = useState(false);
  const fault = keyringAvailable ? undefined : passphraseFault(passphrase, repeated);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (fault || making) return;
    setMaking(true);
    await makeKey(keyringAvailable ? undefined : passphrase);
    setMaking(false);
  };
  return (
    <form className="make-key" data-lacking="key" onSubmit={(event) => void submit(event)} noValidate>
      <p className="small secondary">{say(keyringAvailable ? words.keyMissingRing : words.keyMissingPass)}</p>
      {!keyringAvailable && (
        <>
          <PassphraseField
            label={words.passphrase}
            value={passphrase}
            onChange={setPassphrase}
            invalid={asked && fault === words.passphraseShort}
          />
          <StrengthLine passphrase={passphrase} />
          <PassphraseField
            label={words.passphraseAgain}
            value={repeated}
            onChange={setRepeated}
            invalid={asked && fault === words.passphraseDiffers}
          />
          {asked && fault && (
            <p className="small error-text" role="alert">
              {say(fault)}
            </p>
          )}
        </>
      )}
      <Button type="submit" icon="key" disabled={making}>
        {say(making ? words.makingKey : words.makeKey)}
      </Button>
    </form>
  );
}

const STRENGTHS: Record<Strength, Message> = {
  short: words.strengthShort,
  weak: words.strengthWeak,
  fair: words.strengthFair,
  good: words.strengthGood,
};

function StrengthLine({ passphrase }: { passphrase: string }) {
  const say = useSay();
  if (passphrase === '') return <p className="small tertiary">{say(words.passphraseHint)}</p>;
  const strength = passphraseStrength(passphrase);
  return (
    <p className={`strength strength-${strength} small`} role="status">
      <span className="strength-bar" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {say(STRENGTHS[strength])}
    </p>
  );
}
