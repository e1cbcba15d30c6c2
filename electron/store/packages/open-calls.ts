// Owns the calls that look into packages: verifying one, showing its page, previewing the page that a branch would get.
import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { localDay } from '../../../shared/i18n/local-day.ts';
import type { VerifyReport } from '../../../shared/package/handover-calls.ts';
import { packagedDocument } from '../../../shared/package/packaged-document.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { sha256 } from '../database/canonical-document.ts';
import type { StoreContext } from '../door/context.ts';
import type { Handlers } from '../door/handlers.ts';
import { readBytes } from '../files/read-text.ts';
import { summaryOfBase } from '../maps/maps-table.ts';
import { branchFiles, ownPart } from './branch-files.ts';
import { branchPage } from './branch-page.ts';
import { asPreview, branchContent } from './issue.ts';
import { readOwnKey } from './key-calls.ts';
import { signingKeyFromSeed } from './keys.ts';
import { issueOfPreview } from './package-calls.ts';
import { knownKeyName, nameKey, newerSeen, rememberSeen } from './seen-log.ts';
import { type OpenedPackage, openPackageBytes, reportOn, type Standing } from './verify.ts';

export const openPackageHandlers: Handlers<
  | 'store.verifyPackage'
  | 'store.verifyPackageText'
  | 'store.verifiedPage'
  | 'packages.document'
  | 'store.previewPage'
  | 'keys.name'
> = {
  'store.verifyPackage': async ({ file, older }, context) => verify(await readBytes(file), file, older, context),
  'store.verifyPackageText': ({ name, text, older }, context) => verify(Buffer.from(text), name, older, context),
  'store.verifiedPage': async (_args, context) => {
    const { bytes, title } = context.shown;
    if (!bytes || title === undefined) throw new ProblemError('E_PACKAGE_NONE_OPEN');
    return { page: branchPage(await context.pageTemplate(), bytes), title };
  },
  'packages.document': (_args, context) => {
    const { bytes } = context.shown;
    if (!bytes) throw new ProblemError('E_PACKAGE_NONE_OPEN');
    return packagedDocument(openPackageBytes(bytes, '').payload, sha256(bytes));
  },
  'store.previewPage': async ({ id, branch }, context) => {
    const issue = issueOfPreview(context, id);
    const content = branchContent(issue, branch);
    if (!content) throw new ProblemError('E_EXPORT_BLOCKED', { branch: branch.branchName });
    const now = context.now();
    const issued = { issuedAt: now.toISOString(), issuedDay: localDay(now) };
    // A key of this moment: what is only viewed must not look signed by the issuer.
    const key = signingKeyFromSeed(randomBytes(32));
    const facts = { packageId: 'preview', revision: 1, previousHash: null, ...issued };
    const own = ownPart(content, branch, facts, key);
    const files = await branchFiles(asPreview(content), own, { key, pageTemplate: await context.pageTemplate() });
    return { page: files.page, title: branch.branchName };
  },
  'keys.name': ({ fingerprint, name }, context) => {
    nameKey(context.database(), fingerprint, name, context.now().toISOString());
    return {};
  },
};

/** Throws E_PACKAGE_REPLAYED for a package that is older than another of its map and branch, unless `older` is wanted. */
async function verify(
  bytes: Buffer,
  file: string,
  older: boolean | undefined,
  context: StoreContext,
): Promise<VerifyReport> {
  const opened = openPackageBytes(bytes, basename(file));
  const newer = newerSeen(context.database(), opened);
  if (newer !== undefined && !older) {
    const { branchName, revision } = opened.payload;
    throw new ProblemError('E_PACKAGE_REPLAYED', { file: basename(file), branch: branchName, revision, newer });
  }
  const standing = await standingOf(opened, newer, context);
  rememberSeen(context.database(), opened, sha256(bytes));
  Object.assign(context.shown, { bytes, title: `${opened.payload.mapTitle} · ${opened.payload.branchName}` });
  return reportOn(file, opened, standing, localDay(context.now()));
}

async function standingOf(opened: OpenedPackage, newer: number | undefined, context: StoreContext): Promise<Standing> {
  const own = await readOwnKey(context);
  const name = knownKeyName(context.database(), opened.fingerprint);
  return {
    trusted: own?.publicKey === opened.keyId || name !== undefined,
    keyName: name ?? '',
    newerSeen: newer ?? null,
    base: summaryOfBase(context.database(), opened.payload.map.id) ?? null,
  };
}
