// Owns SM004: every chain goes on from segment to scenario, product, channel and script.
import type { MapDocument, MapNode } from '../../document/document.ts';
import type { KindId } from '../../document/kind-id.ts';
import { needsWords } from '../../document/kinds/channel-facts.ts';
import { kinds } from '../../document/kinds/index.ts';
import type { Graph } from '../../graph/graph.ts';
import { productsReaching } from '../../graph/reach.ts';
import { newScriptValues } from '../disclosures.ts';
import type { Rule } from '../rule.ts';

export const brokenChain: Rule = {
  id: 'SM004',
  severity: 'error',
  stage: 'check',
  awaitsFilling: true,
  title: { zh: '链路断裂', en: 'Broken chain' },
  why: {
    zh: '链路断裂时，支行得到的策略不完整：有产品无话术，有渠道无内容。',
    en: 'Branches would receive half a strategy: a product without a script, a channel without content.',
  },
  *check(document, graph, { dictionaries: { disclosures } }) {
    const parents = parentSegments(document);
    for (const node of document.nodes) {
      const missing = missingAfter(graph, node, parents);
      if (!missing) continue;
      const title = kinds[missing].title;
      yield {
        targets: [node.id],
        message: { zh: '“{path}”链路断裂：缺少{kinds}。', en: 'The chain “{path}” is broken: {kinds} is missing.' },
        params: { path: pathTo(graph, node), kinds: [{ zh: title.zh, en: `a ${title.en.toLowerCase()}` }] },
        fixes: [
          {
            title: { zh: `新建${title.zh}`, en: `Create a ${title.en.toLowerCase()}` },
            steps: [
              {
                do: 'add',
                kind: missing,
                name: `新${title.zh}`,
                beside: node.id,
                direction: 'after',
                // Words that fit the channel, with the sentences of what it offers.
                ...(node.kind === 'channel' && {
                  values: newScriptValues(node, productsReaching(graph, node.id), disclosures),
                }),
              },
            ],
          },
        ],
      };
    }
  },
};

/** The kind that `node` should lead to and does not; a parent segment is carried by its child segments. */
function missingAfter(graph: Graph, node: MapNode, parents: ReadonlySet<string>): KindId | undefined {
  const leadsTo = (kind: KindId) => graph.next(node.id, 'flow').some((next) => next.kind === kind);
  switch (node.kind) {
    case 'segment':
      return leadsTo('scenario') || parents.has(node.id) ? undefined : 'scenario';
    case 'scenario':
      return leadsTo('product') || graph.next(node.id, 'attach').length > 0 ? undefined : 'product';
    case 'product':
      return leadsTo('channel') ? undefined : 'channel';
    case 'channel':
      return leadsTo('script') || !needsWords(node) ? undefined : 'script';
    default:
      return undefined;
  }
}

function parentSegments(document: MapDocument): ReadonlySet<string> {
  return new Set(document.nodes.flatMap((node) => (node.kind === 'segment' ? (node.parentSegmentId ?? []) : [])));
}

const PREVIOUS: Partial<Record<KindId, readonly KindId[]>> = {
  scenario: ['segment'],
  product: ['scenario'],
  channel: ['product', 'channel'],
};

/** The names from the segment down to `node`, along the first edge that leads to each. */
function pathTo(graph: Graph, node: MapNode): string {
  const names: string[] = [];
  const seen = new Set<string>();
  for (let at: MapNode | undefined = node; at && !seen.has(at.id); at = previousOf(graph, at)) {
    seen.add(at.id);
    names.unshift(at.name);
  }
  return names.join(' → ');
}

function previousOf(graph: Graph, node: MapNode): MapNode | undefined {
  const before = graph.incoming(node.id).flatMap((edge) => graph.node(edge.from) ?? []);
  for (const kind of PREVIOUS[node.kind] ?? []) {
    const found = before.find((candidate) => candidate.kind === kind);
    if (found) return found;
  }
  return undefined;
}
