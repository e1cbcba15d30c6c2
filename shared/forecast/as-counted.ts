// Owns the map as it counts: with what holds for it where it says nothing itself. Whatever computes reads a map through this door.
import type { Dictionaries } from '../dictionary/dictionaries.ts';
import { bankPolicy, movedFields } from '../dictionary/held.ts';
import type { MapDocument } from '../document/document.ts';
import { capacityByStaff } from '../document/edits/channel-defaults.ts';
import { setAt } from '../document/edits/set-at.ts';
import type { NodeOf } from '../document/kinds/index.ts';
import { knowledgeOf } from '../knowledge/map-knowledge.ts';
import { asExpected } from './experience.ts';

/** The dictionaries that stand in for what a map does not say. */
export type CountingTables = Pick<
  Dictionaries,
  'policy' | 'channels' | 'metrics' | 'holidays' | 'ruleSettings' | 'experience'
>;

export interface Counted<K> {
  /** The dictionaries with the map's own metrics, days and thresholds. */
  readonly knowledge: K;
  /** What holds; what asks for blanks reads it, and what goes out to branches. */
  readonly document: MapDocument;
  /** The same with take-up by experience where the map says none: what forecasts read. */
  readonly expected: MapDocument;
}

/**
 * The map with, in this order: the bank's contact rules that it follows, capacities that follow from people, a baseline of 0 for
 * goals whose metric starts at 0, and in `expected` take-up by experience. What the map says itself always stands. The very same
 * map where nothing is added; counted again, nothing more is. Elements that are not in force are still there (`inForce`).
 */
export function asCounted<K extends { readonly dictionaries: CountingTables }>(
  written: MapDocument,
  given: K,
): Counted<K> {
  const knowledge = knowledgeOf(written, given);
  const { dictionaries } = knowledge;
  const document = documentOf(written, dictionaries);
  return {
    knowledge,
    document,
    get expected() {
      return asExpected(document, dictionaries);
    },
  };
}

const known = new WeakMap<MapDocument, { readonly dictionaries: CountingTables; readonly document: MapDocument }>();

function documentOf(written: MapDocument, dictionaries: CountingTables): MapDocument {
  const before = known.get(written);
  if (before?.dictionaries === dictionaries) return before.document;
  const document = withKnownBaselines(withCapacities(withBankRules(written, dictionaries), dictionaries), dictionaries);
  known.set(written, { dictionaries, document });
  return document;
}

function withBankRules(document: MapDocument, dictionaries: CountingTables): MapDocument {
  const bank = bankPolicy(dictionaries);
  return movedFields(document, dictionaries).reduce(
    (current, field) => setAt(current, `policy.${field}`, bank[field]),
    document,
  );
}

function withCapacities(document: MapDocument, { channels }: CountingTables): MapDocument {
  return withNodes(document, (node) => {
    if (node.kind !== 'channel' || node.capacityPerDay !== undefined) return node;
    const { capacity } = capacityByStaff(node, channels) ?? {};
    return capacity === undefined ? node : { ...node, capacityPerDay: capacity };
  });
}

type Goal = NodeOf<'goal'>;

/** The same goal each time, so that what was found in it is found again. */
const fromZero = new WeakMap<Goal, Goal>();

function withKnownBaselines(document: MapDocument, { metrics }: CountingTables): MapDocument {
  const ids = new Set(metrics.flatMap(({ id, startsAtZero }) => (startsAtZero ? id : [])));
  return withNodes(document, (node) => {
    if (node.kind !== 'goal' || node.baseline !== undefined || node.guardrail || !ids.has(node.metricId)) return node;
    const goal = fromZero.get(node) ?? { ...node, baseline: 0 };
    fromZero.set(node, goal);
    return goal;
  });
}

type MapNode = MapDocument['nodes'][number];

function withNodes(document: MapDocument, change: (node: MapNode) => MapNode): MapDocument {
  const nodes = document.nodes.map(change);
  return nodes.every((node, index) => node === document.nodes[index]) ? document : { ...document, nodes };
}
