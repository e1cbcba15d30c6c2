// Owns the checks of packages that are opened again.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sealEnvelope } from '../../../electron/store/packages/envelope.ts';
import { createKeyFile, type SigningKey, signingKeyFromSeed } from '../../../electron/store/packages/keys.ts';
import { openPackageBytes } from '../../../electron/store/packages/verify.ts';
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { keyFile, order, storeWithMap } from './issuing-store.ts';
import { samplePayload } from './sample-payload.ts';
import { openTestStore, temporaryFolder } from './store-under-test.ts';

describe('opening a package', () => {
  let key: SigningKey;
  let payload: PackagePayload;
  beforeAll(() => {
    key = signingKeyFromSeed(Buffer.alloc(32, 5));
    payload = samplePayload(key);
  });

  const seal = (text: string) => sealEnvelope(Buffer.from(text), key.keyId, key.privateKey);
  const codeOf = (bytes: Buffer) => {
    try {
      openPackageBytes(bytes, 'p');
      return 'opened';
    } catch (error) {
      return error instanceof ProblemError ? error.problem.code : String(error);
    }
  };
  const signed = (change: object) => codeOf(seal(JSON.stringify({ ...payload, ...change })));

  it('accepts unknown fields of a newer minor version and keeps them', () => {
    const bytes = seal(JSON.stringify({ ...payload, formatVersion: '1.9', later: { a: 1 } }));
    expect(openPackageBytes(bytes, 'p').payload).toMatchObject({ formatVersion: '1.9', later: { a: 1 } });
  });

  it('refuses signed content that cannot be used', () => {
    expect(signed({})).toBe('opened');
    expect(signed({ formatVersion: '2.0' })).toBe('E_PACKAGE_NEWER');
    expect(signed({ formatVersion: undefined })).toBe('E_PACKAGE_CONTENT');
    expect(signed({ formatVersion: '0.9' })).toBe('E_PACKAGE_CONTENT');
    expect(signed({ rows: [] })).toBe('E_PACKAGE_CONTENT');
    expect(signed({ issuer: { ...payload.issuer, fingerprint: '0'.repeat(64) } })).toBe('E_PACKAGE_CONTENT');
    const text = JSON.stringify(payload);
    expect(codeOf(seal(text.slice(0, -1)))).toBe('E_PACKAGE_CONTENT');
    expect(codeOf(seal(`${text.slice(0, -1)},"rows":[]}`))).toBe('E_PACKAGE_CONTENT');
    expect(codeOf(seal(`${text.slice(0, -1)},"__proto__":{}}`))).toBe('E_PACKAGE_CONTENT');
    expect(codeOf(seal(`${text.slice(0, -1)},"deep":${'['.repeat(5000)}${']'.repeat(5000)}}`))).toBe(
      'E_PACKAGE_CONTENT',
    );
    expect(codeOf(seal('not JSON'))).toBe('E_PACKAGE_CONTENT');
    expect(codeOf(sealEnvelope(Buffer.from([0xff, 0xfe]), key.keyId, key.privateKey))).toBe('E_PACKAGE_CONTENT');
  });

  it('does not trust a package that another key signed', async () => {
    const { store, id } = await storeWithMap();
    const folder = temporaryFolder();
    const { packages } = await store.value('store.exportPackages', order(id, folder));
    const other = openTestStore();
    await createKeyFile(keyFile(other.dataDir), { by: 'none' });
    const file = join(folder, packages[0]?.file ?? '');
    expect(await other.value('store.verifyPackage', { file })).toMatchObject({ trusted: false });
  });

  it('says when it has expired', async () => {
    const folder = temporaryFolder();
    mkdirSync(folder);
    const file = join(folder, 'old.smpkg.json');
    writeFileSync(file, seal(JSON.stringify({ ...payload, validTo: '2020-01-01' })));
    expect(await openTestStore().value('store.verifyPackage', { file })).toMatchObject({
      expired: true,
      trusted: false,
    });
  });
});
