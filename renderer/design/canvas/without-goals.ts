// Owns the map as the canvas shows it while the goals stand in a strip: without their cards and lines.
import type { MapDocument } from '../../../shared/document/document.ts';

export function withoutGoals(document: MapDocument): MapDocument {
  const goals = new Set(document.nodes.flatMap(({ kind, id }) => (kind === 'goal' ? [id] : [])));
  if (goals.size === 0) return document;
  return {
    ...document,
    nodes: document.nodes.filter(({ id }) => !goals.has(id)),
    edges: document.edges.filter(({ from, to }) => !goals.has(from) && !goals.has(to)),
  };
}
