// Owns what is wrong with the test cells of an offer: shares that are not 100 % (SM041), scripts and benefits that never reach its
// customers (SM007), and cells too small to be compared (SM029).

import { customerUnit } from '../document/customer-type.ts';
import type { MapEdge } from '../document/document.ts';
import { amount } from '../document/unit-names.ts';
import { cellComparison, isWhole, sharesSum } from '../forecast/cells.ts';
import { segmentsOf } from '../forecast/effective-volume.ts';
import { type Offer, offersOf } from '../forecast/offers.ts';
import type { Graph } from '../graph/graph.ts';
import { channelsReached, scriptsOf } from '../graph/reach.ts';
import { points, rounded } from '../i18n/figure.ts';
import type { Fix } from './fix.ts';
import type { Found } from './rule.ts';

type Cells = NonNullable<Extract<MapEdge, { type: 'flow' }>['cells']>;
type Tested = Offer & { readonly cells: Cells };

function testedOffers(graph: Graph): readonly Tested[] {
  return offersOf(graph).flatMap((offer) => (offer.edge.cells?.length ? { ...offer, cells: offer.edge.cells } : []));
}

const targetsOf = ({ edge, scenario, product }: Offer) => [edge.id, scenario.id, product.id];
const namesOf = ({ scenario, product }: Offer) => ({ scenario: scenario.name, product: product.name });

/** One cell compares with nothing, and a share that is missing makes no whole. */
export function* cellsThatDoNotFit(graph: Graph): Iterable<Found> {
  for (const offer of testedOffers(graph)) {
    const sum = sharesSum(offer.cells);
    if (isWhole(offer.cells)) continue;
    yield {
      targets: targetsOf(offer),
      key: 'cells',
      message: offer.cells.some(({ sharePct }) => sharePct === undefined)
        ? SHARES_MISSING
        : {
            zh: '场景“{scenario}”对产品“{product}”的 {n} 个试验单元占比合计 {sum}，应为 100%。',
            en: 'The {n, plural, one {# test cell} other {# test cells}} of scenario “{scenario}” × product “{product}” add up to {sum} instead of 100%.',
          },
      params: { ...namesOf(offer), n: offer.cells.length, sum: amount(sum, '%') },
      field: 'cells',
      fixes: [sharedEvenly(offer)],
    };
  }
}

const SHARES_MISSING = {
  zh: '场景“{scenario}”对产品“{product}”的 {n} 个试验单元中有单元未填占比，已填合计 {sum}，应全部填写且合计 100%。',
  en: 'Of the {n, plural, one {# test cell} other {# test cells}} of scenario “{scenario}” × product “{product}” some say no share; the others add up to {sum}. All must have one, 100% together.',
};

/** Hundredths that are left over go to the first cells. */
function sharedEvenly({ edge, cells }: Tested): Fix {
  const each = Math.floor(10_000 / cells.length);
  const over = 10_000 - each * cells.length;
  const value = cells.map((cell, at) => ({ ...cell, sharePct: (each + (at < over ? 1 : 0)) / 100 }));
  return {
    title: { zh: '各单元均分', en: 'Share out evenly' },
    steps: [{ do: 'set', id: edge.id, field: 'cells', value }],
  };
}

export function* cellsWithoutWay(graph: Graph): Iterable<Found> {
  for (const offer of testedOffers(graph)) {
    const scripts = channelsReached(graph, offer.product.id).flatMap(({ id }) => scriptsOf(graph, id));
    const benefits = graph.next(offer.scenario.id, 'attach');
    for (const [at, { name, scriptId, benefitId }] of offer.cells.entries()) {
      for (const [field, id, reached] of [
        ['scriptId', scriptId, scripts],
        ['benefitId', benefitId, benefits],
      ] as const) {
        if (id === undefined || reached.some((node) => node.id === id)) continue;
        yield {
          targets: targetsOf(offer),
          key: `cell ${name} ${field}`,
          message: {
            zh: '试验单元“{cell}”的{what}“{name}”不在场景“{scenario}”到产品“{product}”的路径上，客户得不到。',
            en: 'Customers of test cell “{cell}” never get its {what} “{name}”: scenario “{scenario}” and product “{product}” do not lead to it.',
          },
          params: { ...namesOf(offer), cell: name, what: WHAT[field], name: graph.node(id)?.name ?? id },
          field: `cells.${at}.${field}`,
        };
      }
    }
  }
}

const WHAT = {
  scriptId: { zh: '话术', en: 'script' },
  benefitId: { zh: '权益', en: 'benefit' },
};

export function* cellsTooSmall(graph: Graph): Iterable<Found> {
  for (const offer of testedOffers(graph)) {
    const compared = offer.scenario.descriptiveReview ? undefined : cellComparison(offer.edge, offer.volume);
    if (!compared) continue;
    const { best, worst, need } = compared;
    const have = Math.floor(worst.volume ?? 0);
    if (have >= need) continue;
    const unit = customerUnit(segmentsOf(graph, offer.scenario.id));
    const rate = (each: typeof best) => each.cell.takeUpPct ?? offer.edge.takeUpPct ?? 0;
    yield {
      targets: targetsOf(offer),
      key: 'cells',
      message: {
        zh: '场景“{scenario}”的试验单元“{worst}”仅 {have}，不足以识别与单元“{best}”相差 {points}的承接率（需 {need}）。',
        en: 'Test cell “{worst}” of scenario “{scenario}” has {have}, too few to tell its take-up from that of cell “{best}”, {points} apart ({need} needed).',
      },
      params: {
        scenario: offer.scenario.name,
        worst: worst.cell.name,
        best: best.cell.name,
        have: amount(have, unit),
        need: amount(need, unit),
        points: points(rounded(rate(best) - rate(worst))),
      },
      field: 'cells',
    };
  }
}
