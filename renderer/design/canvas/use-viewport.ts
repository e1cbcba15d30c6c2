// Owns where the canvas looks: the first view of a map, zoom commands, and bringing an element into view.
import { getViewportForBounds, useReactFlow, useStoreApi, type Viewport } from '@xyflow/react';
import { type RefObject, useCallback, useEffect } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import { LANES, laneStart, laneWidth, NODE_HEIGHT, nodeWidth } from '../../../shared/document/layout.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { keepViewport, useView, viewportOf } from '../../session/view-store.ts';
import type { CardNode, MapFlowEdge } from '../editing/to-flow.ts';
import { mountViewport, viewport } from '../editing/viewport.ts';
import { buildScene, extentOf } from './painter/scene.ts';
import { GOAL_LANE } from './without-goals.ts';

const MOVE_MS = 220;
const READABLE = 0.7;
/** The first view never makes cards smaller or larger than this. */
const FIRST_ZOOM = { least: 0.8, most: 1.3 };
const HEADER = 32;
/** Small enough that ten thousand cards in one lane fit a window. */
export const LEAST_ZOOM = 0.001;
const MARGIN = 24;
/** The lane headers lie over the top of the canvas. */
const FIT_PADDING = { top: `${HEADER + 16}px`, right: '16px', bottom: '16px', left: '16px' } as const;

const LAST_LANE = LANES[LANES.length - 1] as (typeof LANES)[number];
const MAP_WIDTH = laneStart(LAST_LANE) + laneWidth(LAST_LANE);

/** With `overview` the canvas shows the whole map as it grows, and where the map was looked at last stays remembered. */
export function useViewportFor(document: MapDocument, container: RefObject<HTMLDivElement | null>, overview = false) {
  const flow = useReactFlow<CardNode, MapFlowEdge>();
  const store = useStoreApi<CardNode, MapFlowEdge>();
  const reveal = useView((state) => state.reveal);

  useEffect(() => {
    // Where a zoom that is still moving will end, so that quick presses add up.
    let aim: number | undefined;
    const zoomTo = (zoom: number) => {
      aim = zoom;
      void flow.zoomTo(zoom, { duration: motion() }).then(() => {
        if (aim === zoom) aim = undefined;
      });
    };
    mountViewport({
      zoomBy: (factor) => zoomTo((aim ?? flow.getZoom()) * factor),
      zoomTo,
      set: (view) => void flow.setViewport(view),
      drawnNodes: () => {
        const painted = container.current?.querySelector<HTMLElement>('.map-painter')?.dataset.cards ?? 0;
        return Number(painted) + (container.current?.querySelectorAll('.react-flow__node').length ?? 0);
      },
      fit: () => {
        const extent = extentOf(buildScene(openDocument()));
        const size = container.current?.getBoundingClientRect();
        if (!extent || !size) return;
        const { left: x, top: y } = extent;
        const bounds = { x, y, width: extent.right - x, height: extent.bottom - y };
        const view = getViewportForBounds(bounds, size.width, size.height, LEAST_ZOOM, FIRST_ZOOM.most, FIT_PADDING);
        void flow.setViewport(view, { duration: motion() });
      },
    });
    return () => mountViewport(undefined);
  }, [flow, container]);

  // What was seen beside the goal lane stays where it was when the lane folds away or comes back.
  useEffect(
    () =>
      useSettings.subscribe(({ goalsFolded }, before) => {
        if (goalsFolded === before.goalsFolded) return;
        const { x, y, zoom } = flow.getViewport();
        void flow.setViewport({ x: x + (goalsFolded ? -GOAL_LANE : GOAL_LANE) * zoom, y, zoom });
      }),
    [flow],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once per wish; the document of that moment counts
  useEffect(() => {
    if (!reveal) return;
    const box = boxOf(document, reveal.id);
    const size = container.current?.getBoundingClientRect();
    if (!box || !size) return;
    const { x, y, zoom } = flow.getViewport();
    if (zoom < READABLE) {
      void flow.setCenter(box.x + box.width / 2, box.y + box.height / 2, { zoom: 1, duration: motion() });
      return;
    }
    const dx = shiftInto(box.x * zoom + x, box.width * zoom, MARGIN, size.width - MARGIN);
    const dy = shiftInto(box.y * zoom + y, box.height * zoom, HEADER + MARGIN, size.height - MARGIN);
    if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration: motion() });
  }, [reveal]);

  // Placed before React draws the other map, so that its cards are made once, where they are seen.
  useEffect(
    () =>
      useDocument.subscribe(({ document: next }, { document: before }) => {
        if (!next || next.id === before?.id || !flow.viewportInitialized) return;
        leaveGestures(store);
        void flow.setViewport(firstView(next.id, container.current));
      }),
    [flow, store, container],
  );

  const onInit = useCallback(() => {
    // The keys of a map that has just been opened work at once; a field that has the focus keeps it.
    if (window.document.activeElement === window.document.body) container.current?.focus({ preventScroll: true });
    if (overview) viewport().fit();
    else void flow.setViewport(firstView(openDocument().id, container.current));
  }, [flow, container, overview]);

  const count = document.nodes.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one more card is what makes the map larger
  useEffect(() => {
    if (overview) viewport().fit();
  }, [count, overview]);

  // React Flow's own report of a move leaves out the first notch of the wheel.
  useEffect(
    () =>
      store.subscribe(({ transform }, before) => {
        if (overview || transform === before.transform) return;
        keepViewport(openDocument().id, { x: transform[0], y: transform[1], zoom: transform[2] });
      }),
    [store, overview],
  );
  return onInit;
}

/** Where a map was looked at last, else its lanes across the canvas. */
function firstView(map: string, container: HTMLElement | null): Viewport {
  const kept = viewportOf(map);
  if (kept) return kept;
  const left = useSettings.getState().goalsFolded ? GOAL_LANE : 0;
  const width = container?.clientWidth ?? MAP_WIDTH;
  const zoom = Math.min(FIRST_ZOOM.most, Math.max(FIRST_ZOOM.least, width / (MAP_WIDTH - left)));
  const x = Math.max(0, (width - (MAP_WIDTH - left) * zoom) / 2) - left * zoom;
  return { x, y: HEADER, zoom };
}

/** What the pointer had begun on the map before ends with it. */
function leaveGestures(store: ReturnType<typeof useStoreApi<CardNode, MapFlowEdge>>): void {
  store.getState().cancelConnection();
  store.setState({ nodesSelectionActive: false, userSelectionActive: false, userSelectionRect: null });
}

/** How far a stretch must move to lie between `from` and `to`; its start wins when it is too long. */
function shiftInto(start: number, length: number, from: number, to: number): number {
  if (start < from) return from - start;
  return start + length > to ? Math.max(to - start - length, from - start) : 0;
}

function boxOf(document: MapDocument, id: string) {
  const node = document.nodes.find((candidate) => candidate.id === id);
  if (node) return { x: node.x, y: node.y, width: nodeWidth(node.kind), height: NODE_HEIGHT };
  const edge = document.edges.find((candidate) => candidate.id === id);
  const from = document.nodes.find((candidate) => candidate.id === edge?.from);
  const to = document.nodes.find((candidate) => candidate.id === edge?.to);
  if (!from || !to) return undefined;
  const x = Math.min(from.x, to.x);
  const y = Math.min(from.y, to.y);
  return { x, y, width: Math.abs(from.x - to.x) + nodeWidth(to.kind), height: Math.abs(from.y - to.y) + NODE_HEIGHT };
}

function motion(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVE_MS;
}
