// Owns the calls that hand over to branches: check, export, go on after a crash, cancel, and the index of what was issued.

import type { Branch } from '../../../shared/document/branches.ts';
import { branchKey } from '../../../shared/document/branches.ts';
import { localDay } from '../../../shared/i18n/local-day.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { openFindings } from '../../../shared/lint/waivers.ts';
import { branchDocument } from '../../../shared/overlay/branch-document.ts';
import { overlaySize } from '../../../shared/overlay/overlay.ts';
import { withoutSame } from '../../../shared/overlay/same-as-base.ts';
import { branchDifferences } from '../../../shared/package/branch-differences.ts';
import { deliverableRows } from '../../../shared/package/build-payload.ts';
import type { BranchCheck, ExportResult } from '../../../shared/package/handover-calls.ts';
import { isApproved } from '../../../shared/package/trial.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { readKnowledge } from '../dictionaries/knowledge.ts';
import type { StoreContext } from '../door/context.ts';
import type { Handlers } from '../door/handlers.ts';
import type { CheckedArgs } from '../door/store-calls.ts';
import { currentDocument } from '../maps/map-calls.ts';
import { headOf } from '../maps/maps-table.ts';
import { readBranchList } from './branches-table.ts';
import { writePackages } from './export.ts';
import { beginRun, endRun, intend, type JournalledRun, lastUnfinished, markDone, readRun } from './export-journal.ts';
import { checkBranch, type Issue, type IssueInput, prepareIssue, refuseUnlisted } from './issue.ts';
import { contentIssued } from './issued-contents.ts';
import { latestIssued, listIssued } from './issued-log.ts';
import { readOwnKey } from './key-calls.ts';
import { openKey, type SigningKey } from './keys.ts';
import { listOverlays } from './overlays-table.ts';
import { checkBranches, planTargets } from './plan-export.ts';

type PackageCalls = Handlers<
  | 'store.checkExport'
  | 'store.exportPackages'
  | 'store.resumeExport'
  | 'store.cancelExport'
  | 'packages.check'
  | 'packages.branchPreview'
  | 'packages.unfinished'
  | 'packages.forget'
  | 'packages.issued'
>;

/** Lines of the index that a screen shows. */
const INDEX_LINES = 5000;

export const packageHandlers: PackageCalls = {
  'store.checkExport': async (order, context) => {
    await prepare(order, context);
    return {};
  },
  'store.exportPackages': (order, context) =>
    alone(context, async (signal) => {
      const { issue, key } = await prepare(order, context);
      const run: JournalledRun = {
        ...{ runId: context.newId(), folder: order.folder, issue, branches: order.branches },
        ...{ again: order.again ?? false, intended: new Map() },
      };
      const targets = await planTargets(issue, run.branches, run.folder);
      beginRun(context.database(), run, context.now().toISOString());
      return write(run, { issue, key, targets, signal }, context);
    }),
  'store.resumeExport': ({ runId, secret }, context) =>
    alone(context, async (signal) => {
      const run = readRun(context.database(), runId);
      if (!run) throw new ProblemError('E_EXPORT_RUN_GONE');
      // What is blank was confirmed when the run began.
      const issue = prepareIssue(run.issue, { allowBlanks: true });
      const key = await openOwnKey(secret, context);
      const targets = await planTargets(issue, run.branches, run.folder);
      return write(run, { issue, key, targets, signal }, context);
    }),
  'store.cancelExport': (_args, context) => {
    context.running.export?.abort();
    return {};
  },
  'packages.check': ({ id, branches }, context) => checkBranchesOf(id, branches, context),
  'packages.branchPreview': ({ id, branch }, context) => {
    const { document, overlays, unreadable } = inputOf(context, id);
    const key = branchKey(branch.branchCode);
    if (unreadable.has(key)) throw new ProblemError('E_OVERLAY_DAMAGED', { branch: branch.branchName });
    const overlay = overlays.get(key);
    const own = branchDocument(document, overlay).document;
    const differences = overlay ? branchDifferences(document, own, overlay) : [];
    return { nodes: own.nodes.length, rows: deliverableRows(own).length, differences };
  },
  'packages.unfinished': (_args, context) => lastUnfinished(context.database(), context.running.runId) ?? null,
  'packages.forget': ({ runId }, context) => {
    if (runId !== context.running.runId) endRun(context.database(), runId);
    return {};
  },
  'packages.issued': ({ id }, context) => listIssued(context.database(), id, INDEX_LINES),
};

