import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalBase64 } from '../../../electron/store/packages/base64.ts';
import { fingerprintOf, openEnvelope, sealEnvelope } from '../../../electron/store/packages/envelope.ts';
import { signingKeyFromSeed } from '../../../electron/store/packages/keys.ts';
import { decodeBase64 } from '../../../shared/package/base64.ts';
import { openPlainEnvelope, plainFingerprint } from '../../../shared/package/plain-envelope.ts';
import { times } from '../../property-runs.ts';

const key = signingKeyFromSeed(Buffer.alloc(32, 3));
const body = Buffer.from('{"formatVersion":"1.0","mapTitle":"养老客群"}');
const sealed = sealEnvelope(body, key.keyId, key.privateKey);

describe('the envelope checked in plain JavaScript', () => {
  it('gives the body and the key of what the store sealed', () => {
    const opened = openPlainEnvelope(sealed.toString('latin1'));
    expect(opened.state).toBe('intact');
    if (opened.state !== 'intact') return;
    expect(Buffer.from(opened.body)).toEqual(body);
    expect(plainFingerprint(opened.rawKey)).toBe(key.fingerprint);
    expect(fingerprintOf(opened.rawKey)).toBe(key.fingerprint);
  });

  it('says the same as the store of any bytes put in place of some', () => {
    fc.assert(
      fc.property(
        fc.nat(sealed.length - 1),
        fc.uint8Array({ minLength: 0, maxLength: 3 }),
        fc.nat(3),
        (at, by, cut) => {
          const bytes = Buffer.concat([sealed.subarray(0, at), by, sealed.subarray(at + cut)]);
          expect(openPlainEnvelope(bytes.toString('latin1')).state).toBe(openEnvelope(bytes).state);
        },
      ),
      { numRuns: times(400) },
    );
  });

  it.each([0, 1, 31, 32, 4096])('agrees with the store on bodies of %i bytes and keys of its own', (length) => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const own = signingKeyFromSeed(privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32));
    const text = sealEnvelope(Buffer.alloc(length, 0xfe), own.keyId, own.privateKey).toString('latin1');
    expect(openPlainEnvelope(text).state).toBe('intact');
    const other = text.replace(own.keyId, key.keyId);
    expect(openPlainEnvelope(other).state).toBe('changed');
  });
});

describe('strict base64', () => {
  const alphabet = fc.constantFrom('base64' as const, 'base64url' as const);

  it('reads what Node writes, and of any other text what Node would write again', () => {
    const text = fc.oneof(
      fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('base64')),
      fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('base64url')),
      fc.string({ unit: fc.constantFrom(...'AQgw+/-_=é '), maxLength: 9 }),
    );
    fc.assert(
      fc.property(text, alphabet, (given, which) => {
        const expected = canonicalBase64(given, which);
        const found = decodeBase64(given, which);
        expect(found && Buffer.from(found)).toEqual(expected);
      }),
      { numRuns: times(2000) },
    );
  });
});
