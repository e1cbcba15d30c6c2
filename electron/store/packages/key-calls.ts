// Owns the calls on the signing key of the data folder.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDataFolder } from '../database/data-folder.ts';
import type { StoreContext } from '../door/context.ts';
import type { Handlers } from '../door/handlers.ts';
import type { StoreResult } from '../door/store-calls.ts';
import { createKeyFile, type KeyFile, readKeyFile } from './keys.ts';

type KeyCalls = Handlers<'store.readKey' | 'store.createKey'>;
type StoredKey = StoreResult<'store.readKey'>;

const NO_KEY: StoredKey = { exists: false, fingerprint: '', protection: 'none' };

export const keyHandlers: KeyCalls = {
  'store.readKey': async (_args, context) => {
    const key = await readOwnKey(context);
    return key ? describe(key) : NO_KEY;
  },
  'store.createKey': async ({ secret, sealedSecret }, context) => {
    prepareDataFolder(context.dataDir);
    const protection =
      sealedSecret === undefined
        ? ({ by: 'passphrase', secret } as const)
        : ({ by: 'keyring', secret, sealedSecret } as const);
    return describe(await createKeyFile(keyFileOf(context), protection));
  },
};

/** The key of the data folder, or undefined when none was made yet. Throws E_KEY_FILE for one that is damaged. */
export async function readOwnKey(context: StoreContext): Promise<KeyFile | undefined> {
  const file = keyFileOf(context);
  return existsSync(file) ? readKeyFile(file) : undefined;
}

function keyFileOf(context: StoreContext): string {
  return join(context.dataDir, 'signing-key.json');
}

function describe(key: KeyFile): StoredKey {
  const { fingerprint, protection } = key;
  return { exists: true, fingerprint, protection, ...(protection === 'keyring' && { sealedSecret: key.sealedSecret }) };
}
