// Owns what a package of the open map would hold: the rows that are issued, and how many stay behind.
import type { MapDocument } from '../../../shared/document/document.ts';
import { type Problem, ProblemError } from '../../../shared/problem.ts';
import { type StrategyRow, strategyRows } from '../../../shared/rows/rows.ts';

export interface PackageContents {
  readonly issued: readonly StrategyRow[];
  /** Rows with a node that is neither ready nor active. */
  readonly notIssued: number;
  /** Why the rows could not be listed. */
  readonly problem?: Problem;
}

export function packageContents(document: MapDocument): PackageContents {
  try {
    const rows = strategyRows(document);
    const issued = rows.filter((row) => row.deliverable);
    return { issued, notIssued: rows.length - issued.length };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { issued: [], notIssued: 0, problem: error.problem };
  }
}
