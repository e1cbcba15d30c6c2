// Owns reading a JSON Canvas file that holds a map.
import type { ReadDocument } from '../../document/read-document.ts';
import { parseStrictJson } from '../../document/strict-json.ts';
import {
  assembleMap,
  CANVAS_KEY,
  type FoundEdge,
  type FoundNode,
  headOf,
  isPlain,
  nameOf,
  numberOf,
  type Plain,
} from '../round-trip.ts';

/** What the export draws around a map. */
const DECORATION = /^(lane|g|m)-/;

/** True for JSON that is a canvas rather than a map. */
export function looksLikeCanvas(text: string): boolean {
  return (
    /^\s*\{/.test(text) &&
    !/"formatVersion"\s*:/.test(text.slice(0, 400)) &&
    /"(nodes|edges)"\s*:\s*\[/.test(text) &&
    text.includes(`"${CANVAS_KEY}"`)
  );
}

/** Throws as `readDocument` does, and E_DRAWING_NO_MAP. */
export function readCanvas(text: string): ReadDocument {
  const file = parseStrictJson(text);
  const own = isPlain(file) && isPlain(file[CANVAS_KEY]) ? file[CANVAS_KEY] : {};
  const head = headOf(own.map, 'JSON Canvas');
  const nodes = listOf(isPlain(file) ? file.nodes : undefined);
  const edges = listOf(isPlain(file) ? file.edges : undefined);
  const found = nodes.flatMap((node) => foundNode(node) ?? []);
  const foreign = nodes.filter((node) => !foundNode(node) && !DECORATION.test(String(node.id))).length;
  return assembleMap({ head, nodes: found, edges: edges.map(foundEdge), foreign });
}

function foundNode(node: Plain): FoundNode | undefined {
  const own = node[CANVAS_KEY];
  if (!isPlain(own) || !isPlain(own.node)) return undefined;
  const place: Plain = isPlain(own.place) ? own.place : node;
  const movedDown = numberOf(node.y) - numberOf(place.y);
  const isRenamed = typeof node.text === 'string' && node.text !== own.text;
  return {
    key: String(node.id),
    node: own.node,
    movedDown,
    renamed: isRenamed ? nameOf(node.text as string) : undefined,
  };
}

function foundEdge(edge: Plain): FoundEdge {
  const own = edge[CANVAS_KEY];
  const data = isPlain(own) && isPlain(own.edge) ? own.edge : undefined;
  return { key: String(edge.id), edge: data, from: String(edge.fromNode), to: String(edge.toNode) };
}

function listOf(value: unknown): readonly Plain[] {
  return Array.isArray(value) ? value.filter(isPlain) : [];
}
