// Owns telling whether two packages say the same to a branch, whatever their numbers and dates of issue are.
import type { MapDocument } from '../../../shared/document/document.ts';
import { BRANCH_FIELDS, type BranchPart } from '../../../shared/package/build-payload.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { canonicalText, sha256 } from '../database/canonical-document.ts';

const OWN: ReadonlySet<string> = new Set(BRANCH_FIELDS);
/** What every issue has anew. */
const OF_THE_ISSUE: ReadonlySet<string> = new Set<keyof BranchPart>([
  ...(['packageId', 'revision', 'previousHash', 'issuedAt', 'since', 'validFrom', 'validTo'] as const),
]);

/** The canonical JSON (RFC 8785) of each member. */
export function textsOf(part: object): ReadonlyMap<string, string> {
  return new Map(Object.entries(part).map(([key, value]) => [key, canonicalText(value)]));
}

/** Of the members that are not one branch's own. The count of findings is not for the branch to act on. */
export function sharedDigest(texts: ReadonlyMap<string, string>): string {
  const compared = [...texts].filter(([key]) => key !== 'lintSummary' && !OWN.has(key));
  return sha256(JSON.stringify(compared.sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** Of everything that the branch is told. Dates that only follow from the day of issue are no difference. */
export function contentDigest(shared: string, part: BranchPart, document: MapDocument): string {
  const { periodStart, periodEnd, periodDays } = document;
  const dates = periodStart && (periodEnd || periodDays) ? [part.validFrom, part.validTo] : [];
  const own = BRANCH_FIELDS.flatMap((name) => (OF_THE_ISSUE.has(name) ? [] : [[name, part[name] ?? null]]));
  return sha256(`${shared} ${canonicalText([own, dates])}`);
}

/** The digest of a existing package, as if it were made of `document`. */
export function digestOfPackage(payload: PackagePayload, document: MapDocument): string {
  return contentDigest(sharedDigest(textsOf(payload)), payload, document);
}
