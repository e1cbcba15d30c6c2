// Owns 礼品与奖项: what this branch may give out of each benefit, and the prizes of draws with their number and odds.
import { amount } from '../../../shared/document/unit-names.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { CLAIM_WITHIN, type Gift, packagedGifts } from '../../../shared/package/gifts.ts';
import type { PageData } from '../model/page-data.ts';
import { useSay } from './language.tsx';
import { TableFrame } from './TableFrame.tsx';

const T = {
  gifts: { zh: '礼品与奖项', en: 'Gifts and prizes' },
  name: { zh: '名称', en: 'Name' },
  own: { zh: '本支行数量', en: 'This branch' },
  whole: { zh: '全行数量', en: 'Whole bank' },
  limit: { zh: '每人限领', en: 'Limit per customer' },
  how: { zh: '核销方式', en: 'How it is redeemed' },
  shared: { zh: '未单独分配', en: 'No share of its own' },
  times: { zh: '{n} 次', en: '{n}' },
  prize: { zh: '{tier}：{prize}', en: '{tier}: {prize}' },
  odds: { zh: '每次抽奖 {odds}', en: '{odds} of each draw' },
} as const satisfies Record<string, Message>;

const FIGURES: ReadonlySet<Message> = new Set([T.own, T.whole, T.limit]);

export function Gifts({ data }: { data: PageData }) {
  const say = useSay();
  const gifts = packagedGifts(data.payload);
  if (gifts.length === 0) return null;
  return (
    <section class="panel">
      <h3>{say(T.gifts)}</h3>
      <TableFrame label={say(T.gifts)}>
        <table class="list">
          <thead>
            <tr>
              {[T.name, T.own, T.whole, T.limit, T.how].map((head) => (
                <th key={head.en} scope="col" class={FIGURES.has(head) ? 'figure' : undefined}>
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {gifts.map((gift) => (
              <GiftRows key={gift.benefit.id} gift={gift} />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

function GiftRows({ gift: { benefit, own, whole, prizes } }: { gift: Gift }) {
  const say = useSay();
  const copies = (value: number | undefined) => (value === undefined ? '—' : say(amount(value, '份')));
  const { perCustomerLimit, claimWindowDays: n } = benefit;
  const how = [
    ...(benefit.redeemHow ? [benefit.redeemHow] : []),
    ...(n === undefined ? [] : [say(CLAIM_WITHIN, { n })]),
  ];
  return (
    <>
      <tr>
        <th scope="row">{benefit.name}</th>
        <td class="figure">{own === undefined ? <span class="quiet">{say(T.shared)}</span> : copies(own)}</td>
        <td class="figure">{copies(whole)}</td>
        <td class="figure">{perCustomerLimit === undefined ? '—' : say(T.times, { n: perCustomerLimit })}</td>
        <td>{how.join(' · ') || '—'}</td>
      </tr>
      {prizes.map(({ tier, prize, quantity, oddsPct }) => (
        <tr key={tier}>
          <td>{prize ? say(T.prize, { tier, prize }) : tier}</td>
          <td />
          <td class="figure">{copies(quantity)}</td>
          <td />
          <td>{oddsPct === undefined ? '' : say(T.odds, { odds: amount(oddsPct, '%') })}</td>
        </tr>
      ))}
    </>
  );
}
