// Owns where the files of each branch go, decided before the first is written: are the branches usable, is the way clear.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Branch } from '../../../shared/document/branches.ts';
import { branchFaults, branchKey } from '../../../shared/document/branches.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { PAYLOAD_TYPE } from '../../../shared/package/envelope.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { trialSuffix } from '../../../shared/package/trial.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { sha256 } from '../database/canonical-document.ts';
import { checkWritable } from '../database/check-writable.ts';
import { readBytes } from '../files/read-text.ts';
import { safeName } from '../files/safe-name.ts';
import { digestOfPackage } from './content-digest.ts';
import type { Previous } from './issued-log.ts';
import { openPackageBytes } from './verify.ts';

const SHOWN = 20;

export interface Target {
  readonly branch: Branch;
  /** The package, the page and the sheet, in one folder. */
  readonly file: string;
  readonly page: string;
  readonly sheet: string;
  /** The latest package of this map for this branch in its folder. */
  readonly previous: (Previous & { readonly file: string }) | undefined;
  /** The package that `file` has already. */
  readonly existing: ExistingPackage | undefined;
}

export interface ExistingPackage extends Previous {
  /** Its path. */
  readonly file: string;
  readonly keyId: string;
  readonly validTo: string;
  /** Of its content for the branch. */
  readonly digest: string;
}

interface FolderContents {
  readonly previous?: ExistingPackage | undefined;
  readonly existing?: ExistingPackage | undefined;
  /** A file of another origin that has one of the names. */
  readonly inWay?: string;
}

/** Throws E_EXPORT_BRANCHES for branches that cannot be used or that would need one folder. */
export function checkBranches(branches: readonly Branch[]): void {
  const details = branchFaults(branches).map(({ index, column, value, sameAs }) => {
    const same = sameAs === undefined ? '' : ` = #${sameAs + 1}`;
    return `#${index + 1} ${column} "${value.slice(0, 40)}"${same}`;
  });
  const folders = new Map<string, number>();
  for (const [index, branch] of branches.entries()) {
    // Windows and macOS take two names that differ only in case or width for one.
    const folder = branchKey(folderName(branch));
    const first = folders.get(folder);
    if (first === undefined) folders.set(folder, index);
    else if (details.length === 0) details.push(`#${index + 1} "${folderName(branch)}" = #${first + 1}`);
  }
  if (details.length > 0) throw new ProblemError('E_EXPORT_BRANCHES', {}, details.slice(0, SHOWN));
}

/**
 * Where everything goes. Throws E_EXPORT_IN_WAY when a file of one of the names is not of this map and branch, and
 * E_FILE_NOT_WRITTEN when a package could not be written.
 */
export async function planTargets(
  { document, trial }: { readonly document: MapDocument; readonly trial: boolean },
  branches: readonly Branch[],
  out: string,
): Promise<Target[]> {
  const targets: Target[] = [];
  const inWay: string[] = [];
  for (const branch of branches) {
    const folder = join(out, folderName(branch));
    const stem = safeName(`${document.code}-${branch.branchCode}`);
    const start = join(folder, `${stem}-v${document.version}${trialSuffix(trial)}`);
    const target = { branch, file: `${start}.smpkg.json`, page: `${start}.html`, sheet: `${start}.xlsx` };
    checkWritable(target.file);
    const found = await readFolder(folder, stem, { ...target, document, trial });
    if (found.inWay) inWay.push(join(folderName(branch), basename(found.inWay)));
    targets.push({ ...target, previous: found.previous, existing: found.existing });
  }
  if (inWay.length > 0) throw new ProblemError('E_EXPORT_IN_WAY', { count: inWay.length }, inWay.slice(0, SHOWN));
  return targets;
}

async function readFolder(
  folder: string,
  stem: string,
  {
    branch,
    file,
    page,
    sheet,
    document,
    trial,
  }: Omit<Target, 'previous' | 'existing'> & {
    document: MapDocument;
    trial: boolean;
  },
): Promise<FolderContents> {
  if (!existsSync(folder)) return {};
  let previous: ExistingPackage | undefined;
  let existing: ExistingPackage | undefined;
  for (const name of earlierPackages(folder, stem, trial)) {
    const found = await readExisting(join(folder, name), { document, branch, trial });
    if (name === basename(file)) {
      if (!found) return { inWay: file };
      existing = found;
    }
    if (found && found.revision > (previous?.revision ?? 0)) previous = found;
  }
  if (existing) return { previous, existing };
  // An interrupted run leaves the page, then the sheet, without the package.
  if (existsSync(page)) return isOwnPage(page) ? { previous } : { previous, inWay: page };
  return existsSync(sheet) ? { previous, inWay: sheet } : { previous };
}

function isOwnPage(page: string): boolean {
  try {
    return readFileSync(page, 'latin1').includes(`id="package">{"payloadType":"${PAYLOAD_TYPE}"`);
  } catch {
    return false;
  }
}

function folderName(branch: Branch): string {
  return safeName(`${branch.branchCode} ${branch.branchName}`);
}

/** Trials have a chain of their own: a final package never follows one. */
function earlierPackages(folder: string, stem: string, trial: boolean): string[] {
  const ending = `${trialSuffix(trial)}.smpkg.json`;
  return readdirSync(folder).filter((name) => {
    if (!name.startsWith(`${stem}-v`) || !name.endsWith(ending)) return false;
    return /^\d{1,5}$/.test(name.slice(stem.length + 2, -ending.length));
  });
}

/** Undefined for anything that is not an intact package of this map for this branch, and a trial only among trials. */
async function readExisting(
  file: string,
  { document, branch, trial }: { document: MapDocument; branch: Branch; trial: boolean },
): Promise<ExistingPackage | undefined> {
  try {
    const bytes = await readBytes(file);
    const { payload, keyId } = openPackageBytes(bytes, basename(file));
    const same = payload.map.id === document.id && branchKey(payload.branchCode) === branchKey(branch.branchCode);
    if (!same || (payload.trial === true) !== trial) return undefined;
    const { revision, validTo } = payload;
    return { file, revision, validTo, keyId, sha256: sha256(bytes), digest: digestOfPackage(payload, document) };
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

/** The payload of the package at `file`; undefined unless it lies there unchanged. */
export async function payloadAt(file: string, hash: string): Promise<PackagePayload | undefined> {
  try {
    const bytes = await readBytes(file);
    return sha256(bytes) === hash ? openPackageBytes(bytes, basename(file)).payload : undefined;
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}
