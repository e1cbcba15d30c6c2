// Owns how far goals are carried by the contacts that take place: the forecast itself, with each offer's take-up as far as they go.
import type { MapDocument } from '../document/document.ts';
import { takeUpOf } from '../forecast/cells.ts';
import { forecastGoals } from '../forecast/goal-progress.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import type { AchievedGoal } from './achievement.ts';

/** `share`: of each offer's contacts, by edge, how many take place. */
export function goalsAchieved(
  document: MapDocument,
  graph: Graph,
  share: ReadonlyMap<string, number>,
): readonly AchievedGoal[] {
  const edges = document.edges.map((edge) => {
    const part = share.get(edge.id);
    const takeUpPct = edge.type === 'flow' ? takeUpOf(edge) : undefined;
    if (takeUpPct === undefined || part === undefined || part === 1) return edge;
    // Whatever its test cells take up: all of them together.
    return { ...edge, takeUpPct: takeUpPct * part, cells: undefined };
  });
  const [assumed, achieved] = [forecastGoals(graph), forecastGoals(buildGraph({ ...document, edges }))];
  return graph.ofKind('goal').flatMap(({ id, guardrail }): readonly AchievedGoal[] => {
    const [before, after] = [assumed.of(id), achieved.of(id)];
    if (guardrail || !before || !after) return [];
    return [
      {
        goalId: id,
        assumed: before.forecast ?? null,
        achieved: after.forecast ?? null,
        byExperience: before.byExperience,
        gap: after.gap ?? null,
        scenarioIds: scenariosOf(assumed, id),
      },
    ];
  });
}

/** Of the goal's own offers and of those of the goals that it is made of. */
function scenariosOf(forecasts: ReturnType<typeof forecastGoals>, goalId: string): readonly string[] {
  const goals = new Set([goalId]);
  for (const id of goals) for (const child of forecasts.tree.childrenOf(id)) goals.add(child.id);
  const contributions = [...goals].flatMap((id) => forecasts.of(id)?.contributions ?? []);
  return [...new Set(contributions.map(({ offer }) => offer.scenario.id))];
}
