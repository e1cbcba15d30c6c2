// Owns the one byte-for-byte form of a package's envelope (DSSE with one Ed25519 signature) and taking it apart.
// Written without Node or DOM, so that the store and the branch's page read it alike.

import { isSmallOrderKey } from './small-order-keys.ts';

export const PAYLOAD_TYPE = 'application/vnd.strategy-map.package+json';
export const KEY_PREFIX = 'ed25519:';
export const KEY_BYTES = 32;
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

/** What the platform lends: Node's Buffer and crypto in the store, plain JavaScript in the page. */
export interface EnvelopeTools<Bytes extends Uint8Array> {
  /** The bytes of `text`, or undefined when encoding them again gives another text. */
  decode(text: string, alphabet: 'base64' | 'base64url'): Bytes | undefined;
  /** Whether `signature` is the key's over DSSE's pre-authentication encoding of `body`. */
  isSignedBy(rawKey: Bytes, body: Bytes, signature: Bytes): boolean;
}

export type OpenedEnvelope<Bytes extends Uint8Array = Uint8Array> =
  | { readonly state: 'intact'; readonly body: Bytes; readonly rawKey: Bytes }
  /** It is a package, but not as it was signed. */
  | { readonly state: 'changed' }
  | { readonly state: 'truncated' }
  | { readonly state: 'other' };

/** What DSSE puts before the body in what is signed. `typeBytes` is the length of `type` in UTF-8. */
export function preAuthHead(type: string, typeBytes: number, bodyBytes: number): string {
  return `DSSEv1 ${typeBytes} ${type} ${bodyBytes} `;
}

/** The text of a package file, of parts in their only valid spelling. */
export function envelopeText(payload: string, key: string, signature: string): string {
  return `${HEAD}${payload}${BEFORE_KEY}${key}${BEFORE_SIGNATURE}${signature}${END}`;
}

/**
 * Takes an envelope apart and checks its signature over the exact bytes; nothing of the body is parsed here.
 * `text` has one character per byte of the file (Latin-1).
 */
export function openEnvelopeText<Bytes extends Uint8Array>(
  text: string,
  tools: EnvelopeTools<Bytes>,
): OpenedEnvelope<Bytes> {
  const parts = takeApart(text, tools);
  if (!parts) return { state: resemblance(text) };
  const { body, rawKey, signature } = parts;
  // Some verifiers refuse these keys and some do not.
  if (isSmallOrderKey(rawKey) || !tools.isSignedBy(rawKey, body, signature)) return { state: 'changed' };
  return { state: 'intact', body, rawKey };
}

/** All fixed parts are compared and all others must be in their only spelling, so no second text gives the same parts. */
function takeApart<Bytes extends Uint8Array>(text: string, { decode }: EnvelopeTools<Bytes>) {
  if (text.length < HEAD.length + TAIL_LENGTH || !text.startsWith(HEAD)) return undefined;
  const tail = text.slice(-TAIL_LENGTH);
  if (fixedBytesWrong(tail) > 0) return undefined;
  const keyAt = BEFORE_KEY.length;
  const signatureAt = keyAt + KEY_CHARACTERS + BEFORE_SIGNATURE.length;
  const body = decode(text.slice(HEAD.length, -TAIL_LENGTH), 'base64');
  const rawKey = decode(tail.slice(keyAt, keyAt + KEY_CHARACTERS), 'base64url');
  const signature = decode(tail.slice(signatureAt, signatureAt + SIGNATURE_CHARACTERS), 'base64');
  if (!body || rawKey?.length !== KEY_BYTES || signature?.length !== SIGNATURE_BYTES) return undefined;
  return { body, rawKey, signature };
}

/** What a file that could not be taken apart seems to be. */
function resemblance(text: string): 'changed' | 'truncated' | 'other' {
  const headWrong = differences(text.slice(0, HEAD.length), HEAD);
  const isLongEnough = text.length >= HEAD.length + TAIL_LENGTH;
  const tailWrong = isLongEnough ? fixedBytesWrong(text.slice(-TAIL_LENGTH)) : Number.POSITIVE_INFINITY;
  if (headWrong <= TOLERATED_BYTES && tailWrong <= TOLERATED_BYTES) return 'changed';
  if (isRewrittenEnvelope(text)) return 'changed';
  return headWrong === 0 ? 'truncated' : 'other';
}

const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';

/** An envelope that some program read and wrote again: the same members, other bytes. */
function isRewrittenEnvelope(text: string): boolean {
  try {
    // Editors like to add a byte order mark.
    const value: unknown = JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text);
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
