// Owns SM007: no channel shows a product's customers a script that was written for others.
import type { NodeOf } from '../../document/kinds/index.ts';
import type { Graph } from '../../graph/graph.ts';
import { channelsReached, emptiedRestrictions, scriptFits, scriptsOf, segmentsOf } from '../../graph/reach.ts';
import { cellsWithoutWay } from '../cells-fit.ts';
import { newScriptValues } from '../disclosures.ts';
import type { Fix } from '../fix.ts';
import type { Found, Rule } from '../rule.ts';

type Product = NodeOf<'product'>;
type Channel = NodeOf<'channel'>;

export const mismatchedPath: Rule = {
  id: 'SM007',
  severity: 'warning',
  title: { zh: '路径错配', en: 'Mismatched path' },
  why: {
    zh: '共用的节点会产生非预期的策略行。',
    en: 'Shared nodes silently create rows nobody designed.',
  },
  *check(_document, graph, { dictionaries: { disclosures } }) {
    for (const script of graph.ofKind('script')) {
      for (const field of emptiedRestrictions(graph, script)) yield forNobody(script, field);
    }
    yield* cellsWithoutWay(graph);
    for (const product of graph.ofKind('product')) {
      for (const channel of channelsReached(graph, product.id)) {
        const scripts = scriptsOf(graph, channel.id);
        const first = scripts[0];
        if (!first) continue;
        if (!scripts.some((script) => scriptFits(graph, script, product))) {
          yield mismatch(product, channel, first, ownChannel(graph, product, channel, disclosures));
          continue;
        }
        if (!scripts.some(({ forSegmentIds }) => forSegmentIds && forSegmentIds.length > 0)) continue;
        for (const segment of segmentsOf(graph, product.id)) {
          if (!scripts.some((script) => scriptFits(graph, script, product, segment.id)))
            yield mismatch(product, channel, first, [], segment);
        }
      }
    }
  },
};

function forNobody(script: NodeOf<'script'>, field: 'forProductIds' | 'forSegmentIds'): Found {
  return {
    targets: [script.id],
    key: field,
    message: {
      zh: '话术“{script}”限定的{kind}均已停用、移入草稿区或删除，目前不适用于任何客户。',
      en: 'Script “{script}” is restricted to {kind} that are all retired, in the tray or deleted; it fits no customer now.',
    },
    params: {
      script: script.name,
      kind: field === 'forProductIds' ? { zh: '产品', en: 'products' } : { zh: '客群', en: 'segments' },
    },
    field,
  };
}

function mismatch(
  product: Product,
  channel: Channel,
  script: NodeOf<'script'>,
  fixes: readonly Fix[],
  segment?: NodeOf<'segment'>,
): Found {
  return {
    targets: [channel.id, product.id, ...(segment ? [segment.id] : [])],
    message: {
      zh: '路径错配：{product} 的客户可能看到 {script}（渠道“{channel}”）。',
      en: 'Mismatched path: customers of {product} may see {script} (channel “{channel}”).',
    },
    params: {
      product: segment ? `${segment.name} · ${product.name}` : product.name,
      script: script.name,
      channel: channel.name,
    },
    fixes,
  };
}

/** Only a product's own edge to the channel can be moved to a placement of its own, and only from where others stay. */
function ownChannel(
  graph: Graph,
  product: Product,
  channel: Channel,
  disclosures: Readonly<Record<string, string>>,
): readonly Fix[] {
  const incoming = graph.incoming(channel.id);
  const isDirect = incoming.some(({ from, type }) => from === product.id && type === 'flow');
  const hops = channelsReached(graph, product.id).some((other) =>
    graph.outgoing(other.id).some(({ to, type }) => to === channel.id && type !== 'flow'),
  );
  if (!isDirect || hops || incoming.length < 2) return [];
  return [
    {
      title: { zh: `为“${product.name}”另放一个渠道`, en: `Place the channel again for “${product.name}”` },
      steps: [
        {
          do: 'placeAgain',
          id: channel.id,
          source: product.id,
          script: {
            name: '新话术',
            values: { ...newScriptValues(channel, [product], disclosures), forProductIds: [product.id] },
          },
        },
      ],
    },
  ];
}
