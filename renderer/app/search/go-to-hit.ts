// Owns the way from a hit to its place: the right map in front, the element in view; what was found by another field than its
// name has that field open, what was found by its name has its card.
import type { Hit } from '../../../shared/search/search-document.ts';
import { focusOnceDrawn } from '../../kit/ui/focus-once-drawn.ts';
import { useDocument } from '../../session/document-store.ts';
import { openMap } from '../../session/open-map.ts';
import { useView } from '../../session/view-store.ts';

/** Shows a hit of the map in front or, with `mapId`, of any map, which is opened first when needed. */
export async function goToHit(
  hit: Pick<Hit, 'elementId' | 'field'>,
  map?: { id: string; title: string },
): Promise<void> {
  if (map && !(await openMap(map.id, map.title))) return;
  const view = useView.getState();
  view.show('map');
  if (hit.elementId !== useDocument.getState().document?.id) {
    const field = hit.field?.path;
    const isCard = field === undefined || field === 'name';
    view.revealElement(hit.elementId, isCard ? undefined : field);
    if (isCard) focusOnceDrawn(() => document.querySelector('.canvas'));
    return;
  }
  view.select([]);
  useView.setState({ reveal: { id: hit.elementId, field: hit.field?.path, at: performance.now() } });
}
