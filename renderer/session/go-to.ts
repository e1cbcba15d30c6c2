// Owns the jump from a check result back to the map.
import { useView } from './view-store.ts';

/** Shows the map with the element and, in the inspector, its field; without an element the map's own fields. */
export function goTo(id: string | undefined, field?: string): void {
  const view = useView.getState();
  view.show('map');
  if (id === undefined) view.select([]);
  else view.revealElement(id, field);
}
