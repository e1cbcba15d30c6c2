// Owns random edits for property tests: every edit there is, with values that its field allows.
import fc from 'fast-check';
import type { Edit, MapDocument, MapNode } from '../../shared/document/document.ts';
import { addNote, changeNote, groupElements, ungroup } from '../../shared/document/edits/annotations.ts';
import { alignRows, distributeNodes, settleNodes, tidyGaps } from '../../shared/document/edits/arrange.ts';
import { copyElements, pasteClipping } from '../../shared/document/edits/clipboard.ts';
import { addComment, removeComment, resolveComment, setCommentText } from '../../shared/document/edits/comments.ts';
import { setEdgeType } from '../../shared/document/edits/edges.ts';
import {
  addNode,
  connect,
  connectionTypes,
  moveNodes,
  removeElements,
  setField,
} from '../../shared/document/edits/elements.ts';
import { setFieldOfNodes } from '../../shared/document/edits/many.ts';
import { clearSampleNumbers, setMapField, setWaves } from '../../shared/document/edits/map.ts';
import { type FieldInfo, fieldsOf } from '../../shared/document/field.ts';
import { elementFields } from '../../shared/document/field-path.ts';
import { EDGE_TYPE_IDS, KIND_IDS } from '../../shared/document/kind-id.ts';
import { mapFields } from '../../shared/document/map-fields.ts';

/** An edit that is worked out on the document it is applied to; `name` says which in a counterexample. */
export interface RandomEdit {
  readonly name: string;
  readonly edit: Edit;
}

const at = fc.nat({ max: 1000 });
const coordinate = fc.integer({ min: -5000, max: 5000 });
const place = fc.record({ y: coordinate });

function pick<T>(items: readonly T[], index: number): T | undefined {
  return items[index % Math.max(1, items.length)];
}

/** A value that a simple field takes; undefined where the kind of field is left to others. */
function valueFor(info: FieldInfo, seed: number): unknown {
  switch (info.control) {
    case 'text':
    case 'longText':
      return info.label.en === 'Code' || info.label.en === 'Map code' ? `C-${seed}` : `文${seed}`;
    case 'number': {
      const low = info.minimum ?? 0;
      return Math.min(info.maximum ?? 1000, low + (seed % 50));
    }
    case 'date':
      return `2025-${String((seed % 12) + 1).padStart(2, '0')}-15`;
    case 'timeRange':
      return '09:30-11:30,14:30-17:00';
    case 'choice':
      return pick(info.options ?? [], seed)?.value;
    case 'choices':
      return (info.options ?? []).slice(0, 1 + (seed % 3)).map(({ value }) => value);
    case 'switch':
      return seed % 2 === 0;
    case 'texts':
      return [`文${seed}`];
    case 'listRef':
      return `LIST${seed}`;
    case 'dictionary':
    case 'nodeRef':
    case 'itemRef':
      return info.many ? [`X${seed}`, `Y${seed}`] : `X${seed}`;
    default:
      return undefined;
  }
}

/** Sets or, where it may be empty, clears one field of the form. */
function setSomeField(
  element: object,
  fields: Parameters<typeof fieldsOf>[0],
  seed: number,
  set: (path: string, value: unknown) => Edit,
): Edit {
  const simple = fieldsOf(fields).filter(([, , info]) => valueFor(info, seed) !== undefined);
  const [name, , info] = pick(simple, seed) ?? [];
  if (!name || !info) return (document) => document;
  const clear = seed % 5 === 0 && info.need !== 'save' && name in element;
  return set(name, clear ? undefined : valueFor(info, seed));
}

const onDocument = (name: string, make: (document: MapDocument) => Edit): RandomEdit => ({
  name,
  edit: (document) => make(document)(document),
});

const idAt = (document: MapDocument, index: number) => pick(document.nodes, index)?.id ?? '';

/** Two nodes picked at random can seldom be joined; these can, if any can. */
const aimedConnection: fc.Arbitrary<RandomEdit> = fc.tuple(at, at).map(([a, b]) =>
  onDocument(`connect ${a} legally`, (document) => {
    const from = idAt(document, a);
    const ends = document.nodes.filter(({ id }) => connectionTypes(document, from, id).length > 0);
    return connect(from, pick(ends, b)?.id ?? '');
  }),
);

/** Some nodes, notes and groups; a few of them at most, so that maps stay small. */
function someIds(document: MapDocument, seed: number): ReadonlySet<string> {
  const all = [...document.nodes, ...(document.notes ?? []), ...(document.groups ?? [])];
  const step = Math.max(2, Math.ceil(all.length / 4));
  return new Set(all.filter((_, index) => (index + seed) % step === 0).map(({ id }) => id));
}

