// Owns automatic layout: asks elkjs for an order of the lanes and turns the best order into places.
import type { ELK } from 'elkjs/lib/elk-api.js';
import { laneGraph } from '../../../shared/document/auto-layout/lane-graph.ts';
import { bestOrder, improveOrder } from '../../../shared/document/auto-layout/lane-order.ts';
import { type Places, placesFor } from '../../../shared/document/auto-layout/lane-places.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { orderFromElk, toElk } from './elk-graph.ts';

/**
 * Where the cards of the map, or those in `ids`, stand when arranged left to right. Elk's order is taken unless it or
 * today's order can be improved to fewer crossings. Holds only cards that move.
 */
export async function arrange(elk: ELK, document: MapDocument, ids?: ReadonlySet<string>): Promise<Places> {
  const graph = laneGraph(document, ids);
  const found = orderFromElk(graph, await elk.layout(toElk(graph)));
  const order = bestOrder(graph, [found, improveOrder(graph, found), improveOrder(graph, graph.lanes)]);
  return placesFor(document, graph, order);
}
