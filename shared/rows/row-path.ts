// Owns the way a strategy row takes through the map: its nodes from left to right and the edges between them.

import type { MapDocument, MapEdge } from '../document/document.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import type { StrategyRow } from './strategy-row.ts';

export interface RowPath {
  /** From the segment on; channels passed on the way to the row's own are among them. */
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

const HOPS: readonly MapEdge['type'][] = ['fallback', 'handoff', 'followUp'];

/** The path of `row`; `graph` is that of `document`, for many rows of one document. */
export function pathOfRow(document: MapDocument, row: StrategyRow, graph: Graph = buildGraph(document)): RowPath {
  const { segment, scenario, product, channel, script } = row.ids;
  const steps = [
    ...flow(graph, segment, scenario),
    ...flow(graph, scenario, product),
    ...wayToChannel(graph, product, channel),
    ...(script === undefined ? [] : flow(graph, channel, script)),
  ];
  return { nodes: [segment, ...new Set(steps.map(({ to }) => to))], edges: steps.map(({ id }) => id) };
}

function flow(graph: Graph, from: string, to: string): MapEdge[] {
  return graph.outgoing(from).filter((edge) => edge.type === 'flow' && edge.to === to);
}

/** The shortest way from the product to the channel: by flow, then from channel to channel. */
function wayToChannel(graph: Graph, product: string, channel: string): MapEdge[] {
  const arrivedBy = new Map<string, MapEdge>();
  const visit = (edges: readonly MapEdge[]) => {
    for (const edge of edges) if (!arrivedBy.has(edge.to)) arrivedBy.set(edge.to, edge);
  };
  visit(graph.outgoing(product).filter((edge) => edge.type === 'flow'));
  // A Map's iteration also visits what is added on the way.
  for (const id of arrivedBy.keys()) {
    if (id === channel) break;
    visit(graph.outgoing(id).filter((edge) => HOPS.includes(edge.type)));
  }
  const way: MapEdge[] = [];
  for (let edge = arrivedBy.get(channel); edge; edge = arrivedBy.get(edge.from)) way.unshift(edge);
  return way;
}
