// Owns the choice of what React Flow draws: everything on a small map, on a large one only what is near or chosen.
import { useStoreApi } from '@xyflow/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { SMALL_MAP } from '../../../session/large-map.ts';
import { type CardNode, flowEdge, flowNode, type MapFlowEdge } from '../../editing/to-flow.ts';
import { type Level, useDetail } from '../level-of-detail.ts';
import { type Area, areaOf, contains } from './area.ts';
import { nodesIn, type Scene } from './scene.ts';

/** More cards than this in view are painted, as blocks. No screen of 2160 px holds as many that show a name. */
const MOST_CARDS = 480;
/** Selected cards beyond this number are painted only. */
const MOST_SELECTED = 1000;
/** DOM cards are kept this far, in screen px, around the view, so that panning rarely has to add some. */
const AROUND = 200;
/** After this long the surroundings of the first view are added, ms. */
const WIDEN_MS = 250;

export interface Shown {
  /** Cards are painted; DOM cards are only those selected or under the pointer. */
  readonly painted: boolean;
  /** The stretch whose cards stand in the DOM; undefined on small maps and when painted. */
  readonly area: Area | undefined;
}

const ALL: Shown = { painted: false, area: undefined };
const PAINTED: Shown = { painted: true, area: undefined };

/** Follows the viewport of a large map; small maps answer `ALL` without listening. `map` is the id of the scene's map. */
export function useShown(scene: Scene, map: string): Shown {
  const store = useStoreApi();
  const [shown, setShown] = useState<Shown>(PAINTED);
  const [of, setOf] = useState(map);
  const isFresh = useRef(true);
  if (of !== map) {
    // What was near in the map before says nothing about this one.
    setOf(map);
    setShown(PAINTED);
    isFresh.current = true;
  }
  const isSmall = scene.nodes.length <= SMALL_MAP;
  useEffect(() => {
    if (isSmall) return;
    // A map that has just been opened is seen sooner without its surroundings.
    let around = isFresh.current ? 0 : AROUND;
    const follow = (forget = false) => {
      const { transform, width, height } = store.getState();
      const view = { x: transform[0], y: transform[1], zoom: transform[2] };
      const { level } = useDetail.getState();
      setShown((current) => nextShown(forget ? PAINTED : current, scene, level, view, { width, height }, around));
    };
    follow();
    const widen = setTimeout(() => {
      if (!isFresh.current) return;
      isFresh.current = false;
      around = AROUND;
      follow(true);
    }, WIDEN_MS);
    const stop = store.subscribe((state, before) => {
      if (state.transform !== before.transform || state.width !== before.width || state.height !== before.height)
        follow();
    });
    return () => {
      clearTimeout(widen);
      stop();
    };
  }, [store, scene, isSmall]);
  return isSmall ? ALL : shown;
}

function nextShown(
  current: Shown,
  scene: Scene,
  level: Level,
  view: { x: number; y: number; zoom: number },
  size: { width: number; height: number },
  around: number,
): Shown {
  if (level === 'block') return PAINTED;
  const visible = areaOf(view, size);
  if (current.area && contains(current.area, visible) && isCloseTo(current.area, visible, view.zoom)) return current;
  if (nodesIn(scene, visible).length > MOST_CARDS) return PAINTED;
  return { painted: false, area: areaOf(view, size, around) };
}

/** False when zooming in has left far more around the view than is wanted. */
function isCloseTo(area: Area, visible: Area, zoom: number): boolean {
  const spare = (AROUND * 3) / zoom;
  return area.right - area.left <= visible.right - visible.left + spare;
}

/** What React Flow is given. `hovered` is the card under the pointer where cards are painted. */
export function useFlowElements(
  scene: Scene,
  shown: Shown,
  selection: ReadonlySet<string>,
  moving: ReadonlyMap<string, { y: number }>,
  hovered: string | undefined,
): { nodes: CardNode[]; edges: MapFlowEdge[] } {
  const chosen = useMemo(() => chooseElements(scene, shown, selection, hovered), [scene, shown, selection, hovered]);
  const nodes = useMemo(
    () =>
      chosen.nodes.flatMap((index) => {
        const node = scene.nodes[index];
        return node ? [flowNode(node, selection.has(node.id), scene.lanes, moving.get(node.id))] : [];
      }),
    [scene, chosen, selection, moving],
  );
  const edges = useMemo(
    () =>
      chosen.edges.flatMap((index) => {
        const edge = scene.edges[scene.edgeOf[index] as number];
        if (!edge) return [];
        return [flowEdge(edge, selection.has(edge.id), scene.courses, index)];
      }),
    [scene, chosen, selection],
  );
  return { nodes, edges };
}

/** Indexes of the nodes and edges (of `scene.ends`) that become DOM. */
function chooseElements(
  scene: Scene,
  shown: Shown,
  selection: ReadonlySet<string>,
  hovered: string | undefined,
): { nodes: readonly number[]; edges: readonly number[] } {
  const count = scene.ends.length / 2;
  if (!shown.painted && !shown.area) {
    return { nodes: Array.from(scene.x.keys()), edges: Array.from({ length: count }, (_, i) => i) };
  }
  const near = new Set(shown.area ? nodesIn(scene, shown.area) : []);
  const nodes = new Set(near);
  let left = MOST_SELECTED;
  for (const id of hovered === undefined ? selection : [...selection, hovered]) {
    const index = scene.indexOf.get(id);
    if (index !== undefined && left > 0) {
      nodes.add(index);
      left -= 1;
    }
  }
  const edges: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const from = scene.ends[i * 2] as number;
    const to = scene.ends[i * 2 + 1] as number;
    const isSelected = selection.size > 0 && selection.has(scene.edges[scene.edgeOf[i] as number]?.id ?? '');
    if (!isSelected && !near.has(from) && !near.has(to)) continue;
    edges.push(i);
    // The other end may be far off; React Flow needs it for the line.
    nodes.add(from);
    nodes.add(to);
  }
  return { nodes: [...nodes].sort((a, b) => a - b), edges };
}
