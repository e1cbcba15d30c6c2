// Known answers for what the packages' proof stands on: Ed25519 as the store and the branch's page check it, canonical JSON.
import { verify } from 'node:crypto';
import * as plain from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../electron/store/database/canonical-document.ts';
import { canonicalBase64 } from '../../../electron/store/packages/base64.ts';
import { keyIdOf, openEnvelope, publicKeyFromRaw } from '../../../electron/store/packages/envelope.ts';
import { envelopeText, KEY_PREFIX, openEnvelopeText } from '../../../shared/package/envelope.ts';
import { openPlainEnvelope } from '../../../shared/package/plain-envelope.ts';

plain.hashes.sha512 = sha512;

const KEY = '7d4d0e7f6153a69b6242b522abbee685fda4420f8834b108c3bdae369ef549fa';
const R = '7c38e026f29e14aabd059a0f2db8b0cd783040609a8be684db12f82a27774ab0';
const S = '7a9155711ecfaf7f99f277bad0c6ae7e39d4eef676573336a5c51eb6f946b30d';
const TEST = '54657374';
const DIGITS = '313233343030';
const BIT = '402ab5ce03e2c3a7f0384d051b9cf3570f1207fc78c1bcc98c281c2b';

/** From Wycheproof's testvectors_v1/ed25519_test.json, by their tcId: all of this key, all but the last invalid. */
const WYCHEPROOF: readonly [tcId: number, what: string, message: string, signature: string][] = [
  [30, 'empty signature', TEST, ''],
  [31, 's missing', TEST, R],
  [32, 'too short', TEST, `${R}${S.slice(0, -4)}`],
  [33, 'too long', TEST, `${R}${S}2020`],
  [34, 'the key after the signature', TEST, `${R}${S}${KEY}`],
  [35, '0 before the signature', TEST, `00${R}${S}`],
  [36, '0 before s', TEST, `${R}00${S}`],
  [37, '0 after the signature', TEST, `${R}${S}00`],
  [42, 'bit 0 of R', DIGITS, `647c1492${BIT}1d125e5538f38afbcc1c84e489521083041d24bc6240767029da063271a1ff0c`],
  [43, 'bit 1 of R', DIGITS, `677c1492${BIT}c108ca4b87a49c9ed2cf383aecad8f54a962b2899da891e12004d7993a627e01`],
  [44, 'bit 2 of R', DIGITS, `617c1492${BIT}9ce23fc6213ed5b87912e9bbf92f5e2c780eae26d15c50a112d1e97d2ea33c06`],
  [45, 'bit 7 of R', DIGITS, `e57c1492${BIT}bb3eb51cd98dddb235a5f46f2bded6af184a58d09cce928bda43f41d69118a03`],
  [46, 'bit 8 of R', DIGITS, `657d1492${BIT}cd237dda9a116501f67a5705a854b9adc304f34720803a91b324f2c13e0f5a09`],
  [47, 'bit 16 of R', DIGITS, `657c1592${BIT}6b167bbdc0d881cc04d28905552c1876f3709851abc5007376940cc8a435c300`],
  [48, 'bit 31 of R', DIGITS, `657c1412${BIT}7fd2ac7da14afffcceeb13f2a0d6b887941cb1a5eb57a52f3cb131a16cce7b0e`],
  [
    59,
    'the sign of R',
    DIGITS,
    '657c1492402ab5ce03e2c3a7f0384d051b9cf3570f1207fc78c1bcc98c281cab227aedf259f910f0f3a759a335062665217925d019173b88917eae294f75d40f',
  ],
  [60, 'R is 0', DIGITS, `${'00'.repeat(32)}e0b8e7770d51c7a36375d006c5bffd6af43ff54aaf47e4330dc118c71d61ec02`],
  [61, 'R is no point', DIGITS, `${'ff'.repeat(32)}463a1908382e7eb7693acef9884f7cf931a215e0791876be22c631a59881fd0e`],
  [63, 's + L in place of s', TEST, `${R}67654bce3832c2d76f8f6f5dafc08d9339d4eef676573336a5c51eb6f946b31d`],
];

function accepts(message: string, signature: string) {
  const bytes = Buffer.from(message, 'hex');
  const signed = Buffer.from(signature, 'hex');
  const key = Buffer.from(KEY, 'hex');
  let page = false;
  try {
    page = plain.verify(signed, bytes, key, { zip215: false });
  } catch {
    // Refused before it is calculated with.
  }
  return { store: verify(null, bytes, publicKeyFromRaw(key), signed), page };
}

describe('Ed25519 in the store and in the page', () => {
  it('accepts the signature that the bad ones are made from', () => {
    expect(accepts(TEST, `${R}${S}`)).toEqual({ store: true, page: true });
  });

  it.each(WYCHEPROOF)('refuses Wycheproof %i: %s', (_tcId, _what, message, signature) => {
    expect(accepts(message, signature)).toEqual({ store: false, page: false });
  });

  /** Points whose order divides 8: with such a key one signature fits any message, to a verifier that takes it. */
  it.each([
    ['0100000000000000000000000000000000000000000000000000000000000080'],
    ['edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'],
    ['eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff'],
    ['0100000000000000000000000000000000000000000000000000000000000000'],
    ['ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'],
    ['0000000000000000000000000000000000000000000000000000000000000000'],
    ['0000000000000000000000000000000000000000000000000000000000000080'],
    ['26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'],
    ['26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85'],
    ['c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'],
    ['c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa'],
  ])('opens no package whose key is the small-order point %s', (point) => {
    const key = keyIdOf(Buffer.from(point, 'hex')).slice(KEY_PREFIX.length);
    const signature = Buffer.from('01'.padEnd(128, '0'), 'hex').toString('base64');
    const text = envelopeText(Buffer.from('{}').toString('base64'), key, signature);
    const lax = { decode: canonicalBase64, isSignedBy: () => true };
    const states = [openEnvelope(Buffer.from(text)), openPlainEnvelope(text), openEnvelopeText(text, lax)];
    expect(states.map(({ state }) => state)).toEqual(['changed', 'changed', 'changed']);
  });
});

/** RFC 8785 §3.2.2 and §3.2.3, and a part of its appendix B (numbers by their IEEE 754 bits). */
describe('canonical JSON', () => {
  it('writes the RFC’s example', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
      literals: [null, true, false],
    };
    expect(canonicalText(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by their UTF-16 units', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(canonicalText(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}');
  });

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555555', '333333333.3333333'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
  ])('writes the number of the bits %s as %s', (bits, text) => {
    expect(canonicalText(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
  });
});
