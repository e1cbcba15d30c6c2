// Owns the envelope of a package: DSSE with one Ed25519 signature, written in exactly one way byte for byte.
// The file names its own key, so that it can be checked by itself; whose key it is, its fingerprint tells.
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { canonicalBase64 } from './base64.ts';

const PAYLOAD_TYPE = 'application/vnd.strategy-map.package+json';
const KEY_PREFIX = 'ed25519:';
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

const HEAD = `{"payloadType":"${PAYLOAD_TYPE}","payload":"`;
const BEFORE_KEY = `","signatures":[{"keyid":"${KEY_PREFIX}`;
const BEFORE_SIGNATURE = '","sig":"';
const END = '"}]}';
const KEY_CHARACTERS = 43;
const SIGNATURE_CHARACTERS = 88;
const TAIL_LENGTH = BEFORE_KEY.length + KEY_CHARACTERS + BEFORE_SIGNATURE.length + SIGNATURE_CHARACTERS + END.length;
/** So many wrong bytes in the fixed parts still look like a damaged package rather than like another file. */
const TOLERATED_BYTES = 8;
/** DER of an Ed25519 public key up to the raw 32 bytes. */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** DSSE's pre-authentication encoding: what is signed in place of the bare body. */
export function preAuthEncoding(type: string, body: Uint8Array): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${body.length} `;
  return Buffer.concat([Buffer.from(head), body]);
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
  return serialise(body, keyId, signature);
}

function serialise(body: Uint8Array, keyId: string, signature: Uint8Array): Buffer {
  const payload = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('base64');
  const sig = Buffer.from(signature).toString('base64');
  return Buffer.from(
    `{"payloadType":"${PAYLOAD_TYPE}","payload":"${payload}","signatures":[{"keyid":"${keyId}","sig":"${sig}"}]}`,
  );
}

export type OpenedEnvelope =
  | { readonly state: 'intact'; readonly body: Buffer; readonly rawKey: Buffer }
  /** It is a package, but not as it was signed. */
  | { readonly state: 'changed' }
  | { readonly state: 'truncated' }
  | { readonly state: 'other' };

/** Takes an envelope apart and checks its signature over the exact bytes; nothing of the body is parsed here. */
export function openEnvelope(bytes: Buffer): OpenedEnvelope {
  const parts = takeApart(bytes);
  if (!parts) return { state: resemblance(bytes) };
  const { body, rawKey, signature } = parts;
  // Serialising again catches every spelling that decodes to the same content.
  if (!serialise(body, keyIdOf(rawKey), signature).equals(bytes)) return { state: 'changed' };
  return isSignedBy(rawKey, body, signature) ? { state: 'intact', body, rawKey } : { state: 'changed' };
}

function isSignedBy(rawKey: Buffer, body: Buffer, signature: Buffer): boolean {
  try {
    return verify(null, preAuthEncoding(PAYLOAD_TYPE, body), publicKeyFromRaw(rawKey), signature);
  } catch {
    return false;
  }
}

function takeApart(bytes: Buffer) {
  if (bytes.length < HEAD.length + TAIL_LENGTH) return undefined;
  if (bytes.toString('latin1', 0, HEAD.length) !== HEAD) return undefined;
  const tail = bytes.toString('latin1', bytes.length - TAIL_LENGTH);
  const keyAt = BEFORE_KEY.length;
  const signatureAt = keyAt + KEY_CHARACTERS + BEFORE_SIGNATURE.length;
  if (fixedBytesWrong(tail) > 0) return undefined;
  const body = canonicalBase64(bytes.toString('latin1', HEAD.length, bytes.length - TAIL_LENGTH), 'base64');
  const rawKey = rawKeyOf(KEY_PREFIX + tail.slice(keyAt, keyAt + KEY_CHARACTERS));
  const signature = canonicalBase64(tail.slice(signatureAt, signatureAt + SIGNATURE_CHARACTERS), 'base64');
  if (!body || !rawKey || signature?.length !== SIGNATURE_BYTES) return undefined;
  return { body, rawKey, signature };
}

/** What a file that could not be taken apart seems to be. */
function resemblance(bytes: Buffer): 'changed' | 'truncated' | 'other' {
  const head = bytes.toString('latin1', 0, HEAD.length);
  const headWrong = differences(head, HEAD);
  const tail = bytes.length >= HEAD.length + TAIL_LENGTH ? bytes.toString('latin1', bytes.length - TAIL_LENGTH) : '';
  const tailWrong = tail === '' ? Number.POSITIVE_INFINITY : fixedBytesWrong(tail);
  if (headWrong <= TOLERATED_BYTES && tailWrong <= TOLERATED_BYTES) return 'changed';
  if (isRewrittenEnvelope(bytes)) return 'changed';
  return headWrong === 0 ? 'truncated' : 'other';
}

/** An envelope that some program read and wrote again: the same members, other bytes. */
function isRewrittenEnvelope(bytes: Buffer): boolean {
  try {
    // This decoder passes over a byte order mark, which editors like to add.
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null && 'payloadType' in value && value.payloadType === PAYLOAD_TYPE;
  } catch {
    return false;
  }
}

function fixedBytesWrong(tail: string): number {
  const keyEnd = BEFORE_KEY.length + KEY_CHARACTERS;
  const signatureAt = keyEnd + BEFORE_SIGNATURE.length;
  return (
    differences(tail.slice(0, BEFORE_KEY.length), BEFORE_KEY) +
    differences(tail.slice(keyEnd, signatureAt), BEFORE_SIGNATURE) +
    differences(tail.slice(-END.length), END)
  );
}

function differences(actual: string, expected: string): number {
  let count = Math.abs(actual.length - expected.length);
  for (let index = 0; index < Math.min(actual.length, expected.length); index += 1) {
    if (actual[index] !== expected[index]) count += 1;
  }
  return count;
}
