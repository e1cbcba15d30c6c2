// Owns making one node of several that go on alike: scenarios of several segments, channels of several products of a scenario.
import { fold } from '../text/fold-search.ts';
import type { TableEdge, TableNode, TableTree } from './tree.ts';

/**
 * The tree with equal continuations in one node. No path comes or goes by it: a node stands for another only where everything
 * behind both is the same. Channels stay apart between scenarios, so that words that come later are said to whom they are meant for.
 */
export function merged(tree: TableTree): Pick<TableTree, 'nodes' | 'edges'> {
  return mergedKind(mergedKind(tree, 'channel'), 'scenario');
}

type Joined = Pick<TableTree, 'nodes' | 'edges'>;

function mergedKind({ nodes, edges }: Joined, kind: 'channel' | 'scenario'): Joined {
  const out = new Map<string, TableEdge[]>();
  const into = new Map<string, TableEdge[]>();
  for (const edge of edges.values()) {
    out.set(edge.from, [...(out.get(edge.from) ?? []), edge]);
    into.set(edge.to, [...(into.get(edge.to) ?? []), edge]);
  }
  const said = new Map<string, string>();
  const continuation = (key: string): string => {
    const known = said.get(key);
    if (known !== undefined) return known;
    said.set(key, key);
    const { kind: own, name, values, code } = nodes.get(key) as TableNode;
    const next = (out.get(key) ?? []).map(({ to, type, values: on }) => [type, sorted(on), continuation(to)]);
    const whole = JSON.stringify([
      own,
      code ?? fold(name),
      sorted(values),
      next.map((each) => JSON.stringify(each)).sort(),
    ]);
    said.set(key, whole);
    return whole;
  };
  const above = (key: string) => (into.get(key) ?? []).filter(({ type }) => type === 'flow').map(({ from }) => from);
  const scopeOf = (key: string) => (kind === 'scenario' ? '' : above(key).flatMap(above).sort().join(' '));
  const kept = new Map<string, string>();
  const standsFor = new Map<string, string>();
  const gone = new Set<string>();
  for (const node of nodes.values()) {
    if (node.kind !== kind || node.code !== undefined || above(node.key).length === 0) continue;
    const same = `${scopeOf(node.key)} ${continuation(node.key)}`;
    const first = kept.get(same);
    if (first === undefined) kept.set(same, node.key);
    else {
      standsFor.set(node.key, first);
      for (const key of behind(node.key, out)) gone.add(key);
      nodes.get(first)?.rows.push(...node.rows);
    }
  }
  if (standsFor.size === 0) return { nodes, edges };
  const left = [...edges].flatMap(([key, edge]): [string, TableEdge][] => {
    if (gone.has(edge.from)) return [];
    const to = standsFor.get(edge.to) ?? edge.to;
    return to === edge.to ? [[key, edge]] : [[`${edge.from}→${to}`, { ...edge, to }]];
  });
  return { nodes: new Map([...nodes].filter(([key]) => !gone.has(key))), edges: new Map(left) };
}

/** The node with everything that only it leads to. */
function behind(start: string, out: ReadonlyMap<string, readonly TableEdge[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [start];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (found.has(key)) continue;
    found.add(key);
    open.push(...(out.get(key) ?? []).map(({ to }) => to).filter((to) => !to.startsWith('#')));
  }
  return found;
}

function sorted(values: Readonly<Record<string, unknown>>): unknown {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
}
