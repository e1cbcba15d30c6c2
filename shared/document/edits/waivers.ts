// Owns the edits of waivers: somebody answers for findings until a day, or no longer.
import type { Edit } from '../document.ts';
import { WAIVER_LENGTHS, type Waiver } from '../map-records.ts';

type Given = Pick<Waiver, 'waivedBy' | 'reason' | 'until'>;

/**
 * Waives the findings; one that was waived before gets the new name, reason and day. Unchanged without a name, a reason or
 * a day, which a waiver must have.
 */
export const waive =
  (findings: readonly Pick<Waiver, 'fingerprint' | 'ruleId'>[], given: Given): Edit =>
  (document) => {
    const waivedBy = given.waivedBy.trim().slice(0, WAIVER_LENGTHS.waivedBy);
    const reason = given.reason.trim().slice(0, WAIVER_LENGTHS.reason);
    const { until } = given;
    if (waivedBy === '' || reason === '' || until === '' || findings.length === 0) return document;
    const fresh = findings.map(({ fingerprint, ruleId }): Waiver => ({ fingerprint, ruleId, waivedBy, reason, until }));
    const replaced = new Set(fresh.map(({ fingerprint }) => fingerprint));
    const kept = (document.waivers ?? []).filter(({ fingerprint }) => !replaced.has(fingerprint));
    return { ...document, waivers: [...kept, ...fresh] };
  };

/** Takes waivers back; their findings count again. */
export const unwaive =
  (fingerprints: ReadonlySet<string>): Edit =>
  (document) => {
    const { waivers, ...rest } = document;
    const kept = waivers?.filter(({ fingerprint }) => !fingerprints.has(fingerprint));
    if (!waivers || !kept || kept.length === waivers.length) return document;
    return kept.length === 0 ? (rest as typeof document) : { ...document, waivers: kept };
  };
