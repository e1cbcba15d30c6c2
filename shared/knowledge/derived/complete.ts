// Owns completing a map with what follows (推算值): after each edit, where it adds, clears or moves what values follow from.
import { z } from 'zod';
import { isSameValue } from '../../diff/same-value.ts';
import type { MapDocument, MapEdge, MapNode } from '../../document/document.ts';
import { nodeById } from '../../document/element-index.ts';
import { fieldInfo } from '../../document/field.ts';
import { elementFields } from '../../document/field-path.ts';
import type { KindId } from '../../document/kind-id.ts';
import { approvalOf } from '../../document/sign-offs.ts';
import { type Derived, type DerivedFields, type DerivingTables, type Source, sourceOf } from './derived.ts';
import { derivedOfChannel, derivedOfEdge } from './of-channel.ts';
import { derivedOfBenefit, derivedOfGoal, derivedOfProduct, derivedOfScenario, derivedOfSegment } from './of-plan.ts';
import { derivedOfScript } from './of-script.ts';

type Plain = Readonly<Record<string, unknown>>;

/** What follows for the fields of an element, whether it stands there or something else does. */
export function derivedOf(source: Source, element: MapNode | MapEdge): DerivedFields {
  return 'kind' in element ? derivedOfNode(source, element as MapNode) : derivedOfEdge(source, element as MapEdge);
}

function derivedOfNode(source: Source, node: MapNode): DerivedFields {
  switch (node.kind) {
    case 'goal':
      return derivedOfGoal(source, node);
    case 'segment':
      return derivedOfSegment(source, node);
    case 'scenario':
      return derivedOfScenario(source, node);
    case 'product':
      return derivedOfProduct(source, node);
    case 'benefit':
      return derivedOfBenefit(source);
    case 'channel':
      return derivedOfChannel(source, node);
    case 'script':
      return derivedOfScript(source, node);
  }
}

/**
 * `after`, which an edit made of `before`, with what follows: in new elements where nothing stands, in fields that were
 * cleared, and in those that still held what followed before. What somebody entered stays, words with an approval too.
 */
export function completed(before: MapDocument, after: MapDocument, tables: DerivingTables): MapDocument {
  const isMoved = movedKinds(before, after);
  const [was, now] = [sourceOf(before, tables), sourceOf(after, tables)];
  const nodes = mapChanged(after.nodes, (node) => {
    const old = nodeById(before, node.id);
    if (old === node ? !isMoved.has(node.kind) : !isMoved.has(node.kind) && old && !asks(old, node)) return node;
    return completedNode(node, old?.kind === node.kind ? old : undefined, was, now);
  });
  const whole = nodes === after.nodes ? after : { ...after, nodes };
  const edges = completedEdges(before, whole, tables);
  return edges === whole.edges ? whole : { ...whole, edges };
}

/** Everything that follows and stands nowhere yet, as one edit. */
export function completedWholly(document: MapDocument, tables: DerivingTables): MapDocument {
  return completed({ ...document, nodes: [], edges: [] }, document, tables);
}

/** The fields of a kind that others follow from. */
const INPUTS: Readonly<Record<KindId, readonly string[]>> = {
  goal: ['name', 'metricId'],
  segment: ['listId', 'size', 'lifecycleStage'],
  scenario: ['trigger'],
  product: ['productType', 'quota', 'issuer'],
  benefit: [],
  channel: ['channelType', 'mode', 'staff'],
  script: ['scriptType', 'text', 'sections', 'mentionsProduct', 'forProductIds', 'forSegmentIds'],
};
const STATE = ['tray', 'status'];
/** Those whose values words follow from. */
const BEFORE_SCRIPTS: ReadonlySet<KindId> = new Set(['segment', 'product', 'channel']);

/** True where the change of one node may let something follow in it: an input moved, or a field was cleared. */
function asks(old: Plain, node: MapNode): boolean {
  const fields: Plain = node;
  return (
    INPUTS[node.kind].some((name) => old[name] !== fields[name]) ||
    Object.keys(old).some((name) => isEmpty(fields[name]) && !isEmpty(old[name]))
  );
}

/** The kinds of which every node is looked at: what they follow from changed beside them. */
function movedKinds(before: MapDocument, after: MapDocument): ReadonlySet<KindId> {
  const moved = new Set<KindId>();
  if (before.policy !== after.policy || before.waves !== after.waves) moved.add('channel');
  if (before.lists !== after.lists || before.dataDate !== after.dataDate) moved.add('segment');
  const isPeriod = (['periodStart', 'periodEnd', 'periodDays'] as const).some((name) => before[name] !== after[name]);
  if (isPeriod) for (const kind of ['product', 'benefit'] as const) moved.add(kind);
  if (before.metrics !== after.metrics) moved.add('goal');
  if (before.edges !== after.edges || hasMovedPaths(before, after)) moved.add('script');
  return moved;
}

