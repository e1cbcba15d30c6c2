// Owns SM006: nodes that nothing is connected to are leftovers.
import type { Rule } from '../rule.ts';

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
    for (const node of document.nodes) {
      if (graph.outgoing(node.id).length + graph.incoming(node.id).length > 0 || parents.has(node.id)) continue;
      yield {
        targets: [node.id],
        message: { zh: '孤立节点“{name}”未连接任何节点。', en: 'Node “{name}” is not connected to anything.' },
        params: { name: node.name },
        fixes: [
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
