// Owns mending from anywhere in the window: a single fix at once where nothing else suffers, several only after they were looked at.
import { create } from 'zustand';
import type { Message } from '../../shared/i18n/message.ts';
import { applyFixes, type Fix } from '../../shared/lint/fix.ts';
import { applyMending, type MendingPlan, planMending } from '../../shared/lint/mending.ts';
import type { Finding, Severity } from '../../shared/lint/rule.ts';
import { awaitingFilling, runRules } from '../../shared/lint/run-rules.ts';
import { newFindings } from '../../shared/lint/tried-fixes.ts';
import { localToday } from './checking.ts';
import { openDocument, useDocument } from './document-store.ts';
import { useKnowledge } from './knowledge-store.ts';

interface AskedMending {
  /** What the step in the history is called. */
  readonly title: Message;
  readonly plan: MendingPlan;
  /** Problems that it would bring. */
  readonly worse: readonly Finding[];
  /** Asked for by itself: agreeing to it is agreeing to the approval's end. */
  readonly single: boolean;
}

/** What the window asks before it mends; `MendDialog` shows it. */
export const useMending = create<{ readonly asked: AskedMending | undefined }>()(() => ({ asked: undefined }));

/** `severity` is that of what it mends: what is less bad than that need not be asked. */
export function mend(fix: Fix, severity: Severity): void {
  const plan = planMending(openDocument(), [fix]);
  const worse = worseAfter([fix], severity);
  if (plan.approved.scripts.length > 0 || worse.length > 0) {
    useMending.setState({ asked: { title: fix.title, plan, worse, single: true } });
  } else useDocument.getState().apply(fix.title, applyMending(plan, true));
}

export function askToMendAll(title: Message, fixes: readonly Fix[]): void {
  const plan = planMending(openDocument(), fixes);
  useMending.setState({ asked: { title, plan, worse: worseAfter(fixes, 'warning'), single: false } });
}

/** Does what was asked, with the scripts that carry an approval or without them. */
export function agreeToMend({ title, plan }: AskedMending, withApproved: boolean): void {
  useDocument.getState().apply(title, applyMending(plan, withApproved));
  useMending.setState({ asked: undefined });
}

export function leaveMending(): void {
  useMending.setState({ asked: undefined });
}

/** Fixes of large maps are not tried before they are offered, nor are several together. */
function worseAfter(fixes: readonly Fix[], severity: Severity): readonly Finding[] {
  const document = openDocument();
  const context = { ...useKnowledge.getState(), today: localToday(), untriedFixes: true };
  const before = runRules(document, context);
  const after = runRules(applyFixes(fixes)(document), context);
  return newFindings(document, before, after, severity, awaitingFilling());
}
