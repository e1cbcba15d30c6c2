// Owns SM021: a benefit does not run out, overspend or buy deposits; that it has limits at all is SM038's.

import { isDraw, prizeTotals } from '../../document/draws.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import { amount } from '../../document/unit-names.ts';
import type { Graph } from '../../graph/graph.ts';
import { figure, rounded } from '../../i18n/figure.ts';
import type { Message } from '../../i18n/message.ts';
import type { Stock } from '../../knowledge/stock.ts';
import type { Found, Rule } from '../rule.ts';

type Benefit = NodeOf<'benefit'>;

export const benefitOutOfControl: Rule = {
  id: 'SM021',
  severity: 'warning',
  title: { zh: '权益失控', en: 'Benefit out of control' },
  why: {
    zh: '薅羊毛和返利吸存是权益最常见的两类事故。',
    en: 'Abuse of benefits and buying deposits with gifts are the two classic failures.',
  },
  *check(_document, graph, { stock }) {
    for (const placements of byItem(graph.ofKind('benefit'))) yield* shortage(placements, stock);
    for (const benefit of graph.ofKind('benefit')) {
      yield* overspending(benefit);
      yield* buyingDeposits(graph, benefit);
    }
  },
};

/** Placements of one library item share its stock; a benefit of no item stands alone. */
function byItem(benefits: readonly Benefit[]): Iterable<readonly [Benefit, ...Benefit[]]> {
  const items = new Map<string, [Benefit, ...Benefit[]]>();
  for (const benefit of benefits) {
    const key = benefit.libraryId ? `item ${benefit.libraryId}` : benefit.id;
    const placements = items.get(key);
    if (placements) placements.push(benefit);
    else items.set(key, [benefit]);
  }
  return items.values();
}

function* shortage(placements: readonly [Benefit, ...Benefit[]], stock: Stock): Iterable<Found> {
  const [first] = placements;
  const current = first.libraryId ? stock[first.libraryId] : undefined;
  const noted = placements.flatMap((benefit) => benefit.stock ?? []);
  const available = current?.amount ?? (noted.length > 0 ? Math.min(...noted) : undefined);
  const claims = placements.reduce((sum, { expectedClaim }) => sum + (expectedClaim ?? 0), 0);
  if (available === undefined || claims <= available) return;
  yield risk(placements, 'stock', 'expectedClaim', {
    zh: `预计领取 ${amount(claims, '份').zh}，超过库存 ${amount(available, '份').zh}`,
    en: `${figure(claims)} claims are expected, but only ${figure(available)} are in stock`,
  });
}

function* overspending(benefit: Benefit): Iterable<Found> {
  const { unitCost, expectedClaim, budget } = benefit;
  // Fen, so that 0.1 × 3 is not more than 0.3.
  const claims = unitCost === undefined || expectedClaim === undefined ? undefined : rounded(unitCost * expectedClaim);
  const cost = isDraw(benefit) ? prizeTotals(benefit).cost : claims;
  if (cost === undefined || budget === undefined || cost <= budget) return;
  yield risk([benefit], 'budget', 'budget', {
    zh: `预计支出 ${amount(cost, '元').zh}，超过预算 ${amount(budget, '元').zh}`,
    en: `the expected cost is CNY ${figure(cost)}, but the budget is CNY ${figure(budget)}`,
  });
}

const GIVEN_AWAY: readonly Benefit['benefitType'][] = ['gift', 'coupon', 'points'];

function* buyingDeposits(graph: Graph, benefit: Benefit): Iterable<Found> {
  if (!benefit.conditional || !GIVEN_AWAY.includes(benefit.benefitType)) return;
  const deposit = graph
    .previous(benefit.id, 'attach')
    .flatMap((scenario) => graph.next(scenario.id, 'flow'))
    .find((node) => node.kind === 'product' && node.productType === 'deposit');
  if (!deposit) return;
  yield {
    ...risk([benefit, deposit], 'deposit', 'conditional', {
      zh: `以办理存款“${deposit.name}”为发放条件，属于返利吸存`,
      en: `it is given for opening the deposit “${deposit.name}”, which amounts to buying deposits with gifts`,
    }),
    severity: 'error',
  };
}

function risk(
  targets: readonly [{ id: string; name: string }, ...{ id: string }[]],
  key: string,
  field: string,
  issue: Message,
): Found {
  return {
    targets: targets.map(({ id }) => id),
    key,
    message: { zh: '权益“{name}”失控风险：{issue}。', en: 'Benefit “{name}” may get out of control: {issue}.' },
    params: { name: targets[0].name, issue },
    field,
  };
}
