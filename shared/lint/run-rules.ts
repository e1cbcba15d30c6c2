// Owns running all rules over a document: order, fingerprints, and rules that crash.
import type { MapDocument } from '../document/document.ts';
import { inForce } from '../document/in-force.ts';
import { asCounted } from '../forecast/as-counted.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import { isFinished, periodEndOf } from './days.ts';
import type { Finding, Found, LintContext, Rule, RuleId, Severity } from './rule.ts';
import { rules } from './rules/index.ts';
import { atStage } from './stage.ts';
import { withTriedFixes } from './tried-fixes.ts';
import { markWaived } from './waivers.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, todo: 2, info: 3 };

/**
 * All findings, the waived ones too: errors first, then by rule, then by place in the document (the map itself, nodes,
 * edges). What only a step after the context's stage needs is `todo`, unless somebody answers for it. Never throws.
 */
export function runRules(document: MapDocument, given: LintContext, list: readonly Rule[] = rules): readonly Finding[] {
  const context = asOfItsEnd(document, given);
  const counted = asCounted(document, context);
  const graph = buildGraph(counted.expected);
  const place = placesIn(document);
  const found = (rule: Rule) =>
    rule.asWritten
      ? runRule(rule, document, graph, context)
      : runRule(rule, counted.document, graph, counted.knowledge);
  const placeOf = (finding: Finding) => place.get(finding.targets[0] ?? '') ?? -1;
  const findings = withUniqueFingerprints(list.flatMap(found));
  const due = markWaived(findings, document, context.today).map((finding) => atStage(finding, context.stage));
  const sorted = due.sort(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] ||
      (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0) ||
      placeOf(a) - placeOf(b),
  );
  if (context.untriedFixes) return sorted;
  const checkAgain = (changed: MapDocument) => runRules(changed, { ...given, untriedFixes: true }, list);
  return withTriedFixes(document, sorted, checkAgain, awaitingFilling(list));
}

/** What time makes of a plan that is over is no fault of it: it is looked at as on its last day. */
function asOfItsEnd(document: MapDocument, context: LintContext): LintContext {
  const end = periodEndOf(document);
  return end !== undefined && isFinished(document, context.today)
    ? { ...context, today: end, finished: true }
    : context;
}

/** The rules that find a new node still empty. */
export function awaitingFilling(list: readonly Rule[] = rules): ReadonlySet<RuleId> {
  return new Set(list.flatMap(({ id, awaitsFilling }) => (awaitsFilling ? id : [])));
}

function runRule(rule: Rule, document: MapDocument, graph: Graph, context: LintContext): Finding[] {
  const findings: Finding[] = [];
  try {
    for (const found of rule.check(rule.checksTray ? document : inForce(document), graph, context)) {
      findings.push(toFinding(rule, found));
    }
  } catch (error) {
    findings.push(toFinding(rule, crashed(error)));
  }
  return findings;
}

function toFinding(rule: Rule, found: Found): Finding {
  const parts = [rule.id, targetsOf(found), ...(found.key === undefined ? [] : [found.key])];
  return {
    ...found,
    ruleId: rule.id,
    severity: found.severity ?? rule.severity,
    stage: found.stage ?? rule.stage ?? 'draw',
    fingerprint: parts.join(':'),
  };
}

/** Targets that would make a fingerprint longer than a waiver can keep are told by their number and a digest. */
function targetsOf({ targets }: Found): string {
  const ids = [...targets].sort().join(',');
  return ids.length <= LONGEST_PLACE ? ids : `${targets.length}~${digestOf(ids)}`;
}

const LONGEST_PLACE = 200;

/** FNV-1a over 2 × 32 bits, in hexadecimal: it tells sets of targets apart, it protects nothing. */
function digestOf(text: string): string {
  const halves = [0x811c9dc5, 0x01000193].map((seed) => {
    let hash = seed;
    for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  });
  return halves.join('');
}

/** A rule that could not finish has not shown the map to be right, so its crash counts like a finding of its own. */
function crashed(error: unknown): Found {
  return {
    targets: [],
    key: 'crash',
    // Whether it would have found something of this step nobody knows.
    stage: 'draw',
    message: {
      zh: '该规则未完成检查：{detail}。其他规则照常检查，图谱未作改动。',
      en: 'This rule could not finish: {detail}. The other rules ran as usual and the map is unchanged.',
    },
    params: { detail: error instanceof Error ? error.message : String(error) },
  };
}

function placesIn(document: MapDocument): ReadonlyMap<string, number> {
  return new Map([...document.nodes, ...document.edges].map((element, index) => [element.id, index]));
}

/** A rule that finds the same thing twice on the same targets gets a running number, so that a fingerprint names one finding. */
function withUniqueFingerprints(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const count = (counts.get(finding.fingerprint) ?? 0) + 1;
    counts.set(finding.fingerprint, count);
    return count === 1 ? finding : { ...finding, fingerprint: `${finding.fingerprint}#${count}` };
  });
}