function inputOf(context: StoreContext, id: string): IssueInput & Pick<Issue, 'unreadable'> {
  const database = context.database();
  const document = currentDocument(id, headOf(database, id).revision, context);
  const today = localDay(context.now());
  const { overlays: stored, damaged } = listOverlays(database, id);
  const overlays = new Map([...stored].map(([key, overlay]) => [key, withoutSame(document, overlay)]));
  return { document, knowledge: readKnowledge(database), today, overlays, unreadable: new Set(damaged) };
}

/** What a look at a branch's page is made from: a trial while the map is not approved, without asking for reasons. */
export function issueOfPreview(context: StoreContext, id: string): Issue {
  const input = inputOf(context, id);
  const allowed = { allowBlanks: true, allowWarnings: true, allowFinished: true };
  return prepareIssue({ ...input, trial: !isApproved(input.document) }, allowed);
}

async function prepare(
  order: CheckedArgs<'store.checkExport'>,
  context: StoreContext,
): Promise<{ issue: Issue; key: SigningKey }> {
  if (!(await readOwnKey(context))) throw new ProblemError('E_KEY_MISSING');
  checkBranches(order.branches);
  await context.pageTemplate();
  const { trial, reason } = order;
  const input = { ...inputOf(context, order.id), trial, reason };
  refuseUnlisted(input.overlays, [...readBranchList(context.database()), ...order.branches]);
  const issue = prepareIssue(input, { allowBlanks: order.allowBlanks === true });
  return { issue, key: await openOwnKey(order.secret, context) };
}

async function openOwnKey(secret: string | undefined, context: StoreContext): Promise<SigningKey> {
  const file = await readOwnKey(context);
  if (!file) throw new ProblemError('E_KEY_MISSING');
  return openKey(file, secret);
}

/** Throws E_EXPORT_RUNNING while another run goes on. */
async function alone(
  context: StoreContext,
  run: (signal: AbortSignal) => Promise<ExportResult>,
): Promise<ExportResult> {
  if (context.running.export) throw new ProblemError('E_EXPORT_RUNNING');
  const stop = new AbortController();
  context.running.export = stop;
  try {
    return await run(stop.signal);
  } finally {
    Object.assign(context.running, { export: undefined, runId: undefined });
  }
}

/** The run stays in the journal when this throws or the process ends, so that it can go on. */
async function write(
  { runId, folder, again, intended }: JournalledRun,
  given: Pick<Parameters<typeof writePackages>[0], 'issue' | 'key' | 'targets'> & { readonly signal: AbortSignal },
  context: StoreContext,
): Promise<ExportResult> {
  const database = context.database();
  context.running.runId = runId;
  const result = await writePackages({
    ...given,
    ...{ folder, again, before: intended },
    pageTemplate: await context.pageTemplate(),
    now: context.now,
    dayOf: localDay,
    newId: context.newId,
    latestIssued: ({ branchCode }) => latestIssued(database, given.issue.document.id, branchCode, given.issue.trial),
    // A store that is closing finds out in its next life, by the files, what of the last branch was written.
    contentOf: (hash) => contentIssued(database, hash),
    intend: (each, content) => database.open && intend(database, runId, each, content),
    record: (each) => database.open && markDone(database, runId, each),
    onProgress: (done, total, { branchName }) => context.emit({ type: 'export-progress', done, total, branchName }),
  });
  if (database.open) endRun(database, runId);
  return result;
}

async function checkBranchesOf(id: string, branches: readonly Branch[], context: StoreContext): Promise<BranchCheck[]> {
  const input = inputOf(context, id);
  const { document, knowledge, today } = input;
  const findings = openFindings(runRules(document, { ...knowledge, today, untriedFixes: true }));
  const checks: BranchCheck[] = [];
  for (const branch of branches) {
    const overlay = input.overlays.get(branchKey(branch.branchCode));
    const found = checkBranch({ ...input, findings }, branch).map(
      ({ ruleId, severity, targets, message, params, field }) => ({
        ...{ ruleId, severity, targets, message },
        ...(params && { params }),
        ...(field !== undefined && { field }),
      }),
    );
    const changes = overlay ? overlaySize(overlay) : 0;
    if (found.length > 0 || changes > 0) checks.push({ branchCode: branch.branchCode, changes, findings: found });
    // Saving must not wait for the checks of many branches.
    if (overlay) await new Promise((resolve) => setImmediate(resolve));
  }
  return checks;
}
