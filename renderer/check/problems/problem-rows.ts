// Owns the rows of the problems panel: the findings, and those that were just fixed and have not left yet.
import type { Finding } from '../../../shared/lint/rule.ts';

export interface ProblemRow {
  readonly finding: Finding;
  /** True for the moment between being fixed and leaving. */
  readonly fixed: boolean;
}

/** When more vanish at once, they leave without a farewell. */
const FAREWELLS = 30;

/**
 * The rows after a check: the findings in their order, those that vanished still at their former place, as fixed; but not
 * those of `elsewhere`, which are told of in another place.
 */
export function followFindings(
  rows: readonly ProblemRow[],
  findings: readonly Finding[],
  elsewhere: readonly Finding[] = [],
): readonly ProblemRow[] {
  const present = new Set([...findings, ...elsewhere].map(({ fingerprint }) => fingerprint));
  const gone = rows.filter(({ finding }) => !present.has(finding.fingerprint));
  const next: ProblemRow[] = findings.map((finding) => ({ finding, fixed: false }));
  if (gone.length === 0 || gone.length > FAREWELLS) return next;
  for (const row of gone) {
    const index = indexAfter(next, rows.slice(0, rows.indexOf(row)));
    next.splice(index, 0, { finding: row.finding, fixed: true });
  }
  return next;
}

/** The index behind the last of `before` that is still there. */
function indexAfter(rows: readonly ProblemRow[], before: readonly ProblemRow[]): number {
  const indexes = new Map(rows.map(({ finding }, index) => [finding.fingerprint, index]));
  const last = before.findLast(({ finding }) => indexes.has(finding.fingerprint));
  return last ? (indexes.get(last.finding.fingerprint) ?? -1) + 1 : 0;
}

/** The rows without the fixed ones of these fingerprints. */
export function withoutFixed(rows: readonly ProblemRow[], fingerprints: ReadonlySet<string>): readonly ProblemRow[] {
  return rows.filter(({ finding, fixed }) => !fixed || !fingerprints.has(finding.fingerprint));
}

/** The fingerprints of the fixed rows. */
export function fixedOf(rows: readonly ProblemRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ finding, fixed }) => (fixed ? [finding.fingerprint] : [])));
}
