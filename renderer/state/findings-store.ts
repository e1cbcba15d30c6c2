// Owns the live findings of the open map; the checking itself runs in a worker.
import { create } from 'zustand';
import type { Finding, Severity } from '../../shared/lint/rule.ts';

interface Findings {
  readonly findings: readonly Finding[];
  /** The worst severity per element, for badges. */
  readonly worst: ReadonlyMap<string, Severity>;
  /** True while an edit is not checked yet. */
  readonly checking: boolean;
  put(findings: readonly Finding[]): void;
  startChecking(): void;
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

export const useFindings = create<Findings>()((set) => ({
  findings: [],
  worst: new Map(),
  checking: false,
  put: (findings) =>
    set((state) =>
      state.findings === findings ? { checking: false } : { findings, worst: worstByTarget(findings), checking: false },
    ),
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
