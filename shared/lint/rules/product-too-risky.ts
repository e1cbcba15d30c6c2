// Owns SM018: no product is riskier than its segment can bear (适当性), and none is offered while that is unknown.
import type { Dictionaries } from '../../dictionary/dictionaries.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import { carriesRisk, needsRisk } from '../../document/kinds/product.ts';
import type { Graph } from '../../graph/graph.ts';
import { lineOf, productsOf } from '../../graph/reach.ts';
import type { Fix } from '../fix.ts';
import type { Found, Rule } from '../rule.ts';

type Product = NodeOf<'product'>;
type Segment = NodeOf<'segment'>;

export const productTooRisky: Rule = {
  id: 'SM018',
  severity: 'error',
  title: { zh: '产品风险高于客群或未知', en: 'Product too risky for the segment, or of unknown risk' },
  why: {
    zh: '不适当销售属于违规；未填风险等级或风险承受上限，等于未做适当性匹配。',
    en: 'Mis-selling is a violation; without a risk level or a risk capacity nobody has matched product and customer.',
  },
  *check(_document, graph, { dictionaries }) {
    for (const product of graph.ofKind('product')) {
      if (needsRisk(product) && product.risk === undefined) yield withoutLevel(product);
    }
    for (const segment of graph.ofKind('segment')) {
      const risky = productsOf(graph, segment.id).filter(isMatched);
      const limit = segment.riskCapacityMax && dictionaries.riskMatch[segment.riskCapacityMax];
      if (risky.length === 0) continue;
      if (!limit) yield withoutCapacity(segment, risky);
      else yield* tooRisky(graph, segment, risky, leastOf(graph, segment, limit, dictionaries));
    }
  },
};

/** Whether the product has to be within the customers' risk capacity. */
function isMatched(product: Product): boolean {
  return needsRisk(product) || (carriesRisk(product) && product.risk !== undefined);
}

function withoutLevel(product: Product): Found {
  return {
    targets: [product.id],
    key: 'level',
    stage: 'handover',
    message: {
      zh: '产品“{product}”未填风险等级，无法判断适合哪些客户。',
      en: 'Product “{product}” has no risk level, so its suitability cannot be determined.',
    },
    params: { product: product.name },
    field: 'risk',
  };
}

/** Also where the dictionary does not say which risk the capacity allows. */
function withoutCapacity(segment: Segment, products: readonly Product[]): Found {
  const capacity = segment.riskCapacityMax;
  return {
    targets: [segment.id, ...products.map(({ id }) => id)],
    key: 'capacity',
    stage: 'handover',
    message: capacity
      ? {
          zh: '风险匹配词典没有“{capacity}”，无法判断产品“{products}”是否适合客群“{segment}”。',
          en: 'The risk match dictionary has no “{capacity}”, so the suitability of {products} for segment “{segment}” cannot be determined.',
        }
      : {
          zh: '客群“{segment}”未填风险承受上限，无法判断是否适合产品“{products}”。',
          en: 'Segment “{segment}” has no risk capacity, so the suitability of {products} cannot be determined.',
        },
    params: { segment: segment.name, products: products.map(({ name }) => name), capacity: capacity ?? '' },
    field: 'riskCapacityMax',
  };
}

interface Capacity {
  readonly limit: string;
  readonly of: Segment;
}

/** The customers are among those of the segments above, so what these can bear holds too. */
function leastOf(graph: Graph, segment: Segment, limit: string, { riskMatch }: Dictionaries): Capacity {
  return lineOf(graph, segment).reduce<Capacity>(
    (least, of) => {
      const own = of.riskCapacityMax && riskMatch[of.riskCapacityMax];
      return own && levelOf(own) < levelOf(least.limit) ? { limit: own, of } : least;
    },
    { limit, of: segment },
  );
}

function* tooRisky(
  graph: Graph,
  segment: Segment,
  products: readonly Product[],
  { limit, of }: Capacity,
): Iterable<Found> {
  const isBearable = (risk: string) => levelOf(risk) <= levelOf(limit);
  for (const product of products) {
    if (product.risk === undefined || isBearable(product.risk)) continue;
    yield {
      targets: [product.id, segment.id],
      message: {
        zh: '产品“{product}”（{risk}）高于客群“{segment}”风险承受上限（{capacity}）。',
        en: 'Product “{product}” ({risk}) exceeds the risk capacity of segment “{segment}” ({capacity}).',
      },
      params: {
        product: product.name,
        risk: product.risk,
        segment: of.name,
        capacity: of.riskCapacityMax ?? '',
      },
      field: 'risk',
      fixes: withoutIt(graph, segment.id, product.id, isBearable),
    };
  }
}

/** Takes the product out of the segment's scenarios, where each of them has another that the segment can bear. */
function withoutIt(
  graph: Graph,
  segmentId: string,
  productId: string,
  isBearable: (risk: string) => boolean,
): readonly Fix[] {
  const offers = graph
    .next(segmentId, 'flow')
    .flatMap(({ id }) => graph.outgoing(id))
    .filter(({ type, to }) => type === 'flow' && to === productId);
  const hasOther = (scenarioId: string) =>
    graph
      .next(scenarioId, 'flow')
      .some(
        (node) =>
          node.kind === 'product' && node.id !== productId && (!carriesRisk(node) || isBearable(node.risk ?? 'R9')),
      );
  if (!offers.every(({ from }) => hasOther(from))) return [];
  const names = [...new Set(offers.map(({ from }) => graph.node(from)?.name ?? from))];
  return [
    {
      title: {
        zh: `从${names.map((name) => `“${name}”`).join('')}移除该产品`,
        en: `Remove the product from ${names.map((name) => `“${name}”`).join(', ')}`,
      },
      steps: [{ do: 'remove', ids: offers.map(({ id }) => id) }],
    },
  ];
}

/** R3 → 3. */
function levelOf(risk: string): number {
  return Number(risk.slice(1));
}
