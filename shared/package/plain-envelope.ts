// Owns checking an envelope in plain JavaScript, for browsers without Ed25519 of their own and pages opened from a disk.
import { hashes, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js';
import { decodeBase64 } from './base64.ts';
import { type EnvelopeTools, type OpenedEnvelope, openEnvelopeText, PAYLOAD_TYPE, preAuthHead } from './envelope.ts';

hashes.sha512 = sha512;

/** Takes the text of a package file apart and checks its signature; nothing of the body is parsed here. */
export function openPlainEnvelope(text: string): OpenedEnvelope {
  return openEnvelopeText(text, tools);
}

/** SHA-256 in hex, of a text with one character per byte. */
export function plainSha256(text: string): string {
  return bytesToHex(sha256(bytesOf(text)));
}

/** SHA-256 of the raw public key, 64 hex digits: what people compare. */
export function plainFingerprint(rawKey: Uint8Array): string {
  return bytesToHex(sha256(rawKey));
}

const tools: EnvelopeTools<Uint8Array> = {
  decode: decodeBase64,
  isSignedBy(rawKey, body, signature) {
    const head = bytesOf(preAuthHead(PAYLOAD_TYPE, PAYLOAD_TYPE.length, body.length));
    // The rules of RFC 8032, as the store's verifier has them, not the laxer ones of ZIP 215.
    try {
      return verify(signature, concatBytes(head, body), rawKey, { zip215: false });
    } catch {
      return false;
    }
  },
};

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
