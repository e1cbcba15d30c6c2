// Owns the live findings of the open map; the checking itself runs in a worker.
import { create } from 'zustand';
import type { Finding, Severity } from '../../shared/lint/rule.ts';
import { openFindings } from '../../shared/lint/waivers.ts';

interface Findings {
  /** Those that count. */
  readonly findings: readonly Finding[];
  /** Those that somebody answers for. */
  readonly waived: readonly Finding[];
  /** The worst severity per element, for badges. */
  readonly worst: ReadonlyMap<string, Severity>;
  /** True while an edit is not checked yet. */
  readonly checking: boolean;
  /** Takes the result of a check; the same list again changes nothing. */
  put(findings: readonly Finding[]): void;
  startChecking(): void;
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

let taken: readonly Finding[] = [];

export const useFindings = create<Findings>()((set) => ({
  findings: [],
  waived: [],
  worst: new Map(),
  checking: false,
  put: (all) => {
    if (all === taken) return set({ checking: false });
    taken = all;
    const findings = openFindings(all);
    const waived = all.filter((finding) => finding.waived !== undefined);
    return set({ findings, waived, worst: worstByTarget(findings), checking: false });
  },
  startChecking: () => set({ checking: true }),
}));

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

function worstByTarget(findings: readonly Finding[]): Map<string, Severity> {
  const worst = new Map<string, Severity>();
  for (const { targets, severity } of findings) {
    const anchor = targets[0];
    if (anchor === undefined) continue;
    const known = worst.get(anchor);
    if (known === undefined || RANK[severity] < RANK[known]) worst.set(anchor, severity);
  }
  return worst;
}
