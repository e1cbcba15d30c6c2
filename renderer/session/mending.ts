// Owns mending from anywhere in the window: a single fix at once, unless an approval would go; several only after they were looked at.
import { create } from 'zustand';
import type { Message } from '../../shared/i18n/message.ts';
import type { Fix } from '../../shared/lint/fix.ts';
import { applyMending, type MendingPlan, planMending } from '../../shared/lint/mending.ts';
import { openDocument, useDocument } from './document-store.ts';

interface AskedMending {
  /** What the step in the history is called. */
  readonly title: Message;
  readonly plan: MendingPlan;
  /** Asked for by itself: agreeing to it is agreeing to the approval's end. */
  readonly single: boolean;
}

/** What the window asks before it mends; `MendDialog` shows it. */
export const useMending = create<{ readonly asked: AskedMending | undefined }>()(() => ({ asked: undefined }));

export function mend(fix: Fix): void {
  const plan = planMending(openDocument(), [fix]);
  if (plan.approved.scripts.length > 0) useMending.setState({ asked: { title: fix.title, plan, single: true } });
  else useDocument.getState().apply(fix.title, applyMending(plan, true));
}

export function askToMendAll(title: Message, fixes: readonly Fix[]): void {
  useMending.setState({ asked: { title, plan: planMending(openDocument(), fixes), single: false } });
}

/** Does what was asked, with the scripts that carry an approval or without them. */
export function agreeToMend({ title, plan }: AskedMending, withApproved: boolean): void {
  useDocument.getState().apply(title, applyMending(plan, withApproved));
  useMending.setState({ asked: undefined });
}

export function leaveMending(): void {
  useMending.setState({ asked: undefined });
}
