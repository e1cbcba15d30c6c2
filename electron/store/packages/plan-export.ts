// Owns everything that is decided before the first package is written: is the map fit, are the branches, is the way clear.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { MapDocument } from '../../../shared/document/document.ts';
import type { Branch } from '../../../shared/ipc.ts';
import type { Knowledge } from '../../../shared/knowledge/knowledge.ts';
import type { Finding } from '../../../shared/lint/rule.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { openFindings } from '../../../shared/lint/waivers.ts';
import { branchFaults, branchKey } from '../../../shared/package/branches.ts';
import { deliverableRows, sharedPart } from '../../../shared/package/build-payload.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { sha256 } from '../database/canonical-document.ts';
import { checkWritable } from '../files/check-writable.ts';
import { readBytes } from '../files/read-text.ts';
import { safeName } from '../files/safe-name.ts';
import type { Previous } from './issued-log.ts';
import { openPackageBytes } from './verify.ts';

const SHOWN = 20;

/**
 * The content that all branches share. `today` is `YYYY-MM-DD`.
 * Throws E_EXPORT_FINDINGS (details `SM005 S1 客群名`), E_EXPORT_NO_ROWS, E_EXPORT_BRANCHES.
 */
export function prepareContent(
  document: MapDocument,
  branches: readonly Branch[],
  knowledge: Knowledge,
  today: string,
) {
  checkBranches(branches);
  const findings = openFindings(runRules(document, { ...knowledge, today }));
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors.length > 0) {
    const details = errors.slice(0, SHOWN).map((finding) => describeFinding(finding, document));
    throw new ProblemError('E_EXPORT_FINDINGS', { count: errors.length }, details);
  }
  const rows = deliverableRows(document);
  if (rows.length === 0) throw new ProblemError('E_EXPORT_NO_ROWS');
  return sharedPart(document, rows, findings, knowledge);
}

function describeFinding(finding: Finding, document: MapDocument): string {
  const places = finding.targets.map((id) => {
    const node = document.nodes.find((candidate) => candidate.id === id);
    return node ? `${node.code} ${node.name}` : id;
  });
  return `${finding.ruleId} ${places.join(', ')}`.trim();
}

function checkBranches(branches: readonly Branch[]): void {
  const details = branchFaults(branches).map(({ index, column, value, sameAs }) => {
    const same = sameAs === undefined ? '' : ` = #${sameAs + 1}`;
    return `#${index + 1} ${column} "${value.slice(0, 40)}"${same}`;
  });
  const folders = new Map<string, number>();
  for (const [index, branch] of branches.entries()) {
    const folder = branchKey(folderName(branch));
    const first = folders.get(folder);
    if (first === undefined) folders.set(folder, index);
    else if (details.length === 0) details.push(`#${index + 1} "${folderName(branch)}" = #${first + 1}`);
  }
  if (details.length > 0) throw new ProblemError('E_EXPORT_BRANCHES', {}, details.slice(0, SHOWN));
}

export interface Target {
  readonly branch: Branch;
  readonly file: string;
  /** The latest package of this map for this branch that lies in its folder. */
  readonly previous: Previous | undefined;
}

/**
 * Where each package goes. Throws E_EXPORT_IN_WAY when a file of that name is not a package of this map and branch, and
 * E_FILE_NOT_WRITTEN when a package could not be written.
 */
export async function planTargets(document: MapDocument, branches: readonly Branch[], out: string): Promise<Target[]> {
  const targets: Target[] = [];
  const inWay: string[] = [];
  for (const branch of branches) {
    const folder = join(out, folderName(branch));
    const stem = safeName(`${document.code}-${branch.branchCode}`);
    const file = join(folder, `${stem}-v${document.version}.smpkg.json`);
    checkWritable(file);
    let previous: Previous | undefined;
    for (const name of earlierPackages(folder, stem)) {
      const found = await readPrevious(join(folder, name), document, branch);
      if (!found && name === basename(file)) inWay.push(join(folderName(branch), name));
      if (found && found.revision > (previous?.revision ?? 0)) previous = found;
    }
    targets.push({ branch, file, previous });
  }
  if (inWay.length > 0) throw new ProblemError('E_EXPORT_IN_WAY', { count: inWay.length }, inWay.slice(0, SHOWN));
  return targets;
}

function folderName(branch: Branch): string {
  return safeName(`${branch.branchCode} ${branch.branchName}`);
}

function earlierPackages(folder: string, stem: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => {
    return name.startsWith(`${stem}-v`) && /^\d{1,5}\.smpkg\.json$/.test(name.slice(stem.length + 2));
  });
}

/** Undefined for anything that is not an intact package of this map for this branch. */
async function readPrevious(file: string, document: MapDocument, branch: Branch): Promise<Previous | undefined> {
  try {
    const bytes = await readBytes(file);
    const { payload } = openPackageBytes(bytes, basename(file));
    const same = payload.map.id === document.id && branchKey(payload.branchCode) === branchKey(branch.branchCode);
    return same ? { revision: payload.revision, sha256: sha256(bytes) } : undefined;
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}
