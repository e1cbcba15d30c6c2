// Owns how presses and React Flow's own choice of cards become the selection, with groups and notes in it.
import type { EdgeChange, NodeChange } from '@xyflow/react';
import type { PointerEvent } from 'react';
import { openDocument } from '../state/document-store.ts';
import { useView } from '../state/view-store.ts';
import type { CardNode, MapFlowEdge } from './to-flow.ts';

/** What a rubber band with Shift adds to; empty for one that starts anew. */
let bandBase: ReadonlySet<string> = new Set();
let isAdding = false;

/** A press in empty space clears the selection, with Shift or Ctrl it keeps it. */
export function pressCanvas(event: PointerEvent): void {
  if (event.button !== 0 || !(event.target instanceof Element)) return;
  isAdding = event.shiftKey || event.ctrlKey || event.metaKey;
  const onPane = event.target.classList.contains('react-flow__pane');
  bandBase = onPane && isAdding ? useView.getState().selection : new Set();
  if (onPane && !isAdding) useView.getState().select([]);
}

/** Takes React Flow's selection changes over into the view store. It knows nothing of groups and notes. */
export function takeSelection(changes: readonly (NodeChange<CardNode> | EdgeChange<MapFlowEdge>)[]): void {
  const selects = changes.filter((change) => change.type === 'select');
  if (selects.length === 0) return;
  const selection = new Set([...useView.getState().selection, ...bandBase]);
  for (const { id, selected } of selects) {
    if (selected) selection.add(id);
    else if (!bandBase.has(id)) selection.delete(id);
  }
  if (!isAdding && selects.some(({ selected }) => selected)) {
    const { groups = [], notes = [] } = openDocument();
    for (const { id } of [...groups, ...notes]) selection.delete(id);
  }
  useView.getState().select(selection);
}
