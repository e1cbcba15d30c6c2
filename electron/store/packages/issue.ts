// Owns what the packages of one run are made from: the map, what is known, the overlays; and the content of each branch.

import type { Branch } from '../../../shared/document/branches.ts';
import { branchKey } from '../../../shared/document/branches.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { asCounted } from '../../../shared/forecast/as-counted.ts';
import { formatMessage, type Message } from '../../../shared/i18n/message.ts';
import type { Knowledge } from '../../../shared/knowledge/knowledge.ts';
import { type BlankGroup, blankGroups } from '../../../shared/lint/blank-groups.ts';
import { isFinished, periodEndOf } from '../../../shared/lint/days.ts';
import type { Finding } from '../../../shared/lint/rule.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { openFindings } from '../../../shared/lint/waivers.ts';
import { branchDocument } from '../../../shared/overlay/branch-document.ts';
import { branchFindings } from '../../../shared/overlay/branch-findings.ts';
import type { Overlay } from '../../../shared/overlay/overlay.ts';
import { numberFindings, unreadableOverlay } from '../../../shared/package/branch-numbers.ts';
import { type RewardsToTell, rewardsToTell } from '../../../shared/package/branch-rewards.ts';
import { deliverableRows, type SharedContent, sharedPart } from '../../../shared/package/build-payload.ts';
import { leftOut } from '../../../shared/package/changes.ts';
import type { BranchFinding } from '../../../shared/package/handover-calls.ts';
import { isApproved, isBarrier } from '../../../shared/package/trial.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { findPersonalData, PERSONAL_DATA } from '../../../shared/text/personal-data.ts';
import { sharedDigest, textsOf } from './content-digest.ts';

/** By `branchKey`. */
export type Overlays = ReadonlyMap<string, Overlay>;

export interface Content {
  readonly document: MapDocument;
  readonly part: SharedContent;
  /** The canonical JSON of each member of the part. */
  readonly texts: ReadonlyMap<string, string>;
  /** Equal for two contents that tell a branch the same: the count of findings is not for the branch to act on. */
  readonly digest: string;
  /** Of all branches. */
  readonly rewards: readonly RewardsToTell[];
}

export interface Issue {
  readonly document: MapDocument;
  readonly knowledge: Knowledge;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly overlays: Overlays;
  /** Keys of branches whose own overlay is stored and cannot be read: they must not get the base in its place. */
  readonly unreadable: ReadonlySet<string>;
  /** The open findings of the map as it is for branches without an overlay. */
  readonly findings: readonly Finding[];
  /** What those branches get. */
  readonly base: Content;
  readonly trial: boolean;
  readonly reason: string | undefined;
}

export type IssueInput = Pick<Issue, 'document' | 'knowledge' | 'today' | 'overlays'> & {
  readonly unreadable?: ReadonlySet<string> | undefined;
  /** A trial package (试用包) is asked for; without it a map that is not approved is refused. */
  readonly trial?: boolean | undefined;
  /** Why the map goes out with its open warnings. */
  readonly reason?: string | undefined;
};

const SHOWN = 20;

const PREVIEW: Message = {
  zh: '预览内容，未签发，不得执行。',
  en: 'This is a preview: it was not issued and must not be acted on.',
};

/**
 * Throws E_EXPORT_FINISHED for a plan that is over, E_EXPORT_NOT_APPROVED, E_EXPORT_WARNINGS without a reason for open warnings, E_EXPORT_REASON for one with personal
 * data, E_EXPORT_FINDINGS (details `SM005 · S1 客群名 · message`), E_EXPORT_NO_ROWS and, unless blanks are allowed, E_EXPORT_BLANKS:
 * what is wrong with the map holds all branches.
 */
export function prepareIssue(
  { document, knowledge, today, overlays, unreadable = new Set(), trial = false, reason: given }: IssueInput,
  {
    allowBlanks,
    allowWarnings = false,
    allowFinished = false,
  }: { allowBlanks: boolean; allowWarnings?: boolean; allowFinished?: boolean },
): Issue {
  // A look at what went out stays possible.
  if (!allowFinished && isFinished(document, today))
    throw new ProblemError('E_EXPORT_FINISHED', { end: periodEndOf(document) ?? '' });
  if (!trial && !isApproved(document)) throw new ProblemError('E_EXPORT_NOT_APPROVED');
  const findings = openFindings(runRules(document, { ...knowledge, today, untriedFixes: true }));
  const errors = findings.filter((finding) => isBarrier(finding, trial));
  if (errors.length > 0) {
    const details = errors.slice(0, SHOWN).map((finding) => describeFinding(finding, document));
    throw new ProblemError('E_EXPORT_FINDINGS', { count: errors.length }, details);
  }
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  // Where nothing has to be explained, nothing is.
  const reason = (warnings.length > 0 && given?.trim()) || undefined;
  refusePersonalData(reason ?? '');
  const base = contentOf(document, findings, knowledge, { trial, reason });
  if (!base) throw new ProblemError('E_EXPORT_NO_ROWS');
  if (warnings.length > 0 && reason === undefined && !allowWarnings) {
    const details = warnings.slice(0, SHOWN).map((finding) => describeFinding(finding, document));
    throw new ProblemError('E_EXPORT_WARNINGS', { count: warnings.length }, details);
  }
  if (!allowBlanks) refuseBlanks(asCounted(document, knowledge).document);
  return { document, knowledge, today, overlays, unreadable, findings, base, trial, reason };
}

