// Owns the check of what a branch adds of its own: which kinds, joined to what, and nothing that is for the level above to decide.
import type { MapDocument, MapEdge, MapNode } from '../document/document.ts';
import { legalEdgeTypes } from '../document/edge-types.ts';
import { edgeById, nodeById } from '../document/element-index.ts';
import { fieldsOf } from '../document/field.ts';
import type { KindId } from '../document/kind-id.ts';
import { kinds, nodeSchema } from '../document/kinds/index.ts';
import { isWhollyLocked } from '../document/locks.ts';
import type { OverlayFault } from './faults.ts';
import type { Overlay } from './overlay.ts';

const OPEN_KINDS: ReadonlySet<KindId> = new Set(['benefit', 'channel', 'script']);
/** What the level above decides about a node; `duty: 'must'` is one of them, other duties are not. */
const DECIDED_ABOVE = ['libraryId', 'lockLevel', 'fieldLocks', 'approvalNo', 'approvedTo', 'tray'] as const;

export function addedFaults(document: MapDocument, overlay: Overlay): OverlayFault[] {
  const added = new Map(overlay.addedNodes.map((node) => [node.id, node]));
  const nodes = overlay.addedNodes.flatMap((node, index): OverlayFault[] => {
    const fault = nodeFault(document, overlay, node, index);
    return fault ? [{ ...fault, part: 'addedNodes', index, target: node.id }] : [];
  });
  const edges = (overlay.addedEdges ?? []).flatMap((edge, index): OverlayFault[] => {
    const code = edgeFault(document, overlay, edge, index, added);
    return code ? [{ code, part: 'addedEdges', index, target: edge.id }] : [];
  });
  const isSound = (edge: MapEdge) => !edges.some(({ target }) => target === edge.id);
  const joined = joinedTo(document, (overlay.addedEdges ?? []).filter(isSound), added);
  const alone = overlay.addedNodes.flatMap((node, index): OverlayFault[] => {
    const known = joined.has(node.id) || nodes.some((fault) => fault.index === index);
    return known ? [] : [{ code: 'addedAlone', part: 'addedNodes', index, target: node.id }];
  });
  return [...nodes, ...edges, ...alone];
}

type Fault = Pick<OverlayFault, 'code' | 'params' | 'field'>;

function nodeFault(document: MapDocument, overlay: Overlay, node: MapNode, index: number): Fault | undefined {
  if (!OPEN_KINDS.has(node.kind)) return { code: 'addedKind' };
  const earlier = overlay.addedNodes.slice(0, index);
  const isTaken = [...document.nodes, ...earlier].some(({ id, code }) => id === node.id || code === node.code);
  if (isTaken || edgeById(document, node.id)) return { code: 'addedExists' };
  const values: Readonly<Record<string, unknown>> = node;
  const decides = DECIDED_ABOVE.find((name) => values[name] !== undefined && values[name] !== false);
  const name = decides ?? (isWhollyLocked(node) ? 'duty' : undefined);
  if (name !== undefined) {
    const label = fieldsOf(kinds[node.kind].fields).find(([field]) => field === name)?.[2].label;
    return { code: 'addedDecides', field: name, params: { field: label ?? name } };
  }
  return nodeSchema.safeParse(node).success ? undefined : { code: 'badValue', params: { detail: node.id } };
}

function edgeFault(
  document: MapDocument,
  overlay: Overlay,
  edge: MapEdge,
  index: number,
  added: ReadonlyMap<string, MapNode>,
): 'addedExists' | 'edgeNotOpen' | undefined {
  const earlier = (overlay.addedEdges ?? []).slice(0, index);
  if (edgeById(document, edge.id) || nodeById(document, edge.id) || added.has(edge.id)) return 'addedExists';
  if (earlier.some(({ id }) => id === edge.id)) return 'addedExists';
  const from = added.get(edge.from) ?? nodeById(document, edge.from);
  const to = added.get(edge.to) ?? nodeById(document, edge.to);
  const isOwn = added.has(edge.from) || added.has(edge.to);
  const starts = added.has(edge.from) || (from !== undefined && isLeftToBranch(from));
  return from && to && isOwn && starts && legalEdgeTypes(from.kind, to.kind).includes(edge.type)
    ? undefined
    : 'edgeNotOpen';
}

function isLeftToBranch(node: MapNode): boolean {
  return node.lockLevel === 'free' && !isWhollyLocked(node);
}

/** The added nodes that some way of added edges joins to a node of the base that is left to the branch. */
function joinedTo(
  document: MapDocument,
  edges: readonly MapEdge[],
  added: ReadonlyMap<string, MapNode>,
): ReadonlySet<string> {
  const joined = new Set(edges.filter(({ from }) => nodeById(document, from) && !added.has(from)).map(({ to }) => to));
  for (let size = -1; size !== joined.size; ) {
    size = joined.size;
    for (const { from, to } of edges) if (joined.has(from) && added.has(to)) joined.add(to);
  }
  return joined;
}
