// Owns where a path breaks off: the cards that lack what comes next, as the checks found them, and the fixes that make it.
import { nodeById } from '../../../shared/document/element-index.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { type LaneId, laneOf } from '../../../shared/document/layout.ts';
import { applyFix, type Fix } from '../../../shared/lint/fix.ts';
import type { Finding } from '../../../shared/lint/rule.ts';
import { openDocument, useDocument } from '../../session/document-store.ts';
import { useFindings } from '../../session/findings-store.ts';
import { askToFixAll } from '../../session/fixing.ts';
import { useView } from '../../session/view-store.ts';

const BROKEN_PATH = 'SM004';

export interface Missing {
  /** The card that lacks it. */
  readonly id: string;
  readonly kind: KindId;
  readonly fix: Fix;
}

/** Where a path ends is to be seen while it is drawn, long before it counts. */
export function useMissing(): readonly Missing[] {
  return useFindings(({ handover }) => missingIn(handover));
}

const known = new WeakMap<readonly Finding[], readonly Missing[]>();

function missingIn(findings: readonly Finding[]): readonly Missing[] {
  const before = known.get(findings);
  if (before) return before;
  const found = findings.flatMap(({ ruleId, fixes = [] }) => (ruleId === BROKEN_PATH ? fixes.flatMap(missingOf) : []));
  known.set(findings, found);
  return found;
}

/** The fix's one step that adds a node to the right, if it is such a fix. */
function missingOf(fix: Fix): readonly Missing[] {
  const step = fix.steps[0];
  return step?.do === 'add' && step.direction === 'after' ? [{ id: step.beside, kind: step.kind, fix }] : [];
}

export function missingByLane(missing: readonly Missing[]): ReadonlyMap<LaneId, readonly Missing[]> {
  const lanes = new Map<LaneId, Missing[]>();
  for (const each of missing) {
    const lane = lanes.get(laneOf(each.kind));
    if (lane) lane.push(each);
    else lanes.set(laneOf(each.kind), [each]);
  }
  return lanes;
}

/** Makes what is missing after a card. */
export function supply({ fix }: Missing): void {
  const before = new Set(openDocument().nodes.map(({ id }) => id));
  useDocument.getState().apply(fix.title, applyFix(fix));
  const made = openDocument().nodes.find(({ id }) => !before.has(id));
  if (made) useView.getState().revealElement(made.id, 'name');
}

/** Makes all that is missing in a lane, once the list was looked at. */
export function supplyAll(missing: readonly Missing[]): void {
  const [first] = missing;
  if (!first) return;
  const fixes = missing.map(({ id, fix }): Fix => {
    const name = nodeById(openDocument(), id)?.name ?? id;
    return { ...fix, title: { zh: `“${name}”：${fix.title.zh}`, en: `“${name}”: ${fix.title.en}` } };
  });
  const { zh, en } = kinds[first.kind].title;
  askToFixAll({ zh: `补全缺少的${zh}`, en: `Add every missing ${en.toLowerCase()}` }, fixes);
}
