// Owns what is other in a package than in the one before it (与上一版相比), in words and by the roles that it concerns.
import { compareDocuments } from '../diff/compare-documents.ts';
import type { FieldDifference } from '../diff/fields.ts';
import { namesIn } from '../diff/names.ts';
import { changeWords, valueWords } from '../diff/value-words.ts';
import type { MapDocument, MapEdge, MapNode } from '../document/document.ts';
import { edgeTypes } from '../document/edge-types.ts';
import { nodeById } from '../document/element-index.ts';
import type { Message } from '../i18n/message.ts';
import type { PackageChange } from './package-change.ts';
import { packagedDocument } from './packaged-document.ts';
import type { PackagePayload } from './payload.ts';

/** What head office steers by and a branch does not act on. */
const NOT_TOLD: ReadonlySet<string> = new Set([
  'status',
  'lockLevel',
  'libraryId',
  'origin',
  'tray',
  'code',
  'goalContribution',
]);

/** Everything that `after` tells a branch otherwise than `before`, what comes first for the branch first. */
export function changesSince(before: PackagePayload, after: PackagePayload): readonly PackageChange[] {
  const [was, is] = [packagedDocument(before, ''), packagedDocument(after, '')];
  const compared = compareDocuments(was, is);
  const named = namesIn(is, after.map.dictionaries as never);
  const rolesOf = rolesByNode(before, after);
  const head = (node: MapNode) => ({
    kind: node.kind,
    code: node.code,
    name: same(node.name),
    roles: [...(rolesOf.get(node.id) ?? [])],
  });
  const fieldsOf = (fields: readonly FieldDifference[], about: About): PackageChange[] =>
    fields
      .filter(({ path }) => !NOT_TOLD.has(path.split('.')[0] ?? ''))
      .map(({ label, info, before: old, after: now }) => {
        const [then, next] = changeWords(info, old, now, named);
        return { what: 'changed' as const, ...about, label, before: then, after: next };
      });
  const aboutMap = { kind: 'map' as const, name: same(after.mapTitle), roles: [] };
  return [
    ...compared.nodes.removed.map((node): PackageChange => ({ what: 'stopped', ...head(node) })),
    ...compared.nodes.added.map((node): PackageChange => ({ what: 'added', ...head(node) })),
    ...compared.nodes.changed.flatMap(({ after: node, fields }) => fieldsOf(fields, head(node))),
    ...edgeChanges(compared.edges, was, is).flatMap(({ what, edge, of, fields }) => {
      const about = aboutEdge(edge, of, rolesOf);
      if (!about) return [];
      return what === 'changed' ? fieldsOf(fields, about) : [{ what, ...about }];
    }),
    ...fieldsOf(
      compared.header.filter(({ path }) => path.startsWith('policy')),
      aboutMap,
    ),
    ...compared.records.flatMap(({ label, added, removed, changed }) => [
      ...removed.map((record): PackageChange => ({ what: 'stopped', ...aboutMap, name: label, label: nameOf(record) })),
      ...added.map((record): PackageChange => ({ what: 'added', ...aboutMap, name: label, label: nameOf(record) })),
      ...changed.flatMap(({ after: record, fields }) => {
        const name = nameOf(record);
        return fieldsOf(fields, { ...aboutMap, name: { zh: `${label.zh} ${name.zh}`, en: `${label.en} ${name.en}` } });
      }),
    ]),
    ...ownFigures(before, after, is),
  ];
}

/** What a change is of. */
interface About {
  readonly kind: PackageChange['kind'];
  readonly code?: string;
  readonly name: Message;
  readonly roles: string[];
}

const same = (text: string): Message => ({ zh: text, en: text });

function nameOf(record: Readonly<Record<string, unknown>>): Message {
  return same(String(record.name ?? record.no ?? record.id ?? ''));
}

/** Who works with a node, before or now: the executors of the rows that lead through it. */
function rolesByNode(before: PackagePayload, after: PackagePayload): ReadonlyMap<string, ReadonlySet<string>> {
  const roles = new Map<string, Set<string>>();
  for (const row of [...before.rows, ...after.rows]) {
    const { ids, executorRole } = row as { readonly ids?: object; readonly executorRole?: string };
    if (executorRole === undefined) continue;
    for (const id of Object.values(ids ?? {}))
      roles.set(String(id), (roles.get(String(id)) ?? new Set()).add(executorRole));
  }
  return roles;
}

interface EdgeChange {
  readonly what: PackageChange['what'];
  readonly edge: MapEdge;
  readonly of: MapDocument;
  readonly fields: readonly FieldDifference[];
}

