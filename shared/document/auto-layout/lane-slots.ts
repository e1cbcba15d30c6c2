// Owns the quick reordering of lanes: the cards of a lane exchange their places so that paths cross less.
import type { MapDocument } from '../document.ts';
import { laneGraph } from './lane-graph.ts';
import { improveOrder } from './lane-order.ts';
import type { Places } from './lane-places.ts';

/**
 * Orders each lane along the paths by barycentres. The cards share out the rows they have now, pinned ones keep theirs.
 * With `ids`, only these cards take part. Holds only cards that move.
 */
export function reorderLanes(document: MapDocument, ids?: ReadonlySet<string>): Places {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  const graph = laneGraph(document, ids);
  const places = new Map<string, { y: number }>();
  for (const lane of improveOrder(graph, graph.lanes)) {
    const moving = lane
      .flatMap(({ members }) => members)
      .flatMap((id) => nodes.get(id) ?? [])
      .filter(({ pinned }) => pinned !== true);
    const rows = moving.map(({ y }) => y).sort((a, b) => a - b);
    for (const [index, { id, y }] of moving.entries()) {
      const row = rows[index] ?? y;
      if (row !== y) places.set(id, { y: row });
    }
  }
  return places;
}
