// Owns SM018: no product is riskier than its segment can bear (适当性).
import { carriesRisk } from '../../document/kinds/product.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Fix } from '../fix.ts';
import type { Rule } from '../rule.ts';

export const productTooRisky: Rule = {
  id: 'SM018',
  severity: 'error',
  title: { zh: '产品风险高于客群', en: 'Product too risky for the segment' },
  why: { zh: '不适当销售属于违规。', en: 'Mis-selling is a violation, not a bad result.' },
  *check(_document, graph, { dictionaries }) {
    for (const segment of graph.ofKind('segment')) {
      const limit = segment.riskCapacityMax && dictionaries.riskMatch[segment.riskCapacityMax];
      if (!limit) continue;
      const seen = new Set<string>();
      for (const scenario of graph.next(segment.id, 'flow')) {
        for (const product of graph.next(scenario.id, 'flow')) {
          if (product.kind !== 'product' || !carriesRisk(product) || seen.has(product.id)) continue;
          seen.add(product.id);
          if (product.risk === undefined || levelOf(product.risk) <= levelOf(limit)) continue;
          yield {
            targets: [product.id, segment.id],
            message: {
              zh: '产品“{product}”（{risk}）高于客群“{segment}”风险承受上限（{capacity}）。',
              en: 'Product “{product}” ({risk}) exceeds the risk capacity of segment “{segment}” ({capacity}).',
            },
            params: {
              product: product.name,
              risk: product.risk,
              segment: segment.name,
              capacity: segment.riskCapacityMax ?? '',
            },
            field: 'risk',
            fixes: withoutIt(graph, segment.id, product.id, (risk) => levelOf(risk) <= levelOf(limit)),
          };
        }
      }
    }
  },
};

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
