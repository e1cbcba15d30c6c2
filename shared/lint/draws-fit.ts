// Owns what SM041 finds in draws and in quantities by branch: odds above 100 %, prizes that run out, branches told of more than there is.
import { isDraw } from '../document/draws.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { amount } from '../document/unit-names.ts';
import type { Graph } from '../graph/graph.ts';
import { percent, rounded } from '../i18n/figure.ts';
import type { Found } from './rule.ts';

type Benefit = NodeOf<'benefit'>;
const TINY = 1e-9;

export function* benefitsThatDoNotFit(graph: Graph): Iterable<Found> {
  for (const benefit of graph.ofKind('benefit')) {
    if (isDraw(benefit)) yield* drawThatDoesNotFit(benefit);
    yield* branchesAboveStock(benefit);
  }
}

function* drawThatDoesNotFit({ id, name, prizes = [], expectedDraws }: Benefit): Iterable<Found> {
  const odds = prizes.reduce((sum, { oddsPct = 0 }) => sum + oddsPct, 0);
  if (odds > 100 + TINY) {
    yield {
      targets: [id],
      key: 'odds',
      message: {
        zh: '抽奖“{name}”各奖项中奖概率合计 {odds}，超过 100%。',
        en: 'The odds of draw “{name}” add up to {odds}, more than 100%.',
      },
      params: { name, odds: percent(rounded(odds, 6)) },
      field: 'prizes',
    };
  }
  for (const [at, { tier, quantity, oddsPct }] of prizes.entries()) {
    if (quantity === undefined || oddsPct === undefined || expectedDraws === undefined) continue;
    const wins = (expectedDraws * oddsPct) / 100;
    if (wins <= quantity + TINY) continue;
    yield {
      targets: [id],
      key: `prize ${tier}`,
      message: {
        zh: '抽奖“{name}”的{tier}预计中奖 {wins}，多于数量 {quantity}，后面的客户抽不到已公布的奖。',
        en: 'Prize “{tier}” of draw “{name}” is expected to be won {wins} times, but there are {quantity}; later customers cannot win what was announced.',
      },
      params: { name, tier, wins: amount(rounded(wins), '份'), quantity: amount(quantity, '份') },
      field: `prizes.${at}.quantity`,
    };
  }
}

/** Each branch is told what it may give out, so what is not there cannot go out. */
function* branchesAboveStock({ id, name, stock, unitCost, budget, quantityByBranch = [] }: Benefit): Iterable<Found> {
  const sum = quantityByBranch.reduce((total, { quantity }) => total + quantity, 0);
  const place = { targets: [id], field: 'quantityByBranch' };
  if (stock !== undefined && sum > stock) {
    yield {
      ...place,
      key: 'branches stock',
      severity: 'error',
      message: {
        zh: '权益“{name}”支行数量合计 {sum}，超过库存 {stock}。',
        en: 'The branches’ quantities of benefit “{name}” add up to {sum}, more than its stock of {stock}.',
      },
      params: { name, sum: amount(sum, '份'), stock: amount(stock, '份') },
    };
  }
  const cost = unitCost === undefined ? undefined : rounded(sum * unitCost);
  if (cost === undefined || budget === undefined || cost <= budget) return;
  yield {
    ...place,
    key: 'branches budget',
    message: {
      zh: '权益“{name}”支行数量合计 {sum}，按单份成本需 {cost}，超过预算 {budget}。',
      en: 'The branches’ quantities of benefit “{name}” add up to {sum}, which cost {cost}, above its budget of {budget}.',
    },
    params: { name, sum: amount(sum, '份'), cost: amount(cost, '元'), budget: amount(budget, '元') },
  };
}
