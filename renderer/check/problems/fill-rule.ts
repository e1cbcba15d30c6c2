// Owns asking to fill what the findings of one rule wait for, from the list or by the command.
import type { Finding } from '../../../shared/lint/rule.ts';
import { useFindings } from '../../session/findings-store.ts';
import { askToFill } from './fill-store.ts';
import { currentFinding } from './next-finding.ts';
import { rulesById } from './problem-reader.ts';
import { useProblemView } from './problem-view.ts';

export function fillRule(findings: readonly Finding[]): void {
  const rule = findings[0] && rulesById.get(findings[0].ruleId);
  if (rule) askToFill(rule.title, findings);
}

/** Those of the rule that was gone to last, or that the list shows alone; what counts, then what is to be completed. */
export function findingsToFill(): readonly Finding[] {
  const { findings, todo } = useFindings.getState();
  const ruleId = currentFinding()?.ruleId ?? useProblemView.getState().rule;
  const own = findings.filter((finding) => finding.ruleId === ruleId);
  return own.length > 0 ? own : todo.filter((finding) => finding.ruleId === ruleId);
}
