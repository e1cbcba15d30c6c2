// Owns that only what exists is selected: undo, redo and jumps may take selected elements away.
import type { MapDocument } from '../../shared/document/document.ts';
import { edgeById, nodeById } from '../../shared/document/element-index.ts';
import { useDocument } from './document-store.ts';
import { useView } from './view-store.ts';

/** Starts dropping from the selection what is no longer in the map; returns what stops it. */
export function startKeepingSelection(): () => void {
  return useDocument.subscribe(({ document }, before) => {
    if (!document || document === before.document) return;
    const { selection, select } = useView.getState();
    if (selection.size === 0) return;
    const kept = [...selection].filter((id) => isIn(document, id));
    if (kept.length < selection.size) select(kept);
  });
}

function isIn(document: MapDocument, id: string): boolean {
  if (nodeById(document, id) || edgeById(document, id)) return true;
  const { notes = [], groups = [] } = document;
  return notes.some((note) => note.id === id) || groups.some((group) => group.id === id);
}
