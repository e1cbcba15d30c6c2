// Owns which connections lead a customer on, and where they lead: a circle of them would never end.
import type { EdgeTypeId } from '../document/kind-id.ts';
import type { Graph } from '../graph/graph.ts';

/** A circle of these would contact the customer forever (DOMAIN §4). */
const FORWARD: readonly EdgeTypeId[] = ['flow', 'fallback', 'handoff'];

export function isForward(type: EdgeTypeId): boolean {
  return FORWARD.includes(type);
}

/** The nodes that connections from `id` lead on to; itself only where they come back. */
export function leadsOnTo(graph: Graph, id: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (from: string) => {
    for (const { type, to } of graph.outgoing(from)) if (isForward(type)) reached.add(to);
  };
  visit(id);
  // A Set's iteration also visits what is added on the way.
  for (const next of reached) visit(next);
  return reached;
}
