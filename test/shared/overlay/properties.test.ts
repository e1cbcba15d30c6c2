// Owns the properties of overlays: what is locked never changes, and an unrelated change of the base loses nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameValue } from '../../../shared/diff/same-value.ts';
import { documentSchema, type MapDocument, type MapNode } from '../../../shared/document/document.ts';
import { setField } from '../../../shared/document/edits/elements.ts';
import { setAt, valueAt } from '../../../shared/document/edits/set-at.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { isWhollyLocked, lockOf } from '../../../shared/document/locks.ts';
import { applyOverlay } from '../../../shared/overlay/apply.ts';
import { checkOverlay } from '../../../shared/overlay/check.ts';
import { compareOverlays } from '../../../shared/overlay/compare.ts';
import { openFields } from '../../../shared/overlay/leaf-fields.ts';
import { overlaySize } from '../../../shared/overlay/overlay.ts';
import { decideConflict, rebaseOverlay } from '../../../shared/overlay/rebase.ts';
import { withoutSame } from '../../../shared/overlay/same-as-base.ts';
import { times } from '../../property-runs.ts';
import { baseMap, hostileOverlay, legalOverlay, valueFor } from './random-overlay.ts';

const RUNS = { numRuns: times(300) };
const withOverlay = (make: typeof legalOverlay) =>
  baseMap.chain((base) => make(base).map((overlay) => ({ base, overlay })));

/** The node as it must stay: everything in it that is locked. */
function lockedPart(node: MapNode): object {
  const isKept = (name: string) => NEVER_OPEN.has(name) || isPlace(name) || lockOf(node, name) === 'locked';
  return Object.fromEntries(Object.entries(node).filter(([name]) => isKept(name)));
}

/** DOMAIN §3.11, written out here so that the code's own list is not its own judge. */
const NEVER_OPEN: ReadonlySet<string> = new Set([
  ...['id', 'kind', 'code', 'status', 'duty', 'lockLevel', 'fieldLocks', 'libraryId', 'disclosure', 'extraDisclosure'],
  ...[
    'optOut',
    'approvalNo',
    'approvedTo',
    'risk',
    'riskCapacityMax',
    'quotaByBranch',
    'branchTargets',
    'consentRequired',
    'exclusions',
  ],
]);

/** What no form shows: levels say nothing of it, and no overlay reaches it. */
function isPlace(name: string): boolean {
  return name === 'x' || name === 'y' || name === 'pinned';
}

test('whatever an overlay says, what is locked stays as the base has it', () => {
  fc.assert(
    fc.property(withOverlay(hostileOverlay), ({ base, overlay }) => {
      const before = JSON.stringify(base);
      const { document } = applyOverlay(base, overlay);
      expect(JSON.stringify(base)).toBe(before);
      for (const node of base.nodes) {
        const after = nodeById(document, node.id);
        if (isWhollyLocked(node)) expect(after).toEqual(node);
        else if ((node.lockLevel ?? 'locked') === 'locked') expect(after).toBeDefined();
        if (after) expect(lockedPart(after)).toEqual(lockedPart(node));
      }
      for (const edge of base.edges) {
        const ends = nodeById(document, edge.from) && nodeById(document, edge.to);
        if (ends) expect(document.edges).toContainEqual(edge);
      }
      expect(({} as Record<string, unknown>).lockLevel).toBeUndefined();
      expect(documentSchema.safeParse(document).success).toBe(true);
    }),
    RUNS,
  );
});

test('what is refused is not done, and the rest is: applying what was accepted again refuses nothing', () => {
  fc.assert(
    fc.property(withOverlay(hostileOverlay), ({ base, overlay }) => {
      const { document, refused } = applyOverlay(base, overlay);
      const changes = overlay.changes.filter(
        (_, i) => !refused.some(({ part, index }) => part === 'changes' && index === i),
      );
      const again = applyOverlay(base, { ...overlay, changes, removed: [], addedNodes: [], addedEdges: [] });
      expect(again.refused).toEqual([]);
      for (const { nodeId, field } of changes) {
        const kept = nodeById(document, nodeId);
        if (kept) expect(valueAt(kept, field)).toEqual(valueAt(nodeById(again.document, nodeId) as MapNode, field));
      }
    }),
    RUNS,
  );
});

test('a legal overlay stands whole in the branch’s map', () => {
  fc.assert(
    fc.property(withOverlay(legalOverlay), ({ base, overlay }) => {
      const { document, refused } = applyOverlay(base, overlay);
      expect(refused).toEqual([]);
      for (const { nodeId, field, value } of overlay.changes) {
        expect(valueAt(nodeById(document, nodeId) as MapNode, field)).toEqual(value);
      }
    }),
    RUNS,
  );
});