function hasMovedPaths(before: MapDocument, after: MapDocument): boolean {
  if (before.nodes === after.nodes) return false;
  return after.nodes.some((node) => {
    const old: Plain | undefined = nodeById(before, node.id);
    if (old === node || !BEFORE_SCRIPTS.has(node.kind)) return false;
    const fields: Plain = node;
    return [...INPUTS[node.kind], ...STATE].some((name) => old?.[name] !== fields[name]);
  });
}

/** A value that moves may let others follow. */
const MOST_ROUNDS = 3;

function completedNode(node: MapNode, old: MapNode | undefined, was: Source, now: Source): MapNode {
  if (node.kind === 'script' && approvalOf(now.document, node)) return node;
  let given = { old, before: old && derivedOf(was, old) };
  let current = node;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const after = derivedOf(now, current);
    const next = completedFields(current, { ...given, after });
    if (next === current) break;
    given = { old: current, before: after };
    current = next;
  }
  return current;
}

function completedEdges(before: MapDocument, after: MapDocument, tables: DerivingTables): MapDocument['edges'] {
  const isSame = before.edges === after.edges && before.nodes === after.nodes;
  if (isSame) return after.edges;
  const olds = new Map(before.edges.map((edge) => [edge.id, edge]));
  const [was, now] = [sourceOf(before, tables), sourceOf(after, tables)];
  return mapChanged(after.edges, (edge) => {
    if (edge.type !== 'handoff' && edge.type !== 'fallback') return edge;
    const given = olds.get(edge.id);
    const old = given?.type === edge.type ? given : undefined;
    return completedFields(edge, { old, before: old && derivedOf(was, old), after: derivedOf(now, edge) });
  });
}

interface Given {
  readonly old: MapNode | MapEdge | undefined;
  readonly before: DerivedFields | undefined;
  readonly after: DerivedFields;
}

function completedFields<T extends MapNode | MapEdge>(element: T, { old, before, after }: Given): T {
  const changed: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(before ?? {}), ...Object.keys(after)])) {
    const value = (element as Plain)[name];
    const next = completedValue(element, name, {
      value,
      old: (old as Plain | undefined)?.[name],
      isNew: old === undefined,
      before: before?.[name],
      after: after[name],
    });
    if (!isSameValue(next, value)) changed[name] = next;
  }
  if (Object.keys(changed).length === 0) return element;
  const entries = Object.entries({ ...element, ...changed }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as T;
}

interface Field {
  readonly value: unknown;
  readonly old: unknown;
  readonly isNew: boolean;
  readonly before: Derived | undefined;
  readonly after: Derived | undefined;
}

function completedValue(element: MapNode | MapEdge, name: string, field: Field): unknown {
  const { value, old, isNew, before, after } = field;
  const isStill = before !== undefined && !before.isComputed && isSameValue(value, before.value);
  if (isEmpty(value)) {
    const isAsked = isNew || !isEmpty(old) || !isSameValue(before?.value, after?.value);
    return after && !after.isComputed && isAsked ? after.value : value;
  }
  if (isStill && after) return after.isComputed ? undefined : after.value;
  if (isStill) return GOES.has(name) ? undefined : value;
  const isUntouched = after?.overInitial && !before && isSameValue(value, initialOf(element, name));
  // What is pasted was somebody’s choice; words that are still to be written were not, and a metric has one unit.
  const kind = 'kind' in element && element.kind;
  const isChosen = isNew && kind !== 'script' && !(kind === 'goal' && name !== 'metricId');
  return isUntouched && !isChosen ? after.value : value;
}

/** What goes with what it followed from; the rest stays as it was. */
const GOES: ReadonlySet<string> = new Set([
  ...(['capacityPerDay', 'unitCost', 'executorRole', 'slaHours', 'sendWindow', 'optOut'] as const),
]);

function initialOf(element: MapNode | MapEdge, name: string): unknown {
  const schema: unknown = elementFields(element).shape[name];
  return schema instanceof z.ZodType ? fieldInfo(schema).initial : undefined;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** The same list where nothing in it changes. */
function mapChanged<T>(list: T[], change: (each: T) => T): T[] {
  const changed = list.map(change);
  return changed.every((each, index) => each === list[index]) ? list : changed;
}
