// Owns which findings are waived: somebody answers for a warning or a hint until a day (DOMAIN §4). Errors are never waived.
import type { MapDocument } from '../document/document.ts';
import type { Finding } from './rule.ts';

/** The findings with the waivers of the document on them; one that is over is told apart. `today` is `YYYY-MM-DD`. */
export function markWaived(findings: Finding[], { waivers }: MapDocument, today: string): Finding[] {
  if (!waivers || waivers.length === 0) return findings;
  const byFingerprint = new Map(waivers.map((waiver) => [waiver.fingerprint, waiver]));
  return findings.map((finding) => {
    const waiver = isWaivable(finding) ? byFingerprint.get(finding.fingerprint) : undefined;
    if (!waiver) return finding;
    return waiver.until >= today ? { ...finding, waived: waiver } : { ...finding, expiredWaiver: waiver };
  });
}

/** Warnings and hints of the step at hand; a rule that could not finish has not been answered by anybody. */
export function isWaivable({ severity, key }: Finding): boolean {
  return (severity === 'warning' || severity === 'info') && key !== 'crash';
}

/** The findings that count. */
export function openFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ waived }) => waived === undefined);
}
