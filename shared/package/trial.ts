// Owns the trial package (试用包): what goes out before a map is approved. It says so everywhere, and no result counts from it.
import type { MapDocument } from '../document/document.ts';
import { inForce } from '../document/in-force.ts';
import type { Message } from '../i18n/message.ts';
import type { Finding } from '../lint/rule.ts';

/** The same words on pages, sheets, pictures and screens. */
export const TRIAL_MARK: Message = {
  zh: '试用：图谱未经批准，不得下发执行',
  en: 'Trial: the map is not approved and must not be acted on',
};

/** Between the version and the ending in the names of a package's files: `…-v3-试用.html` for a trial. */
export function trialSuffix(trial: boolean): string {
  return trial ? '-试用' : '';
}

/** True for a map whose package may be a final one (正式包, DOMAIN §3.2). */
export function isApproved({ approvalStatus }: Pick<MapDocument, 'approvalStatus'>): boolean {
  return approvalStatus === 'approved' || approvalStatus === 'published';
}

/** True for a finding that keeps the map from being handed over; a trial waits for no approval number. */
export function isBarrier({ severity, field }: Pick<Finding, 'severity' | 'field'>, trial: boolean): boolean {
  return severity === 'error' && !(trial && field === 'approvalNo');
}

/** What whoever signs has to know of the approval; nothing of it blocks. */
export function approvalNotes(document: MapDocument): readonly Message[] {
  const { author, reviewer, complianceReviewer } = document;
  const undated = inForce(document).nodes.filter((node) => node.kind === 'script' && !node.approvedTo);
  const names = undated.map(({ name }) => `“${name}”`);
  return [
    ...(author?.trim() && author.trim() === reviewer?.trim()
      ? [
          {
            zh: `编制与复核为同一人：${author.trim()}。`,
            en: `Author and reviewer are the same person: ${author.trim()}.`,
          },
        ]
      : []),
    ...(complianceReviewer?.trim() ? [] : [{ zh: '未填写合规复核人。', en: 'No compliance reviewer is named.' }]),
    ...(undated.length > 0
      ? [
          {
            zh: `${undated.length} 条话术未填写审批有效期：${names.join('、')}。`,
            en: `Scripts without an approval date: ${undated.length} (${names.join(', ')}).`,
          },
        ]
      : []),
  ];
}
