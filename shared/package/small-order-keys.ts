// Owns the Ed25519 keys that prove nothing: points whose order divides 8, in every spelling that a lax verifier would take.

const F = 'ff'.repeat(30);
const ZEROS = '00'.repeat(30);

/** Hex of the 32 bytes; with such a key one signature can fit any message (RFC 8032 §5.1.7 leaves the check to the user). */
const SMALL_ORDER: ReadonlySet<string> = new Set([
  `00${ZEROS}00`,
  `00${ZEROS}80`,
  `01${ZEROS}00`,
  `01${ZEROS}80`,
  `ec${F}7f`,
  `ec${F}ff`,
  `ed${F}7f`,
  `ed${F}ff`,
  `ee${F}7f`,
  `ee${F}ff`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
]);

export function isSmallOrderKey(rawKey: Uint8Array): boolean {
  return SMALL_ORDER.has(Array.from(rawKey, (byte) => byte.toString(16).padStart(2, '0')).join(''));
}
