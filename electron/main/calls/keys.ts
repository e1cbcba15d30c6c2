// Owns main's calls on the signing key: the system's keyring guards it where there is a real one, else a passphrase.
import { randomBytes } from 'node:crypto';
import { safeStorage } from 'electron';
import type { KeyStatus } from '../../../shared/ipc.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { askStore } from '../../store/ask-store.ts';
import type { StoreClient, StoreResult } from '../../store/door/store-calls.ts';
import type { MainHandlers } from '../calls.ts';

type StoredKey = StoreResult<'store.readKey'>;

export function keyCalls(store: StoreClient): Pick<MainHandlers, 'keys.status' | 'keys.create'> {
  return {
    'keys.status': async () => toStatus(await askStore(store, 'store.readKey', {})),
    'keys.create': async ({ passphrase }) => {
      if (passphrase !== undefined) return toStatus(await askStore(store, 'store.createKey', { secret: passphrase }));
      if (!hasRealKeyring()) throw new ProblemError('E_KEY_PASSPHRASE_NEEDED');
      const secret = randomBytes(32).toString('base64url');
      const sealedSecret = safeStorage.encryptString(secret).toString('base64');
      return toStatus(await askStore(store, 'store.createKey', { secret, sealedSecret }));
    },
  };
}

/**
 * What opens the stored key: the typed passphrase, or the secret that the keyring gives back.
 * Throws E_KEY_MISSING, E_KEY_PASSPHRASE_NEEDED or E_KEY_KEYRING.
 */
export async function keySecret(store: StoreClient, passphrase: string | undefined): Promise<string | undefined> {
  const key = await askStore(store, 'store.readKey', {});
  if (!key.exists) throw new ProblemError('E_KEY_MISSING');
  if (key.protection === 'keyring') return openSealedSecret(key);
  if (key.protection === 'passphrase' && !passphrase) throw new ProblemError('E_KEY_PASSPHRASE_NEEDED');
  return key.protection === 'none' ? undefined : passphrase;
}

function openSealedSecret(key: StoredKey): string {
  try {
    return safeStorage.decryptString(Buffer.from(key.sealedSecret ?? '', 'base64'));
  } catch {
    throw new ProblemError('E_KEY_KEYRING');
  }
}

/** A keyring that encrypts with a fixed or no password, as Linux without one does, protects nothing. */
function hasRealKeyring(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  if (process.platform !== 'linux') return true;
  const backend = safeStorage.getSelectedStorageBackend();
  return backend !== 'basic_text' && backend !== 'unknown';
}

function toStatus({ exists, fingerprint, protection }: StoredKey): KeyStatus {
  return { exists, fingerprint, protection, keyringAvailable: hasRealKeyring() };
}
