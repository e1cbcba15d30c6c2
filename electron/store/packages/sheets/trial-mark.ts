// Owns how a branch's workbook says that it is a trial: in the name of every sheet, in its titles, on every printed page.
import type { Language, Message } from '../../../../shared/i18n/message.ts';
import type { PackagePayload } from '../../../../shared/package/payload.ts';
import { TRIAL_MARK, TRIAL_MARK_BOTH, trialName } from '../../../../shared/package/trial.ts';
import type { StyleId } from './style.ts';

type Marked = Pick<PackagePayload, 'trial'>;

/** Undefined for a final package; in Chinese with the English beside it, as the headings are. */
export function markOf({ trial }: Marked, language: Language): string | undefined {
  if (!trial) return undefined;
  return language === 'zh' ? TRIAL_MARK_BOTH : TRIAL_MARK.en;
}

export function sheetName({ trial }: Marked, name: Message, language: Language): string {
  return trialName(trial === true, name)[language];
}

export function titleStyle({ trial }: Marked): StyleId {
  return trial ? 'trial' : 'title';
}
