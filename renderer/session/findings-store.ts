// Owns the live findings of the open map, as they count for the step at hand; the checking itself runs in a worker.
import { create } from 'zustand';
import type { DueFinding, Finding, Severity, Stage, Weight } from '../../shared/lint/rule.ts';
import { atStage, isDue } from '../../shared/lint/stage.ts';
import { openFindings } from '../../shared/lint/waivers.ts';

interface Findings {
  /** The step that the map is checked for. */
  readonly stage: Stage;
  /** Those that count for that step. */
  readonly findings: readonly DueFinding[];
  /** What only a later step needs. */
  readonly todo: readonly Finding[];
  /** Those that count when the map is handed over. */
  readonly handover: readonly DueFinding[];
  /** Those that somebody answers for. */
  readonly waived: readonly Finding[];
  /** The worst severity per element, for badges. */
  readonly worst: ReadonlyMap<string, Weight>;
  /** True while an edit is not checked yet. */
  readonly checking: boolean;
  /** Takes the result of a check for handing over; the same list again changes nothing. */
  put(findings: readonly Finding[]): void;
  ask(stage: Stage): void;
  startChecking(): void;
}

const RANK: Record<Weight, number> = { error: 0, warning: 1, info: 2 };

let taken: readonly Finding[] = [];

export const useFindings = create<Findings>()((set, get) => ({
  stage: 'draw',
  findings: [],
  todo: [],
  handover: [],
  waived: [],
  worst: new Map(),
  checking: false,
  put: (all) => {
    if (all === taken) return set({ checking: false });
    taken = all;
    const waived = all.filter((finding) => finding.waived !== undefined);
    const handover = openFindings(all).filter(isDue);
    return set({ ...partsAt(get().stage, handover), handover, waived, checking: false });
  },
  ask: (stage) => {
    if (stage !== get().stage) set({ ...partsAt(stage, get().handover), stage });
  },
  startChecking: () => set({ checking: true }),
}));

function partsAt(stage: Stage, handover: readonly DueFinding[]): Pick<Findings, 'findings' | 'todo' | 'worst'> {
  const due = handover.map((finding) => atStage(finding, stage));
  const findings = due.filter(isDue);
  return { findings, todo: due.filter((finding) => !isDue(finding)), worst: worstByTarget(findings) };
}

export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, todo: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

function worstByTarget(findings: readonly DueFinding[]): Map<string, Weight> {
  const worst = new Map<string, Weight>();
  for (const { targets, severity } of findings) {
    const anchor = targets[0];
    if (anchor === undefined) continue;
    const known = worst.get(anchor);
    if (known === undefined || RANK[severity] < RANK[known]) worst.set(anchor, severity);
  }
  return worst;
}
