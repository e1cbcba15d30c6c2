// Owns what goes into a branch package: the part that all branches share, made once, and the few fields of one branch.
import { dateOf, dayNumber } from '../dictionary/calendar.ts';
import type { Holiday } from '../dictionary/dictionaries.ts';
import { differingFields, labelOfRule } from '../dictionary/held.ts';
import { SAMPLE_TABLES } from '../dictionary/table-rows.ts';
import { unsureYears } from '../dictionary/unsure-years.ts';
import type { Branch } from '../document/branches.ts';
import { branchKey } from '../document/branches.ts';
import type { MapDocument, MapEdge, MapNode } from '../document/document.ts';
import { edgeTypes } from '../document/edge-types.ts';
import { inForce } from '../document/in-force.ts';
import { kinds } from '../document/kinds/index.ts';
import { materialsOf } from '../document/materials.ts';
import type { Milestone } from '../document/milestones.ts';
import { approvalOf } from '../document/sign-offs.ts';
import { asCounted } from '../forecast/as-counted.ts';
import type { Message } from '../i18n/message.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Stock } from '../knowledge/stock.ts';
import { periodEndOf } from '../lint/days.ts';
import type { Finding } from '../lint/rule.ts';
import type { OverlayPart } from '../overlay/overlay-part.ts';
import { strategyRows } from '../rows/rows.ts';
import type { StrategyRow } from '../rows/strategy-row.ts';
import { type RewardsToTell, rewardsOf } from './branch-rewards.ts';
import { entriesInUse } from './dictionary-entries.ts';
import { listCountsOf } from './listed.ts';
import { PACKAGE_FORMAT_VERSION, type PackagePayload } from './payload.ts';
import { isApproved, TRIAL_MARK } from './trial.ts';

const DELIVERED: ReadonlySet<MapNode['status']> = new Set(['ready', 'active']);
/** How long a package is valid when the map says neither an end nor a length, in days. */
const DEFAULT_DAYS = 90;
const DAY_MS = 86_400_000;

const DISCLAIMER: Message = {
  zh: '仅供行内使用。仅含数量，不含任何客户信息；名单、额度和话术以本行制度和审批结果为准。',
  en: 'For internal use only. Contains counts, never customer data; customer lists, quotas and scripts are subject to the bank’s own rules and approvals.',
};
const SAMPLE_DISCLAIMER: Message = {
  zh: '图谱中的数字为示例，不得用于执行。',
  en: 'The numbers of this map are samples and must not be acted on.',
};

/** DOMAIN §6, 5: an export made with untouched dictionaries says so; `dictionariesTouched` says which are not. */
const SAMPLE_DICTIONARIES: Message = {
  zh: '部分词典仍为示例，尚未替换为本行制度。',
  en: 'Some dictionaries are still samples, not the bank’s own rules.',
};

/** The members of a payload that are one branch's own. */
export const BRANCH_FIELDS = [
  ...(['packageId', 'revision', 'previousHash', 'branchCode', 'branchName', 'issuedAt', 'issuer'] as const),
  ...(['validFrom', 'validTo', 'listCounts', 'quota', 'gifts', 'materialQuantities', 'tasks', 'rewards'] as const),
  ...(['since'] as const),
] as const satisfies readonly (keyof PackagePayload)[];
type BranchFields = (typeof BRANCH_FIELDS)[number];
type SharedPart = Pick<PackagePayload, Exclude<keyof PackagePayload & string, BranchFields>>;
export type BranchPart = Pick<PackagePayload, BranchFields>;

/** The rows that go to branches: all their nodes are ready or active. */
export function deliverableRows(document: MapDocument): readonly StrategyRow[] {
  return strategyRows(document).filter((row) => row.deliverable);
}

