// Owns the check that the published example is what the description says: a real package, its payload, and a return to it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openPackageBytes } from '../../../electron/store/packages/verify.ts';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { branchDocument } from '../../../shared/overlay/branch-document.ts';
import { readOverlay, writeOverlay } from '../../../shared/overlay/overlay-file.ts';
import { packageJsonSchema, returnJsonSchema } from '../../../shared/package/json-schemas.ts';
import { openPlainEnvelope, plainSha256 } from '../../../shared/package/plain-envelope.ts';
import { checkReturn, readReturn } from '../../../shared/package/read-return.ts';
import {
  exampleMap,
  exampleOverlay,
  examplePackage,
  examplePayload,
  exampleReturn,
  exampleReturnOf11,
} from '../../example-package.ts';

const NAME = 'EXAMPLE-BR001-v1';
const read = (name: string) => readFileSync(new URL(`../../../resources/schema/example/${name}`, import.meta.url));
const bytes = read(`${NAME}.smpkg.json`);

test.each([
  [`${NAME}.smpkg.json`, () => examplePackage().toString()],
  ['payload.json', () => `${JSON.stringify(examplePayload(), null, 2)}\n`],
  ['map.json', () => writeDocument(exampleMap())],
  ['overlay.json', () => writeOverlay(exampleOverlay(), exampleMap())],
  [`${NAME}-r1-回传.json`, () => `${JSON.stringify(exampleReturnOf11(), null, 2)}\n`],
  [`${NAME}-r1-回传-1.0.json`, () => `${JSON.stringify(exampleReturn(), null, 2)}\n`],
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

test.each([
  [`${NAME}-r1-回传.json`, exampleReturnOf11],
  [`${NAME}-r1-回传-1.0.json`, exampleReturn],
])('the example’s return %s answers it', (name, made) => {
  const text = read(name).toString();
  const file = readReturn(text, name);
  expect(file).toEqual(made());
  const { payload } = openPackageBytes(bytes, NAME);
  const { packageId, revision, mapCode, branchCode, rowsToReturn } = payload;
  const packageHash = plainSha256(bytes.toString('latin1'));
  expect(checkReturn(file, { packageHash, packageId, revision, mapCode, branchCode, rowCodes: rowsToReturn })).toEqual(
    [],
  );
  expect(Object.keys(file)).toEqual(expect.arrayContaining(returnJsonSchema().required as string[]));
});

test('the example’s overlay fits its map', () => {
  const overlay = readOverlay(read('overlay.json').toString(), 'overlay.json');
  const { document, refused } = branchDocument(exampleMap(), overlay);
  expect(refused).toEqual([]);
  expect(document.nodes.find(({ id }) => id === 'CH1')).toMatchObject({ sendWindow: '14:30-17:30' });
});

test.each(['branch-package', 'branch-return', 'DSSE', 'Ed25519', 'formatVersion', 'packageHash', 'openssl'])(
  'the description speaks of %s',
  (word) => {
    expect(readFileSync(new URL('../../../resources/schema/README.md', import.meta.url), 'utf8')).toContain(word);
  },
);
