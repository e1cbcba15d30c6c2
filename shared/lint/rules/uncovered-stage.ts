// Owns SM011: every lifecycle stage that is in scope has a strategy.
import type { MapDocument } from '../../document/document.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Found, LintContext, Rule } from '../rule.ts';

export const uncoveredStage: Rule = {
  id: 'SM011',
  severity: 'warning',
  stage: 'check',
  title: { zh: '生命周期阶段未覆盖', en: 'Lifecycle stage not covered' },
  why: {
    zh: '最常缺少的是流失挽回和转化；全生命周期要求每个阶段均有策略。',
    en: 'The usual gaps are win-back and conversion; a full lifecycle covers every stage.',
  },
  *check(document, graph, context) {
    const covered = coveredStages(graph);
    const stages = stagesInScope(document, graph, context);
    const segments = graph.ofKind('segment');
    if (
      stages.length > 0 &&
      segments.length > 0 &&
      segments.every(({ lifecycleStage = [] }) => lifecycleStage.length === 0)
    ) {
      yield notSaid(segments.map(({ id }) => id));
      return;
    }
    for (const stage of stages) {
      if (covered.has(stage.id)) continue;
      yield {
        targets: [],
        key: stage.id,
        message: {
          zh: '生命周期阶段“{stage}”没有任何策略覆盖。',
          en: 'No strategy covers the lifecycle stage “{stage}”.',
        },
        params: { stage: stage.label },
      };
    }
  },
};

/** Whether stages are covered is unknown then, not denied. */
function notSaid(targets: readonly string[]): Found {
  return {
    targets,
    key: 'unknown',
    message: {
      zh: '客群均未填生命周期阶段，无法判断各阶段是否有策略覆盖。',
      en: 'No segment has a lifecycle stage, so which stages are covered cannot be determined.',
    },
    field: 'lifecycleStage',
  };
}

/** The stages of segments that lead to a scenario, by themselves or through a segment within them. */
function coveredStages(graph: Graph): ReadonlySet<string> {
  const covered = new Set<string>();
  const seen = new Set<string>();
  const cover = (id: string) => {
    const segment = seen.has(id) ? undefined : graph.node(id);
    seen.add(id);
    if (segment?.kind !== 'segment') return;
    for (const stage of segment.lifecycleStage ?? []) covered.add(stage);
    if (segment.parentSegmentId) cover(segment.parentSegmentId);
  };
  for (const { id } of graph.ofKind('segment')) {
    if (graph.next(id, 'flow').some(({ kind }) => kind === 'scenario')) cover(id);
  }
  return covered;
}

function stagesInScope(document: MapDocument, graph: Graph, { dictionaries, today }: LintContext) {
  const { requiredStages } = dictionaries.ruleSettings;
  const left = leftEmpty(document, graph, today);
  return dictionaries.lifecycleStages.filter(
    ({ scheme, id }) =>
      scheme === document.lifecycleScheme &&
      (requiredStages.length === 0 || requiredStages.includes(id)) &&
      !left.has(id),
  );
}

const LIFECYCLE = 'lifecycle';
const WHOLE = '*';

/** Stages left empty on purpose and not yet due for review: as a whole, or in the cell of every segment. */
function leftEmpty(document: MapDocument, graph: Graph, today: string): ReadonlySet<string> {
  const cells = new Map<string, Set<string>>();
  for (const { matrix, row, column, reviewDate } of document.emptyCells ?? []) {
    if (!matrix.startsWith(LIFECYCLE) || reviewDate < today) continue;
    const own = cells.get(row) ?? new Set();
    cells.set(row, own.add(column));
  }
  const segments = graph.ofKind('segment');
  const isEmpty = (columns: ReadonlySet<string>) =>
    columns.has(WHOLE) || (segments.length > 0 && segments.every(({ id }) => columns.has(id)));
  return new Set([...cells].flatMap(([stage, columns]) => (isEmpty(columns) ? stage : [])));
}
