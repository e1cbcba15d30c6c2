// Owns the gestures on the canvas: dragging cards, connecting, dropping from the palette, selecting.
import {
  type EdgeChange,
  type FinalConnectionState,
  type NodeChange,
  type OnConnectStart,
  useReactFlow,
} from '@xyflow/react';
import { type DragEvent, type PointerEvent, useCallback, useEffect, useRef } from 'react';
import { pairsWith } from '../../../shared/document/edits/joining.ts';
import { KIND_IDS, type KindId } from '../../../shared/document/kind-id.ts';
import { laneAt } from '../../../shared/document/lane-geometry.ts';
import { NODE_HEIGHT } from '../../../shared/document/layout.ts';
import { dropItem, ITEM_DRAG_TYPE } from '../../knowledge/library/index.ts';
import { openDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { insertAt } from '../editing/edge-inserting.ts';
import { createBesideChosen, createNode } from '../editing/elements.ts';
import { lanesInView } from '../editing/lanes-in-view.ts';
import { usePointerPlace } from '../editing/pointer.ts';
import type { CardNode, MapFlowEdge } from '../editing/to-flow.ts';
import { beginCardDrag, type CardDrag, followCardDrag, useEscape } from './card-drag.ts';
import { chosenBeforePresses, endBand, isPane, pressCanvas, takeSelection } from './choosing.ts';
import { beginConnecting, endConnecting, useConnecting } from './connecting.ts';
import { drop, useDragging } from './dragging.ts';
import { joinAt } from './edge-joining.ts';

/** The drag data type of a kind on its way from the palette to the canvas. */
export const KIND_DRAG_TYPE = 'application/x-strategy-map-kind';

const GRID = 4;

export function useGestures() {
  const flow = useReactFlow<CardNode, MapFlowEdge>();
  const moving = useDragging((state) => state.moving);
  const drag = useRef<CardDrag | undefined>(undefined);
  usePointerPlace(flow);
  useEscape(drag);
  useEffect(() => {
    const onUp = (event: globalThis.PointerEvent) => endBand(event, flow.screenToFlowPosition);
    window.addEventListener('pointerup', onUp);
    return () => window.removeEventListener('pointerup', onUp);
  }, [flow]);

  const onNodesChange = useCallback(
    (changes: NodeChange<CardNode>[]) => {
      takeSelection(changes);
      const current = drag.current;
      if (!current) return;
      for (const change of changes) {
        if (change.type === 'position' && change.position) current.raw.set(change.id, change.position);
      }
      if (changes.some((change) => change.type === 'position') && !current.cancelled)
        followCardDrag(current, flow.getZoom());
    },
    [flow],
  );

  const onNodeDragStart = useCallback((event: MouseEvent | TouchEvent | React.MouseEvent, grabbed: CardNode) => {
    drag.current = beginCardDrag(grabbed.id, event.altKey);
  }, []);

  const onNodeDragStop = useCallback(() => {
    const ended = drag.current;
    drag.current = undefined;
    if (ended && !ended.cancelled) drop();
  }, []);

  const onEdgesChange = useCallback((changes: EdgeChange<MapFlowEdge>[]) => takeSelection(changes), []);

  const onConnectStart: OnConnectStart = useCallback((_event, { nodeId, handleType }) => {
    if (!nodeId) return;
    const { selection } = useView.getState();
    beginConnecting(openDocument(), nodeId, handleType === 'target' ? 'before' : 'after', selection);
  }, []);

  const onConnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
      const { sources, direction, legal, creates } = useConnecting.getState();
      endConnecting();
      if (sources.length === 0 || !('clientX' in event)) return;
      const at = { x: event.clientX, y: event.clientY };
      // A release near a handle counts as one on its card.
      const over = state.isValid && state.toNode ? state.toNode.id : nodeAt(at.x, at.y);
      if (over !== undefined) {
        if (legal.has(over)) joinAt(pairsWith(sources, over, direction), at);
        return;
      }
      if (!creates) return;
      const joins = sources.map((node) => ({ node, way: direction }));
      createNode(creates, { y: rowUnder(flow.screenToFlowPosition(at)), joins });
    },
    [flow],
  );

  const onDrop = useCallback(
    (event: DragEvent) => {
      const item = event.dataTransfer.getData(ITEM_DRAG_TYPE);
      if (item !== '') {
        event.preventDefault();
        const client = { x: event.clientX, y: event.clientY };
        dropItem(item, { client, world: flow.screenToFlowPosition(client) });
        return;
      }
      const kind = draggedKind(event);
      if (!kind) return;
      event.preventDefault();
      if (insertAt(kind, event.clientX, event.clientY)) return;
      const at = { x: event.clientX, y: event.clientY };
      const over = nodeAt(at.x, at.y);
      // On a card it is joined to that one, elsewhere to none: what lies about selected was not aimed at.
      createBesideChosen(kind, over === undefined ? [] : [over], rowUnder(flow.screenToFlowPosition(at)));
    },
    [flow],
  );

  /** In empty space of a lane: a new node there, joined to what was selected before the first of the two presses. */
  const onDoubleClick = useCallback(
    (event: MouseEvent | React.MouseEvent) => {
      if (!isPane(event.target)) return;
      const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const lane = laneAt(lanesInView(), point.x);
      if (lane) createBesideChosen(lane, chosenBeforePresses(), rowUnder(point));
    },
    [flow],
  );

  return {
    moving,
    onDoubleClick,
    onNodesChange,
    onEdgesChange,
    onConnectStart,
    onConnectEnd,
    onDrop,
    onDragOver,
    onNodeDragStart,
    onNodeDragStop,
    onPointerDown: pressCanvas,
    onPointerMove: useCallback((event: PointerEvent) => {
      if (drag.current) drag.current.free = event.altKey;
    }, []),
  };
}

function onDragOver(event: DragEvent): void {
  const { types } = event.dataTransfer;
  if (!types.includes(KIND_DRAG_TYPE) && !types.includes(ITEM_DRAG_TYPE)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
}

function draggedKind(event: DragEvent): KindId | undefined {
  const name = event.dataTransfer.getData(KIND_DRAG_TYPE);
  return KIND_IDS.find((kind) => kind === name);
}

/** The y of a card whose middle is at the point. */
function rowUnder({ y }: { readonly y: number }): number {
  return Math.round((y - NODE_HEIGHT / 2) / GRID) * GRID;
}

function nodeAt(x: number, y: number): string | undefined {
  const element = window.document.elementFromPoint(x, y)?.closest('.react-flow__node');
  return element?.getAttribute('data-id') ?? undefined;
}
