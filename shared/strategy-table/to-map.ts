// Owns the edit that puts the nodes and edges of a strategy table on a map; what is there already is used, not made again.
import type { Edit, MapDocument, MapNode } from '../document/document.ts';
import { addNode, connect, nextId, setField } from '../document/edits/elements.ts';
import { valueAt } from '../document/edits/set-at.ts';
import { kinds } from '../document/kinds/index.ts';
import { freePlace } from '../document/layout.ts';
import type { Library } from '../library/library-item.ts';
import { isPlaceable, placeItem } from '../library/placements.ts';
import { fold } from '../text/fold-search.ts';
import { NAMED } from './columns.ts';
import type { TableEdge, TableNode, TableTree } from './tree.ts';

export interface Placed {
  readonly document: MapDocument;
  /** By the key of a node of the table its id on the map. */
  readonly ids: ReadonlyMap<string, string>;
  /** The nodes that were on the map before. */
  readonly found: ReadonlySet<string>;
}

/** The map with the table's paths. Fields that are filled in on the map stay as they are. */
export function placeTree(
  { nodes, edges }: Pick<TableTree, 'nodes' | 'edges'>,
  before: MapDocument,
  library: Library,
): Placed {
  const into = new Map<string, TableEdge[]>();
  for (const edge of edges.values()) into.set(edge.to, [...(into.get(edge.to) ?? []), edge]);
  const ids = new Map<string, string>();
  const found = new Set<string>();
  let document = before;
  // Those that lead somewhere come before what they lead to, so that each card finds its place beside the one before it.
  for (const node of inOrder([...nodes.values()])) {
    const from = (into.get(node.key) ?? []).flatMap(({ from: key }) => ids.get(key) ?? []);
    const known = nodeThere(before, node, from, new Set(ids.values()));
    const id = known?.id ?? nextId(document, kinds[node.kind].prefix);
    if (known) found.add(id);
    else document = added(node, from[0], library)(document);
    ids.set(node.key, id);
    document = filled(id, node.values)(document);
  }
  for (const edge of edges.values()) {
    const [from, to] = [ids.get(edge.from), ids.get(edge.to)];
    if (from === undefined || to === undefined) continue;
    document = connect(from, to, edge.type)(document);
    const made = document.edges.find((each) => each.from === from && each.to === to);
    if (made) document = filled(made.id, edge.values)(document);
  }
  return { document: document, ids, found };
}

function inOrder(nodes: readonly TableNode[]): readonly TableNode[] {
  return NAMED.flatMap((kind) => nodes.filter((node) => node.kind === kind));
}

const added =
  (node: TableNode, from: string | undefined, library: Library): Edit =>
  (document) => {
    const beside = document.nodes.find(({ id }) => id === from);
    const place = freePlace(document.nodes, node.kind, beside?.y);
    const id = nextId(document, kinds[node.kind].prefix);
    const { item } = node;
    const made =
      item && isPlaceable(item)
        ? placeItem(item, place, library)(document)
        : addNode(node.kind, { name: node.name, ...place })(document);
    const code = node.code;
    const isFree = code !== undefined && !made.nodes.some((other) => other.code === code && other.id !== id);
    // The table's own words for it hold over the library's, its code where nothing else has it.
    const values = { ...Object.fromEntries(Object.entries(node.values).filter(([, value]) => value !== undefined)) };
    const named = setField(id, 'name', node.name)(made);
    const coded = isFree ? setField(id, 'code', code)(named) : named;
    return Object.entries(values).reduce((map, [path, value]) => setField(id, path, value)(map), coded);
  };

/** Fills what is empty. */
const filled =
  (id: string, values: Readonly<Record<string, unknown>>): Edit =>
  (document) => {
    const place = (list: readonly { readonly id: string }[]) => list.find((each) => each.id === id);
    const element = place(document.nodes) ?? place(document.edges);
    if (!element) return document;
    const missing = Object.entries(values).filter(([path]) => isEmpty(valueAt(element, path)));
    return missing.reduce((map, [path, value]) => setField(id, path, value)(map), document);
  };

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** The node of the map that the table means: by code, else by name where the table's path leads on the map too. */
function nodeThere(
  { nodes, edges }: MapDocument,
  { kind, name, code, values }: TableNode,
  from: readonly string[],
  used: ReadonlySet<string>,
): MapNode | undefined {
  const ofKind = nodes.filter((node) => node.kind === kind && !used.has(node.id));
  if (code !== undefined) {
    const coded = ofKind.find((node) => node.code === code);
    if (coded) return coded;
  }
  const called = ofKind.filter((node) => fold(node.name) === fold(name));
  if (kind === 'goal' || kind === 'segment') return called[0];
  const told = kind === 'channel' ? ['waveNo', 'offsetDay', 'executorRole', 'duty'] : kind === 'script' ? ['text'] : [];
  return called.find(
    (node) =>
      edges.some((edge) => edge.to === node.id && from.includes(edge.from)) &&
      told.every((path) => values[path] === undefined || valueAt(node, path) === values[path]),
  );
}
