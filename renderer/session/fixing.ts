// Owns fixing from anywhere in the window: a single fix at once where nothing else suffers, several only after they were viewed.
import { create } from 'zustand';
import type { Message } from '../../shared/i18n/message.ts';
import { applyFixes, type Fix } from '../../shared/lint/fix.ts';
import { applyFixPlan, type FixPlan, planFixes } from '../../shared/lint/fix-plan.ts';
import type { Finding, Severity } from '../../shared/lint/rule.ts';
import { awaitingFilling, runRules } from '../../shared/lint/run-rules.ts';
import { newFindings } from '../../shared/lint/tried-fixes.ts';
import { localToday } from './checking.ts';
import { openDocument, useDocument } from './document-store.ts';
import { useKnowledge } from './knowledge-store.ts';
import { useView } from './view-store.ts';

interface AskedFixes {
  /** What the step in the history is called. */
  readonly title: Message;
  readonly plan: FixPlan;
  /** Problems that it would bring. */
  readonly worse: readonly Finding[];
  /** Asked for by itself: agreeing to it is agreeing to the approval's end. */
  readonly single: boolean;
}

/** What the window asks before it changes anything; `FixDialog` shows it. */
export const useFixing = create<{ readonly asked: AskedFixes | undefined }>()(() => ({ asked: undefined }));

/** `severity` is that of what it fixes: what is less bad than that need not be asked. */
export function runFix(fix: Fix, severity: Severity): void {
  const plan = planFixes(openDocument(), [fix]);
  const worse = worseAfter([fix], severity);
  if (plan.approved.scripts.length > 0 || worse.length > 0) {
    useFixing.setState({ asked: { title: fix.title, plan, worse, single: true } });
  } else useDocument.getState().apply(fix.title, applyFixPlan(plan, true));
}

/** A node that the fix makes wants a name: its form comes in front, with the name chosen. */
export function runFixAndName(fix: Fix, severity: Severity): void {
  const before = new Set(openDocument().nodes.map(({ id }) => id));
  runFix(fix, severity);
  const made = fix.steps.some((step) => step.do === 'add') && openDocument().nodes.find(({ id }) => !before.has(id));
  if (made) useView.getState().revealElement(made.id, 'name');
}

export function askToFixAll(title: Message, fixes: readonly Fix[]): void {
  const plan = planFixes(openDocument(), fixes);
  useFixing.setState({ asked: { title, plan, worse: worseAfter(fixes, 'warning'), single: false } });
}

/** Does what was asked, with the scripts that carry an approval or without them. */
export function agreeToFix({ title, plan }: AskedFixes, withApproved: boolean): void {
  useDocument.getState().apply(title, applyFixPlan(plan, withApproved));
  useFixing.setState({ asked: undefined });
}

export function leaveFixing(): void {
  useFixing.setState({ asked: undefined });
}

/** Fixes of large maps are not tried before they are offered, nor are several together. */
function worseAfter(fixes: readonly Fix[], severity: Severity): readonly Finding[] {
  const document = openDocument();
  const context = { ...useKnowledge.getState(), today: localToday(), untriedFixes: true };
  const before = runRules(document, context);
  const after = runRules(applyFixes(fixes)(document), context);
  return newFindings(document, before, after, severity, awaitingFilling());
}
