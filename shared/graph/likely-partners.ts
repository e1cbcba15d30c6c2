// Owns the likely partner of a node that lacks one: the nearest card of the right kind, one that lacks something itself first.
import type { MapDocument, MapNode } from '../document/document.ts';
import { connect, connectionTypes } from '../document/edits/elements.ts';
import type { Pair } from '../document/edits/joining.ts';
import { inForce } from '../document/in-force.ts';
import { KIND_IDS, type KindId } from '../document/kind-id.ts';
import { needsWords } from '../document/kinds/channel-facts.ts';
import { kinds, previousKind } from '../document/kinds/index.ts';
import { ROW_PITCH } from '../document/layout.ts';

/** What a card that lacks nothing must be nearer by than one that does, in rows. */
const RATHER_LOOSE = 3;

/** Which sides of each node an edge is expected on and is not there. */
export interface Lack {
  readonly before: boolean;
  readonly after: boolean;
}

export function lacksOf({ nodes, edges }: Pick<MapDocument, 'nodes' | 'edges'>): ReadonlyMap<string, Lack> {
  const kindOf = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const into = new Set<string>();
  const outOf = new Set<string>();
  for (const { from, to } of edges) {
    // A fallback leads to a channel as well as a product does; to have a next step a channel needs its words.
    into.add(to);
    if (kindOf.get(from) !== kindOf.get(to)) outOf.add(from);
  }
  const parents = new Set(nodes.flatMap((node) => parentOf(node) ?? []));
  const lacks = nodes.flatMap((node): [string, Lack][] => {
    if (parents.has(node.id)) return [];
    const before = leadIn(node.kind) !== undefined && !into.has(node.id);
    const after = leadsOn(node) && !outOf.has(node.id);
    return before || after ? [[node.id, { before, after }]] : [];
  });
  return new Map(lacks);
}

/** A parent is tied to its children by reference, not by an edge. */
function parentOf(node: MapNode): string | undefined {
  if (node.kind === 'goal') return node.parentGoalId;
  return node.kind === 'segment' ? node.parentSegmentId : undefined;
}

function leadIn(kind: KindId): KindId | undefined {
  return kind === 'benefit' ? 'scenario' : previousKind(kind);
}

function leadsOn(node: MapNode): boolean {
  if (node.kind === 'channel') return needsWords(node);
  return node.kind !== 'goal' && kinds[node.kind].leadsTo.length > 0;
}

/** The pair that would join `id` to its likely partner: where something is missing before it, else behind it. */
export function likelyPair(
  document: MapDocument,
  id: string,
  lacks: ReadonlyMap<string, Lack> = lacksOf(inForce(document)),
): Pair | undefined {
  const node = document.nodes.find((each) => each.id === id);
  const lack = lacks.get(id);
  if (!node || !lack) return undefined;
  const before = lack.before ? nearest(document, node, leadIn(node.kind), 'before', lacks) : undefined;
  if (before) return { from: before, to: id };
  const next = lack.after ? nearest(document, node, kinds[node.kind].leadsTo[0], 'after', lacks) : undefined;
  return next === undefined ? undefined : { from: id, to: next };
}

function nearest(
  document: MapDocument,
  node: MapNode,
  kind: KindId | undefined,
  side: 'before' | 'after',
  lacks: ReadonlyMap<string, Lack>,
): string | undefined {
  const opposite = side === 'before' ? 'after' : 'before';
  const distance = (other: MapNode) =>
    Math.abs(other.y - node.y) / ROW_PITCH + (lacks.get(other.id)?.[opposite] ? 0 : RATHER_LOOSE);
  const found = inForce(document)
    .nodes.filter((other) => other.kind === kind)
    .sort((a, b) => distance(a) - distance(b) || (a.id < b.id ? -1 : 1))
    .find(({ id }) =>
      side === 'before'
        ? connectionTypes(document, id, node.id).length > 0
        : connectionTypes(document, node.id, id).length > 0,
    );
  return found?.id;
}

/** One pair after the other for all that lack something, in the order of the lanes and then of the rows. */
export function likelyPairs(document: MapDocument): readonly Pair[] {
  let map = document;
  let lacks = lacksOf(inForce(map));
  const pairs: Pair[] = [];
  const order = document.nodes
    .filter(({ id }) => lacks.has(id))
    .sort((a, b) => KIND_IDS.indexOf(a.kind) - KIND_IDS.indexOf(b.kind) || a.y - b.y || (a.id < b.id ? -1 : 1));
  for (const { id } of order) {
    // Twice, since both sides may be missing.
    for (let side = 0; side < 2; side += 1) {
      const pair = likelyPair(map, id, lacks);
      if (!pair) break;
      pairs.push(pair);
      map = connect(pair.from, pair.to)(map);
      lacks = lacksOf(inForce(map));
    }
  }
  return pairs;
}
