// Owns the picture of a fingerprint: eight groups to read out, or all sixteen, and a button that copies it whole.
import { useState } from 'react';
import { Button } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { words } from '../issuing/words.ts';
import { copyText } from './copy-text.ts';
import { fingerprintGroups, fingerprintText, shortFingerprint } from './fingerprint.ts';

export function Fingerprint({ fingerprint }: { fingerprint: string }) {
  const say = useSay();
  const [whole, setWhole] = useState(false);
  const [copied, setCopied] = useState<boolean>();
  const groups = whole ? fingerprintGroups(fingerprint) : shortFingerprint(fingerprint);
  return (
    <div className="fingerprint">
      <ol className="selectable" title={fingerprintText(fingerprint)} aria-label={groups.join(' ')}>
        {groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups have no identity but their place
          <li key={index}>{group}</li>
        ))}
      </ol>
      <div className="fingerprint-actions">
        <Button look="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {say(whole ? words.showShort : words.showAll)}
        </Button>
        <Button look="link" onClick={() => setCopied(copyText(fingerprintText(fingerprint)))}>
          {say(words.copyFingerprint)}
        </Button>
        <span className="tertiary" role="status">
          {copied !== undefined && say(copied ? words.copied : words.notCopied)}
        </span>
      </div>
    </div>
  );
}
