// Owns trying other assumptions: multipliers on volume and take-up, as an edit that the forecast or the map can be given.
import type { Edit, MapEdge, MapNode } from '../document/document.ts';
import { buildGraph } from '../graph/graph.ts';
import { rounded } from '../i18n/figure.ts';
import { asExpected, withoutMark } from './experience.ts';

/** In % of what the map says: 100 leaves it as it is. An offer's or scenario's own multiplier comes on top of the general one. */
export interface WhatIf {
  readonly takeUpPct: number;
  readonly volumePct: number;
  /** By the id of the offer's edge. */
  readonly takeUpOf: Readonly<Record<string, number>>;
  /** By the id of the scenario. */
  readonly volumeOf: Readonly<Record<string, number>>;
}

export const UNCHANGED: WhatIf = { takeUpPct: 100, volumePct: 100, takeUpOf: {}, volumeOf: {} };

/** Multipliers from 0 to 1000 %. */
export const MOST_PCT = 1000;

export function changesNothing({ takeUpPct, volumePct, takeUpOf, volumeOf }: WhatIf): boolean {
  const own = [...Object.values(takeUpOf), ...Object.values(volumeOf)];
  return takeUpPct === 100 && volumePct === 100 && own.every((pct) => pct === 100);
}

/**
 * Writes the assumptions into expected volumes (whole people) and take-up rates (two decimals, at most 100 %). Take-up
 * without contact stays what it was. Missing numbers stay missing.
 */
export const applyWhatIf =
  (whatIf: WhatIf): Edit =>
  (document) => {
    if (changesNothing(whatIf)) return document;
    const graph = buildGraph(document);
    // What lies in the draft tray is not in the graph and stays as it is.
    const nodes = document.nodes.map((node) => (graph.node(node.id) ? withVolume(node, whatIf) : node));
    const edges = document.edges.map((edge) => {
      return graph.node(edge.from)?.kind === 'scenario' ? withTakeUp(edge, whatIf) : edge;
    });
    const same = nodes.every((node, index) => node === document.nodes[index]);
    if (same && edges.every((edge, index) => edge === document.edges[index])) return document;
    return { ...document, nodes, edges };
  };

/** The same where take-up by experience stands in for what the map does not say: what it changes of that becomes the map's. */
export const tryOut =
  (whatIf: WhatIf, dictionaries: Parameters<typeof asExpected>[1]): Edit =>
  (document) => {
    const expected = asExpected(document, dictionaries);
    const tried = applyWhatIf(whatIf)(expected);
    if (tried === expected) return document;
    const edges = tried.edges.map((edge, index) =>
      edge === expected.edges[index] ? (document.edges[index] ?? edge) : withoutMark(edge),
    );
    return { ...tried, edges };
  };

function withVolume(node: MapNode, { volumePct, volumeOf }: WhatIf): MapNode {
  if (node.kind !== 'scenario' || node.expectedVolume === undefined) return node;
  const expectedVolume = Math.round(node.expectedVolume * factor(volumePct, volumeOf, node.id));
  return expectedVolume === node.expectedVolume ? node : { ...node, expectedVolume };
}

function withTakeUp(edge: MapEdge, { takeUpPct: general, takeUpOf }: WhatIf): MapEdge {
  if (edge.type !== 'flow') return edge;
  const times = <T extends { takeUpPct?: number | undefined }>(of: T): T => {
    if (of.takeUpPct === undefined) return of;
    const takeUpPct = Math.min(100, rounded(of.takeUpPct * factor(general, takeUpOf, edge.id)));
    return takeUpPct === of.takeUpPct ? of : { ...of, takeUpPct };
  };
  const cells = edge.cells?.map(times);
  const isSame = cells === undefined || cells.every((cell, at) => cell === edge.cells?.[at]);
  return times(isSame ? edge : { ...edge, cells });
}

function factor(general: number, own: Readonly<Record<string, number>>, id: string): number {
  return (general / 100) * ((Object.hasOwn(own, id) ? (own[id] ?? 100) : 100) / 100);
}
