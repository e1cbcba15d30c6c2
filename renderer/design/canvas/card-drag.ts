// Owns a drag of cards as React Flow reports it: which cards and notes come along, where they snap, taking it back with Esc.
import { type RefObject, useEffect } from 'react';
import type { StickyNote } from '../../../shared/document/annotations.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { cardLeft } from '../../../shared/document/lane-geometry.ts';
import { openDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { lanesInView, movedX } from '../editing/lanes-in-view.ts';
import { endDragging, useDragging } from './dragging.ts';
import { SNAP_REACH, type SnapContext, snapContext, snapRow } from './snapping.ts';

type Place = { x: number; y: number };

/** A drag of cards by React Flow. */
export interface CardDrag {
  readonly context: SnapContext;
  /** Where the pointer alone would put the dragged cards. */
  readonly raw: Map<string, Place>;
  /** Notes that are selected come along. */
  readonly notes: readonly StickyNote[];
  /** Alt turns snapping off. */
  free: boolean;
  cancelled: boolean;
}

/** With Alt held at the start the originals stay and copies are dragged. */
export function beginCardDrag(grabbed: string, copies: boolean): CardDrag | undefined {
  const document = openDocument();
  const card = nodeById(document, grabbed);
  if (!card) return undefined;
  const { selection } = useView.getState();
  const along = selection.has(grabbed) ? selection : new Set<string>();
  const notes = (document.notes ?? []).filter(({ id }) => along.has(id));
  // Copies leave their originals standing, so they snap to them too.
  const moved = copies ? new Set<string>() : new Set([grabbed, ...along]);
  useDragging.setState({ copies });
  return {
    context: snapContext(document.nodes, card, moved, lanesInView()),
    raw: new Map(),
    notes,
    free: copies,
    cancelled: false,
  };
}

/** Shows the dragged cards where they would be dropped: in their lanes, the grabbed one snapped, the others with it. */
export function followCardDrag({ context, raw, notes, free }: CardDrag, zoom: number): void {
  const { card } = context;
  const at = raw.get(card.id);
  if (!at) return;
  const snapped = free ? { y: at.y, guides: [] } : snapRow(context, at.y, SNAP_REACH / zoom);
  const moving = new Map<string, { x?: number; y: number }>();
  const document = openDocument();
  for (const [id, place] of raw) {
    const node = nodeById(document, id);
    if (node) moving.set(id, { y: Math.round(place.y + snapped.y - at.y) });
  }
  for (const { id, x, y } of notes)
    moving.set(id, { x: movedX(x, at.x - cardLeft(lanesInView(), card.kind)), y: y + snapped.y - card.y });
  useDragging.setState({ moving, guides: snapped.guides });
}

/** Esc takes a drag back before it takes anything else back. */
export function useEscape(drag: RefObject<CardDrag | undefined>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !drag.current || drag.current.cancelled) return;
      event.preventDefault();
      event.stopPropagation();
      drag.current.cancelled = true;
      endDragging();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [drag]);
}
