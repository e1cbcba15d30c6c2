// Owns writing the packages: one signed file per branch, each whole or not there, with progress and a way to stop.
import { relative } from 'node:path';
import type { MapDocument } from '../../../shared/document/document.ts';
import type { Branch, ExportResult } from '../../../shared/ipc.ts';
import { branchPart, type sharedPart } from '../../../shared/package/build-payload.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { canonicalText, sha256 } from '../database/canonical-document.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { MAX_FILE_BYTES } from '../files/read-text.ts';
import { sealEnvelope } from './envelope.ts';
import type { IssuedPackage, Previous } from './issued-log.ts';
import type { SigningKey } from './keys.ts';
import type { Target } from './plan-export.ts';

export interface ExportJob {
  readonly document: MapDocument;
  readonly content: ReturnType<typeof sharedPart>;
  readonly targets: readonly Target[];
  /** The folder that holds one folder per branch. */
  readonly folder: string;
  readonly key: SigningKey;
  readonly now: () => Date;
  /** The calendar day here of a moment, `YYYY-MM-DD`. */
  readonly dayOf: (moment: Date) => string;
  readonly newId: () => string;
  /** The latest package that the audit knows for a branch. */
  readonly latestIssued?: (branch: Branch) => Previous | undefined;
  readonly record?: (issued: IssuedPackage) => void;
  readonly onProgress?: (done: number, total: number, branch: Branch) => void;
  /** Looked at between branches. */
  readonly signal?: AbortSignal;
}

/** Writes the packages in order. Throws E_EXPORT_TOO_LARGE and what writing throws; packages written before stay, each whole. */
export async function writePackages(job: ExportJob): Promise<ExportResult> {
  const { targets, folder } = job;
  // Serialised once: only a few short members differ from branch to branch.
  const shared = new Map(Object.entries(job.content).map(([key, value]) => [key, canonicalText(value)]));
  const packages: ExportResult['packages'] = [];
  for (const target of targets) {
    if (job.signal?.aborted) return { folder, packages, cancelled: true };
    await writePackage(job, target, shared);
    const { branchCode, branchName } = target.branch;
    packages.push({ branchCode, branchName, file: relative(folder, target.file), rows: job.content.rows.length });
    job.onProgress?.(packages.length, targets.length, target.branch);
  }
  return { folder, packages, cancelled: false };
}

async function writePackage(job: ExportJob, target: Target, shared: ReadonlyMap<string, string>): Promise<void> {
  const { document, key } = job;
  const { branch } = target;
  const now = job.now();
  const previous = later(target.previous, job.latestIssued?.(branch));
  const part = branchPart(document, branch, {
    packageId: job.newId(),
    revision: (previous?.revision ?? 0) + 1,
    previousHash: previous?.sha256 ?? null,
    issuedAt: now.toISOString(),
    issuedDay: job.dayOf(now),
    issuer: { keyId: key.keyId, fingerprint: key.fingerprint, ...(document.publisher && { name: document.publisher }) },
  });
  const bytes = sealEnvelope(Buffer.from(payloadText(shared, part)), key.keyId, key.privateKey);
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(branch, bytes.length);
  await writeFileAtomically(target.file, bytes);
  job.record?.({
    packageId: part.packageId,
    mapId: document.id,
    branchCode: branch.branchCode,
    revision: part.revision,
    issuedAt: part.issuedAt,
    keyId: key.keyId,
    sha256: sha256(bytes),
    previous: part.previousHash,
  });
}

/** The canonical JSON (RFC 8785) of shared and branch's own members together. */
function payloadText(shared: ReadonlyMap<string, string>, part: object): string {
  const members = new Map(shared);
  for (const [key, value] of Object.entries(part)) members.set(key, canonicalText(value));
  const texts = [...members].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, text]) => `${canonicalText(key)}:${text}`);
  return `{${texts.join(',')}}`;
}

function later(a: Previous | undefined, b: Previous | undefined): Previous | undefined {
  if (!a || !b) return a ?? b;
  return a.revision >= b.revision ? a : b;
}

function tooLarge(branch: Branch, size: number): ProblemError {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
  const params = { branch: branch.branchCode, size: megabytes(size), limit: megabytes(MAX_FILE_BYTES) };
  return new ProblemError('E_EXPORT_TOO_LARGE', params);
}
