// Owns turning the document into React Flow's nodes and edges; unchanged elements keep their objects.
import { type Edge, type Node, Position } from '@xyflow/react';
import type { MapEdge, MapNode } from '../../../shared/document/document.ts';
import type { EdgeCourses } from '../../../shared/document/edge-courses.ts';
import { legalEdgeTypes } from '../../../shared/document/edge-types.ts';
import { KIND_IDS, type KindId } from '../../../shared/document/kind-id.ts';
import { cardLeft, type LaneGeometry } from '../../../shared/document/lane-geometry.ts';
import { NODE_HEIGHT } from '../../../shared/document/layout.ts';

export type CardNode = Node<{ readonly node: MapNode }, 'card'>;
/** Where an edge runs, relative to its cards (`shared/document/edge-courses.ts`). */
export interface Course {
  readonly leave: number;
  readonly arrive: number;
  readonly track: number;
  readonly labelX: number;
  readonly labelY: number;
}

export type MapFlowEdge = Edge<{ readonly edge: MapEdge; readonly course: Course; readonly dimmed?: boolean }, 'map'>;

const nodeCache = new WeakMap<MapNode, CardNode>();

/** The node as React Flow wants it, in these lanes; `moved` stands in for its place while a drag lasts. */
export function flowNode(
  node: MapNode,
  selected: boolean,
  lanes: LaneGeometry,
  moved?: { readonly y: number },
): CardNode {
  const known = nodeCache.get(node);
  const x = cardLeft(lanes, node.kind);
  const y = moved?.y ?? node.y;
  const width = lanes.card;
  if (known && known.selected === selected && known.position.x === x && known.position.y === y && known.width === width)
    return known;
  const flow: CardNode = {
    id: node.id,
    type: 'card',
    position: { x, y },
    data: { node },
    selected,
    draggable: !node.pinned,
    zIndex: selected ? 2 : 1,
    width,
    height: NODE_HEIGHT,
    // Declared, so that React Flow does not have to draw every card once to find its handles.
    handles: handlesOf(node, width),
  };
  nodeCache.set(node, flow);
  return flow;
}

/** Whether any legal connection ends at the card's left or begins at its right. */
export function sidesOf(kind: KindId): { left: boolean; right: boolean } {
  return {
    left: KIND_IDS.some((other) => legalEdgeTypes(other, kind).length > 0),
    right: KIND_IDS.some((other) => legalEdgeTypes(kind, other).length > 0),
  };
}

function handlesOf(node: MapNode, width: number): NonNullable<CardNode['handles']> {
  const sides = sidesOf(node.kind);
  const point = { y: NODE_HEIGHT / 2, width: 0, height: 0 };
  return [
    ...(sides.left ? [{ id: 'in', type: 'target' as const, position: Position.Left, x: 0, ...point }] : []),
    ...(sides.right ? [{ id: 'out', type: 'source' as const, position: Position.Right, x: width, ...point }] : []),
  ];
}

const edgeCache = new WeakMap<MapEdge, MapFlowEdge>();

/** The edge as React Flow wants it. */
export function flowEdge(edge: MapEdge, selected: boolean, courses: EdgeCourses, index: number): MapFlowEdge {
  const known = edgeCache.get(edge);
  const course = courseOf(courses, index);
  if (known?.data && known.selected === selected && isSameCourse(known.data.course, course)) return known;
  const flow: MapFlowEdge = {
    id: edge.id,
    type: 'map',
    source: edge.from,
    target: edge.to,
    sourceHandle: 'out',
    targetHandle: 'in',
    selected,
    zIndex: selected ? 2 : 0,
    data: { edge, course },
  };
  edgeCache.set(edge, flow);
  return flow;
}

/** The course of the edge at `index` of those that are drawn. */
export function courseOf({ leave, arrive, track, labelX, labelY }: EdgeCourses, index: number): Course {
  return {
    leave: leave[index] ?? 0,
    arrive: arrive[index] ?? 0,
    track: track[index] ?? 0,
    labelX: labelX[index] ?? Number.NaN,
    labelY: labelY[index] ?? Number.NaN,
  };
}

function isSameCourse(a: Course, b: Course): boolean {
  return (
    a.leave === b.leave &&
    a.arrive === b.arrive &&
    a.track === b.track &&
    Object.is(a.labelX, b.labelX) &&
    Object.is(a.labelY, b.labelY)
  );
}
