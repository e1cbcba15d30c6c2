import { sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  fingerprintOf,
  keyIdOf,
  openEnvelope,
  preAuthEncoding,
  publicKeyFromRaw,
  rawKeyOf,
  sealEnvelope,
} from '../../../electron/store/packages/envelope.ts';
import { signingKeyFromSeed } from '../../../electron/store/packages/keys.ts';

/** RFC 8032 §7.1, tests 1, 2 and 3: private key, public key, message, signature. */
const VECTORS = [
  [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
] as const;

const key = signingKeyFromSeed(Buffer.alloc(32, 7));
const body = Buffer.from('{"formatVersion":"1.0","mapTitle":"养老客群","rows":[1,2,3]}');
const envelope = sealEnvelope(body, key.keyId, key.privateKey);

describe('Ed25519', () => {
  it.each(VECTORS)('agrees with RFC 8032: %s', (seed, publicKey, message, signature) => {
    const signer = signingKeyFromSeed(Buffer.from(seed, 'hex'));
    const raw = Buffer.from(publicKey, 'hex');
    expect(signer.keyId).toBe(keyIdOf(raw));
    expect(signer.fingerprint).toBe(fingerprintOf(raw));
    expect(rawKeyOf(signer.keyId)).toEqual(raw);
    const bytes = Buffer.from(message, 'hex');
    expect(sign(null, bytes, signer.privateKey).toString('hex')).toBe(signature);
    expect(verify(null, bytes, publicKeyFromRaw(raw), Buffer.from(signature, 'hex'))).toBe(true);
  });

  it('takes a key id in one spelling only', () => {
    const last = key.keyId.at(-1) ?? '';
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const sameBits =
      alphabet[alphabet.indexOf(last) | 3] === last
        ? alphabet[alphabet.indexOf(last) & ~3]
        : alphabet[alphabet.indexOf(last) | 3];
    expect(rawKeyOf(key.keyId.slice(0, -1) + sameBits)).toBeUndefined();
    expect(rawKeyOf(`${key.keyId}=`)).toBeUndefined();
    expect(rawKeyOf(key.keyId.slice(8))).toBeUndefined();
  });
});

describe('the envelope', () => {
  it('encodes what is signed as the DSSE specification does', () => {
    // The example of the specification's protocol document.
    const encoded = preAuthEncoding('http://example.com/HelloWorld', Buffer.from('hello world'));
    expect(encoded.toString()).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world');
  });

  it('is DSSE JSON and opens to the signed bytes', () => {
    const parsed = JSON.parse(envelope.toString());
    expect(Object.keys(parsed)).toEqual(['payloadType', 'payload', 'signatures']);
    expect(parsed.payloadType).toBe('application/vnd.strategy-map.package+json');
    expect(Buffer.from(parsed.payload, 'base64')).toEqual(body);
    expect(parsed.signatures).toEqual([{ keyid: key.keyId, sig: expect.stringMatching(/^[A-Za-z0-9+/]{86}==$/) }]);
    const opened = openEnvelope(envelope);
    expect(opened).toEqual({ state: 'intact', body, rawKey: rawKeyOf(key.keyId) });
  });

  it('counts as changed when any bit of any byte is another', () => {
    const notNoticed: string[] = [];
    for (let at = 0; at < envelope.length; at += 1) {
      const original = envelope[at] ?? 0;
      const flips = [1, 2, 4, 8, 16, 32, 64, 128].map((bit) => original ^ bit);
      for (const value of [...flips, 0x00, 0x20, 0x22, 0x3d, 0x7d]) {
        if (value === original) continue;
        envelope[at] = value;
        const { state } = openEnvelope(envelope);
        if (state !== 'changed') notNoticed.push(`${at}: ${original} as ${value} is ${state}`);
      }
      envelope[at] = original;
    }
    expect(notNoticed).toEqual([]);
    expect(openEnvelope(envelope).state).toBe('intact');
  });

  it('counts as changed when a program wrote it again or another key signed part of it', () => {
    const parsed = JSON.parse(envelope.toString());
    expect(openEnvelope(Buffer.from(JSON.stringify(parsed, null, 2))).state).toBe('changed');
    expect(openEnvelope(Buffer.from(`${envelope}\n`)).state).toBe('changed');
    expect(openEnvelope(Buffer.from(`\uFEFF${envelope}`)).state).toBe('changed');
    const other = signingKeyFromSeed(Buffer.alloc(32, 8));
    const forged = JSON.parse(sealEnvelope(Buffer.from('{}'), other.keyId, other.privateKey).toString());
    const mixed = { ...parsed, signatures: forged.signatures };
    expect(openEnvelope(Buffer.from(JSON.stringify(mixed))).state).toBe('changed');
  });

  it('counts as truncated at every length that keeps the head, else as another file', () => {
    for (let length = 0; length < envelope.length; length += 1) {
      const { state } = openEnvelope(envelope.subarray(0, length));
      expect(`${length} ${state}`).toBe(`${length} ${length < 70 ? 'other' : 'truncated'}`);
    }
    for (const text of ['', '{}', '[]', 'hello', '{"payloadType":"text/plain","payload":"","signatures":[]}']) {
      expect(openEnvelope(Buffer.from(text)).state).toBe('other');
    }
  });
});
