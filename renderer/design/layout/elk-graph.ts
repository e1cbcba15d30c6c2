// Owns the translation between lanes of blocks and the graph that elkjs orders.
import type { ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';
import type { Block, LaneGraph } from '../../../shared/document/auto-layout/lane-graph.ts';
import type { LaneOrder } from '../../../shared/document/auto-layout/lane-order.ts';
import { NODE_HEIGHT, ROW_PITCH } from '../../../shared/document/layout.ts';

const CARD_WIDTH = 140;
/** Wider than a card, so that no two layers touch. */
const LAYER_PITCH = 300;

/**
 * Left to right, one layer per lane: the layers follow from the x given to each block. (Elk's own partitions do the same
 * with a constraint between every two nodes, which takes minutes for 1,000 of them.) Only the order within the layers is
 * taken over, so places and bends need no care.
 */
const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.layered.layering.strategy': 'INTERACTIVE',
  'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
  'elk.separateConnectedComponents': 'false',
  'elk.randomSeed': '1',
  'elk.edgeRouting': 'POLYLINE',
  'elk.layered.nodePlacement.strategy': 'SIMPLE',
  // Where crossings leave a choice, today's order stays.
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.spacing.nodeNode': String(ROW_PITCH - NODE_HEIGHT),
};

export function toElk(graph: LaneGraph): ElkNode {
  const inBlocks = new Set(graph.lanes.flat().flatMap(({ members }) => (members.length > 1 ? members : [])));
  const end = (id: string, side: Side) => (inBlocks.has(id) ? portId(id, side) : id);
  return {
    id: 'map',
    layoutOptions: OPTIONS,
    children: graph.lanes.flat().map(blockNode),
    edges: graph.links.map(({ from, to }, index) => ({
      id: `link ${index}`,
      sources: [end(from, 'EAST')],
      targets: [end(to, 'WEST')],
    })),
  };
}

/** The order that elk found: each lane from top to bottom. */
export function orderFromElk(graph: LaneGraph, result: ElkNode): LaneOrder {
  const y = new Map(result.children?.map((child) => [child.id, child.y ?? 0]));
  return graph.lanes.map((lane) => [...lane].sort((a, b) => (y.get(a.id) ?? 0) - (y.get(b.id) ?? 0)));
}

type Side = 'WEST' | 'EAST';

function portId(id: string, side: Side): string {
  return `${id} ${side}`;
}

/** A block of several cards is one tall node with fixed ports at its cards. */
function blockNode({ id, lane, members }: Block): ElkNode {
  const node: ElkNode = {
    id,
    x: lane * LAYER_PITCH,
    y: 0,
    width: CARD_WIDTH,
    height: (members.length - 1) * ROW_PITCH + NODE_HEIGHT,
  };
  if (members.length === 1) return node;
  return {
    ...node,
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ports: members.flatMap((member, row) => [port(member, row, 'WEST'), port(member, row, 'EAST')]),
  };
}

function port(member: string, row: number, side: Side): ElkPort {
  return {
    id: portId(member, side),
    width: 0,
    height: 0,
    x: side === 'WEST' ? 0 : CARD_WIDTH,
    y: row * ROW_PITCH + NODE_HEIGHT / 2,
    layoutOptions: { 'elk.port.side': side },
  };
}
