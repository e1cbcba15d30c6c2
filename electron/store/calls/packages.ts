// Owns the calls on packages: check, export, cancel, verify.
import type { MapDocument } from '../../../shared/document/document.ts';
import type { Branch, ExportResult } from '../../../shared/ipc.ts';
import { ProblemError } from '../../../shared/problem.ts';
import type { StoreContext } from '../context.ts';
import { readKnowledge } from '../database/knowledge.ts';
import { readMap } from '../database/maps-table.ts';
import type { Handlers } from '../handlers.ts';
import { localDay } from '../local-day.ts';
import { writePackages } from '../packages/export.ts';
import { latestIssued, recordIssued } from '../packages/issued-log.ts';
import { openKey, type SigningKey } from '../packages/keys.ts';
import { planTargets, prepareContent } from '../packages/plan-export.ts';
import { openPackage, reportOn } from '../packages/verify.ts';
import type { CheckedArgs } from '../store-calls.ts';
import { readOwnKey } from './keys.ts';

type PackageCalls = Handlers<
  'store.checkExport' | 'store.exportPackages' | 'store.cancelExport' | 'store.verifyPackage'
>;

export const packageHandlers: PackageCalls = {
  'store.checkExport': async (order, context) => {
    await prepare(order, context);
    return {};
  },
  'store.exportPackages': async (order, context) => {
    if (context.running.export) throw new ProblemError('E_EXPORT_RUNNING');
    const stop = new AbortController();
    context.running.export = stop;
    try {
      return await exportPackages(order, context, stop.signal);
    } finally {
      context.running.export = undefined;
    }
  },
  'store.cancelExport': (_args, context) => {
    context.running.export?.abort();
    return {};
  },
  'store.verifyPackage': async ({ file }, context) => {
    const opened = await openPackage(file);
    const own = await readOwnKey(context);
    return reportOn(file, opened, own?.publicKey === opened.keyId, localDay(context.now()));
  },
};

interface Prepared {
  readonly document: MapDocument;
  readonly content: ReturnType<typeof prepareContent>;
  readonly key: SigningKey;
}

async function prepare(order: CheckedArgs<'store.checkExport'>, context: StoreContext): Promise<Prepared> {
  const file = await readOwnKey(context);
  if (!file) throw new ProblemError('E_KEY_MISSING');
  const { document } = readMap(context.database(), order.id);
  const content = prepareContent(document, order.branches, readKnowledge(context.database()), localDay(context.now()));
  return { document, content, key: await openKey(file, order.secret) };
}

async function exportPackages(
  order: CheckedArgs<'store.exportPackages'>,
  context: StoreContext,
  signal: AbortSignal,
): Promise<ExportResult> {
  const { document, content, key } = await prepare(order, context);
  const { folder, branches } = order;
  const targets = await planTargets(document, branches, folder);
  const progress = (done: number, total: number, { branchName }: Branch) =>
    context.emit({ type: 'export-progress', done, total, branchName });
  return writePackages({
    document,
    content,
    targets,
    folder,
    key,
    now: context.now,
    dayOf: localDay,
    newId: context.newId,
    latestIssued: ({ branchCode }) => latestIssued(context.database(), document.id, branchCode),
    record: (issued) => recordIssued(context.database(), issued),
    onProgress: progress,
    signal,
  });
}
