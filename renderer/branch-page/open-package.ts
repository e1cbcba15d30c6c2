// Owns opening the package that stands in the page, in the one safe order: signature, strict JSON, version, schema.
import { z } from 'zod';
import type { PackagePayload } from '../../shared/package/payload.ts';
import { openPlainEnvelope, plainFingerprint, plainSha256 } from '../../shared/package/plain-envelope.ts';
import { readPayload } from '../../shared/package/read-payload.ts';
import { ProblemError } from '../../shared/problem.ts';

// Compiled checks would need `eval`, which the page's policy forbids.
z.config({ jitless: true });

export interface OpenedPackage {
  readonly payload: PackagePayload;
  /** Of the key that signed, 64 hex digits. */
  readonly fingerprint: string;
  /** SHA-256 of the package file. */
  readonly hash: string;
}

export type Refusal = 'missing' | 'changed' | 'truncated' | 'other' | 'newer' | 'content';

/** `text` is the text of the package file; nothing of it may be shown unless `opened` is there. */
export function openPackage(text: string): { opened: OpenedPackage } | { refused: Refusal } {
  if (text === '') return { refused: 'missing' };
  const envelope = openPlainEnvelope(text);
  if (envelope.state !== 'intact') return { refused: envelope.state };
  const payload = readBody(envelope.body);
  if (payload === 'newer' || payload === 'content') return { refused: payload };
  const fingerprint = plainFingerprint(envelope.rawKey);
  if (payload.issuer.fingerprint !== fingerprint) return { refused: 'content' };
  return { opened: { payload, fingerprint, hash: plainSha256(text) } };
}

function readBody(body: Uint8Array): PackagePayload | 'newer' | 'content' {
  try {
    return readPayload(new TextDecoder('utf-8', { fatal: true }).decode(body), '');
  } catch (error) {
    return error instanceof ProblemError && error.problem.code === 'E_PACKAGE_NEWER' ? 'newer' : 'content';
  }
}
