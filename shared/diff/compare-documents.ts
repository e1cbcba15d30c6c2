// Owns what differs between two versions of a map in meaning; nodes that only stand elsewhere are told apart.
import { z } from 'zod';
import { departuresSchema } from '../document/departures.ts';
import { documentSchema, type MapDocument, type MapEdge, type MapNode } from '../document/document.ts';
import { documentFields, elementFields, labelAt } from '../document/field-path.ts';
import { innerObject } from '../document/inner-object.ts';
import { mapFields, policySchema } from '../document/map-fields.ts';
import type { Message } from '../i18n/message.ts';
import { type Fields, idOf, matchElements } from './elements.ts';
import type { FieldDifference } from './fields.ts';
import { allDifferences, beneath } from './fields-and-records.ts';

export interface Changed<T> {
  readonly before: T;
  readonly after: T;
  /** At least one. */
  readonly fields: readonly FieldDifference[];
}

/** `added` and `changed` are in the order of the later version. */
export interface Compared<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly Changed<T>[];
}

export interface DocumentComparison {
  /** The map's own fields, its contact policy among them. */
  readonly header: readonly FieldDifference[];
  readonly nodes: Compared<MapNode>;
  readonly edges: Compared<MapEdge>;
  /** Nodes that stand elsewhere and are otherwise the same. */
  readonly moved: readonly MapNode[];
  /** Waves, lists, materials and what else lies beside the elements; those with a difference. */
  readonly records: readonly RecordsCompared[];
}

export interface RecordsCompared extends Compared<Fields> {
  readonly name: RecordName;
  readonly label: Message;
}

/** Members that are compared by themselves, and those that only count or place. */
type Shape = typeof documentSchema.shape;
type Own =
  | keyof typeof mapFields.shape
  | 'formatVersion'
  | 'id'
  | 'illustrative'
  | 'lastNumbers'
  | 'policy'
  | 'departures';
export type RecordName = Exclude<keyof Shape, Own | 'nodes' | 'edges'>;

/** The members by which records are told from each other. */
const KEYS: Readonly<Record<RecordName, readonly string[]>> = {
  waves: ['no'],
  lists: ['id'],
  metrics: ['id'],
  materials: ['id'],
  breakpoints: ['id'],
  emptyCells: ['matrix', 'row', 'column'],
  waivers: ['fingerprint'],
  rewards: ['id'],
  groups: ['id'],
  notes: ['id'],
  comments: ['id'],
};
const RECORD_NAMES = Object.keys(KEYS) as RecordName[];

const NOT_HEADER: ReadonlySet<string> = new Set([
  ...(['formatVersion', 'id', 'lastNumbers', 'policy', 'departures', 'nodes', 'edges'] as const),
  ...RECORD_NAMES,
]);
const PLACE = ['x', 'y', 'pinned'] as const;
const NOT_MEANT: ReadonlySet<string> = new Set(['id', 'kind', ...PLACE, 'width', 'height']);

/** Elements are the same by id; a node of another kind is another node. Their order in the file is no difference. */
export function compareDocuments(before: MapDocument, after: MapDocument): DocumentComparison {
  const { unchanged, ...nodes } = compareLists(before.nodes, after.nodes, nodeKey, elementDifferences);
  const { unchanged: _rest, ...edges } = compareLists(before.edges, after.edges, idOf, elementDifferences);
  const moved = unchanged.flatMap(([was, is]) => (PLACE.every((name) => was[name] === is[name]) ? [] : [is]));
  const records = RECORD_NAMES.flatMap((name) => compareRecords(name, before, after) ?? []);
  return { header: headerDifferences(before, after), nodes, edges, moved, records };
}

const nodeKey = ({ kind, id }: MapNode) => `${kind} ${id}`;

function elementDifferences(was: MapNode | MapEdge, is: MapNode | MapEdge): readonly FieldDifference[] {
  return allDifferences(elementFields(is), was, is, NOT_MEANT);
}

function headerDifferences(before: MapDocument, after: MapDocument): readonly FieldDifference[] {
  const policy = { path: 'policy', label: labelAt(documentFields, 'policy') };
  const departures = { path: 'departures', label: labelAt(documentFields, 'departures') };
  return [
    ...allDifferences(mapFields, before, after, NOT_HEADER),
    ...beneath(policy, allDifferences(policySchema, before.policy, after.policy, new Set())),
    ...beneath(
      departures,
      allDifferences(departuresSchema, before.departures ?? {}, after.departures ?? {}, new Set()),
    ),
  ];
}

/** `unchanged` are the pairs that differ in nothing that is meant. */
function compareLists<T extends object>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (element: T) => string,
  differences: (was: T, is: T) => readonly FieldDifference[],
): Compared<T> & { readonly unchanged: readonly (readonly [before: T, after: T])[] } {
  const { added, removed, changed: pairs } = matchElements(before, after, keyOf);
  // Most elements of two files are the same text: looking at each of their fields would take several times as long.
  const isSameText = (was: T, is: T) => JSON.stringify(was) === JSON.stringify(is);
  const compared = pairs.map(([was, is]) => {
    return { before: was, after: is, fields: isSameText(was, is) ? [] : differences(was, is) };
  });
  const changed = compared.filter(({ fields }) => fields.length > 0);
  const unchanged = pairs.filter((_, index) => compared[index]?.fields.length === 0);
  return { added, removed, changed, unchanged };
}

function compareRecords(name: RecordName, before: MapDocument, after: MapDocument): RecordsCompared | undefined {
  const object = innerObject(documentSchema.shape[name]) ?? z.looseObject({});
  const keyOf = (record: Fields) => JSON.stringify(KEYS[name].map((key) => record[key]));
  const listOf = (document: MapDocument) => (document[name] ?? []) as readonly Fields[];
  const differences = (was: Fields, is: Fields) => allDifferences(object, was, is, NOT_MEANT);
  const { added, removed, changed } = compareLists(listOf(before), listOf(after), keyOf, differences);
  if (added.length + removed.length + changed.length === 0) return undefined;
  return { name, label: labelAt(documentFields, name), added, removed, changed };
}
