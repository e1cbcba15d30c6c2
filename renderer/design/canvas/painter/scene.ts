// Owns the map as flat arrays: what the painter, the overview and the choice of DOM cards read, cheap at any size.
import type { MapDocument, MapEdge, MapNode } from '../../../../shared/document/document.ts';
import { courseEdges, type EdgeCourses } from '../../../../shared/document/edge-courses.ts';
import { KIND_IDS } from '../../../../shared/document/kind-id.ts';
import { cardLeft, type LaneGeometry } from '../../../../shared/document/lane-geometry.ts';
import { LANES, laneOf, NODE_HEIGHT } from '../../../../shared/document/layout.ts';
import { LABEL_HEIGHT, labelWidth } from '../edge-label.ts';
import { type Area, touches } from './area.ts';

export interface Scene {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly lanes: LaneGeometry;
  /** Left and top edges of the cards. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Index into `KIND_IDS`. */
  readonly kind: Uint8Array;
  /** Node indexes of the ends of edge `i` at `2i` and `2i + 1`; edges with a lost end are left out. */
  readonly ends: Uint32Array;
  /** The document's index of edge `i`. */
  readonly edgeOf: Uint32Array;
  /** By the index of `ends`. */
  readonly courses: EdgeCourses;
}

/** The scene of `document` in these lanes; parts of `before` that still hold are taken over. */
export function buildScene(document: MapDocument, lanes: LaneGeometry, before?: Scene): Scene {
  const { nodes, edges } = document;
  if (before && before.nodes === nodes && before.edges === edges && before.lanes === lanes) return before;
  const sameNodes = before !== undefined && hasSameIds(before.nodes, nodes);
  const indexOf = sameNodes ? before.indexOf : new Map(nodes.map((node, index) => [node.id, index]));
  const kind = before && sameNodes ? before.kind : kindsOf(nodes);
  const topology = before && sameNodes && before.edges === edges ? before : joinsOf(edges, indexOf);
  const x = before && sameNodes && before.lanes === lanes ? before.x : leftEdges(kind, lanes);
  const y = new Float32Array(nodes.length);
  for (let i = 0; i < nodes.length; i += 1) y[i] = nodes[i]?.y ?? 0;
  const { ends, edgeOf } = topology;
  const isSame = before && topology === before && before.lanes === lanes && hasSameNumbers(before.y, y);
  const courses = isSame ? before.courses : coursesOf({ edges, lanes, y, kind, ends, edgeOf });
  return { nodes, edges, lanes, indexOf, x, y, kind, ends, edgeOf, courses };
}

const LANE_OF_KIND = KIND_IDS.map((id) => LANES.indexOf(laneOf(id)));
/** The wide gutter on screen where the lanes fill the canvas: labels are of that scale. */
const WIDE_GUTTER = 68;

function coursesOf(given: Pick<Scene, 'edges' | 'lanes' | 'y' | 'kind' | 'ends' | 'edgeOf'>): EdgeCourses {
  const { edges, lanes, y, kind, ends, edgeOf } = given;
  const px = lanes.gutter.channel / WIDE_GUTTER;
  const edgeAt = (index: number) => edges[edgeOf[index] as number] as MapEdge;
  return courseEdges({
    y,
    height: new Float32Array(y.length).fill(NODE_HEIGHT),
    lane: Uint8Array.from(kind, (index) => LANE_OF_KIND[index] ?? 0),
    ends,
    gutters: LANES.map((lane) => lanes.gutter[lane]),
    isLeft: (index) => edgeAt(index).type === 'migrate',
    labelWidth: (index) => labelWidth(edgeAt(index)) * px,
    labelHeight: () => LABEL_HEIGHT * px,
  });
}

function hasSameNumbers(a: Float32Array, b: Float32Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

function hasSameIds(before: readonly MapNode[], after: readonly MapNode[]): boolean {
  if (before.length !== after.length) return false;
  for (let i = 0; i < after.length; i += 1) {
    if (before[i] !== after[i] && before[i]?.id !== after[i]?.id) return false;
  }
  return true;
}

function kindsOf(nodes: readonly MapNode[]): Uint8Array {
  return Uint8Array.from(nodes, (node) => KIND_IDS.indexOf(node.kind));
}

function leftEdges(kind: Uint8Array, lanes: LaneGeometry): Float32Array {
  const edges = KIND_IDS.map((id) => cardLeft(lanes, id));
  return Float32Array.from(kind, (index) => edges[index] ?? 0);
}

function joinsOf(edges: readonly MapEdge[], indexOf: ReadonlyMap<string, number>) {
  const ends = new Uint32Array(edges.length * 2);
  const edgeOf = new Uint32Array(edges.length);
  let count = 0;
  for (const [i, edge] of edges.entries()) {
    const from = indexOf.get(edge.from);
    const to = indexOf.get(edge.to);
    if (from === undefined || to === undefined) continue;
    ends[count * 2] = from;
    ends[count * 2 + 1] = to;
    edgeOf[count] = i;
    count += 1;
  }
  return { ends: ends.slice(0, count * 2), edgeOf: edgeOf.slice(0, count) };
}

/** The indexes of the cards that touch `area`. */
export function nodesIn(scene: Scene, area: Area): number[] {
  const found: number[] = [];
  for (let i = 0; i < scene.x.length; i += 1) if (touches(scene, i, area)) found.push(i);
  return found;
}

/** The topmost card at a point, or undefined. */
export function nodeAt(scene: Scene, x: number, y: number): MapNode | undefined {
  for (let i = scene.x.length - 1; i >= 0; i -= 1) {
    if (touches(scene, i, { left: x, right: x, top: y, bottom: y })) return scene.nodes[i];
  }
  return undefined;
}

/** The stretch that all cards cover, or undefined for none. */
export function extentOf(scene: Scene): Area | undefined {
  if (scene.x.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < scene.x.length; i += 1) {
    left = Math.min(left, scene.x[i] as number);
    top = Math.min(top, scene.y[i] as number);
    right = Math.max(right, (scene.x[i] as number) + scene.lanes.card);
    bottom = Math.max(bottom, (scene.y[i] as number) + NODE_HEIGHT);
  }
  return { left, top, right, bottom };
}
