// Owns pressing and dragging a note or a group's title: choosing it, moving what belongs to it.
import { useReactFlow } from '@xyflow/react';
import { type PointerEvent, useRef } from 'react';
import { withMembers } from '../../../../shared/document/edits/annotations.ts';
import { openDocument } from '../../../session/document-store.ts';
import { useView } from '../../../session/view-store.ts';
import { movedX } from '../../editing/lanes-in-view.ts';
import { useTools } from '../../editing/tools.ts';
import { drop, endDragging, useDragging } from '../dragging.ts';

/** Screen px before a press becomes a drag. */
const THRESHOLD = 3;
const GRID = 4;

interface Press {
  readonly x: number;
  readonly y: number;
  dragged: boolean;
}

/** Handlers for the element `id`; with Alt held at the start copies are dragged. */
export function usePress(id: string) {
  const flow = useReactFlow();
  const press = useRef<Press | undefined>(undefined);
  const cancel = (event: PointerEvent) => {
    press.current = undefined;
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      event.currentTarget.releasePointerCapture(event.pointerId);
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || useTools.getState().tool !== 'select') return;
      event.stopPropagation();
      choose(id, event.shiftKey || event.ctrlKey || event.metaKey);
      event.currentTarget.setPointerCapture(event.pointerId);
      press.current = { x: event.clientX, y: event.clientY, dragged: false };
    },
    onPointerMove: (event: PointerEvent) => {
      const current = press.current;
      if (!current) return;
      const dx = event.clientX - current.x;
      const dy = event.clientY - current.y;
      if (!current.dragged && Math.hypot(dx, dy) < THRESHOLD) return;
      if (!current.dragged) useDragging.setState({ copies: event.altKey });
      current.dragged = true;
      const zoom = flow.getZoom();
      show(dx / zoom, dy / zoom, event.altKey ? 1 : GRID);
    },
    onPointerUp: (event: PointerEvent) => {
      const dragged = press.current?.dragged;
      cancel(event);
      if (dragged) drop();
    },
    onPointerCancel: (event: PointerEvent) => {
      cancel(event);
      endDragging();
    },
  };
}

function choose(id: string, adding: boolean): void {
  const { selection, select } = useView.getState();
  if (adding) {
    const next = new Set(selection);
    if (!next.delete(id)) next.add(id);
    select(next);
  } else if (!selection.has(id)) {
    select([id]);
  }
}

/** Cards keep to their lanes, notes go anywhere; pinned cards stay. */
function show(dx: number, dy: number, grid: number): void {
  const document = openDocument();
  const ids = withMembers(document, useView.getState().selection);
  const round = (value: number) => Math.round(value / grid) * grid;
  const cards = document.nodes.filter((node) => ids.has(node.id) && !node.pinned);
  const notes = (document.notes ?? []).filter((note) => ids.has(note.id));
  useDragging.setState({
    moving: new Map<string, { x?: number; y: number }>([
      ...cards.map((card) => [card.id, { y: card.y + round(dy) }] as const),
      ...notes.map((note) => [note.id, { x: movedX(note.x, round(dx)), y: note.y + round(dy) }] as const),
    ]),
  });
}
