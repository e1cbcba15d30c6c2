// Owns the jump from a check result back to the map.
import { useDocument } from './document-store.ts';
import { useView } from './view-store.ts';

/** Shows the map with the element and, in the inspector, its field; without an element the map's own fields. */
export function goTo(id: string | undefined, field?: string): void {
  const view = useView.getState();
  // Rewards have no place on the map.
  view.show(id === undefined && field?.startsWith('rewards.') ? 'plan' : 'map');
  const map = useDocument.getState().document?.id;
  if (id !== undefined) view.revealElement(id, field);
  else if (map !== undefined && field !== undefined) view.revealField(map, field);
  else view.select([]);
}
