// Owns the check that the published JSON Schemas are those that `npm run schema` writes.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentJsonSchema } from '../../../shared/document/json-schema.ts';
import { overlayJsonSchema, packageJsonSchema, returnJsonSchema } from '../../../shared/package/json-schemas.ts';

test.each([
  ['strategy-map', documentJsonSchema],
  ['branch-package', packageJsonSchema],
  ['branch-return', returnJsonSchema],
  ['branch-overlay', overlayJsonSchema],
])('the published schema %s is current', (name, make) => {
  const file = new URL(`../../../resources/schema/${name}.schema.json`, import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(make())));
});