test('rebasing onto the same base is identity', () => {
  fc.assert(
    fc.property(withOverlay(legalOverlay), ({ base, overlay }) => {
      const rebased = rebaseOverlay(overlay, base, base);
      expect(rebased.overlay).toEqual(overlay);
      expect([rebased.conflicts, rebased.lost, rebased.agreed]).toEqual([[], [], []]);
      expect(rebased.reapplied).toBe(overlay.changes.length);
    }),
    RUNS,
  );
});

/** The base's next version, with other fields of other or the same nodes changed. */
const unrelated = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 40 })), { minLength: 1, maxLength: 12 });

function nextVersion(base: MapDocument, picks: readonly (readonly number[])[], skip: ReadonlySet<string>): MapDocument {
  return picks.reduce<MapDocument>(
    (document, [nodePick = 0, fieldPick = 0, seed = 0]) => {
      const node = document.nodes[nodePick % document.nodes.length] as MapNode;
      const fields = openFields({
        ...node,
        lockLevel: 'free',
        duty: 'none',
        fieldLocks: undefined,
      } as unknown as MapNode);
      const field = fields[fieldPick % fields.length];
      const value = field && valueFor(field.info, seed);
      if (!field || value === undefined || skip.has(`${node.id} ${field.path}`)) return document;
      return field.schema.safeParse(value).success ? setField(node.id, field.path, value)(document) : document;
    },
    { ...base, version: base.version + 1 },
  );
}

test.each([
  ['with the base’s values noted', true],
  ['with the old base at hand', false],
])('re-applying after an unrelated change of the base loses nothing, %s', (_how, noted) => {
  fc.assert(
    fc.property(withOverlay(legalOverlay), unrelated, ({ base, overlay: full }, picks) => {
      const overlay = noted
        ? full
        : { ...full, changes: full.changes.map((change) => setAt(change, 'base', undefined)) };
      const touched = new Set(overlay.changes.map(({ nodeId, field }) => `${nodeId} ${field}`));
      const next = nextVersion(base, picks, touched);
      const rebased = rebaseOverlay(overlay, next, noted ? undefined : base);
      expect([rebased.conflicts, rebased.lost, rebased.agreed]).toEqual([[], [], []]);
      expect(rebased.overlay).toEqual({ ...overlay, baseVersion: next.version });
      // The base's change and the branch's stand side by side.
      const expected = overlay.changes.reduce(
        (document, { nodeId, field, value }) => setField(nodeId, field, value)(document),
        next,
      );
      expect(applyOverlay(next, rebased.overlay).document).toEqual(expected);
    }),
    RUNS,
  );
});

test('after any change of the base every decision is re-applied, in conflict, agreed or lost – and decided conflicts end', () => {
  fc.assert(
    fc.property(withOverlay(legalOverlay), unrelated, fc.boolean(), ({ base, overlay }, picks, keeps) => {
      const next = nextVersion(base, picks, new Set());
      const rebased = rebaseOverlay(overlay, next);
      const { reapplied, conflicts, agreed, lost } = rebased;
      expect(reapplied + conflicts.length + agreed.length + lost.length).toBe(overlay.changes.length);
      expect(checkOverlay(next, rebased.overlay).map(({ code }) => code)).toEqual(conflicts.map(() => 'conflict'));
      const decided = conflicts.reduce(
        (o, at) => decideConflict(o, next, at, keeps ? 'branch' : 'base'),
        rebased.overlay,
      );
      expect(checkOverlay(next, decided)).toEqual([]);
      expect(rebaseOverlay(decided, next).conflicts).toEqual([]);
      const { document } = applyOverlay(next, decided);
      for (const { nodeId, field, branch, newBase } of conflicts) {
        expect(valueAt(nodeById(document, nodeId) as MapNode, field)).toEqual(keeps ? branch : newBase);
      }
    }),
    RUNS,
  );
});

test('a value that is the base’s own is no difference: not counted, not compared, not in the branch’s map, and asked for no reason', () => {
  fc.assert(
    fc.property(withOverlay(legalOverlay), fc.array(fc.boolean(), { minLength: 30 }), ({ base, overlay }, asBase) => {
      // Empty is the same as not there, so what the base leaves out may be written either way.
      const changes = overlay.changes.map((change, at) =>
        asBase[at]
          ? { ...setAt(change, 'value', change.base ?? (at % 2 === 0 ? null : undefined)), reason: '' }
          : change,
      );
      const own = overlay.changes.filter(({ value, base: noted }, at) => !asBase[at] && !isSameValue(value, noted));
      const mixed = { ...overlay, changes };
      const differing = withoutSame(base, mixed);
      expect(differing.changes).toEqual(own);
      expect(overlaySize(differing)).toBe(own.length);
      expect(compareOverlays(base, [mixed])).toHaveLength(own.length);
      expect(checkOverlay(base, mixed).filter(({ code }) => code === 'noReason')).toEqual([]);
      expect(applyOverlay(base, differing).document).toEqual(applyOverlay(base, { ...overlay, changes: own }).document);
      expect(withoutSame(base, differing)).toBe(differing);
    }),
    RUNS,
  );
});
