// Owns 名单: how many customers this branch has of each segment, of which day the list is, and whether it may still be used.
import { customerUnitOf } from '../../../shared/document/customer-type.ts';
import { amount } from '../../../shared/document/unit-names.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { PageData } from '../model/page-data.ts';
import { Block } from './Block.tsx';
import { useSay } from './language.tsx';

const T = {
  lists: { zh: '本行名单', en: 'Customer lists of this branch' },
  all: { zh: '全部客群', en: 'All segments' },
  segment: { zh: '客群', en: 'Segment' },
  people: { zh: '客户数', en: 'Customers' },
  asOf: { zh: '名单日期', en: 'As of' },
  until: { zh: '有效期至', en: 'May be used until' },
  over: { zh: '{day}，已到期：请向总行索取新名单', en: '{day}, past: ask head office for a new list' },
} as const satisfies Record<string, Message>;

export function Lists({ data, today }: { data: PageData; today: string }) {
  const say = useSay();
  const { listCounts } = data.payload;
  const heads = [{ title: T.segment }, { title: T.people, isFigure: true }, { title: T.asOf }, { title: T.until }];
  return (
    <Block title={T.lists} heads={heads} isEmpty={listCounts.length === 0} empty={T.all}>
      {listCounts.map(({ segmentId, count, asOf, expiresOn }) => (
        <tr key={segmentId ?? ''}>
          <th scope="row">{segmentId === undefined ? say(T.all) : (data.byId.get(segmentId)?.name ?? segmentId)}</th>
          <td class="figure">{say(amount(count, unitOf(data, segmentId)))}</td>
          <td>{asOf ?? '—'}</td>
          <td>
            {expiresOn !== undefined && expiresOn < today ? (
              <strong class="over">{say(T.over, { day: expiresOn })}</strong>
            ) : (
              (expiresOn ?? '—')
            )}
          </td>
        </tr>
      ))}
    </Block>
  );
}

function unitOf({ byId, payload }: PageData, segmentId: string | undefined): string {
  const segment = segmentId === undefined ? undefined : byId.get(segmentId);
  return segment ? customerUnitOf({ nodes: [segment] }) : customerUnitOf(payload.map);
}
