// Owns the gestures on the canvas: dragging cards, connecting, dropping from the palette, selecting.
import {
  type EdgeChange,
  type FinalConnectionState,
  type NodeChange,
  type OnConnectStart,
  useReactFlow,
} from '@xyflow/react';
import { type DragEvent, type PointerEvent, useCallback, useRef, useState } from 'react';
import { connect, moveNodes } from '../../shared/document/edits/elements.ts';
import { KIND_IDS, type KindId } from '../../shared/document/kind-id.ts';
import { laneX, NODE_HEIGHT } from '../../shared/document/layout.ts';
import { createNode } from '../commands/elements.ts';
import { openDocument, useDocument } from '../state/document-store.ts';
import { useView } from '../state/view-store.ts';
import { beginConnecting, endConnecting, useConnecting } from './connecting.ts';
import type { CardNode, MapFlowEdge } from './to-flow.ts';

/** The drag data type of a kind on its way from the palette to the canvas. */
export const KIND_DRAG_TYPE = 'application/x-strategy-map-kind';

type Place = { x: number; y: number };
type Places = ReadonlyMap<string, Place>;
const NO_PLACES: Places = new Map();
const GRID = 4;

export function useGestures() {
  const flow = useReactFlow<CardNode, MapFlowEdge>();
  const [moving, setMoving] = useState<Places>(NO_PLACES);
  const movingNow = useRef<Places>(NO_PLACES);
  /** Alt turns snapping off. */
  const free = useRef(false);

  const onNodesChange = useCallback((changes: NodeChange<CardNode>[]) => {
    select(changes);
    const moved = changes.filter((change) => change.type === 'position');
    if (moved.length === 0) return;
    const places = new Map(movingNow.current);
    for (const change of moved) {
      if (change.position) places.set(change.id, snapped(change.id, change.position, free.current));
    }
    const ended = moved.some((change) => change.dragging === false);
    movingNow.current = ended ? NO_PLACES : places;
    setMoving(movingNow.current);
    if (ended) useDocument.getState().apply({ zh: '移动', en: 'Move' }, moveNodes(places));
  }, []);

  const onEdgesChange = useCallback((changes: EdgeChange<MapFlowEdge>[]) => select(changes), []);

  const onConnectStart: OnConnectStart = useCallback((_event, { nodeId, handleType }) => {
    if (nodeId) beginConnecting(openDocument(), nodeId, handleType === 'target' ? 'before' : 'after');
  }, []);

  const onConnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
      const { from, direction, legal, creates } = useConnecting.getState();
      endConnecting();
      // A release on a handle is React Flow's own `onConnect`.
      if (!from || state.isValid || !('clientX' in event)) return;
      const over = nodeAt(event.clientX, event.clientY);
      if (over !== undefined) {
        if (legal.has(over)) {
          const join = direction === 'after' ? connect(from, over) : connect(over, from);
          useDocument.getState().apply({ zh: '连线', en: 'Connect' }, join);
        }
        return;
      }
      if (!creates) return;
      const { y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      createNode(creates, { y: onGrid(y - NODE_HEIGHT / 2), link: { node: from, direction } });
    },
    [flow],
  );

  const onDrop = useCallback(
    (event: DragEvent) => {
      const kind = draggedKind(event);
      if (!kind) return;
      event.preventDefault();
      const { y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      createNode(kind, { y: onGrid(y - NODE_HEIGHT / 2) });
    },
    [flow],
  );

  return {
    moving,
    onNodesChange,
    onEdgesChange,
    onConnectStart,
    onConnectEnd,
    onDrop,
    onDragOver,
    onNodeDrag: useCallback((event: MouseEvent | TouchEvent | React.MouseEvent) => {
      free.current = event.altKey;
    }, []),
    onPointerMove: useCallback((event: PointerEvent) => {
      free.current = event.altKey;
    }, []),
  };
}

function onDragOver(event: DragEvent): void {
  if (!event.dataTransfer.types.includes(KIND_DRAG_TYPE)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
}

function draggedKind(event: DragEvent): KindId | undefined {
  const name = event.dataTransfer.getData(KIND_DRAG_TYPE);
  return KIND_IDS.find((kind) => kind === name);
}

/** Cards keep to their lane and to the grid. */
function snapped(id: string, place: Place, free: boolean): Place {
  const node = openDocument().nodes.find((candidate) => candidate.id === id);
  if (!node || free) return place;
  return { x: laneX(node.kind), y: onGrid(place.y) };
}

function onGrid(y: number): number {
  return Math.round(y / GRID) * GRID;
}

function nodeAt(x: number, y: number): string | undefined {
  const element = window.document.elementFromPoint(x, y)?.closest('.react-flow__node');
  return element?.getAttribute('data-id') ?? undefined;
}

/** Takes React Flow's selection changes over into the view store. */
function select(changes: readonly (NodeChange<CardNode> | EdgeChange<MapFlowEdge>)[]): void {
  const selects = changes.filter((change) => change.type === 'select');
  if (selects.length === 0) return;
  const selection = new Set(useView.getState().selection);
  for (const { id, selected } of selects) {
    if (selected) selection.add(id);
    else selection.delete(id);
  }
  useView.getState().select(selection);
}
