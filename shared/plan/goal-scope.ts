// Owns for whom and for what a goal of the plan is: all segments or some, whatever they are offered or what is named.
import type { Edit, MapDocument } from '../document/document.ts';
import { connect, removeElements } from '../document/edits/elements.ts';
import { nameOffer, setContribution } from '../document/edits/goals.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { type Offer, offersOf } from '../forecast/offers.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import { perGraph } from '../graph/per-graph.ts';
import { goalsOf } from '../graph/reach.ts';

export interface GoalScope {
  /** It counts for every segment of the plan. */
  readonly isForAll: boolean;
  /** Those that it leads to by itself. */
  readonly segments: readonly NodeOf<'segment'>[];
  /** What is named as bringing it; none where that is all that its segments are offered. */
  readonly offers: readonly Offer[];
}

export function goalScope(graph: Graph, goalId: string): GoalScope {
  const segments = graph.ofKind('segment');
  const own = new Set(graph.outgoing(goalId).map(({ to }) => to));
  return {
    isForAll: isForAll(graph, goalId),
    segments: segments.filter(({ id }) => own.has(id)),
    offers: namedSome(graph, goalId),
  };
}

function namedSome(graph: Graph, goalId: string): readonly Offer[] {
  const offered = offersFor(graph, goalId);
  const named = offered.filter(({ edge }) => isNamed(edge, goalId));
  return named.length === offered.length ? [] : named;
}

/** What one customer moves the goal by, where all that bring it say the same. */
export function perUnitOf(
  graph: Graph,
  goalId: string,
): { readonly value: number | undefined; readonly differs: boolean } {
  const entries = offersOf(graph).flatMap(({ edge }) => edge.goalContribution ?? []);
  const values = new Set(entries.flatMap((entry) => (entry.goalId === goalId ? [entry.perUnit] : [])));
  return values.size > 1 ? { value: undefined, differs: true } : { value: [...values][0], differs: false };
}

/** What may be named for the goal: the offers to its segments, and those that are named already. */
export function offersFor(graph: Graph, goalId: string): readonly Offer[] {
  const counted = countedBy(graph, undefined).get(goalId);
  return offersOf(graph).filter(
    ({ edge, scenario }) =>
      isNamed(edge, goalId) || graph.previous(scenario.id, 'flow').some(({ id }) => counted?.has(id)),
  );
}

/** The goals that a new segment is under: those that are for all there are. */
export function goalsForAll(document: MapDocument): readonly string[] {
  const graph = buildGraph(document);
  return graph.ofKind('goal').flatMap(({ id }) => (isForAll(graph, id) ? id : []));
}

/** The goal counts for every segment. */
export const setForAll =
  (goalId: string): Edit =>
  (document) => {
    const segments = buildGraph(document).ofKind('segment');
    return segments.reduce((map, { id }) => connect(goalId, id, 'flow')(map), document);
  };

/** From all to this segment alone, then one more or one less; without the last one it is for all again. */
export const toggleSegment =
  (goalId: string, segmentId: string): Edit =>
  (document) => {
    const { isForAll: wasForAll, segments } = goalScope(buildGraph(document), goalId);
    const edges = document.edges.filter(({ from, type }) => from === goalId && type === 'flow');
    const without = (isGone: (to: string) => boolean) =>
      removeElements(new Set(edges.flatMap(({ id, to }) => (isGone(to) ? id : []))))(document);
    if (wasForAll && segments.length > 1) {
      const others = new Set(segments.map(({ id }) => id).filter((id) => id !== segmentId));
      return connect(goalId, segmentId, 'flow')(without((to) => others.has(to)));
    }
    if (!segments.some(({ id }) => id === segmentId)) return connect(goalId, segmentId, 'flow')(document);
    return segments.length > 1 ? without((to) => to === segmentId) : setForAll(goalId)(document);
  };

/** From all to this offer (a flow edge) alone, then one more or one less; without the last one all may bring it again. */
export const toggleOffer =
  (goalId: string, edgeId: string): Edit =>
  (document) => {
    const graph = buildGraph(document);
    const offered = offersFor(graph, goalId).map(({ edge }) => edge);
    if (offered.length > 1 && offered.every((edge) => isNamed(edge, goalId))) {
      return offered.reduce(
        (map, { id }) => (id === edgeId ? map : setContribution(id, goalId, undefined)(map)),
        document,
      );
    }
    const wasNamed = offered.some((edge) => edge.id === edgeId && isNamed(edge, goalId));
    return (wasNamed ? setContribution(edgeId, goalId, undefined) : nameOffer(edgeId, goalId))(document);
  };

/** Every offer that brings the goal does so by this much for each customer; undefined leaves the amount open. */
export const setPerUnit =
  (goalId: string, value: number | undefined): Edit =>
  (document) => {
    const graph = buildGraph(document);
    const some = namedSome(graph, goalId);
    if (value === undefined && some.length === 0) return forAnyOffer(goalId)(document);
    return (some.length > 0 ? some : offersFor(graph, goalId)).reduce((map, { edge }) => {
      const cleared = value === undefined ? setContribution(edge.id, goalId, undefined)(map) : map;
      return (value === undefined ? nameOffer(edge.id, goalId) : setContribution(edge.id, goalId, value))(cleared);
    }, document);
  };

/** No offer is named for the goal any more. */
export const forAnyOffer =
  (goalId: string): Edit =>
  (document) =>
    document.edges.reduce((map, { id }) => setContribution(id, goalId, undefined)(map), document);

function isForAll(graph: Graph, goalId: string): boolean {
  return (countedBy(graph, undefined).get(goalId)?.size ?? 0) === graph.ofKind('segment').length;
}

/** By goal, the segments that count for it: its own, and those below them. */
const countedBy = perGraph((graph): ReadonlyMap<string, ReadonlySet<string>> => {
  const counted = new Map(graph.ofKind('goal').map(({ id }) => [id, new Set<string>()]));
  for (const { id } of graph.ofKind('segment')) for (const goal of goalsOf(graph, id)) counted.get(goal.id)?.add(id);
  return counted;
});

function isNamed(edge: Offer['edge'], goalId: string): boolean {
  return edge.goalContribution?.some((entry) => entry.goalId === goalId) ?? false;
}
