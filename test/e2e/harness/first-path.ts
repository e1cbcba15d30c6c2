// Owns what the journeys by keyboard and by mouse have to build: the first path of the template for elder customers.
import type { MapDocument } from '../../../shared/document/document.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { findTemplate } from '../../../shared/document/templates.ts';

const template = findTemplate('TPL-ELDER') as MapDocument;
const IDS = ['G1', 'S1', 'SC1', 'P1', 'CH1', 'T1'];

/** Names and kinds of the nodes, and the connections by name. */
export function pathOf(map: MapDocument): { nodes: string[]; edges: string[] } {
  const name = (id: string) => nodeById(map, id)?.name ?? id;
  return {
    nodes: map.nodes.map((node) => `${node.kind} ${node.name}`).sort(),
    edges: map.edges.map(({ type, from, to }) => `${name(from)} -${type}-> ${name(to)}`).sort(),
  };
}

export const FIRST_PATH = pathOf({
  ...template,
  nodes: template.nodes.filter(({ id }) => IDS.includes(id)),
  edges: template.edges.filter(({ from, to }) => IDS.includes(from) && IDS.includes(to)),
});
