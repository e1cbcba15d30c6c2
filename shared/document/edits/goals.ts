// Owns the edits of goals: what an offer contributes to one, and the order of two under a ratio.
import type { Edit, MapEdge } from '../document.ts';

/** Sets what one customer of the offer (a flow edge) moves the goal by; undefined takes the contribution out. */
export const setContribution =
  (edgeId: string, goalId: string, perUnit: number | undefined): Edit =>
  (document) => {
    const index = document.edges.findIndex(({ id }) => id === edgeId);
    const edge = document.edges[index];
    if (edge?.type !== 'flow') return document;
    const old = edge.goalContribution ?? [];
    const at = old.findIndex((entry) => entry.goalId === goalId);
    if (perUnit === undefined ? at < 0 : old[at]?.perUnit === perUnit) return document;
    const others = old.filter((_, place) => place !== at);
    if (perUnit === undefined) return { ...document, edges: document.edges.with(index, withList(edge, others)) };
    const list = at < 0 ? [...old, { goalId, perUnit }] : old.with(at, { ...old[at], goalId, perUnit });
    return { ...document, edges: document.edges.with(index, withList(edge, list)) };
  };

/** Says that the goal is for what the offer (a flow edge) brings, without how much that is. */
export const nameOffer =
  (edgeId: string, goalId: string): Edit =>
  (document) => {
    const index = document.edges.findIndex(({ id }) => id === edgeId);
    const edge = document.edges[index];
    if (edge?.type !== 'flow') return document;
    const { goalContribution = [] } = edge;
    if (goalContribution.some((entry) => entry.goalId === goalId)) return document;
    return { ...document, edges: document.edges.with(index, withList(edge, [...goalContribution, { goalId }])) };
  };

/** Sets several contributions at once, by the id of their edge. */
export const setContributions =
  (goalId: string, perUnitOf: ReadonlyMap<string, number>): Edit =>
  (document) =>
    [...perUnitOf].reduce((map, [edgeId, perUnit]) => setContribution(edgeId, goalId, perUnit)(map), document);

function withList(
  { goalContribution, ...edge }: Extract<MapEdge, { type: 'flow' }>,
  list: NonNullable<typeof goalContribution>,
): MapEdge {
  return list.length === 0 ? edge : { ...edge, goalContribution: list };
}

/** Lets two nodes change places in the order of the document, which is the order of a ratio's goals. */
export const swapNodes =
  (a: string, b: string): Edit =>
  (document) => {
    const [first, second] = [a, b].map((id) => document.nodes.findIndex((node) => node.id === id));
    const [one, other] = [document.nodes[first ?? -1], document.nodes[second ?? -1]];
    if (!one || !other || one === other) return document;
    return { ...document, nodes: document.nodes.with(first ?? 0, other).with(second ?? 0, one) };
  };
