// Owns a node's place in its lane: which card stands above it, which below.
import type { MapNode } from '../../../shared/document/document.ts';
import { laneOf } from '../../../shared/document/layout.ts';

export interface Neighbours {
  /** Counted from 1. */
  readonly at: number;
  readonly of: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Cards of a lane follow each other from top to bottom; equal heights by id. */
export function neighboursOf(nodes: readonly MapNode[], node: Pick<MapNode, 'id' | 'kind'>): Neighbours {
  const own = laneOf(node.kind);
  const lane = nodes.filter((other) => laneOf(other.kind) === own);
  lane.sort((a, b) => a.y - b.y || (a.id < b.id ? -1 : 1));
  const index = lane.findIndex((other) => other.id === node.id);
  return { at: index + 1, of: lane.length, before: lane[index - 1]?.id, after: lane[index + 1]?.id };
}
