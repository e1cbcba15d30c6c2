// Owns where the files of each branch go, decided before the first is written: are the branches usable, is the way clear.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Branch } from '../../../shared/document/branches.ts';
import { branchFaults, branchKey } from '../../../shared/document/branches.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { PAYLOAD_TYPE } from '../../../shared/package/envelope.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { sha256 } from '../database/canonical-document.ts';
import { checkWritable } from '../database/check-writable.ts';
import { readBytes } from '../files/read-text.ts';
import { safeName } from '../files/safe-name.ts';
import { digestOfPackage } from './content-digest.ts';
import type { Previous } from './issued-log.ts';
import { openPackageBytes } from './verify.ts';

const SHOWN = 20;
/** In the names of a trial's files. */
const TRIAL_NAME = '-试用';

export interface Target {
  readonly branch: Branch;
  /** The package, the page and the sheet, in one folder. */
  readonly file: string;
  readonly page: string;
  readonly sheet: string;
  /** The latest package of this map for this branch that lies in its folder. */
  readonly previous: Previous | undefined;
  /** The package that lies in `file` already. */
  readonly lying: Lying | undefined;
}

export interface Lying extends Previous {
  readonly keyId: string;
  readonly validTo: string;
  /** Of what it says to the branch. */
  readonly digest: string;
}

interface Look {
  readonly previous?: Previous | undefined;
  readonly lying?: Lying | undefined;
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
    const start = join(folder, `${stem}-v${document.version}${trial ? TRIAL_NAME : ''}`);
    const target = { branch, file: `${start}.smpkg.json`, page: `${start}.html`, sheet: `${start}.xlsx` };
    checkWritable(target.file);
    const look = await lookInFolder(folder, stem, { ...target, document, trial });
    if (look.inWay) inWay.push(join(folderName(branch), basename(look.inWay)));
    targets.push({ ...target, previous: look.previous, lying: look.lying });
  }
  if (inWay.length > 0) throw new ProblemError('E_EXPORT_IN_WAY', { count: inWay.length }, inWay.slice(0, SHOWN));
  return targets;
}

async function lookInFolder(
  folder: string,
  stem: string,
  {
    branch,
    file,
    page,
    sheet,
    document,
    trial,
  }: Omit<Target, 'previous' | 'lying'> & {
    document: MapDocument;
    trial: boolean;
  },
): Promise<Look> {
  if (!existsSync(folder)) return {};
  let previous: Previous | undefined;
  let lying: Lying | undefined;
  for (const name of earlierPackages(folder, stem, trial)) {
    const found = await readLying(join(folder, name), document, branch);
    if (name === basename(file)) {
      if (!found) return { inWay: file };
      lying = found;
    }
    if (found && found.revision > (previous?.revision ?? 0)) previous = found;
  }
  if (lying) return { previous, lying };
  // A run that was broken off leaves the page, then the sheet, without the package.
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
  const ending = `${trial ? TRIAL_NAME : ''}.smpkg.json`;
  return readdirSync(folder).filter((name) => {
    if (!name.startsWith(`${stem}-v`) || !name.endsWith(ending)) return false;
    return /^\d{1,5}$/.test(name.slice(stem.length + 2, -ending.length));
  });
}

/** Undefined for anything that is not an intact package of this map for this branch. */
async function readLying(file: string, document: MapDocument, branch: Branch): Promise<Lying | undefined> {
  try {
    const bytes = await readBytes(file);
    const { payload, keyId } = openPackageBytes(bytes, basename(file));
    const same = payload.map.id === document.id && branchKey(payload.branchCode) === branchKey(branch.branchCode);
    if (!same) return undefined;
    const { revision, validTo } = payload;
    return { revision, validTo, keyId, sha256: sha256(bytes), digest: digestOfPackage(payload, document) };
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}
