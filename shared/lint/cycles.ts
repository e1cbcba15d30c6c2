// Owns finding circles in a directed graph: one per strongly connected group of nodes (Tarjan, without recursion).

interface Edge {
  readonly from: string;
  readonly to: string;
}

export interface Cycle<E extends Edge> {
  /** The last edge of the group in the given order: removing it opens at least one circle. */
  readonly closing: E;
  /** The nodes of the group, sorted. */
  readonly ids: readonly string[];
}

/** The groups of nodes that lead back to themselves; costs one pass over nodes and edges. */
export function cyclesOf<E extends Edge>(edges: readonly E[]): readonly Cycle<E>[] {
  const group = groupsOf(edges);
  const inside = new Map<number, E[]>();
  for (const edge of edges) {
    const id = group.get(edge.from);
    if (id === undefined || id !== group.get(edge.to)) continue;
    const list = inside.get(id);
    if (list) list.push(edge);
    else inside.set(id, [edge]);
  }
  return [...inside.values()].flatMap((list) => {
    const closing = list.at(-1);
    return closing ? [{ closing, ids: [...new Set(list.flatMap((edge) => [edge.from, edge.to]))].sort() }] : [];
  });
}

/** The number of each node's strongly connected group. */
function groupsOf(edges: readonly Edge[]): ReadonlyMap<string, number> {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const list = next.get(from);
    if (list) list.push(to);
    else next.set(from, [to]);
  }
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const group = new Map<string, number>();
  const stack: string[] = [];
  const low = (id: string) => lowest.get(id) ?? 0;
  for (const start of next.keys()) {
    if (order.has(start)) continue;
    const path: { id: string; step: number }[] = [{ id: start, step: 0 }];
    for (let at = path.at(-1); at; at = path.at(-1)) {
      const { id } = at;
      if (at.step === 0) {
        order.set(id, order.size);
        lowest.set(id, order.get(id) ?? 0);
        stack.push(id);
      }
      const child = next.get(id)?.[at.step];
      at.step += 1;
      if (child !== undefined) {
        if (!order.has(child)) path.push({ id: child, step: 0 });
        else if (!group.has(child)) lowest.set(id, Math.min(low(id), order.get(child) ?? 0));
        continue;
      }
      path.pop();
      const parent = path.at(-1)?.id;
      if (parent !== undefined) lowest.set(parent, Math.min(low(parent), low(id)));
      if (low(id) !== order.get(id)) continue;
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        group.set(member, order.get(id) ?? 0);
        if (member === id) break;
      }
    }
  }
  return group;
}
