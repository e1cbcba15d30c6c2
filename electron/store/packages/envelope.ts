// Owns the envelope of a package on the machine side: signing with Ed25519, and Node's part in checking the signature.
// The file names its own key, so that it can be checked by itself; whose key it is, its fingerprint tells.
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import {
  type EnvelopeTools,
  envelopeText,
  KEY_BYTES,
  KEY_PREFIX,
  type OpenedEnvelope,
  openEnvelopeText,
  PAYLOAD_TYPE,
  preAuthHead,
} from '../../../shared/package/envelope.ts';
import { canonicalBase64 } from './base64.ts';

/** DER of an Ed25519 public key up to the raw 32 bytes. */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** DSSE's pre-authentication encoding: what is signed in place of the bare body. */
export function preAuthEncoding(type: string, body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(preAuthHead(type, Buffer.byteLength(type), body.length)), body]);
}

/** `ed25519:` and the raw public key in base64url. */
export function keyIdOf(rawPublicKey: Uint8Array): string {
  return `${KEY_PREFIX}${Buffer.from(rawPublicKey).toString('base64url')}`;
}

/** The raw 32 bytes of a key id, or undefined when it is not one in its only valid spelling. */
export function rawKeyOf(keyId: string): Buffer | undefined {
  if (!keyId.startsWith(KEY_PREFIX)) return undefined;
  const raw = canonicalBase64(keyId.slice(KEY_PREFIX.length), 'base64url');
  return raw?.length === KEY_BYTES ? raw : undefined;
}

/** SHA-256 of the raw public key, 64 hex digits: what people compare. */
export function fingerprintOf(rawPublicKey: Uint8Array): string {
  return createHash('sha256').update(rawPublicKey).digest('hex');
}

export function publicKeyFromRaw(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI_HEAD, raw]), format: 'der', type: 'spki' });
}

/** The bytes of a package file. */
export function sealEnvelope(body: Uint8Array, keyId: string, privateKey: KeyObject): Buffer {
  const signature = sign(null, preAuthEncoding(PAYLOAD_TYPE, body), privateKey);
  const payload = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('base64');
  return Buffer.from(envelopeText(payload, keyId.slice(KEY_PREFIX.length), signature.toString('base64')));
}

/** Takes an envelope apart and checks its signature over the exact bytes; nothing of the body is parsed here. */
export function openEnvelope(bytes: Buffer): OpenedEnvelope<Buffer> {
  return openEnvelopeText(bytes.toString('latin1'), tools);
}

const tools: EnvelopeTools<Buffer> = {
  decode: canonicalBase64,
  isSignedBy(rawKey, body, signature) {
    try {
      return verify(null, preAuthEncoding(PAYLOAD_TYPE, body), publicKeyFromRaw(rawKey), signature);
    } catch {
      return false;
    }
  },
};
