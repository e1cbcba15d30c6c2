// Owns moving segments to the stages of another lifecycle scheme, after their map changed its scheme.

import type { Edit, MapDocument, MapNode } from '../document/document.ts';
import type { LifecycleStage } from './dictionaries.ts';
import { correspondingStages } from './stage-links.ts';

export interface StageMove {
  readonly from: string;
  /** Undefined where the dictionary names no stage that corresponds. */
  readonly to: string | undefined;
  /** Segments that name it. */
  readonly segments: number;
}

/** What would become of the stages that segments name; those that keep their id are left out. */
export function stageMoves(
  document: MapDocument,
  stages: readonly LifecycleStage[],
  from: string,
  to: string,
): readonly StageMove[] {
  const links = correspondingStages(stages, from, to);
  const counts = new Map<string, number>();
  for (const node of document.nodes) {
    if (node.kind !== 'segment') continue;
    for (const stage of node.lifecycleStage ?? []) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  }
  return [...links]
    .map(([stage, next]) => ({ from: stage, to: next, segments: counts.get(stage) ?? 0 }))
    .filter(({ from: stage, to: next, segments }) => segments > 0 && next !== stage);
}

/** Replaces the stages of every segment by `moves` in one step; a stage that two lead to is named once. */
export const moveStages =
  (moves: readonly StageMove[]): Edit =>
  (document) => {
    const next = new Map(moves.flatMap(({ from, to }) => (to === undefined ? [] : [[from, to] as const])));
    let changed = false;
    const nodes = document.nodes.map((node): MapNode => {
      if (node.kind !== 'segment' || !node.lifecycleStage?.some((stage) => next.has(stage))) return node;
      changed = true;
      return { ...node, lifecycleStage: [...new Set(node.lifecycleStage.map((stage) => next.get(stage) ?? stage))] };
    });
    return changed ? { ...document, nodes } : document;
  };