/** Connections between nodes that both have; those of a node that came or went are told with it. */
function edgeChanges(
  { added, removed, changed }: ReturnType<typeof compareDocuments>['edges'],
  was: MapDocument,
  is: MapDocument,
): readonly EdgeChange[] {
  const inBoth = ({ from, to }: MapEdge) => [from, to].every((id) => nodeById(was, id) && nodeById(is, id));
  return [
    ...removed.filter(inBoth).map((edge) => ({ what: 'stopped' as const, edge, of: was, fields: [] })),
    ...added.filter(inBoth).map((edge) => ({ what: 'added' as const, edge, of: is, fields: [] })),
    ...changed.map(({ after: edge, fields }) => ({ what: 'changed' as const, edge, of: is, fields })),
  ];
}

function aboutEdge({ type, from, to }: MapEdge, of: MapDocument, rolesOf: ReadonlyMap<string, ReadonlySet<string>>) {
  const [start, end] = [nodeById(of, from), nodeById(of, to)];
  if (!start || !end) return undefined;
  const { title } = edgeTypes[type];
  const said = (language: keyof Message) =>
    `${start.name} → ${end.name}${type === 'flow' || type === 'attach' ? '' : language === 'zh' ? `（${title.zh}）` : ` (${title.en})`}`;
  const roles = [...(rolesOf.get(from) ?? [])].filter((role) => rolesOf.get(to)?.has(role) ?? true);
  return { kind: start.kind, code: start.code, name: { zh: said('zh'), en: said('en') }, roles };
}

const LIST: Message = { zh: '名单（人）', en: 'List (people)' };
const VALID: Message = { zh: '有效期', en: 'Valid' };

/** The branch's own list, shares and dates. */
function ownFigures(before: PackagePayload, after: PackagePayload, is: MapDocument): readonly PackageChange[] {
  const figures = (payload: PackagePayload): ReadonlyMap<string, number | undefined> =>
    new Map<string, number | undefined>([
      ...payload.listCounts.map(({ segmentId = '', count }) => [`list ${segmentId}`, count] as const),
      ...payload.quota.map(({ productId, quota }) => [`quota ${productId}`, quota] as const),
      ...(payload.gifts ?? []).map(({ benefitId, quantity }) => [`gifts ${benefitId}`, quantity] as const),
      ...(payload.materialQuantities ?? []).map(
        ({ materialId, quantity }) => [`material ${materialId}`, quantity] as const,
      ),
      ...(payload.tasks ?? []).flatMap(({ goalId, target, stretchTarget }) => [
        [`target ${goalId}`, target] as const,
        [`stretchTarget ${goalId}`, stretchTarget] as const,
      ]),
    ]);
  const [was, now] = [figures(before), figures(after)];
  const keys = [...new Set([...was.keys(), ...now.keys()])];
  const told = keys.flatMap((key): PackageChange[] => {
    if (was.get(key) === now.get(key)) return [];
    const [member = '', id = ''] = key.split(' ');
    const node = nodeById(is, id);
    const material = is.materials?.find((each) => each.id === id)?.name;
    const about = node
      ? { kind: node.kind, code: node.code, name: same(node.name) }
      : { kind: 'map' as const, name: same(material ?? (id || after.branchName)) };
    const words = [was.get(key), now.get(key)].map((value) => valueWords(undefined, value));
    return [{ what: 'changed', ...about, roles: [], label: figureLabel(member), before: words[0], after: words[1] }];
  });
  const dates = ({ validFrom, validTo }: PackagePayload) => same(`${validFrom} – ${validTo}`);
  if (dates(before).zh === dates(after).zh) return told;
  const about = { kind: 'map' as const, name: same(after.mapTitle), roles: [] };
  return [...told, { what: 'changed', ...about, label: VALID, before: dates(before), after: dates(after) }];
}

function figureLabel(member: string): Message {
  const own: Readonly<Record<string, Message>> = {
    list: LIST,
    quota: { zh: '本行额度', en: 'The branch’s quota' },
    gifts: { zh: '本行权益份数', en: 'The branch’s benefits' },
    material: { zh: '本行物料份数', en: 'The branch’s materials' },
    target: { zh: '本行任务', en: 'The branch’s task' },
    stretchTarget: { zh: '本行挑战任务', en: 'The branch’s stretch task' },
  };
  return own[member] ?? LIST;
}

/** Nodes that are in the base and left out by the branch's own overlay, by name. */
export function leftOut(base: MapDocument, own: MapDocument) {
  return base.nodes
    .filter(({ id, status, tray }) => !tray && (status === 'ready' || status === 'active') && !nodeById(own, id))
    .map(({ kind, code, name }) => ({ kind, code, name }));
}