/** A branch that decided for itself and is in no list would get nothing: its code may be another in one of the two. */
export function refuseUnlisted(overlays: Overlays, branches: readonly Branch[]): void {
  const listed = new Set(branches.map(({ branchCode }) => branchKey(branchCode)));
  const unlisted = [...overlays].filter(([key]) => !listed.has(key)).map(([, { branchCode }]) => branchCode);
  if (unlisted.length === 0) return;
  throw new ProblemError('E_EXPORT_OVERLAY_UNLISTED', { count: unlisted.length }, unlisted.slice(0, SHOWN));
}

/** The reason travels with the package. */
function refusePersonalData(reason: string): void {
  const [found] = findPersonalData(reason);
  if (!found) return;
  throw new ProblemError('E_EXPORT_REASON', { kind: PERSONAL_DATA[found.kind], masked: found.masked });
}

function refuseBlanks(document: MapDocument): void {
  const groups = blankGroups(document);
  if (groups.length === 0) return;
  const count = groups.reduce((sum, { places }) => sum + places.length, 0);
  throw new ProblemError('E_EXPORT_BLANKS', { count }, groups.map(describeBlanks));
}

/** `客群 数据来源 × 2: S1, S2`; fields of the map itself stand alone. */
function describeBlanks({ owner, label, places }: BlankGroup): string {
  const ids = places.slice(0, SHOWN).flatMap(({ id }) => (id === '' ? [] : id));
  const rest = places.length > SHOWN ? ', …' : '';
  const name = `${owner.zh} ${label.zh} / ${owner.en} ${label.en} × ${places.length}`;
  return ids.length > 0 ? `${name}: ${ids.join(', ')}${rest}` : name;
}

/** What is wrong with one branch alone. `baseFindings` are the map's own. */
export function checkBranch(
  { document, knowledge, today, overlays, unreadable, findings }: Omit<Issue, 'base' | 'trial' | 'reason'>,
  branch: Branch,
): readonly BranchFinding[] {
  const key = branchKey(branch.branchCode);
  if (unreadable.has(key)) return [unreadableOverlay(branch), ...numberFindings(document, branch, today)];
  const overlay = overlays.get(key);
  const own = overlay ? branchFindings(document, overlay, findings, { ...knowledge, today }) : [];
  return [...numberFindings(document, branch, today), ...own];
}

/** What the branch gets; undefined when an error of its own holds it. */
export function branchContent(issue: Issue, branch: Branch): Content | undefined {
  if (checkBranch(issue, branch).some((finding) => isBarrier(finding, issue.trial))) return undefined;
  const { document, overlayPart } = branchDocument(issue.document, issue.overlays.get(branchKey(branch.branchCode)));
  if (document === issue.document) return issue.base;
  const { knowledge, today } = issue;
  const content = contentOf(
    document,
    openFindings(runRules(document, { ...knowledge, today, untriedFixes: true })),
    knowledge,
    issue,
  );
  if (!content || !overlayPart) return content;
  const out = leftOut(issue.document, document);
  return withTexts(content, { ...content.part, overlay: overlayPart, ...(out.length > 0 && { leftOut: out }) });
}

/** The content with a warning that it was not issued. */
export function asPreview(content: Content): Content {
  const { part } = content;
  const { zh, en } = part.disclaimer;
  return withTexts(content, { ...part, disclaimer: { zh: `${PREVIEW.zh}${zh}`, en: `${PREVIEW.en} ${en}` } });
}

function contentOf(
  document: MapDocument,
  findings: readonly Finding[],
  knowledge: Knowledge,
  told: Pick<Issue, 'trial' | 'reason'>,
): Content | undefined {
  const rows = deliverableRows(document);
  if (rows.length === 0) return undefined;
  const rewards = rewardsToTell(document, knowledge.dictionaries);
  return withTexts({ document, rewards }, sharedPart(document, rows, findings, knowledge, told));
}

function withTexts({ document, rewards }: Pick<Content, 'document' | 'rewards'>, part: SharedContent): Content {
  const texts = textsOf(part);
  return { document, part, texts, digest: sharedDigest(texts), rewards };
}

function describeFinding(finding: Finding, document: MapDocument): string {
  const places = finding.targets.map((id) => {
    const node = document.nodes.find((candidate) => candidate.id === id);
    return node ? `${node.code} ${node.name}` : id;
  });
  const { ruleId, message, params } = finding;
  const said = [formatMessage(message, 'zh', params), formatMessage(message, 'en', params)].join(' / ');
  return [ruleId, ...(places.length > 0 ? [places.join(', ')] : []), said].join(' · ');
}