/** Everything that is the same for all branches; holds no branch's counts, quota, tasks or rewards. */
export function sharedPart(
  whole: MapDocument,
  rows: readonly StrategyRow[],
  findings: readonly Finding[],
  knowledge: Knowledge,
  { trial = !isApproved(whole), reason }: { readonly trial?: boolean; readonly reason?: string | undefined } = {},
) {
  const counted = asCounted(whole, knowledge);
  const { dictionaries } = counted.knowledge;
  const document = inForce(counted.document);
  const ownRules = differingFields(whole, dictionaries);
  const touched = knowledge.touchedDictionaries ?? [];
  const nodes = document.nodes.filter((node) => DELIVERED.has(node.status));
  const ids = new Set(nodes.map((node) => node.id));
  const codes = new Set(nodes.map((node) => node.code));
  const edges = document.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to));
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return {
    formatVersion: PACKAGE_FORMAT_VERSION,
    mapCode: document.code,
    mapVersion: document.version,
    mapTitle: document.title,
    ...(trial && { trial: true as const }),
    classification: document.classification,
    disclaimer: disclaimerOf(
      document,
      SAMPLE_TABLES.some((id) => !touched.includes(id)),
      trial,
    ),
    lintSummary: { error: count('error'), warning: count('warning'), info: count('info'), ...(reason && { reason }) },
    dictionariesTouched: [...touched],
    map: {
      id: document.id,
      illustrative: document.illustrative === true,
      lifecycleScheme: document.lifecycleScheme,
      waves: document.waves,
      ...(document.phases && {
        phases: document.phases.map(({ name, fromDate, toDate }) => ({ name, fromDate, toDate })),
      }),
      ...approvalPart(document, nodes),
      ...(document.milestones && { milestones: document.milestones.map(forBranches) }),
      policy: document.policy,
      ...(ownRules.length > 0 && { ownRules: ownRules.map(labelOfRule) }),
      nodes: nodes.map(knownFieldsOfNode),
      edges: edges.map(knownFieldsOfEdge),
      dictionaries: entriesInUse({ nodes, milestones: document.milestones }, dictionaries, document.lifecycleScheme),
    },
    calendar: calendarPart(document, dictionaries.holidays),
    rows: rows.map((row) => onlyTo(row, codes)),
    materials: materialsInUse(document, nodes, knowledge.stock),
    rowsToReturn: rows.map((row) => row.rowCode),
  } satisfies SharedPart;
}

/** What head office wants to have by the day stays there. */
function forBranches({ name, date, ownerRole }: Milestone) {
  return { name, date, ...(ownerRole !== undefined && { ownerRole }) };
}

/** What a branch gets beside its own fields; `overlay` says what of it is the branch's own. */
export type SharedContent = ReturnType<typeof sharedPart> & {
  readonly overlay?: OverlayPart;
  readonly leftOut?: PackagePayload['leftOut'];
};

/** Whose approval holds for the scripts that have none of their own. */
function approvalPart(document: MapDocument, nodes: readonly MapNode[]): Pick<PackagePayload['map'], 'approval'> {
  const covered = nodes.flatMap((node) => {
    const approval = node.kind === 'script' ? approvalOf(document, node) : undefined;
    return approval?.isInherited ? { id: node.id, approval } : [];
  });
  const [first] = covered;
  if (!first) return {};
  const { approvedTo: to, signOffs = [] } = document;
  return {
    approval: {
      no: first.approval.no,
      ...(to !== undefined && { to }),
      signOffs: signOffs.map((signOff) => pick(signOff, ['department', 'name', 'date', 'opinion'])),
      scripts: covered.map(({ id }) => id),
    },
  };
}

/** Waits and holidays can put a contact off beyond the end of the period. */
const DAYS_AFTER_PERIOD = 60;

/** Of the map's period, or all where it is open. */
function calendarPart(document: MapDocument, holidays: readonly Holiday[]) {
  const dates = holidays.map(({ date }) => date).sort();
  const end = periodEndOf(document);
  const from = document.periodStart ?? dates[0];
  const to = document.periodStart && end ? dateOf(dayNumber(end) + DAYS_AFTER_PERIOD) : dates.at(-1);
  if (from === undefined || to === undefined) return { special: [], unsureYears: [] };
  const { guessed, missing } = unsureYears(from, to, holidays);
  return {
    special: holidays
      .filter(({ date }) => date >= from && date <= to)
      .map(({ date, kind, quiet }) => ({
        ...{ date, kind },
        ...(quiet && { quiet }),
      })),
    unsureYears: [...guessed, ...missing].sort(),
  };
}

/** The materials that branches get to see named, with the current stock where that is newer than the map's copy. */
function materialsInUse(document: MapDocument, nodes: MapDocument['nodes'], stock: Stock) {
  const used = new Set(nodes.flatMap(materialsOf));
  return (document.materials ?? []).flatMap((material) => {
    if (!used.has(material.id)) return [];
    const current = stock[material.id];
    if (!current) return [material];
    const { amount, asOf, expires } = current;
    return [{ ...material, stock: amount, asOf, ...(expires && { expireDate: expires }) }];
  });
}

/** The fields of one branch: its own count, quota, tasks and rewards, and no other's. */
export function branchPart(
  document: MapDocument,
  branch: Branch,
  issue: {
    packageId: string;
    revision: number;
    previousHash: string | null;
    /** ISO 8601 in UTC. */
    issuedAt: string;
    /** The same moment's calendar day where the issuer is. */
    issuedDay: string;
    issuer: PackagePayload['issuer'];
    rewards?: readonly RewardsToTell[] | undefined;
  },
): BranchPart {
  return {
    packageId: issue.packageId,
    revision: issue.revision,
    previousHash: issue.previousHash,
    branchCode: branch.branchCode,
    branchName: branch.branchName,
    issuedAt: issue.issuedAt,
    ...validity(document, issue.issuedDay),
    issuer: issue.issuer,
    listCounts: listCountsOf(document, branch),
    quota: quotaOf(document, branch.branchCode),
    ...giftsOf(document, branch.branchCode),
    ...materialsFor(document, branch.branchCode),
    ...tasksOf(document, branch.branchCode),
    ...rewardsOf(issue.rewards ?? [], branch.branchCode),
  };
}

