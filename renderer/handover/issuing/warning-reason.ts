// Owns which open warnings a reason was given for: one that came up afterwards asks anew.
import type { Finding } from '../../../shared/lint/rule.ts';

export interface GivenReason {
  readonly mapId: string;
  readonly text: string;
  /** Fingerprints of the warnings that were open when it was written. */
  readonly warnings: ReadonlySet<string>;
}

export function givenReason(mapId: string, text: string, findings: readonly Finding[]): GivenReason {
  return { mapId, text, warnings: new Set(warningsIn(findings)) };
}

/** The reason as it was typed; empty where it does not speak of every open warning, and where there is none. */
export function reasonFor(reason: GivenReason | undefined, mapId: string, findings: readonly Finding[]): string {
  const open = warningsIn(findings);
  if (reason?.mapId !== mapId || open.length === 0) return '';
  return open.every((warning) => reason.warnings.has(warning)) ? reason.text : '';
}

function warningsIn(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap(({ severity, fingerprint }) => (severity === 'warning' ? [fingerprint] : []));
}
