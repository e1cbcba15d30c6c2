// Owns checking a package file in the one safe order: size, signature over the exact bytes, strict JSON, version, schema.
import { basename } from 'node:path';
import type { VerifyReport } from '../../../shared/package/handover-calls.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { readPayload } from '../../../shared/package/read-payload.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { decodeUtf8, readBytes } from '../files/read-text.ts';
import { fingerprintOf, keyIdOf, openEnvelope } from './envelope.ts';

export interface OpenedPackage {
  readonly payload: PackagePayload;
  /** Of the key that signed, as the file itself proves. */
  readonly keyId: string;
  readonly fingerprint: string;
}

/**
 * The content of a package whose signature holds; whether its key is to be trusted is not decided here.
 * Throws E_PACKAGE_CHANGED for a damaged or altered package, E_PACKAGE_NOT_ONE, E_PACKAGE_TRUNCATED, E_PACKAGE_NEWER,
 * E_PACKAGE_CONTENT, and what reading a file throws.
 */
export async function openPackage(path: string): Promise<OpenedPackage> {
  return openPackageBytes(await readBytes(path), basename(path));
}

/** Like `openPackage`, for bytes in memory; `file` is what messages call it. */
export function openPackageBytes(bytes: Buffer, file: string): OpenedPackage {
  const envelope = openEnvelope(bytes);
  if (envelope.state === 'changed') throw new ProblemError('E_PACKAGE_CHANGED', { file });
  if (envelope.state === 'truncated') throw new ProblemError('E_PACKAGE_TRUNCATED', { file });
  if (envelope.state === 'other') throw new ProblemError('E_PACKAGE_NOT_ONE', { file });
  const fingerprint = fingerprintOf(envelope.rawKey);
  const payload = readPayload(textOf(envelope.body, file), file);
  const keyId = keyIdOf(envelope.rawKey);
  if (payload.issuer.keyId !== keyId || payload.issuer.fingerprint !== fingerprint) {
    throw new ProblemError('E_PACKAGE_CONTENT', { file, detail: 'issuer is not the key that signed' });
  }
  return { payload, keyId, fingerprint };
}

function textOf(body: Buffer, file: string): string {
  const text = decodeUtf8(body);
  if (text === undefined) throw new ProblemError('E_PACKAGE_CONTENT', { file, detail: 'not UTF-8' });
  return text;
}

/** What the store alone knows about the key, the map and other packages of a package that was opened. */
export type Standing = Pick<VerifyReport, 'trusted' | 'keyName' | 'newerSeen' | 'base'>;

export const UNKNOWN_STANDING: Standing = { trusted: false, keyName: '', newerSeen: null, base: null };

/** What the user is told about a package. `today` is `YYYY-MM-DD`. */
export function reportOn(file: string, opened: OpenedPackage, standing: Standing, today: string): VerifyReport {
  const { payload, fingerprint } = opened;
  return {
    file,
    fingerprint,
    ...standing,
    expired: payload.validTo < today,
    mapTitle: payload.mapTitle,
    mapCode: payload.mapCode,
    mapVersion: payload.mapVersion,
    branchCode: payload.branchCode,
    branchName: payload.branchName,
    revision: payload.revision,
    classification: payload.classification,
    issuedAt: payload.issuedAt,
    validFrom: payload.validFrom,
    validTo: payload.validTo,
    rows: payload.rows.length,
    trial: payload.trial === true,
    warnings: payload.lintSummary.warning,
    reason: payload.lintSummary.reason ?? '',
  };
}
