// Owns SM005: edges join what may be joined, once, and never lead a customer round in a circle.
import type { MapDocument, MapEdge } from '../../document/document.ts';
import { edgeTypes, legalEdgeTypes } from '../../document/edge-types.ts';
import { kinds } from '../../document/kinds/index.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Message } from '../../i18n/message.ts';
import { cyclesOf } from '../cycles.ts';
import type { Fix } from '../fix.ts';
import { isForward, leadsOnTo } from '../forward.ts';
import type { Found, Rule } from '../rule.ts';

export const illegalEdge: Rule = {
  id: 'SM005',
  severity: 'error',
  title: { zh: '连线不合法', en: 'Illegal edge' },
  why: {
    zh: '兜底形成循环，客户会被反复联系；接错的连线会产生非预期的策略行。',
    en: 'A circle of fallbacks contacts the customer forever; a wrong edge creates rows nobody designed.',
  },
  *check(document, graph) {
    yield* wrongPairs(document, graph);
    yield* duplicates(document, graph);
    yield* circles(document, graph);
  },
};

function* wrongPairs(document: MapDocument, graph: Graph): Iterable<Found> {
  for (const edge of document.edges) {
    const from = graph.node(edge.from);
    const to = graph.node(edge.to);
    const legal = from && to && from.id !== to.id ? legalEdgeTypes(from.kind, to.kind) : [];
    if (legal.includes(edge.type)) continue;
    yield {
      targets: [edge.id],
      key: 'pair',
      message: {
        zh: '连线不合法：{fromKind}→{toKind}（{type}）。',
        en: 'Illegal edge: {fromKind} → {toKind} ({type}).',
      },
      params: {
        fromKind: from ? kinds[from.kind].title : NOTHING,
        toKind: to ? kinds[to.kind].title : NOTHING,
        type: edgeTypes[edge.type].title,
      },
      fixes: [
        ...legal
          .filter((type) => !graph.next(edge.from, type).some(({ id }) => id === edge.to))
          .filter((type) => !isForward(type) || !leadsOnTo(graph, edge.to).has(edge.from))
          .map((type): Fix => {
            const title = edgeTypes[type].title;
            return {
              title: { zh: `改为${title.zh}`, en: `Change to ${title.en.toLowerCase()}` },
              steps: [{ do: 'retype', id: edge.id, type }],
            };
          }),
        removal(edge),
      ],
    };
  }
}

const NOTHING: Message = { zh: '不存在的节点', en: 'missing node' };

function* duplicates(document: MapDocument, graph: Graph): Iterable<Found> {
  const seen = new Set<string>();
  for (const edge of document.edges) {
    const key = `${edge.type} ${edge.from} ${edge.to}`;
    if (!seen.has(key)) {
      seen.add(key);
      continue;
    }
    yield {
      targets: [edge.id],
      key: 'duplicate',
      message: {
        zh: '连线重复：“{from}”到“{to}”已有{type}连线。',
        en: 'Duplicate edge: “{from}” to “{to}” ({type}) already exists.',
      },
      params: { ...endNames(graph, edge), type: edgeTypes[edge.type].title },
      fixes: [removal(edge)],
    };
  }
}

function* circles(document: MapDocument, graph: Graph): Iterable<Found> {
  // An edge from a node to itself is reported as a wrong pair.
  const forward = document.edges.filter((edge) => isForward(edge.type) && edge.from !== edge.to);
  for (const { closing, ids } of cyclesOf(forward)) {
    yield {
      targets: [closing.id, ...ids],
      key: 'circle',
      message: {
        zh: '连线成环：“{from}”又连回“{to}”，客户会被反复联系。',
        en: 'Edges form a circle: “{from}” leads back to “{to}”, so customers are contacted again and again.',
      },
      params: endNames(graph, closing),
      fixes: [removal(closing)],
    };
  }
}

function endNames(graph: Graph, edge: MapEdge): { from: string; to: string } {
  return { from: graph.node(edge.from)?.name ?? edge.from, to: graph.node(edge.to)?.name ?? edge.to };
}

function removal(edge: MapEdge): Fix {
  return { title: { zh: '删除连线', en: 'Remove the edge' }, steps: [{ do: 'remove', ids: [edge.id] }] };
}
