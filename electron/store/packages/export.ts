// Owns writing the packages: one folder of three files per branch, each whole or not there, with progress and a way to stop.
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import type { Branch } from '../../../shared/document/branches.ts';
import { branchKey } from '../../../shared/document/branches.ts';
import { changesSince } from '../../../shared/package/changes.ts';
import type { ExportResult } from '../../../shared/package/handover-calls.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { sha256 } from '../database/canonical-document.ts';
import { writeSetAtomically } from '../files/atomic-write.ts';
import { branchFiles, ownPart } from './branch-files.ts';
import { carriesPackage } from './branch-folder.ts';
import { contentDigest } from './content-digest.ts';
import type { Intended } from './export-journal.ts';
import { isUnchanged, keepFilledSheet, type WrittenHashes } from './files-in-place.ts';
import { branchContent, type Content, type Issue } from './issue.ts';
import type { IssuedContent } from './issued-contents.ts';
import type { LatestIssued, Previous } from './issued-log.ts';
import type { SigningKey } from './keys.ts';
import { payloadAt, type Target } from './plan-export.ts';

export interface ExportJob {
  readonly issue: Issue;
  readonly targets: readonly Target[];
  /** The folder that holds one folder per branch. */
  readonly folder: string;
  readonly key: SigningKey;
  readonly pageTemplate: string;
  readonly now: () => Date;
  /** The calendar day here of a moment, `YYYY-MM-DD`. */
  readonly dayOf: (moment: Date) => string;
  readonly newId: () => string;
  /** Also write what would only say the same as what exists. */
  readonly again?: boolean;
  /** The latest package that the audit knows for a branch. */
  readonly latestIssued?: (branch: Branch) => LatestIssued | undefined;
  /** What an earlier life of this run meant to write, by `branchKey`. */
  readonly before?: ReadonlyMap<string, Intended>;
  /** The content of an earlier package that is kept, by its hash. */
  readonly contentOf?: (sha256: string) => PackagePayload | undefined;
  /** Makes it durable that these files are about to be written, and what they say. */
  readonly intend?: (intended: Intended, content: IssuedContent) => unknown;
  /** Makes it durable that they are. */
  readonly record?: (intended: Intended) => unknown;
  readonly onProgress?: (done: number, total: number, branch: Branch) => void;
  /** Looked at between branches. */
  readonly signal?: AbortSignal;
}

/** Branches under way at a time: while one waits for the disk, the next is made. */
const LANES = 3;

type End = { readonly state: 'blocked' | 'unchanged' } | { readonly state: 'made'; readonly rows: number };

/** Throws E_EXPORT_TOO_LARGE and what writing throws; what was written before stays, each branch whole. */
export async function writePackages(job: ExportJob): Promise<ExportResult> {
  const ends = new Map<Target, End>();
  const waiting = job.targets.values();
  let failed = false;
  const lane = async (): Promise<void> => {
    // All lanes take from the same iterator.
    for (const target of waiting) {
      if (failed || job.signal?.aborted) return;
      try {
        ends.set(target, await writeBranch(job, target));
      } catch (error) {
        failed = true;
        throw error;
      }
      job.onProgress?.(ends.size, job.targets.length, target.branch);
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane));
  for (const each of lanes) if (each.status === 'rejected') throw each.reason;
  return resultOf(job, ends);
}

function resultOf({ folder, targets, issue }: ExportJob, ends: ReadonlyMap<Target, End>): ExportResult {
  const packages = targets.flatMap((target) => {
    const end = ends.get(target);
    if (end?.state !== 'made') return [];
    const { branchCode, branchName } = target.branch;
    return [{ branchCode, branchName, file: relative(folder, target.file), rows: end.rows }];
  });
  const codes = (state: End['state']) =>
    targets.flatMap((target) => (ends.get(target)?.state === state ? [target.branch.branchCode] : []));
  return {
    folder,
    packages,
    unchanged: codes('unchanged'),
    blocked: codes('blocked'),
    trial: issue.trial,
    cancelled: ends.size < targets.length,
  };
}

