// Owns random overlays for property tests: sensible ones, and ones that try everything a branch must not do.
import fc from 'fast-check';
import type { MapDocument, MapNode } from '../../../shared/document/document.ts';
import { valueAt } from '../../../shared/document/edits/set-at.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { type FieldInfo, fieldsOf } from '../../../shared/document/field.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { findTemplate } from '../../../shared/document/templates.ts';
import { openFields } from '../../../shared/overlay/leaf-fields.ts';
import { emptyOverlay, type Overlay, type OverlayChange } from '../../../shared/overlay/overlay.ts';

const LEVELS = ['locked', 'adjustable', 'free', 'free', undefined] as const;
const DUTIES = ['must', 'optional', 'none', 'none', undefined] as const;

/** A template whose nodes got levels at random, and single fields levels of their own. */
export const baseMap: fc.Arbitrary<MapDocument> = fc
  .record({
    code: fc.constantFrom('TPL-ELDER', 'TPL-NEW100', 'TPL-PRIVATE'),
    levels: fc.array(fc.tuple(fc.constantFrom(...LEVELS), fc.constantFrom(...DUTIES)), {
      minLength: 60,
      maxLength: 60,
    }),
    locks: fc.dictionary(
      fc.constantFrom('note', 'text', 'offsetDay', 'quota', 'name', 'code'),
      fc.constantFrom('locked', 'free'),
    ),
  })
  .map(({ code, levels, locks }) => {
    const template = findTemplate(code) ?? (findTemplate('TPL-ELDER') as MapDocument);
    const nodes = template.nodes.map((node, index): MapNode => {
      const [lockLevel, duty] = levels[index % levels.length] ?? [undefined, undefined];
      const { lockLevel: _level, fieldLocks: _locks, ...rest } = node;
      return {
        ...rest,
        ...(lockLevel && { lockLevel }),
        ...(index % 3 === 0 && { fieldLocks: locks }),
        ...((node.kind === 'channel' || node.kind === 'script') && duty && { duty }),
      } as MapNode;
    });
    return { ...template, nodes };
  });

const anything = fc.oneof(
  fc.anything({ maxDepth: 3, withNullPrototype: false }),
  fc.constantFrom(
    'locked',
    'free',
    'must',
    'C5',
    '',
    null,
    -1,
    0,
    1e9,
    Number.NaN,
    [],
    {},
    ['x'],
    '=1+1',
    '13800138000',
  ),
);
const anyField = fc.oneof(
  fc.constantFrom(
    ...[
      'id',
      'kind',
      'code',
      'status',
      'duty',
      'lockLevel',
      'fieldLocks',
      'fieldLocks.disclosure',
      'disclosure',
      'optOut',
    ],
    ...[
      'extraDisclosure',
      'approvalNo',
      'risk',
      'x',
      'y',
      'pinned',
      'tray',
      'libraryId',
      'quotaByBranch',
      'branchTargets',
      'steps.0.text',
    ],
    ...[
      'trigger',
      'trigger.type',
      'sections',
      'sections.opening',
      'name',
      'text',
      'note',
      'offsetDay',
      'sendWindow',
      'quota',
    ],
    ...['__proto__', '__proto__.lockLevel', 'constructor.prototype', 'toString', '.', '..', ''],
  ),
  fc.string({ maxLength: 20 }),
);

/** Changes of any field at all, locked or not, with values that the field would take. */
const plausibleChanges = (base: MapDocument): fc.Arbitrary<OverlayChange[]> =>
  fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 40 })), { maxLength: 20 }).map((picks) =>
    picks.flatMap(([nodePick, fieldPick, seed]) => {
      const node = base.nodes[nodePick % base.nodes.length] as MapNode;
      const fields = fieldsOf(kinds[node.kind].fields);
      const [field = '', , info] = fields[fieldPick % fields.length] ?? [];
      return info ? [{ nodeId: node.id, field, value: valueFor(info, seed), reason: '本地' }] : [];
    }),
  );

/** An overlay that respects nothing. */
export const hostileOverlay = (base: MapDocument): fc.Arbitrary<Overlay> => {
  const nodeIds = fc.constantFrom(...base.nodes.map(({ id }) => id));
  const ids = fc.oneof(
    { weight: 12, arbitrary: nodeIds },
    { weight: 1, arbitrary: fc.constantFrom(...base.edges.map(({ id }) => id), 'X9', '__proto__') },
  );
  const some = fc.constantFrom(...base.nodes);
  const change = fc.record({ nodeId: ids, field: anyField, value: anything, reason: fc.constantFrom('本地', ' ', '') });
  return fc
    .record({
      plausible: plausibleChanges(base),
      changes: fc.array(change, { maxLength: 12 }),
      removed: fc.array(ids, { maxLength: 6 }),
      addedNodes: fc.array(
        fc.record({
          node: some,
          id: fc.oneof(ids, fc.constantFrom('N1', 'N2')),
          code: fc.constantFrom('N1', 'N2', 'CH1'),
        }),
        { maxLength: 3 },
      ),
      addedEdges: fc.array(
        fc.record({
          id: fc.constantFrom('EX1', 'EX2', 'E1'),
          from: ids,
          to: ids,
          type: fc.constantFrom('flow', 'handoff', 'benefit'),
        }),
        { maxLength: 4 },
      ),
    })
    .map(({ plausible, changes, removed, addedNodes, addedEdges }) => ({
      ...emptyOverlay(base, 'B1'),
      changes: [...plausible, ...changes],
      removed,
      addedNodes: addedNodes.map(({ node, id, code }) => ({ ...node, id, code })),
      addedEdges: addedEdges as unknown as NonNullable<Overlay['addedEdges']>,
    }));
};

/** An overlay that is allowed: open fields with values that they take, the base's value noted. */
export const legalOverlay = (base: MapDocument): fc.Arbitrary<Overlay> =>
  fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 40 })), { minLength: 4, maxLength: 30 }).map((picks) => {
    const changes = new Map<string, OverlayChange>();
    const open = base.nodes.filter((node) => openFields(node).length > 0);
    for (const [nodePick, fieldPick, seed] of picks) {
      const node = open[nodePick % Math.max(1, open.length)];
      const fields = node ? openFields(node) : [];
      const field = fields[fieldPick % Math.max(1, fields.length)];
      const value = field && valueFor(field.info, seed);
      if (!node || !field || value === undefined || !field.schema.safeParse(value).success) continue;
      const current = valueAt(nodeById(base, node.id) as MapNode, field.path) ?? null;
      changes.set(`${node.id} ${field.path}`, {
        nodeId: node.id,
        field: field.path,
        value,
        base: current,
        reason: '本地',
      });
    }
    return { ...emptyOverlay(base, 'B1'), changes: [...changes.values()] };
  });

export function valueFor(info: FieldInfo, seed: number): unknown {
  switch (info.control) {
    case 'text':
    case 'longText':
      return `本行${seed}`;
    case 'number':
      return Math.min(info.maximum ?? 1000, (info.minimum ?? 0) + seed);
    case 'date':
      return `2026-${String((seed % 12) + 1).padStart(2, '0')}-15`;
    case 'timeRange':
      return `0${seed % 10}:30-11:30`;
    case 'choice':
      return info.options?.[seed % info.options.length]?.value;
    case 'switch':
      return seed % 2 === 0;
    case 'texts':
      return [`本行${seed}`];
    default:
      return undefined;
  }
}
