// Owns SM033: no two rows offer one segment the same product in one scenario by the same channel.
import { needsWords } from '../../document/kinds/channel-facts.ts';
import type { NodeOf } from '../../document/kinds/index.ts';
import type { Graph } from '../../graph/graph.ts';
import { channelsReached, scriptFits, scriptsOf } from '../../graph/reach.ts';
import type { Rule } from '../rule.ts';

type Product = NodeOf<'product'>;
type Channel = NodeOf<'channel'>;

export const duplicateStrategy: Rule = {
  id: 'SM033',
  severity: 'warning',
  title: { zh: '重复策略', en: 'Duplicate strategy' },
  why: {
    zh: '同一件事写了两行，支行会做两遍，回检也分不清是哪一行的效果。',
    en: 'Branches do twice what is written twice, and a review cannot tell whose effect it was.',
  },
  *check(_document, graph) {
    for (const scenario of graph.ofKind('scenario')) {
      const segments = graph.previous(scenario.id, 'flow').filter((node) => node.kind === 'segment');
      for (const stops of equalStops(graph, scenario.id)) {
        const served = segments.filter((segment) => rowsFor(graph, stops, segment.id).length > 1);
        const rows = stops.filter((stop) => served.some(({ id }) => rowsFor(graph, [stop], id).length > 0));
        const [first] = rows;
        if (!first) continue;
        yield {
          targets: [...new Set([...rows.map(({ channel }) => channel.id), ...rows.map(({ product }) => product.id)])],
          key: scenario.id,
          message: {
            zh: '重复策略：客群「{segments}」在场景「{scenario}」经「{channel}」推荐「{product}」的策略有 {n} 处。',
            en: 'Duplicate strategy: segment “{segments}” is offered “{product}” through “{channel}” {n} times in scenario “{scenario}”.',
          },
          params: {
            segments: served.map(({ name }) => name),
            scenario: scenario.name,
            channel: [...new Set(rows.map(({ channel }) => channel.name))],
            product: first.product.name,
            n: rows.length,
          },
        };
      }
    }
  },
};

interface Stop {
  readonly product: Product;
  readonly channel: Channel;
}

/** A scenario's pairs of product and channel in groups: same product (library item), same channel (library item or type). */
function equalStops(graph: Graph, scenarioId: string): readonly (readonly Stop[])[] {
  const groups = new Map<string, Stop[]>();
  for (const product of new Set(graph.next(scenarioId, 'flow'))) {
    if (product.kind !== 'product') continue;
    for (const channel of channelsReached(graph, product.id)) {
      const key = JSON.stringify([product.libraryId || product.id, channel.libraryId || channel.channelType]);
      groups.set(key, [...(groups.get(key) ?? []), { product, channel }]);
    }
  }
  return [...groups.values()].map((stops) => withoutRepeats(graph, stops)).filter((stops) => stops.length > 1);
}

/** A second contact that follows the first by fallback, hand-off or follow-up was designed so. */
function withoutRepeats(graph: Graph, stops: readonly Stop[]): readonly Stop[] {
  if (stops.length < 2) return stops;
  const follows = ({ product, channel }: Stop) =>
    stops.some(
      (other) => other.product === product && other.channel !== channel && leadsTo(graph, other.channel, channel),
    );
  return stops.filter((stop) => !follows(stop));
}

function leadsTo(graph: Graph, from: Channel, to: Channel): boolean {
  const seen = new Set([from.id]);
  for (const id of seen) {
    for (const edge of graph.outgoing(id)) if (graph.node(edge.to)?.kind === 'channel') seen.add(edge.to);
    if (seen.has(to.id)) return true;
  }
  return false;
}

/** Those that make a row for the segment: the channel has a script for the two, or needs no words. */
function rowsFor(graph: Graph, stops: readonly Stop[], segmentId: string): readonly Stop[] {
  return stops.filter(({ product, channel }) => {
    const scripts = scriptsOf(graph, channel.id);
    if (scripts.length === 0) return !needsWords(channel);
    return scripts.some((script) => scriptFits(graph, script, product, segmentId));
  });
}
