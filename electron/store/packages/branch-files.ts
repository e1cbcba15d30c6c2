// Owns making the files of one branch in memory: the signed package, the page and the sheet that carry it.

import type { Branch } from '../../../shared/document/branches.ts';
import { fileSize } from '../../../shared/i18n/figure.ts';
import { type BranchPart, branchPart } from '../../../shared/package/build-payload.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { canonicalText, sha256 } from '../database/canonical-document.ts';
import { MAX_FILE_BYTES } from '../files/read-text.ts';
import { branchPage } from './branch-page.ts';
import { branchSheet } from './branch-sheet.ts';
import { sealEnvelope } from './envelope.ts';
import type { Content } from './issue.ts';
import type { SigningKey } from './keys.ts';

export interface BranchFiles {
  readonly package: Buffer;
  readonly page: string;
  readonly sheet: Buffer;
}

type IssueFacts = Omit<Parameters<typeof branchPart>[2], 'issuer' | 'rewards'>;

/** The members of the payload that are this branch's own. */
export function ownPart(content: Content, branch: Branch, facts: IssueFacts, key: SigningKey): BranchPart {
  const { publisher } = content.document;
  const issuer = { keyId: key.keyId, fingerprint: key.fingerprint, ...(publisher && { name: publisher }) };
  return branchPart(content.document, branch, { ...facts, issuer, rewards: content.rewards });
}

/** Throws E_EXPORT_TOO_LARGE. */
export async function branchFiles(
  content: Content,
  own: BranchPart,
  { key, pageTemplate }: { key: SigningKey; pageTemplate: string },
): Promise<BranchFiles> {
  const bytes = sealEnvelope(Buffer.from(payloadText(content.texts, own)), key.keyId, key.privateKey);
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(own.branchCode, bytes.length);
  const payload = { ...content.part, ...own } as unknown as PackagePayload;
  return {
    package: bytes,
    page: branchPage(pageTemplate, bytes),
    sheet: await branchSheet(payload, sha256(bytes)),
  };
}

/** The canonical JSON (RFC 8785) of shared and branch's own members together. */
function payloadText(shared: ReadonlyMap<string, string>, own: object): string {
  const members = new Map(shared);
  for (const [key, value] of Object.entries(own)) members.set(key, canonicalText(value));
  const texts = [...members].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, text]) => `${canonicalText(key)}:${text}`);
  return `{${texts.join(',')}}`;
}

function tooLarge(branch: string, size: number): ProblemError {
  return new ProblemError('E_EXPORT_TOO_LARGE', { branch, size: fileSize(size), limit: fileSize(MAX_FILE_BYTES) });
}
