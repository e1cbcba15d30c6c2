// Owns opening the package that stands in the page, in the one safe order: signature, strict JSON, version, schema.
import { z } from 'zod';
import { parseStrictJson } from '../../shared/document/strict-json.ts';
import { PACKAGE_MAJOR, type PackagePayload, payloadSchema } from '../../shared/package/payload.ts';
import { openPlainEnvelope, plainFingerprint, plainSha256 } from '../../shared/package/plain-envelope.ts';

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
  const value = parseBody(envelope.body);
  if (majorOf(value) > PACKAGE_MAJOR) return { refused: 'newer' };
  const parsed = payloadSchema.safeParse(value);
  const fingerprint = plainFingerprint(envelope.rawKey);
  if (!parsed.success || parsed.data.issuer.fingerprint !== fingerprint) return { refused: 'content' };
  return { opened: { payload: parsed.data, fingerprint, hash: plainSha256(text) } };
}

function parseBody(body: Uint8Array): unknown {
  try {
    return parseStrictJson(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

function majorOf(value: unknown): number {
  if (value === null || typeof value !== 'object' || !('formatVersion' in value)) return Number.NaN;
  return Number(/^(\d{1,6})\.\d{1,6}$/.exec(String(value.formatVersion))?.[1]);
}
