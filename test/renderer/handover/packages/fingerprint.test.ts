// Tests how a fingerprint is grouped.
import { expect, test } from 'vitest';
import {
  fingerprintGroups,
  fingerprintText,
  shortFingerprint,
} from '../../../../renderer/handover/packages/fingerprint.ts';

const FINGERPRINT = '7f3a91c40be2d86f52a9e10c46b73d950011223344556677889900aabbccddee';

test('64 digits make sixteen groups of four capitals, and nothing is lost', () => {
  const groups = fingerprintGroups(FINGERPRINT);
  expect(groups).toHaveLength(16);
  expect(groups.every((group) => /^[0-9A-F]{4}$/.test(group))).toBe(true);
  expect(groups.join('').toLowerCase()).toBe(FINGERPRINT);
  expect(fingerprintText(FINGERPRINT).startsWith('7F3A 91C4 0BE2 ')).toBe(true);
});

test('the short form is the first half', () => {
  expect(shortFingerprint(FINGERPRINT)).toEqual(['7F3A', '91C4', '0BE2', 'D86F', '52A9', 'E10C', '46B7', '3D95']);
});

test('no key, no groups', () => {
  expect(fingerprintGroups('')).toEqual([]);
});
