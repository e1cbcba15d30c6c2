// Owns the trial package (试用包): what goes out before a map is approved. It says so everywhere, and no result counts from it.
import type { MapDocument } from '../document/document.ts';
import type { Message } from '../i18n/message.ts';
import type { Finding } from '../lint/rule.ts';

/** The same words on pages, sheets, pictures and screens; also true of a trial of a map that is approved. */
export const TRIAL_MARK: Message = {
  zh: '试用：未经批准，不得下发执行',
  en: 'Trial: not approved, not to be acted on',
};

/** In both languages, where a reader cannot choose one. */
export const TRIAL_MARK_BOTH = `${TRIAL_MARK.zh} / ${TRIAL_MARK.en}`;

/** The name of a part, such as a sheet, that is read apart from the whole. */
export function trialName(trial: boolean, name: Message): Message {
  return trial ? { zh: `试用·${name.zh}`, en: `Trial · ${name.en}` } : name;
}

/** Between the version and the ending in the names of a package's files: `…-v3-试用.html` for a trial. */
export function trialSuffix(trial: boolean): string {
  return trial ? '-试用' : '';
}

/** True for a map whose package may be a final one (正式包, DOMAIN §3.2). */
export function isApproved({ approvalStatus }: Pick<MapDocument, 'approvalStatus'>): boolean {
  return approvalStatus === 'approved' || approvalStatus === 'published';
}

/** What only an approval mends: an expired one is the same as none. */
const APPROVAL_FIELDS: ReadonlySet<string | undefined> = new Set(['approvalNo', 'approvedTo', 'signOffs']);

/** True for a finding that keeps the map from being handed over; a trial waits for no approval. */
export function isBarrier({ severity, field }: Pick<Finding, 'severity' | 'field'>, trial: boolean): boolean {
  return severity === 'error' && !(trial && APPROVAL_FIELDS.has(field?.split('.', 1)[0]));
}
