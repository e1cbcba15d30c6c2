// Owns why packages cannot be made yet: the first of the reasons, so that a disabled button always says why.
import type { Message, MessageParams } from '../../../shared/i18n/message.ts';
import { words } from '../issuing/words.ts';

export interface ExportReadiness {
  /** The last day of a plan that is over. */
  readonly finished: string | undefined;
  readonly branches: number;
  readonly chosen: number;
  /** How many of the chosen have an error of their own that keeps their package back. */
  readonly held: number;
  /** True while the last edit is not checked yet. */
  readonly checking: boolean;
  readonly errors: number;
  /** Blank fields that nobody has confirmed. */
  readonly blanks: number;
  /** Open warnings for which nobody has given a reason. */
  readonly unexplained: number;
  /** What the reason seems to hold that must not leave the bank. */
  readonly personalData: Message | undefined;
  /** Strategy rows that would be issued. */
  readonly rows: number;
  readonly hasKey: boolean;
  readonly needsPassphrase: boolean;
  readonly passphrase: string;
  readonly running: boolean;
  /** What is each branch's own is known and was checked. */
  readonly branchesChecked: boolean;
}

/** What is lacking; the parts of the screen where it is put right carry this name. */
export type Lacking = 'branches' | 'findings' | 'held' | 'rows' | 'blanks' | 'reason' | 'key' | 'passphrase';

export interface Reason {
  readonly message: Message;
  readonly lacking?: Lacking;
  readonly params?: MessageParams;
}

/** Nothing when packages can be made. In the order in which a person would put things right. */
export function blockedReason(readiness: ExportReadiness): Reason | undefined {
  const { finished, branches, chosen, hasKey, needsPassphrase, passphrase, running } = readiness;
  if (running) return { message: words.whyRunning };
  if (finished !== undefined) return { message: words.whyFinished, params: { end: finished } };
  if (branches === 0) return { message: words.whyNoBranches, lacking: 'branches' };
  if (chosen === 0) return { message: words.whyNoneChosen, lacking: 'branches' };
  const check = checksReason(readiness);
  if (check) return check;
  if (!hasKey) return { message: words.whyNoKey, lacking: 'key' };
  if (needsPassphrase && passphrase === '') return { message: words.whyNoPassphrase, lacking: 'passphrase' };
  return undefined;
}

/** What of the map's own check keeps packages from being made: the verdict, the tick of its step and the button say the same. */
export function checksReason(readiness: ExportReadiness): Reason | undefined {
  const { finished, chosen, held, checking, errors, blanks, unexplained, personalData, rows } = readiness;
  if (finished !== undefined) return { message: words.whyFinished, params: { end: finished } };
  if (errors > 0) return { message: words.whyErrors, lacking: 'findings', params: { count: errors } };
  if (checking) return { message: words.whyChecking };
  if (rows === 0) return { message: words.whyNoRows, lacking: 'rows' };
  if (chosen > 0 && held === chosen) return { message: words.whyAllHeld, lacking: 'held', params: { count: held } };
  if (blanks > 0) return { message: words.whyBlanks, lacking: 'blanks', params: { count: blanks } };
  if (unexplained > 0) return { message: words.whyUnexplained, lacking: 'reason', params: { count: unexplained } };
  return personalData && { message: words.whyReasonPersonal, lacking: 'reason', params: { kind: personalData } };
}

export type StepState = 'done' | 'current' | 'ahead';

/** The four steps of the head: choosing branches, what is their own, checking, signing. */
export function exportSteps(
  readiness: ExportReadiness,
  finished: boolean,
): readonly [StepState, StepState, StepState, StepState] {
  // What was made stays made, whatever is asked of the next run.
  if (finished) return ['done', 'done', 'done', 'done'];
  const { chosen, branchesChecked } = readiness;
  const checked = checksReason(readiness) === undefined;
  if (chosen === 0) return ['current', 'ahead', checked ? 'done' : 'ahead', 'ahead'];
  if (!branchesChecked) return ['done', 'current', checked ? 'done' : 'ahead', 'ahead'];
  if (!checked) return ['done', 'done', 'current', 'ahead'];
  return ['done', 'done', 'done', 'current'];
}