const onSome = (name: string, make: (ids: ReadonlySet<string>) => Edit): fc.Arbitrary<RandomEdit> =>
  at.map((seed) => onDocument(`${name} ${seed}`, (document) => make(someIds(document, seed))));

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...KIND_IDS), place)
    .map(([kind, xy]) => ({ name: `add ${kind}`, edit: addNode(kind, { name: `新${kind}`, ...xy }) })),
  fc
    .tuple(at, at, fc.option(fc.constantFrom(...EDGE_TYPE_IDS), { nil: undefined }))
    .map(([a, b, type]) =>
      onDocument(`connect ${a} ${b} ${type}`, (document) => connect(idAt(document, a), idAt(document, b), type)),
    ),
  fc.tuple(at, at).map(([index, seed]) =>
    onDocument(`set field of node ${index} ${seed}`, (document) => {
      const node: MapNode | undefined = pick(document.nodes, index);
      return node
        ? setSomeField(node, elementFields(node), seed, (path, value) => setField(node.id, path, value))
        : (same) => same;
    }),
  ),
  fc.tuple(at, at).map(([index, seed]) =>
    onDocument(`set field of edge ${index} ${seed}`, (document) => {
      const edge = pick(document.edges, index);
      return edge
        ? setSomeField(edge, elementFields(edge), seed, (path, value) => setField(edge.id, path, value))
        : (same) => same;
    }),
  ),
  at.map((seed) =>
    onDocument(`set field of map ${seed}`, (document) => setSomeField(document, mapFields, seed, setMapField)),
  ),
  { arbitrary: aimedConnection, weight: 5 },
  fc
    .tuple(at, at)
    .map(([a, b]) =>
      onDocument(`set status of ${a} ${b}`, (document) =>
        setFieldOfNodes(new Set([idAt(document, a), idAt(document, b)]), 'status', a % 2 === 0 ? 'ready' : 'draft'),
      ),
    ),
  fc
    .tuple(at, fc.constantFrom(...EDGE_TYPE_IDS))
    .map(([index, type]) =>
      onDocument(`retype ${index} ${type}`, (document) => setEdgeType(pick(document.edges, index)?.id ?? '', type)),
    ),
  fc
    .tuple(at, place)
    .map(([index, xy]) => onDocument(`move ${index}`, (document) => moveNodes(new Map([[idAt(document, index), xy]])))),
  fc
    .tuple(at, fc.boolean())
    .map(([index, node]) =>
      onDocument(`remove ${index} ${node}`, (document) =>
        removeElements(new Set([node ? idAt(document, index) : (pick(document.edges, index)?.id ?? '')])),
      ),
    ),
  fc.integer({ min: 0, max: 3 }).map((count) => ({
    name: `${count} waves`,
    edit: setWaves(
      Array.from({ length: count }, (_, i) => ({ no: i + 1, name: `波${i + 1}`, fromDay: i * 7, toDay: i * 7 + 6 })),
    ),
  })),
  fc.constant({ name: 'clear sample numbers', edit: clearSampleNumbers }),
  fc
    .record({ x: coordinate, y: coordinate })
    .map((xy) => ({ name: 'add note', edit: addNote({ ...xy, text: '便签' }) })),
  fc
    .tuple(at, place)
    .map(([index, xy]) =>
      onDocument(`change note ${index}`, (document) => changeNote(pick(document.notes ?? [], index)?.id ?? '', xy)),
    ),
  fc.tuple(at, fc.boolean()).map(([index, node]) =>
    onDocument(`comment on ${index} ${node}`, (document) =>
      addComment({
        about: (node ? undefined : pick(document.edges, index)?.id) ?? idAt(document, index),
        author: '策略岗',
        text: `批注${index}`,
        at: '2026-01-02T03:04:05.000Z',
      }),
    ),
  ),
  fc.tuple(at, fc.nat({ max: 3 })).map(([index, what]) =>
    onDocument(`change comment ${index} ${what}`, (document) => {
      const id = pick(document.comments ?? [], index)?.id ?? '';
      if (what === 0) return removeComment(id);
      return what === 1 ? setCommentText(id, `改${index}`) : resolveComment(id, what === 2);
    }),
  ),
  onSome('group', (ids) => groupElements(ids, '组')),
  onSome('ungroup', ungroup),
  onSome('align', alignRows),
  onSome('distribute', distributeNodes),
  onSome('tidy', tidyGaps),
  onSome('settle', settleNodes),
  at.map((seed) =>
    onDocument(`duplicate ${seed}`, (document) => pasteClipping(copyElements(document, someIds(document, seed)))),
  ),
);

export const randomEdits = (most: number): fc.Arbitrary<readonly RandomEdit[]> =>
  fc.array(randomEdit, { maxLength: most });

/** The document after all of them. */
export function applyAll(document: MapDocument, edits: readonly RandomEdit[]): MapDocument {
  return edits.reduce((current, { edit }) => edit(current), document);
}
