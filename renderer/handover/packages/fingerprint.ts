// Owns how a key's fingerprint is written, so that two people can compare it over the telephone.

/** Groups of four capitals; 64 hex digits make sixteen. */
export function fingerprintGroups(fingerprint: string): string[] {
  return fingerprint.toUpperCase().match(/.{1,4}/g) ?? [];
}

/** The first 32 digits in eight groups: enough to tell keys apart, short enough to read out. */
export function shortFingerprint(fingerprint: string): string[] {
  return fingerprintGroups(fingerprint).slice(0, 8);
}

export function fingerprintText(fingerprint: string): string {
  return fingerprintGroups(fingerprint).join(' ');
}
