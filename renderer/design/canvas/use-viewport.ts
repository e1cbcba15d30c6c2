// Owns where the canvas looks: the first view of a map, fit and zoom commands, and bringing an element into view.
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type RefObject, useCallback, useEffect } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import { across, cardLeft, shareLanes } from '../../../shared/document/lane-geometry.ts';
import { LANES, type LaneId, NODE_HEIGHT } from '../../../shared/document/layout.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { keepViewport, useView, type ViewportPlace, viewportOf } from '../../session/view-store.ts';
import { lanesInView, showLanes } from '../editing/lanes-in-view.ts';
import { fitFolds, goalsFolded, useTightFolds } from '../editing/tight-folds.ts';
import type { CardNode, MapFlowEdge } from '../editing/to-flow.ts';
import { mountViewport, viewport } from '../editing/viewport.ts';
import { centred, fitView, HEADER, type Room, type Rows } from './fitting.ts';

const MOVE_MS = 220;
const MARGIN = 24;
/** A pane beside a form shows all lanes, if need be with narrower cards than the canvas. */
const LEAST_IN_OVERVIEW = 64;

/** With `overview` the canvas shows the whole map as it grows, and where the map was looked at last stays remembered. */
export function useViewportFor(document: MapDocument, container: RefObject<HTMLDivElement | null>, overview = false) {
  const flow = useReactFlow<CardNode, MapFlowEdge>();
  const store = useStoreApi<CardNode, MapFlowEdge>();
  const reveal = useView((state) => state.reveal);

  useEffect(() => {
    const room = () => roomOf(container.current, overview);
    /** Shows `place` with the lanes that belong to it. */
    const look = (place: ViewportPlace) => {
      showLanes(shareLanes({ ...room(), zoom: place.shared }));
      keep(place);
      void flow.setViewport(place);
    };
    const keep = (place: ViewportPlace) => {
      current = place;
      if (!overview) keepViewport(openDocument().id, place);
    };
    let current: ViewportPlace = { x: 0, y: HEADER, zoom: 1, shared: 1, fitted: false };
    const showWhole = () => {
      const { view } = fitView(rowsOf(openDocument()), room());
      look({ ...view, shared: view.zoom, fitted: true });
    };
    const open = () => {
      if (!overview) fitFolds(room().width, window.innerWidth);
      const kept = overview ? undefined : viewportOf(openDocument().id);
      if (kept && !kept.fitted) look(kept);
      else showWhole();
    };
    // Another width shares the lanes anew; what stood at the left edge stays there, and a view that was fitted is fitted.
    const resize = () => {
      if (!overview) fitFolds(room().width, window.innerWidth);
      if (current.fitted) return showWhole();
      const before = lanesInView();
      const geometry = shareLanes({ ...room(), zoom: current.shared });
      const { x, zoom } = current;
      const wasWhole = x >= 0 && Math.abs(zoom - current.shared) < 1e-6;
      const left = wasWhole ? centred(geometry, zoom, room().width) : -across(-x / zoom, before, geometry) * zoom;
      look({ ...current, x: left });
    };
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
      fit: showWhole,
      open,
    });
    const observer = new ResizeObserver(() => {
      if (flow.viewportInitialized) resize();
    });
    if (container.current) observer.observe(container.current);
    const stops = [
      useSettings.subscribe((state, before) => {
        if (state.goalsFolded !== before.goalsFolded) resize();
      }),
      useTightFolds.subscribe((state, before) => {
        if (state.goals !== before.goals) resize();
      }),
      // Placed before React draws the other map, so that its cards are made once, where they are seen.
      useDocument.subscribe(({ document: next }, { document: before }) => {
        if (!next || next.id === before?.id || !flow.viewportInitialized) return;
        leaveGestures(store);
        open();
      }),
      // React Flow's own report of a move leaves out the first notch of the wheel.
      store.subscribe(({ transform }, before) => {
        const [x, y, zoom] = transform;
        if (transform === before.transform || (x === current.x && y === current.y && zoom === current.zoom)) return;
        keep({ x, y, zoom, shared: current.shared, fitted: false });
      }),
    ];
    return () => {
      observer.disconnect();
      for (const stop of stops) stop();
      mountViewport(undefined);
    };
  }, [flow, store, container, overview]);

  const bring = useCallback(
    (id: string, duration: number) => {
      const box = boxOf(openDocument(), id);
      const size = container.current?.getBoundingClientRect();
      if (!box || !size) return;
      const { x, y, zoom } = flow.getViewport();
      const dx = shiftInto(box.x * zoom + x, box.width * zoom, MARGIN, size.width - MARGIN);
      const dy = shiftInto(box.y * zoom + y, box.height * zoom, HEADER + MARGIN, size.height - MARGIN);
      if (dx !== 0 || dy !== 0)
        void flow.setViewport({ x: x + dx, y: y + dy, zoom }, duration > 0 ? { duration } : undefined);
    },
    [flow, container],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once per wish; the document of that moment counts
  useEffect(() => {
    // A wish that came with the map is met once the first view stands: a move begun before would be cut off by it.
    if (!reveal || !flow.viewportInitialized) return;
    bring(reveal.id, motion());
  }, [reveal]);

  const onInit = useCallback(() => {
    // The keys of a map that has just been opened work at once; a field that has the focus keeps it.
    if (window.document.activeElement === window.document.body) container.current?.focus({ preventScroll: true });
    viewport().open();
    const { reveal: wish } = useView.getState();
    if (wish) bring(wish.id, 0);
  }, [container, bring]);

  const count = document.nodes.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one more card is what makes the map larger
  useEffect(() => {
    if (overview) viewport().fit();
  }, [count, overview]);
  return onInit;
}

function roomOf(container: HTMLElement | null, overview: boolean): Room {
  return {
    width: container?.clientWidth ?? 0,
    height: container?.clientHeight ?? 0,
    windowWidth: window.innerWidth,
    lanes: shownLanes(),
    ...(overview && { least: LEAST_IN_OVERVIEW }),
  };
}

function shownLanes(): readonly LaneId[] {
  return goalsFolded() ? LANES.filter((lane) => lane !== 'goal') : LANES;
}

function rowsOf({ nodes, notes = [] }: MapDocument): Rows | undefined {
  if (nodes.length === 0) return undefined;
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { y } of nodes) [top, bottom] = [Math.min(top, y), Math.max(bottom, y + NODE_HEIGHT)];
  for (const { y, height } of notes) [top, bottom] = [Math.min(top, y), Math.max(bottom, y + height)];
  return { top, bottom };
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
  const lanes = lanesInView();
  const boxes = document.nodes.flatMap(({ id: node, kind, y }) =>
    node === id ? [{ x: cardLeft(lanes, kind), y }] : [],
  );
  const edge = document.edges.find((candidate) => candidate.id === id);
  const ends = document.nodes.filter((node) => edge && (node.id === edge.from || node.id === edge.to));
  const places = [...boxes, ...ends.map(({ kind, y }) => ({ x: cardLeft(lanes, kind), y }))];
  if (places.length === 0) return undefined;
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x + lanes.card, height: Math.max(...ys) - y + NODE_HEIGHT };
}

function motion(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVE_MS;
}
