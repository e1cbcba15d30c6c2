// Owns answers that several rules ask of one graph: each is worked out once per graph and what else it is asked with.
import type { Graph } from './graph.ts';

/** `find`, whose last answer for a graph is given again while `given` is the very same. Neither may be changed afterwards. */
export function perGraph<G, T>(find: (graph: Graph, given: G) => T): (graph: Graph, given: G) => T {
  const answers = new WeakMap<Graph, { readonly given: G; readonly answer: T }>();
  return (graph, given) => {
    const known = answers.get(graph);
    if (known && known.given === given) return known.answer;
    const answer = find(graph, given);
    answers.set(graph, { given, answer });
    return answer;
  };
}
