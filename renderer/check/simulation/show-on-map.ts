// Owns the way from the simulation to the map: the nodes of paths are selected there, with the edges between them.
import type { MapDocument } from '../../../shared/document/document.ts';
import { useView } from '../../session/view-store.ts';

/** Paths are lists of node ids; the last node of the first one is brought into view. */
export function showPaths(document: MapDocument, paths: readonly (readonly string[])[]): void {
  const steps = new Set(paths.flatMap((path) => path.slice(1).map((id, index) => `${path[index]} ${id}`)));
  const edges = document.edges.filter(({ from, to }) => steps.has(`${from} ${to}`)).map(({ id }) => id);
  const view = useView.getState();
  const last = paths[0]?.at(-1);
  view.show('map');
  if (last !== undefined) view.revealElement(last);
  view.select([...paths.flat(), ...edges]);
}

export function showNode(id: string, field?: string): void {
  const view = useView.getState();
  view.show('map');
  view.revealElement(id, field);
}
