// Owns 转介单: one slip per handoff between two channels, to print and fill in by hand; it asks for no customer's name.
import { Fragment } from 'preact';
import type { Message } from '../../../shared/i18n/message.ts';
import type { PageData } from '../model/page-data.ts';
import { roleLabel } from '../model/page-data.ts';
import { Fact } from '../parts/Fact.tsx';
import { useSay } from '../parts/language.tsx';
import { ListedCount, WhomFacts, whomIn } from '../parts/Whom.tsx';
import { KINDS, W } from '../words.ts';
import type { ViewProps } from './views.ts';

const T = {
  none: { zh: '该支行包没有协同转介。', en: 'This package has no handoffs.' },
  title: { zh: '转介单 {number}', en: 'Handoff slip {number}' },
  from: { zh: '转出', en: 'From' },
  to: { zh: '接收', en: 'To' },
  condition: { zh: '转介条件', en: 'When' },
  limit: { zh: '接收时限', en: 'Time limit' },
  limitText: { zh: '转出后 {hours} 小时内联系客户', en: 'Contact within {hours} hours of the handoff' },
  noLimit: { zh: '未规定，由双方约定', en: 'Not set; agree between you' },
  credit: { zh: '业绩归属', en: 'Attribution' },
  wait: { zh: '等待', en: 'Wait' },
  days: { zh: '{days} 天', en: '{days} days' },
  note: { zh: '备注', en: 'Remarks' },
  reference: {
    zh: '业务系统编号（不写姓名、电话、证件号）',
    en: 'Reference in the bank’s system (no name, phone or ID)',
  },
  sentBy: { zh: '转出人、时间', en: 'Sent by, time' },
  takenBy: { zh: '接收人、时间', en: 'Received by, time' },
  result: { zh: '结果', en: 'Result' },
  results: { zh: '□ 已联系　□ 已办理　□ 未接通　□ 不需要', en: '□ reached　□ done　□ not reached　□ not wanted' },
} as const satisfies Record<string, Message>;

const CREDIT: Readonly<Record<string, Message>> = {
  first: { zh: '首次触达', en: 'First contact' },
  last: { zh: '最后触达', en: 'Last contact' },
  split: { zh: '平分', en: 'Split' },
};

export function HandoffView({ data }: ViewProps) {
  const say = useSay();
  const slips = data.payload.map.edges.flatMap((edge) => (edge.type === 'handoff' ? [edge] : []));
  if (slips.length === 0) return <p class="empty">{say(T.none)}</p>;
  return (
    <div class="slips">
      {slips.map((edge, index) => (
        <article key={edge.id} class="panel slip">
          <h3>{say(T.title, { number: index + 1 })}</h3>
          <dl class="facts">
            <Fact term={T.from}>
              <Party data={data} id={edge.from} />
            </Fact>
            <Fact term={T.to}>
              <Party data={data} id={edge.to} />
            </Fact>
            <Fact term={T.condition}>{edge.condition ?? '—'}</Fact>
            <Fact term={T.limit}>
              {edge.slaHours === undefined ? say(T.noLimit) : say(T.limitText, { hours: edge.slaHours })}
            </Fact>
            {edge.waitDays !== undefined && <Fact term={T.wait}>{say(T.days, { days: edge.waitDays })}</Fact>}
            {edge.attribution && <Fact term={T.credit}>{say(CREDIT[edge.attribution] ?? { zh: '—', en: '—' })}</Fact>}
            {edge.note && <Fact term={T.note}>{edge.note}</Fact>}
            <SlipWhom data={data} from={edge.from} to={edge.to} />
          </dl>
          <dl class="blanks">
            {[T.reference, T.sentBy, T.takenBy].map((term) => (
              <Fact key={term.zh} term={term}>
                <span class="blank" />
              </Fact>
            ))}
            <Fact term={T.result}>{say(T.results)}</Fact>
          </dl>
        </article>
      ))}
    </div>
  );
}

/** What the receiver must know before the first word; the rest stands in 名单与口径. */
const ON_SLIP = ['who', 'not', 'control', 'risk', 'benefit', 'course', 'ask'] as const;

function SlipWhom({ data, from, to }: { data: PageData; from: string; to: string }) {
  const [sends, takes] = [from, to].map((id) => data.byId.get(id)?.code);
  const sent = new Set(data.rows.flatMap((row) => (row.channelCode === sends ? row.segmentCode : [])));
  const segments = whomIn(
    data,
    data.rows.filter(({ channelCode, segmentCode }) => [sends, takes].includes(channelCode) && sent.has(segmentCode)),
  );
  return (
    <>
      {segments.map((whom) => (
        <Fragment key={whom.segment.id}>
          <Fact term={KINDS.segment}>
            <strong>{whom.segment.name}</strong> <ListedCount whom={whom} />
          </Fact>
          <WhomFacts whom={whom} only={ON_SLIP} />
        </Fragment>
      ))}
    </>
  );
}

function Party({ data, id }: { data: PageData; id: string }) {
  const say = useSay();
  const node = data.byId.get(id);
  const role = node?.kind === 'channel' ? roleLabel(data, node.executorRole) : undefined;
  return (
    <>
      {node?.name}
      {role && say(W.aside, { text: role })}
    </>
  );
}