function tasksOf(document: MapDocument, branchCode: string): Pick<BranchPart, 'tasks'> {
  const tasks = document.nodes.flatMap((node) => {
    if (node.kind !== 'goal' || !DELIVERED.has(node.status)) return [];
    const own = node.branchTargets?.find((entry) => branchKey(entry.branchCode) === branchKey(branchCode));
    if (!own) return [];
    const { target, stretchTarget, staff } = own;
    const figures = { target, stretchTarget, staff };
    const known = Object.entries(figures).filter(([, figure]) => figure !== undefined);
    return known.length === 0 ? [] : [{ goalId: node.id, ...Object.fromEntries(known) }];
  });
  return tasks.length === 0 ? {} : { tasks };
}

function quotaOf(document: MapDocument, branchCode: string): BranchPart['quota'] {
  return document.nodes.flatMap((node) => {
    if (node.kind !== 'product' || !DELIVERED.has(node.status)) return [];
    const own = node.quotaByBranch?.find((entry) => branchKey(entry.branchCode) === branchKey(branchCode));
    if (!own) return [];
    return [{ productId: node.id, quota: own.quota, ...(node.quotaUnit && { unit: node.quotaUnit }) }];
  });
}

function giftsOf(document: MapDocument, branchCode: string): Pick<BranchPart, 'gifts'> {
  const gifts = document.nodes.flatMap((node) => {
    if (node.kind !== 'benefit' || !DELIVERED.has(node.status)) return [];
    const own = node.quantityByBranch?.find((entry) => branchKey(entry.branchCode) === branchKey(branchCode));
    return own ? [{ benefitId: node.id, quantity: own.quantity }] : [];
  });
  return gifts.length === 0 ? {} : { gifts };
}

/** Of the materials that the package names. */
function materialsFor(document: MapDocument, branchCode: string): Pick<BranchPart, 'materialQuantities'> {
  const delivered = document.nodes.filter(({ status }) => DELIVERED.has(status));
  const used = new Set(delivered.flatMap(materialsOf));
  const own = (document.materialQuantities ?? []).flatMap(({ materialId, quantity, branchCode: theirs }) =>
    used.has(materialId) && branchKey(theirs) === branchKey(branchCode) ? [{ materialId, quantity }] : [],
  );
  return own.length === 0 ? {} : { materialQuantities: own };
}

/** The map's period; where it is open, it starts with the day of issue and lasts as long as the map says. */
export function validity(document: MapDocument, issuedDay: string): { validFrom: string; validTo: string } {
  const validFrom = document.periodStart ?? issuedDay;
  const days = document.periodDays ?? DEFAULT_DAYS;
  const end = new Date(Date.parse(`${validFrom}T00:00:00Z`) + (days - 1) * DAY_MS).toISOString().slice(0, 10);
  return { validFrom, validTo: document.periodEnd ?? end };
}

/** Of no branch but its own: these travel as that branch's part alone. */
const BY_BRANCH: ReadonlySet<string> = new Set(['quotaByBranch', 'quantityByBranch', 'branchTargets']);

/** Fields of newer programs could hold other branches' numbers, so only known ones travel; those by branch never do. */
function knownFieldsOfNode(node: MapNode): MapNode {
  const known = Object.keys(kinds[node.kind].fields.shape);
  return pick(
    node,
    known.filter((key) => !BY_BRANCH.has(key)),
  );
}

function knownFieldsOfEdge(edge: MapEdge): MapEdge {
  return pick(edge, Object.keys(edgeTypes[edge.type].fields.shape));
}

function pick<T extends object>(element: T, keys: readonly string[]): T {
  const known = new Set(keys);
  return Object.fromEntries(Object.entries(element).filter(([key]) => known.has(key))) as T;
}

/** The row without references to nodes that stay at home, and without the mark that only the editor needs. */
function onlyTo({ deliverable: _deliverable, ...row }: StrategyRow, codes: ReadonlySet<string>) {
  const delivered = (list: readonly string[]) => list.filter((code) => codes.has(code));
  return {
    ...row,
    goalCodes: delivered(row.goalCodes),
    fallbackTo: delivered(row.fallbackTo),
    handoffTo: delivered(row.handoffTo),
  };
}

/** Only the package of an approved map is a final one (正式包, DOMAIN §3.2). */
function disclaimerOf(document: MapDocument, usesSamples: boolean, trial: boolean): Message {
  const parts = [DISCLAIMER];
  if (document.illustrative) parts.push(SAMPLE_DISCLAIMER);
  if (usesSamples) parts.push(SAMPLE_DICTIONARIES);
  if (trial) parts.push({ zh: `${TRIAL_MARK.zh}。`, en: `${TRIAL_MARK.en}.` });
  return { zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join(' ') };
}
