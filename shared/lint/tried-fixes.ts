// Owns trying quick fixes before they are offered: one that would leave something new as bad as what it fixes is none.
import type { MapDocument } from '../document/document.ts';
import { applyFix, type Fix } from './fix.ts';
import type { Finding, RuleId, Severity } from './rule.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, todo: 2, info: 3 };

/** Trying costs a check each: as many fixes as that many nodes are checked for. */
const MOST_NODES_CHECKED = 4000;
/** Larger maps are not tried before somebody asks. */
const LARGEST = 300;

/**
 * `findings` without the fixes that were tried and found wanting; a large map's are left to be tried when they are asked
 * for. `check` finds what is wrong with a map. Rules of `awaiting` find that a node which was just made waits to be filled in.
 */
export function withTriedFixes(
  document: MapDocument,
  findings: readonly Finding[],
  check: (document: MapDocument) => readonly Finding[],
  awaiting: ReadonlySet<RuleId>,
): readonly Finding[] {
  if (document.nodes.length > LARGEST) return findings;
  let left = Math.floor(MOST_NODES_CHECKED / Math.max(1, document.nodes.length));
  const isSound = (fix: Fix, { severity }: Finding) => {
    if (left <= 0) return true;
    left -= 1;
    const after = applyFix(fix)(document);
    return newFindings(document, findings, check(after), severity, awaiting).length === 0;
  };
  return findings.map((finding) => {
    const sound = finding.fixes?.filter((fix) => isSound(fix, finding));
    return sound && sound.length !== finding.fixes?.length ? { ...finding, fixes: sound } : finding;
  });
}

/** What is as bad as `severity` and was not there before, under the same rule at the same place. */
export function newFindings(
  document: MapDocument,
  before: readonly Finding[],
  after: readonly Finding[],
  severity: Severity,
  awaiting: ReadonlySet<RuleId>,
): readonly Finding[] {
  const ids = new Set([...document.nodes, ...document.edges].map(({ id }) => id));
  const known = new Map<string, Finding[]>();
  for (const finding of before) known.set(kindOf(finding), [...(known.get(kindOf(finding)) ?? []), finding]);
  return after.filter((finding) => {
    if (RANK[finding.severity] > RANK[severity]) return false;
    const { targets, ruleId } = finding;
    if (awaiting.has(ruleId) && targets.length > 0 && targets.every((id) => !ids.has(id))) return false;
    return !known.get(kindOf(finding))?.some((old) => isSame(old, finding));
  });
}

const kindOf = ({ ruleId, key }: Finding) => `${ruleId} ${key}`;

/** The same problem, perhaps of fewer or other companions: told at the same anchor, or about nothing that it did not tell of. */
function isSame(old: Finding, { targets, severity }: Finding): boolean {
  if (RANK[severity] < RANK[old.severity]) return false;
  const former = new Set(old.targets);
  const companions = targets.slice(1);
  return (
    old.targets[0] === targets[0] ||
    targets.every((id) => former.has(id)) ||
    (companions.length > 0 && companions.every((id) => former.has(id)))
  );
}
