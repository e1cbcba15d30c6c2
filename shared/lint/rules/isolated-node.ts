// Owns SM006: nodes that nothing is connected to are leftovers.
import type { MapDocument } from '../../document/document.ts';
import { nodeById } from '../../document/element-index.ts';
import { likelyPair } from '../../graph/likely-partners.ts';
import type { Fix } from '../fix.ts';
import type { Rule } from '../rule.ts';

/** Looking for a partner costs a pass over the map each; a table that was just pasted is joined otherwise. */
const MOST_JOINED = 20;

export const isolatedNode: Rule = {
  id: 'SM006',
  severity: 'warning',
  stage: 'check',
  title: { zh: '孤立节点', en: 'Isolated node' },
  why: {
    zh: '画布上未连接的节点会混入下发内容，支行无法判断是否执行。',
    en: 'Leftover nodes confuse what branches receive: they cannot tell whether to act on them.',
  },
  *check(document, graph) {
    // A parent goal or segment is tied to its children by reference, not by an edge.
    const parents = new Set(
      document.nodes.flatMap((node) => {
        if (node.kind === 'goal') return node.parentGoalId ?? [];
        return node.kind === 'segment' ? (node.parentSegmentId ?? []) : [];
      }),
    );
    let joined = 0;
    for (const node of document.nodes) {
      if (graph.outgoing(node.id).length + graph.incoming(node.id).length > 0 || parents.has(node.id)) continue;
      joined += 1;
      yield {
        targets: [node.id],
        message: { zh: '孤立节点“{name}”未连接任何节点。', en: 'Node “{name}” is not connected to anything.' },
        params: { name: node.name },
        fixes: [
          ...(joined <= MOST_JOINED ? join(document, node.id) : []),
          {
            title: { zh: '移到草稿区', en: 'Move to the draft tray' },
            steps: [{ do: 'set', id: node.id, field: 'tray', value: true }],
          },
          { title: { zh: '删除节点', en: 'Remove the node' }, steps: [{ do: 'remove', ids: [node.id] }] },
        ],
      };
    }
  },
};

function join(document: MapDocument, id: string): readonly Fix[] {
  const pair = likelyPair(document, id);
  const [from, to] = [nodeById(document, pair?.from ?? ''), nodeById(document, pair?.to ?? '')];
  if (!from || !to) return [];
  const title = { zh: `连接“${from.name}”→“${to.name}”`, en: `Connect “${from.name}” → “${to.name}”` };
  return [{ title, steps: [{ do: 'connect', from: from.id, to: to.id }] }];
}
