// Owns the signing key: making it, keeping it in a file, and opening it with a passphrase or the keyring's secret.
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  scrypt,
} from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { ProblemError } from '../../../shared/problem.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { readUtf8 } from '../files/read-text.ts';
import { canonicalBase64 } from './base64.ts';
import { fingerprintOf, keyIdOf, rawKeyOf } from './envelope.ts';

const FORMAT = 'strategy-map-key/1';
/** scrypt cost of new files: 128 MB and a few tenths of a second per try (OWASP's recommendation of 2023). */
const COST = { N: 2 ** 17, r: 8, p: 1 };
/** A file that asks for more memory than this is refused rather than obeyed. */
const MAX_SCRYPT_BYTES = 512 * 1024 * 1024;
const CIPHER = 'aes-256-gcm';
/** DER of an Ed25519 private key up to the raw 32 bytes (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const SEED_BYTES = 32;

const base64url = z.string().regex(/^[A-Za-z0-9_-]{1,200}$/);
const keyFileSchema = z.discriminatedUnion('protection', [
  z.object({ protection: z.literal('none'), ...publicPart(), privateKey: base64url }),
  z.object({ protection: z.literal('passphrase'), ...publicPart(), sealed: sealedSchema() }),
  z.object({
    protection: z.literal('keyring'),
    ...publicPart(),
    sealed: sealedSchema(),
    /** The secret that opens `sealed`, as the system's keyring encrypted it, base64. */
    sealedSecret: z.string().max(10_000),
  }),
]);
export type KeyFile = z.infer<typeof keyFileSchema>;
type Sealed = z.infer<ReturnType<typeof sealedSchema>>;

/** A private key ready to sign. */
export interface SigningKey {
  readonly keyId: string;
  readonly fingerprint: string;
  readonly privateKey: KeyObject;
}

/** How a new key is to be protected. */
export type Protection =
  | { readonly by: 'none' }
  | { readonly by: 'passphrase'; readonly secret: string }
  | { readonly by: 'keyring'; readonly secret: string; readonly sealedSecret: string };

/** Makes a key and writes its file, readable by the owner only. Throws E_KEY_EXISTS rather than replace one. */
export async function createKeyFile(file: string, protection: Protection): Promise<KeyFile> {
  if (existsSync(file)) throw new ProblemError('E_KEY_EXISTS', { file: basename(file) });
  const seed = rawSeed(generateKeyPairSync('ed25519').privateKey);
  const key = await protect(seed, protection);
  seed.fill(0);
  await writeFileAtomically(file, `${JSON.stringify(key, null, 2)}\n`, { mode: 0o600 });
  return key;
}

async function protect(seed: Buffer, protection: Protection): Promise<KeyFile> {
  const { keyId, fingerprint } = signingKeyFromSeed(seed);
  const known = { format: FORMAT, publicKey: keyId, fingerprint } as const;
  if (protection.by === 'none') return { ...known, protection: 'none', privateKey: seed.toString('base64url') };
  const sealed = await seal(seed, protection.secret, known.publicKey);
  if (protection.by === 'passphrase') return { ...known, protection: 'passphrase', sealed };
  return { ...known, protection: 'keyring', sealed, sealedSecret: protection.sealedSecret };
}

/** Throws E_KEY_FILE for a file that is not a sound key file, and what reading a file throws. */
export async function readKeyFile(file: string): Promise<KeyFile> {
  const parsed = keyFileSchema.safeParse(parseJson(await readUtf8(file)));
  if (!parsed.success) {
    const detail = `${parsed.error.issues[0]?.path.join('.')} ${parsed.error.issues[0]?.message}`;
    throw new ProblemError('E_KEY_FILE', { file: basename(file), detail });
  }
  const raw = rawKeyOf(parsed.data.publicKey);
  if (!raw || fingerprintOf(raw) !== parsed.data.fingerprint) {
    throw new ProblemError('E_KEY_FILE', { file: basename(file), detail: 'publicKey and fingerprint differ' });
  }
  return parsed.data;
}

/**
 * Opens the private key; `secret` is the passphrase or the keyring's secret.
 * Throws E_KEY_PASSPHRASE_NEEDED, E_KEY_PASSPHRASE or, when private and public part do not belong together, E_KEY_FILE.
 */
export async function openKey(key: KeyFile, secret: string | undefined): Promise<SigningKey> {
  const opened = signingKeyFromSeed(await openSeed(key, secret));
  if (opened.keyId === key.publicKey) return opened;
  const detail = 'privateKey does not match publicKey';
  throw new ProblemError('E_KEY_FILE', { file: key.fingerprint.slice(0, 16), detail });
}

/** The key whose RFC 8032 private part is the 32 bytes of `seed`. */
export function signingKeyFromSeed(seed: Uint8Array): SigningKey {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
  const raw = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-SEED_BYTES);
  return { keyId: keyIdOf(raw), fingerprint: fingerprintOf(raw), privateKey };
}

async function openSeed(key: KeyFile, secret: string | undefined): Promise<Buffer> {
  const file = key.fingerprint.slice(0, 16);
  if (key.protection === 'none') {
    const seed = canonicalBase64(key.privateKey, 'base64url');
    if (seed?.length !== SEED_BYTES) throw new ProblemError('E_KEY_FILE', { file, detail: 'privateKey' });
    return seed;
  }
  if (secret === undefined) throw new ProblemError('E_KEY_PASSPHRASE_NEEDED');
  return unseal(key.sealed, secret, key.publicKey);
}

async function seal(seed: Buffer, secret: string, publicKey: string): Promise<Sealed> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv(CIPHER, await deriveKey(secret, salt, COST), nonce);
  cipher.setAAD(Buffer.from(publicKey));
  const data = Buffer.concat([cipher.update(seed), cipher.final()]);
  const text = (bytes: Buffer) => bytes.toString('base64url');
  return {
    kdf: 'scrypt',
    ...COST,
    salt: text(salt),
    cipher: CIPHER,
    nonce: text(nonce),
    data: text(data),
    tag: text(cipher.getAuthTag()),
  };
}

async function unseal(sealed: Sealed, secret: string, publicKey: string): Promise<Buffer> {
  const bytes = (text: string) => Buffer.from(text, 'base64url');
  const key = await deriveKey(secret, bytes(sealed.salt), sealed);
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes(sealed.nonce), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(publicKey));
    decipher.setAuthTag(bytes(sealed.tag));
    return Buffer.concat([decipher.update(bytes(sealed.data)), decipher.final()]);
  } catch {
    throw new ProblemError('E_KEY_PASSPHRASE');
  }
}

function deriveKey(secret: string, salt: Buffer, { N, r, p }: { N: number; r: number; p: number }): Promise<Buffer> {
  // The same passphrase typed on another system may arrive in another Unicode form.
  const normal = secret.normalize('NFKC');
  return new Promise((resolve, reject) => {
    scrypt(normal, salt, 32, { N, r, p, maxmem: MAX_SCRYPT_BYTES }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

function rawSeed(privateKey: KeyObject): Buffer {
  return privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-SEED_BYTES);
}

function publicPart() {
  return {
    format: z.literal(FORMAT),
    publicKey: z.string(),
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  };
}

function sealedSchema() {
  return z.object({
    kdf: z.literal('scrypt'),
    N: z
      .int()
      .min(2 ** 14)
      .max(2 ** 20),
    r: z.int().min(1).max(32),
    p: z.int().min(1).max(16),
    salt: base64url,
    cipher: z.literal(CIPHER),
    nonce: z.string().regex(/^[A-Za-z0-9_-]{16}$/),
    data: base64url,
    tag: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
