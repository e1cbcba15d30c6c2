// Owns the upkeep of the selection: what an undo or another edit takes away is no longer selected.
import type { MapDocument } from '../../shared/document/document.ts';
import { edgeById, nodeById } from '../../shared/document/element-index.ts';
import { useDocument } from './document-store.ts';
import { useView } from './view-store.ts';

/** Starts following the open document; returns what stops it. */
export function startSelectionUpkeep(): () => void {
  return useDocument.subscribe(({ document }, before) => {
    if (!document || document.id !== before.document?.id || !mayHaveLost(before.document, document)) return;
    const { selection, select } = useView.getState();
    if (selection.size > 0) select([...selection].filter((id) => isThere(document, id)));
  });
}

/** Moving and changing keep the number of elements; only what adds or removes some is worth a look. */
function mayHaveLost(before: MapDocument, after: MapDocument): boolean {
  return (['nodes', 'edges', 'notes', 'groups'] as const).some((list) => before[list]?.length !== after[list]?.length);
}

function isThere(document: MapDocument, id: string): boolean {
  return (
    nodeById(document, id) !== undefined ||
    edgeById(document, id) !== undefined ||
    [...(document.notes ?? []), ...(document.groups ?? [])].some((each) => each.id === id)
  );
}
