// Owns the panel of a segment: what the branch must obey of it, and the same lines where a view has room for some of them.
import { amount } from '../../../shared/document/unit-names.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { type Whom, whomOf } from '../../../shared/package/whom.ts';
import type { WhomTerm } from '../../../shared/package/whom-words.ts';
import type { PageData } from '../model/page-data.ts';
import type { PageRow } from '../model/page-row.ts';
import { DifferenceMark } from './Difference.tsx';
import { Fact } from './Fact.tsx';
import { KindIcon } from './icons.tsx';
import { useSay } from './language.tsx';

const T = {
  own: { zh: '本行 {count}', en: 'This branch: {count}' },
  atMost: { zh: '本行各客群共 {count}', en: 'This branch, all segments: {count}' },
  unknown: { zh: '本行人数未知', en: 'Number in this branch unknown' },
} as const satisfies Record<string, Message>;

/** Of the segments of these rows, or of all of them. */
export function whomIn({ payload }: PageData, rows?: readonly PageRow[]): readonly Whom[] {
  if (!rows) return whomOf(payload);
  const codes = new Set(rows.map(({ rowCode }) => rowCode));
  return whomOf(
    payload,
    payload.rows.filter(({ rowCode }) => codes.has(rowCode)),
  );
}

interface WhomPanelsProps {
  readonly data: PageData;
  readonly rows?: readonly PageRow[];
  /** Lines that the view says itself. */
  readonly except?: readonly WhomTerm[];
}

export function WhomPanels({ data, rows, except }: WhomPanelsProps) {
  return (
    <>
      {whomIn(data, rows).map((whom) => (
        <section key={whom.segment.id} class="panel whom">
          <h3>
            <KindIcon kind="segment" /> {whom.segment.name} <DifferenceMark data={data} code={whom.segment.code} />
            <span class="spring" />
            <ListedCount whom={whom} />
          </h3>
          <dl class="facts">
            <WhomFacts whom={whom} only={whom.lines.flatMap(({ id }) => (except?.includes(id) ? [] : id))} />
          </dl>
        </section>
      ))}
    </>
  );
}

/** For a list of facts; all lines unless some are asked for. */
export function WhomFacts({ whom, only }: { whom: Whom; only?: readonly WhomTerm[] }) {
  const say = useSay();
  const lines = whom.lines.filter(({ id }) => !only || only.includes(id));
  return (
    <>
      {lines.map(({ id, term, said }) => (
        <Fact key={id} term={term}>
          {id === 'ask' && said.length > 1 ? (
            <ol class="asked">
              {said.map(({ words }) => (
                <li key={words.zh}>{say(words)}</li>
              ))}
            </ol>
          ) : (
            said.map(({ words, isStrict }) => (
              <div key={words.zh}>{isStrict ? <strong>{say(words)}</strong> : say(words)}</div>
            ))
          )}
        </Fact>
      ))}
    </>
  );
}

/** The branch's own number, or what is known instead of it. */
export function ListedCount({ whom: { listed, unit } }: { whom: Pick<Whom, 'listed' | 'unit'> }) {
  const say = useSay();
  if (!listed) return <span class="quiet">{say(T.unknown)}</span>;
  const count = amount(listed.count, unit);
  return <span class="quiet">{say(listed.isExact ? T.own : T.atMost, { count })}</span>;
}
