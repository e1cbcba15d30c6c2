// Owns SM001: every segment serves a goal, its own or its parent segment's.

import type { Graph } from '../../graph/graph.ts';
import { goalsOf } from '../../graph/reach.ts';
import type { Fix } from '../fix.ts';
import { leadsOnTo } from '../forward.ts';
import type { Rule } from '../rule.ts';

const MOST_FIXES = 5;

export const segmentWithoutGoal: Rule = {
  id: 'SM001',
  severity: 'error',
  stage: 'check',
  title: { zh: '客群未连接目标', en: 'Segment without a goal' },
  why: {
    zh: '没有目标，回检缺少对照，预算也缺少依据。',
    en: 'Without a goal there is nothing to review against, and the budget cannot be justified.',
  },
  *check(_document, graph) {
    for (const segment of graph.ofKind('segment')) {
      if (goalsOf(graph, segment.id).length > 0) continue;
      yield {
        targets: [segment.id],
        message: {
          zh: '客群“{name}”未连接任何目标，回检时无法判断成效。',
          en: 'Segment “{name}” is not connected to any goal, so a review cannot tell success from failure.',
        },
        params: { name: segment.name },
        fixes: fixes(graph, segment.id),
      };
    }
  },
};

function fixes(graph: Graph, segmentId: string): readonly Fix[] {
  // Joined already, but wrongly: SM005 fixes that connection, a second one cannot be made beside it.
  const joined = new Set(graph.incoming(segmentId).map(({ from }) => from));
  // A goal that the segment leads on to by a wrong connection would close a circle.
  const below = leadsOnTo(graph, segmentId);
  const goals = graph
    .ofKind('goal')
    .filter(({ id }) => !joined.has(id) && !below.has(id))
    .sort((a, b) => Number(a.guardrail ?? false) - Number(b.guardrail ?? false));
  const link = goals.slice(0, MOST_FIXES).map(
    (goal): Fix => ({
      title: { zh: `连接目标“${goal.name}”`, en: `Connect goal “${goal.name}”` },
      steps: [{ do: 'connect', from: goal.id, to: segmentId, type: 'flow' }],
    }),
  );
  const create: Fix = {
    title: { zh: '新建目标', en: 'Create a goal' },
    steps: [{ do: 'add', kind: 'goal', name: '新目标', beside: segmentId, direction: 'before' }],
  };
  return [...link, create];
}
