// Owns how presses and React Flow's own choice of cards become the selection, with groups and notes in it.
import type { EdgeChange, NodeChange } from '@xyflow/react';
import type { PointerEvent } from 'react';
import { openDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { lanesInView, viewX } from '../editing/lanes-in-view.ts';
import type { CardNode, MapFlowEdge } from '../editing/to-flow.ts';
import { useTools } from '../editing/tools.ts';

type Point = { x: number; y: number };

/** Screen px; a shorter way is a click. */
const LEAST_BAND = 3;

/** What a rubber band with Shift adds to; empty for one that starts anew. */
let bandBase: ReadonlySet<string> = new Set();
let isAdding = false;

/** Where a rubber band may have begun, in screen px. */
let bandStart: Point | undefined;

/** Presses that follow each other this fast (ms) and at one place may be two of a double click. */
const DOUBLE_MS = 500;
let before: Point & { readonly ids: readonly string[]; readonly at: number } = { x: 0, y: 0, ids: [], at: -DOUBLE_MS };

function isSecondPress({ timeStamp, clientX, clientY }: PointerEvent): boolean {
  return timeStamp - before.at <= DOUBLE_MS && Math.hypot(clientX - before.x, clientY - before.y) <= LEAST_BAND;
}

/** What was selected before the presses of a double click took it away. */
export function chosenBeforePresses(): readonly string[] {
  return before.ids;
}

/** Empty space of the canvas. */
export function isPane(target: EventTarget | null): boolean {
  return target instanceof Element && target.classList.contains('react-flow__pane');
}

/** A press in empty space clears the selection, with Shift or Ctrl it keeps it. */
export function pressCanvas(event: PointerEvent): void {
  bandStart = undefined;
  if (event.button !== 0) return;
  if (!isSecondPress(event)) {
    const ids = [...useView.getState().selection];
    before = { x: event.clientX, y: event.clientY, ids, at: event.timeStamp };
  }
  isAdding = event.shiftKey || event.ctrlKey || event.metaKey;
  const onPane = isPane(event.target);
  bandBase = onPane && isAdding ? useView.getState().selection : new Set();
  if (!onPane || useTools.getState().tool !== 'select') return;
  bandStart = { x: event.clientX, y: event.clientY };
  if (!isAdding) useView.getState().select([]);
}

/** At its end a rubber band also takes the notes that it touches; React Flow sees to the cards. */
export function endBand(event: { clientX: number; clientY: number }, toWorld: (screen: Point) => Point): void {
  const start = bandStart;
  bandStart = undefined;
  if (!start || Math.hypot(event.clientX - start.x, event.clientY - start.y) < LEAST_BAND) return;
  const [a, b] = [toWorld(start), toWorld({ x: event.clientX, y: event.clientY })];
  const touched = (openDocument().notes ?? []).filter(
    ({ x, y, width, height }) =>
      viewX(x, lanesInView()) <= Math.max(a.x, b.x) &&
      viewX(x, lanesInView()) + width >= Math.min(a.x, b.x) &&
      y <= Math.max(a.y, b.y) &&
      y + height >= Math.min(a.y, b.y),
  );
  if (touched.length > 0) useView.getState().select([...useView.getState().selection, ...touched.map(({ id }) => id)]);
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
