// Owns the edits of the map itself: header fields, policy, waves, and clearing a template's invented numbers.
import type { Edit, MapEdge, MapNode } from '../document.ts';
import type { Wave } from '../map-fields.ts';
import { departAt } from './departures.ts';
import { setAt } from './set-at.ts';

/** Sets one header field; `path` may reach into the policy (`policy.totalCap.per7Days`), which makes that rule the map's own. */
export const setMapField =
  (path: string, value: unknown): Edit =>
  (document) => {
    const set = setAt(document, path, value);
    return set === document ? document : departAt(path)(set);
  };

export const setWaves =
  (waves: Wave[]): Edit =>
  (document) => ({ ...document, waves });

/** The fields that hold a template's invented numbers (DOMAIN §5), per kind. */
const SAMPLE_FIELDS: Partial<Record<MapNode['kind'], readonly string[]>> = {
  goal: ['baseline', 'target', 'stretchTarget', 'branchTargets'],
  segment: ['size', 'sizeAsOf', 'avgAum', 'avgHolding'],
  scenario: ['expectedVolume'],
  product: ['quota', 'quotaAsOf'],
  benefit: ['unitCost', 'stock', 'expectedClaim', 'budget'],
  channel: ['capacityPerDay'],
};
const SAMPLE_EDGE_FIELDS = ['takeUpPct', 'avgTicket', 'monthlyRatePct'] as const;

/** Empties the invented numbers and takes the 示例 mark off. */
export const clearSampleNumbers: Edit = (document) => {
  const { illustrative, ...rest } = document;
  if (!illustrative) return document;
  return {
    ...rest,
    nodes: document.nodes.map((node) => without<MapNode>(node, SAMPLE_FIELDS[node.kind] ?? [])),
    edges: document.edges.map((edge) => without<MapEdge>(edge, SAMPLE_EDGE_FIELDS)),
  } as typeof document;
};

function without<T extends object>(element: T, fields: readonly string[]): T {
  return fields.reduce((value, field) => setAt(value, field, undefined), element);
}
