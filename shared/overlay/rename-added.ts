// Owns giving a branch's added nodes and edges other ids and codes where a new version of the base has taken theirs.
import type { MapDocument } from '../document/document.ts';
import { shorten } from '../text/shorten.ts';
import type { Overlay } from './overlay.ts';

const ID_LENGTH = 40;
const CODE_LENGTH = 24;

/** The same overlay when nothing collides; edges follow the nodes they join. */
export function freeOfBase(overlay: Overlay, base: MapDocument): Overlay {
  const ids = new Set([...base.nodes, ...base.edges].map(({ id }) => id));
  const codes = new Set(base.nodes.map(({ code }) => code));
  const own = [...overlay.addedNodes, ...(overlay.addedEdges ?? [])];
  const collides = own.some(({ id }) => ids.has(id)) || overlay.addedNodes.some(({ code }) => codes.has(code));
  if (!collides) return overlay;
  for (const { id } of own) ids.add(id);
  const baseIds = new Set([...base.nodes, ...base.edges].map(({ id }) => id));
  const renamed = new Map<string, string>();
  const nodes = overlay.addedNodes.map((node) => {
    const id = baseIds.has(node.id) ? free(node.id, ids, ID_LENGTH) : node.id;
    const code = codes.has(node.code) ? free(node.code, codes, CODE_LENGTH) : node.code;
    if (id !== node.id) renamed.set(node.id, id);
    return { ...node, id, code };
  });
  const edges = overlay.addedEdges?.map((edge) => ({
    ...edge,
    id: baseIds.has(edge.id) ? free(edge.id, ids, ID_LENGTH) : edge.id,
    from: renamed.get(edge.from) ?? edge.from,
    to: renamed.get(edge.to) ?? edge.to,
  }));
  return { ...overlay, addedNodes: nodes, ...(edges && { addedEdges: edges }) };
}

/** `wanted` with a number behind it; the name is taken from then on. */
function free(wanted: string, taken: Set<string>, length: number): string {
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`;
    const name = shorten(wanted, length - ending.length) + ending;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
