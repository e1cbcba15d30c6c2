// Owns the check that the published JSON Schemas stand by themselves: a strict validator takes them, every member has words in
// both languages, and what the program writes holds no member that they do not describe.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { documentJsonSchema } from '../../../shared/document/json-schema.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { overlayJsonSchema, packageJsonSchema, returnJsonSchema } from '../../../shared/package/json-schemas.ts';
import { approved } from '../../approved-map.ts';
import { makePayload } from '../../make-package.ts';

type Schema = Readonly<Record<string, unknown>>;
const example = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../resources/schema/example/${name}`, import.meta.url), 'utf8'));

const NAME = 'EXAMPLE-BR001-v1';
const packages = packageJsonSchema();
const published: readonly (readonly [name: string, schema: Schema, examples: readonly (() => unknown)[]])[] = [
  ['strategy-map', documentJsonSchema(), allTemplates().map((template) => () => template)],
  ['branch-package', packages, [() => example('payload.json'), ...allTemplates().map((map) => () => payloadOf(map))]],
  [
    'branch-return',
    returnJsonSchema(),
    [`${NAME}-r1-回传.json`, `${NAME}-r1-回传-1.0.json`].map((name) => () => example(name)),
  ],
  ['branch-overlay', overlayJsonSchema(), [() => example('overlay.json')]],
];

function payloadOf(document: ReturnType<typeof allTemplates>[number]) {
  return JSON.parse(JSON.stringify(makePayload({ document: approved(document), validFrom: '2026-01-01' })));
}

/** The parts of a schema that one value may be held against. */
function forms(schema: Schema): readonly Schema[] {
  const inner = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => (schema[key] as Schema[] | undefined) ?? []);
  return [schema, ...inner.flatMap(forms)];
}

function* members(schema: Schema, at = ''): Iterable<readonly [string, Schema]> {
  for (const form of forms(schema)) {
    for (const [name, member] of Object.entries((form.properties ?? {}) as Record<string, Schema>)) {
      yield [`${at}.${name}`, member];
      yield* members(member, `${at}.${name}`);
    }
    if (isSchema(form.items)) yield* members(form.items, `${at}[]`);
    if (isSchema(form.additionalProperties)) yield* members(form.additionalProperties, `${at}{}`);
  }
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** Members of a value that no form of its schema names. */
function* strangers(value: unknown, schemas: readonly Schema[], at = ''): Iterable<string> {
  const all = schemas.flatMap(forms);
  if (Array.isArray(value)) {
    const items = all.flatMap(({ items: each }) => (isSchema(each) ? [each] : []));
    for (const item of value) yield* strangers(item, items, `${at}[]`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      const known = all.flatMap(({ properties, additionalProperties: others }) => {
        const named = (properties as Record<string, Schema> | undefined)?.[name];
        return named ? [named] : isSchema(others) ? [others] : [];
      });
      if (known.length === 0) yield `${at}.${name}`;
      else yield* strangers(member, known, `${at}.${name}`);
    }
  }
}

describe.each(published)('the schema %s', (_name, schema, examples) => {
  test('tells every member in both languages', () => {
    const all = [...members(schema)];
    expect(all.length).toBeGreaterThan(8);
    const untold = all.filter(([, { title, description }]) => {
      if (typeof description === 'string') return !/\p{Script=Han}.* \/ \S/u.test(description);
      return typeof title !== 'string' || title === '';
    });
    expect(untold.map(([name]) => name)).toEqual([]);
  });

  test('compiles in strict mode and takes what the program writes, which has no member that it does not tell', () => {
    const ajv = new Ajv({ strict: true, allErrors: true });
    for (const name of ['need', 'unit', 'whenEmpty', 'labels', 'dictionary', 'refersTo']) ajv.addKeyword(`x-${name}`);
    // The patterns beside them say the same more exactly.
    for (const format of ['date', 'date-time']) ajv.addFormat(format, true);
    const validate = ajv.compile(schema);
    for (const made of examples) {
      const value = made();
      validate(value);
      expect(validate.errors ?? []).toEqual([]);
      expect([...new Set(strangers(value, [schema]))]).toEqual([]);
    }
  });
});
