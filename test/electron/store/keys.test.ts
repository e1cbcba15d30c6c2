import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createKeyFile, openKey, readKeyFile } from '../../../electron/store/packages/keys.ts';
import { openTestStore, temporaryFolder } from './store-under-test.ts';

const keyPath = () => join(temporaryFolder(), 'key.json');

describe('a key file', () => {
  it('without protection opens at once and is readable by its owner only', async () => {
    const file = keyPath();
    const made = await createKeyFile(file, { by: 'none' });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const opened = await openKey(await readKeyFile(file), undefined);
    expect(opened).toMatchObject({ keyId: made.publicKey, fingerprint: made.fingerprint });
  });

  it('with a passphrase opens with exactly that, and does not hold the key in the clear', async () => {
    const file = keyPath();
    const plain = await createKeyFile(keyPath(), { by: 'none' });
    await createKeyFile(file, { by: 'passphrase', secret: '对的口令 １２３' });
    const key = await readKeyFile(file);
    expect(Object.keys(key)).not.toContain('privateKey');
    expect(Object.keys(plain)).toContain('privateKey');
    await expect(openKey(key, undefined)).rejects.toThrow('E_KEY_PASSPHRASE_NEEDED');
    await expect(openKey(key, '错的口令')).rejects.toThrow('E_KEY_PASSPHRASE');
    // The same words in another Unicode form.
    expect((await openKey(key, '对的口令 123')).keyId).toBe(key.publicKey);
  });

  it('is never replaced', async () => {
    const file = keyPath();
    await createKeyFile(file, { by: 'none' });
    const before = readFileSync(file, 'utf8');
    await expect(createKeyFile(file, { by: 'none' })).rejects.toThrow('E_KEY_EXISTS');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('that was tampered with is refused', async () => {
    const [file, otherFile] = [keyPath(), keyPath()];
    const key = await createKeyFile(file, { by: 'none' });
    const other = await createKeyFile(otherFile, { by: 'none' });
    const write = (content: unknown) => writeFileSync(file, JSON.stringify(content));
    write({ ...key, fingerprint: other.fingerprint });
    await expect(readKeyFile(file)).rejects.toThrow('E_KEY_FILE');
    write({ ...key, publicKey: other.publicKey, fingerprint: other.fingerprint });
    await expect(openKey(await readKeyFile(file), undefined)).rejects.toThrow('E_KEY_FILE');
    write({ ...key, format: 'strategy-map-key/2' });
    await expect(readKeyFile(file)).rejects.toThrow('E_KEY_FILE');
    writeFileSync(file, 'not JSON');
    await expect(readKeyFile(file)).rejects.toThrow('E_KEY_FILE');
  });
});

describe('the key of the data folder', () => {
  it('is made once, by passphrase', async () => {
    const store = openTestStore();
    expect(await store.value('store.readKey', {})).toEqual({ exists: false, fingerprint: '', protection: 'none' });
    const made = await store.value('store.createKey', { secret: 'correct horse' });
    expect(made).toMatchObject({ exists: true, protection: 'passphrase' });
    expect(await store.value('store.readKey', {})).toEqual(made);
    expect((await store.problem('store.createKey', { secret: 'another one' })).code).toBe('E_KEY_EXISTS');
  });

  it('gives back the secret that the keyring sealed', async () => {
    const store = openTestStore();
    await store.value('store.createKey', { secret: 'random', sealedSecret: 'c2VhbGVk' });
    expect(await store.value('store.readKey', {})).toMatchObject({ protection: 'keyring', sealedSecret: 'c2VhbGVk' });
  });
});
