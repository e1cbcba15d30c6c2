// Owns placing a shared node a second time, so that one of those that lead to it has a placement of its own (DOMAIN §3.0).
import type { Edit, MapDocument, MapEdge } from '../document.ts';
import { nodeById } from '../element-index.ts';
import { kinds } from '../kinds/index.ts';
import { freePlace } from '../layout.ts';
import { addNode, EDGE_PREFIX, nextId, remember } from './elements.ts';

/**
 * Copies node `id` and moves the edges from `source` to the copy. The copy goes on to the same nodes of its kind, as a
 * fallback or handoff does; what it flows to is the old placement's own. Unchanged when no edge leads from `source`.
 */
export const placeAgain =
  (id: string, source: string): Edit =>
  (document) => {
    const node = nodeById(document, id);
    const moves = ({ from, to }: MapEdge) => from === source && to === id;
    if (!node || !document.edges.some(moves)) return document;
    const { prefix } = kinds[node.kind];
    const copy = nextId(document, prefix);
    const { id: _id, code: _code, y: _y, pinned: _pinned, name, ...values } = node;
    const place = freePlace(document.nodes, node.kind, node.y);
    const added = addNode(node.kind, { name, ...place }, values)(document);
    const moved = { ...added, edges: added.edges.map((edge) => (moves(edge) ? { ...edge, to: copy } : edge)) };
    let result: MapDocument = moved;
    for (const edge of document.edges) {
      if (edge.from !== id || edge.type === 'flow' || edge.type === 'attach') continue;
      const edgeId = nextId(result, EDGE_PREFIX);
      const edges = [...result.edges, { ...edge, id: edgeId, from: copy }];
      result = remember({ ...result, edges }, EDGE_PREFIX, edgeId);
    }
    return result;
  };
