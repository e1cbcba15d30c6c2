// Owns the check that the published JSON Schema is the one that `npm run schema` writes.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentJsonSchema } from '../../../shared/document/json-schema.ts';

test('the published schema is current', () => {
  const published = readFileSync(
    new URL('../../../resources/schema/strategy-map.schema.json', import.meta.url),
    'utf8',
  );
  expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(documentJsonSchema())));
});
