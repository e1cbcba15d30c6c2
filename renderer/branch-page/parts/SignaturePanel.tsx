// Owns saying what the signature proves and what it does not, with the fingerprint to compare.
import type { PageData } from '../model/page-data.ts';
import { SIGNATURE } from '../words.ts';
import { Icon } from './icons.tsx';
import { useSay } from './language.tsx';

export function SignaturePanel({ data }: { data: PageData }) {
  const say = useSay();
  const { payload, fingerprint, hash } = data;
  return (
    <section class="panel signature" aria-labelledby="signature-title">
      <h2 id="signature-title">
        <Icon name="key" /> {say(SIGNATURE.title)}
      </h2>
      <p class="agrees">
        <Icon name="check" /> {say(SIGNATURE.agrees)}
      </p>
      <Fingerprint fingerprint={fingerprint} />
      <p class="strong">{say(SIGNATURE.compare)}</p>
      {payload.lintSummary.warning > 0 && (
        <p class="quiet">
          {say(SIGNATURE.warnings, { count: payload.lintSummary.warning })}
          {payload.lintSummary.reason && say(SIGNATURE.reason, { reason: payload.lintSummary.reason })}
        </p>
      )}
      <p class="quiet">
        {payload.issuer.name && `${say(SIGNATURE.issuer, { name: payload.issuer.name })} · `}
        {say(SIGNATURE.packageId, { id: payload.packageId, hash: hash.slice(0, 16) })}
      </p>
    </section>
  );
}

/** 64 hex digits in groups of four, as the workbench shows them. */
export function Fingerprint({ fingerprint }: { fingerprint: string }) {
  const groups = fingerprint.toUpperCase().match(/.{4}/g) ?? [];
  return (
    <p class="fingerprint" data-fingerprint={fingerprint}>
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups never move and may be equal
        <span key={index}>{group} </span>
      ))}
    </p>
  );
}
