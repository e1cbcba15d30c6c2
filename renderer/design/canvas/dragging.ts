// Owns a drag of cards and notes while it lasts, and the one edit that it ends in.
import { create } from 'zustand';
import type { Edit, MapDocument } from '../../../shared/document/document.ts';
import { moveNotes } from '../../../shared/document/edits/annotations.ts';
import { settleNodes } from '../../../shared/document/edits/arrange.ts';
import { copyElements, pasteClipping } from '../../../shared/document/edits/clipboard.ts';
import { moveNodes } from '../../../shared/document/edits/elements.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import type { Guide } from './snapping.ts';

/** Where cards and notes come to stand as the map keeps it; cards have no x, notes without one keep theirs. */
export type Places = ReadonlyMap<string, { readonly x?: number; readonly y: number }>;

interface Dragging {
  /** Where the dragged cards and notes are shown meanwhile. */
  readonly moving: Places;
  readonly guides: readonly Guide[];
  /** True while the originals will stay and copies be made (Alt). */
  readonly copies: boolean;
}

const IDLE: Dragging = { moving: new Map(), guides: [], copies: false };

export const useDragging = create<Dragging>()(() => IDLE);

export function endDragging(): void {
  useDragging.setState(IDLE);
}

/** Ends the drag with one edit: what was dragged stands in its places, no card over another. */
export function drop(): void {
  const { moving, copies: copying } = useDragging.getState();
  endDragging();
  if (moving.size === 0) return;
  const { apply } = useDocument.getState();
  if (!copying) {
    apply({ zh: '移动', en: 'Move' }, placed(moving));
    return;
  }
  const before = openDocument();
  const clipping = copyElements(before, new Set(moving.keys()));
  let made: string[] = [];
  apply({ zh: '创建副本', en: 'Duplicate' }, (document) => {
    const pasted = pasteClipping(clipping)(document);
    const copies = copiesOf(document, pasted, clipping);
    const places = [...moving].flatMap(([id, place]) => {
      const copy = copies.get(id);
      return copy === undefined ? [] : [[copy, place] as const];
    });
    made = places.map(([id]) => id);
    return placed(new Map(places))(pasted);
  });
  useView.getState().select(made);
}

/** The new id of each copied node and note: a paste adds them at the end, in order. */
function copiesOf(before: MapDocument, after: MapDocument, clipping: ReturnType<typeof copyElements>) {
  const nodes = after.nodes.slice(before.nodes.length);
  const notes = (after.notes ?? []).slice(before.notes?.length ?? 0);
  return new Map([
    ...clipping.nodes.map(({ id }, index) => [id, nodes[index]?.id ?? ''] as const),
    ...clipping.notes.map(({ id }, index) => [id, notes[index]?.id ?? ''] as const),
  ]);
}

const placed =
  (places: Places): Edit =>
  (document) =>
    settleNodes(new Set(places.keys()))(moveNotes(places)(moveNodes(places)(document)));
