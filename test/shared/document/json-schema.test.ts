import { expect, test } from 'vitest';
import { documentSchema, FORMAT_VERSION } from '../../../shared/document/document.ts';
import { edgeTypes } from '../../../shared/document/edge-types.ts';
import { fieldsOf } from '../../../shared/document/field.ts';
import { documentJsonSchema } from '../../../shared/document/json-schema.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';

interface Property {
  readonly title?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly 'x-need'?: string;
  readonly 'x-unit'?: string;
  readonly 'x-labels'?: Readonly<Record<string, string>>;
  readonly 'x-dictionary'?: string;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly required?: readonly string[];
  readonly items?: { readonly oneOf: readonly Property[] };
}

const schema = documentJsonSchema() as unknown as Property & { readonly $schema: string };

test('names its draft, its title and what the document needs', () => {
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema.title).toBe(`策略图谱 / Strategy map ${FORMAT_VERSION}`);
  expect(schema.required).toContain('formatVersion');
  expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(documentSchema.shape));
});

test('asks for no fraction to be a multiple of another, which validators get wrong', () => {
  expect(JSON.stringify(schema)).not.toMatch(/"multipleOf":\d*\.\d/);
});

test.each([
  ...Object.values(kinds).map((kind) => ['nodes', kind.id, kind.fields] as const),
  ...Object.values(edgeTypes).map((type) => ['edges', type.id, type.fields] as const),
])('%s %s: every field has its label, need, unit and values', (list, id, fields) => {
  const branch = schema.properties?.[list]?.items?.oneOf.find(
    ({ properties }) => (properties?.kind ?? properties?.type)?.const === id,
  );
  for (const [name, , info] of fieldsOf(fields)) {
    const property = branch?.properties?.[name];
    expect(property?.title, name).toContain(info.label.zh);
    expect(property?.title, name).toContain(info.label.en);
    expect(property?.['x-need']).toBe(info.need);
    expect(branch?.required?.includes(name) ?? false, name).toBe(info.need === 'save');
    if (info.unit) expect(property?.['x-unit']).toContain(info.unit.zh);
    if (info.dictionary) expect(property?.['x-dictionary']).toBe(info.dictionary);
    if (info.control === 'choice') expect(Object.keys(property?.['x-labels'] ?? {})).toEqual(property?.enum);
  }
});
