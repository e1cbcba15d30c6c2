// Owns the chain of a map's packages: as a data folder keeps it, and what of it a folder of packages alone can tell.
import { basename, dirname, join, relative } from 'node:path';
import type { Database } from 'better-sqlite3';
import { branchKey } from '../../../shared/document/branches.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { packagesIn } from './branch-folder.ts';
import type { ExportJob } from './export.ts';
import type { Issue } from './issue.ts';
import { contentIssued, type IssuedContent, keepContent } from './issued-contents.ts';
import { latestIssued, recordIssued } from './issued-log.ts';
import type { Target } from './plan-export.ts';
import { openPackage } from './verify.ts';

const SHOWN = 20;

type Chain = Pick<ExportJob, 'latestIssued' | 'contentOf' | 'intend' | 'record'>;

/** The latest package per branch that the data folder knows, what they said, and the keeping of each new one. */
export function keptChain(database: Database, { document, trial }: Issue): Chain {
  const contents = new Map<string, IssuedContent>();
  return {
    latestIssued: ({ branchCode }) => latestIssued(database, document.id, branchCode, trial),
    contentOf: (hash) => contentIssued(database, hash),
    intend: ({ issued }, content) => contents.set(issued.sha256, content),
    record: ({ issued }) =>
      database.transaction(() => {
        const content = contents.get(issued.sha256);
        if (content) keepContent(database, issued.sha256, content);
        recordIssued(database, issued);
        contents.delete(issued.sha256);
      })(),
  };
}

/**
 * Where no data folder knows the chain, the folder must: throws E_EXPORT_CHAIN when packages of this map for these branches lie in it
 * that the next ones would not follow, or that cannot be read.
 */
export async function refuseBrokenChain({ document, trial }: Issue, targets: readonly Target[], out: string) {
  const byBranch = new Map(targets.map((target) => [branchKey(target.branch.branchCode), target]));
  const folders = new Set(targets.map(({ file }) => dirname(file)));
  const astray: string[] = [];
  for (const file of await packagesIn(out).catch(() => [])) {
    try {
      const { payload } = await openPackage(file);
      const target = byBranch.get(branchKey(payload.branchCode));
      const isOther = payload.map.id !== document.id || (payload.trial === true) !== trial;
      if (!target || isOther || payload.revision <= (target.previous?.revision ?? 0)) continue;
      astray.push(relative(out, file));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (folders.has(dirname(file))) astray.push(join(basename(dirname(file)), basename(file)));
    }
  }
  if (astray.length > 0) throw new ProblemError('E_EXPORT_CHAIN', { count: astray.length }, astray.slice(0, SHOWN));
}
