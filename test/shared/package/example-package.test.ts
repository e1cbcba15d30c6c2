// Owns the check that the published example is what the description says: a real package, its payload, and a return to it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openPackageBytes } from '../../../electron/store/packages/verify.ts';
import { packageJsonSchema, returnJsonSchema } from '../../../shared/package/json-schemas.ts';
import { openPlainEnvelope, plainSha256 } from '../../../shared/package/plain-envelope.ts';
import { checkReturn, readReturn } from '../../../shared/package/read-return.ts';
import { examplePackage, examplePayload, exampleReturn } from '../../example-package.ts';

const NAME = 'EXAMPLE-BR001-v1';
const read = (name: string) => readFileSync(new URL(`../../../resources/schema/example/${name}`, import.meta.url));
const bytes = read(`${NAME}.smpkg.json`);

test.each([
  [`${NAME}.smpkg.json`, () => examplePackage().toString()],
  ['payload.json', () => `${JSON.stringify(examplePayload(), null, 2)}\n`],
  [`${NAME}-r1-回传.json`, () => `${JSON.stringify(exampleReturn(), null, 2)}\n`],
])('%s is what the program writes today', async (name, make) => {
  // After a change of the format: vitest -u.
  await expect(make()).toMatchFileSnapshot(`../../../resources/schema/example/${name}`);
});

test('the example verifies, and the payload beside it is what was signed', () => {
  const { payload, fingerprint } = openPackageBytes(bytes, NAME);
  expect(payload.issuer.fingerprint).toBe(fingerprint);
  expect(JSON.parse(read('payload.json').toString())).toEqual(payload);
  expect(openPlainEnvelope(bytes.toString('latin1')).state).toBe('intact');
  const required = packageJsonSchema().required as string[];
  expect(Object.keys(payload)).toEqual(expect.arrayContaining(required));
});

test('the example’s return answers it', () => {
  const name = `${NAME}-r1-回传.json`;
  const text = read(name).toString();
  const file = readReturn(text, name);
  expect(file).toEqual(exampleReturn());
  const { payload } = openPackageBytes(bytes, NAME);
  const { packageId, revision, mapCode, branchCode, rowsToReturn } = payload;
  const packageHash = plainSha256(bytes.toString('latin1'));
  expect(checkReturn(file, { packageHash, packageId, revision, mapCode, branchCode, rowCodes: rowsToReturn })).toEqual(
    [],
  );
  expect(Object.keys(file)).toEqual(expect.arrayContaining(returnJsonSchema().required as string[]));
});

test.each(['branch-package', 'branch-return', 'DSSE', 'Ed25519', 'formatVersion', 'packageHash', 'openssl'])(
  'the description speaks of %s',
  (word) => {
    expect(readFileSync(new URL('../../../resources/schema/README.md', import.meta.url), 'utf8')).toContain(word);
  },
);
