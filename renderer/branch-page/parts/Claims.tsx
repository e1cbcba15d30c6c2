// Owns 名单认领: who takes on the list of each segment, until when, and who acts where nobody does.
import type { Message } from '../../../shared/i18n/message.ts';
import { claimsOf } from '../../../shared/package/claims.ts';
import { type PageData, roleLabel } from '../model/page-data.ts';
import { useSay } from './language.tsx';
import { TableFrame } from './TableFrame.tsx';

const T = {
  claims: { zh: '名单认领', en: 'Who takes on the lists' },
  segment: { zh: '客群', en: 'Segment' },
  role: { zh: '认领角色', en: 'Taken on by' },
  until: { zh: '认领时限', en: 'Until' },
  fallback: { zh: '兜底负责人', en: 'Else' },
  days: { zh: '收到名单后 {n} 天内', en: 'by day {n} after the list arrives' },
} as const satisfies Record<string, Message>;

export function Claims({ data }: { data: PageData }) {
  const say = useSay();
  const claims = claimsOf(data.payload);
  if (claims.length === 0) return null;
  const role = (id: string | undefined) => say(roleLabel(data, id) ?? { zh: '—', en: '—' });
  return (
    <section class="panel">
      <h3>{say(T.claims)}</h3>
      <TableFrame label={say(T.claims)}>
        <table class="list">
          <thead>
            <tr>
              {[T.segment, T.role, T.until, T.fallback].map((head) => (
                <th key={head.en} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {claims.map(({ id, name, claimRole, claimDays, fallbackRole }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{role(claimRole)}</td>
                <td>{claimDays === undefined ? '—' : say(T.days, { n: claimDays })}</td>
                <td>{role(fallbackRole)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}