async function writeBranch(job: ExportJob, target: Target): Promise<End> {
  const before = job.before?.get(branchKey(target.branch.branchCode));
  if (before && (await isUnchanged(target, hashesOf(before)))) {
    job.record?.(before);
    return { state: 'made', rows: before.rows };
  }
  const content = branchContent(job.issue, target.branch);
  if (!content) return { state: 'blocked' };
  return writeContent(job, target, content);
}

async function writeContent(job: ExportJob, target: Target, content: Content): Promise<End> {
  const { branch } = target;
  const latest = job.latestIssued?.(branch);
  const now = job.now();
  const previous = later(target.previous, latest);
  const facts = {
    packageId: job.newId(),
    revision: (previous?.revision ?? 0) + 1,
    previousHash: previous?.sha256 ?? null,
    issuedAt: now.toISOString(),
    issuedDay: job.dayOf(now),
  };
  const plain = ownPart(content, branch, facts, job.key);
  const whole = { ...content.part, ...plain } as unknown as PackagePayload;
  const places = [target.previous?.file, latest?.file];
  const since = previous && (await sinceBefore(previous.sha256, whole, job.contentOf, places));
  const own = { ...plain, ...since };
  const digest = contentDigest(content.digest, own, content.document);
  if (!job.again && (await saysTheSame(job, target, digest))) return { state: 'unchanged' };
  const files = await branchFiles(content, own, job);
  const intended: Intended = {
    rows: content.part.rows.length,
    issued: {
      ...{ packageId: own.packageId, mapId: job.issue.document.id, mapVersion: job.issue.document.version },
      ...{ branchCode: branch.branchCode, branchName: branch.branchName, revision: own.revision },
      ...{ issuedAt: own.issuedAt, validTo: own.validTo, keyId: job.key.keyId, previous: own.previousHash },
      ...{ file: target.file, sha256: sha256(files.package), contentSha256: digest },
      ...{ pageSha256: sha256(files.page), sheetSha256: sha256(files.sheet) },
      trial: job.issue.trial ? 1 : 0,
    },
  };
  job.intend?.(intended, { shared: content.texts, own });
  await keepFilledSheet(target, [
    latest?.sheetSha256,
    job.before?.get(branchKey(branch.branchCode))?.issued.sheetSha256,
  ]);
  await writeSetAtomically([
    { file: target.page, content: files.page },
    { file: target.sheet, content: files.sheet },
    // The package is the authority: where it lies, the others do.
    { file: target.file, content: files.package },
  ]);
  job.record?.(intended);
  return { state: 'made', rows: intended.rows };
}

/** What is other than in the package before, where that is still known; with nothing other, what was new in it stays told. */
async function sinceBefore(
  hash: string,
  payload: PackagePayload,
  kept: ExportJob['contentOf'],
  files: readonly (string | undefined)[],
): Promise<Pick<PackagePayload, 'since'>> {
  let before = kept?.(hash);
  for (const file of files) before ??= file === undefined ? undefined : await payloadAt(file, hash);
  if (!before) return {};
  const changes = [...changesSince(before, payload)];
  if (changes.length === 0 && before.since) return { since: before.since };
  return { since: { mapVersion: before.mapVersion, revision: before.revision, changes } };
}

/** What exists would only be written again; a sheet that somebody has filled in since is theirs and no difference. */
async function saysTheSame(
  { key, issue }: ExportJob,
  { existing, ...target }: Target,
  digest: string,
): Promise<boolean> {
  if (existing?.digest !== digest || existing.keyId !== key.keyId || existing.validTo < issue.today) return false;
  return existsSync(target.sheet) && carriesPackage(target.page, target.file);
}

function hashesOf({ issued }: Intended): WrittenHashes {
  return { package: issued.sha256, page: issued.pageSha256, sheet: issued.sheetSha256 };
}

function later(a: Previous | undefined, b: Previous | undefined): Previous | undefined {
  if (!a || !b) return a ?? b;
  return a.revision >= b.revision ? a : b;
}
