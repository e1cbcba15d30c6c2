// Owns the mark of what this branch has other than head office (一行一策).
import type { PageData } from '../model/page-data.ts';
import { W } from '../words.ts';
import { useSay } from './language.tsx';

/** A dot with words; nothing for a node that is head office's. */
export function DifferenceMark({ data, code }: { data: PageData; code: string | undefined }) {
  const say = useSay();
  if (code === undefined) return null;
  const { byCode, added } = data.differences;
  if (added.has(code)) return <span class="differs">{say(W.addedHere)}</span>;
  const count = byCode.get(code)?.length;
  return count ? <span class="differs">{say(W.differs)}</span> : null;
}

/** Every changed field of a node: head office's value, this branch's and why. */
export function DifferenceList({ data, code }: { data: PageData; code: string }) {
  const say = useSay();
  const list = data.differences.byCode.get(code) ?? [];
  return (
    <>
      {list.map(({ label, base, value, reason }) => (
        <div key={label.zh}>
          <dt>{say(label)}</dt>
          <dd>
            <span class="differs">{say(W.thisBranch)}</span> <span class="own">{value}</span>{' '}
            <span class="quiet">
              {say(W.said, { name: W.headOffice, value: base })}
              {reason && ` · ${reason}`}
            </span>
          </dd>
        </div>
      ))}
    </>
  );
}
