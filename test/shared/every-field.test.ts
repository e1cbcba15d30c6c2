// Owns what holds for every field of a map and of the dictionaries, whoever adds one: words in both languages, a place in the
// published schema, a reader, and a difference in words.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { tables } from '../../shared/dictionary/tables.ts';
import { allDifferences } from '../../shared/diff/fields-and-records.ts';
import { changeWords } from '../../shared/diff/value-words.ts';
import { edgeTypes } from '../../shared/document/edge-types.ts';
import { type FieldInfo, fieldsOf } from '../../shared/document/field.ts';
import { documentFields } from '../../shared/document/field-path.ts';
import { innerObject } from '../../shared/document/inner-object.ts';
import { documentJsonSchema } from '../../shared/document/json-schema.ts';
import { kinds } from '../../shared/document/kinds/index.ts';
import { mapFields } from '../../shared/document/map-fields.ts';

interface Found {
  /** The object of fields that is an element, a record or an entry of its own. */
  readonly holder: z.ZodObject;
  /** Of the holder and the field, `goal branchTargets.target`. */
  readonly name: string;
  readonly path: readonly string[];
  readonly info: FieldInfo;
  /** Of the lists on the way: how their records are told from each other. */
  readonly lists: readonly { readonly depth: number; readonly info: FieldInfo }[];
}

const RECORDS = [
  'policy',
  'departures',
  'waves',
  'lists',
  'metrics',
  'materials',
  'breakpoints',
  'emptyCells',
  'waivers',
  'rewards',
] as const;

const HOLDERS: readonly (readonly [string, z.ZodObject])[] = [
  ['map', mapFields],
  ...RECORDS.map((name) => [name, innerObject(documentFields.shape[name]) as z.ZodObject] as const),
  ...Object.values(kinds).map((kind) => [kind.id, kind.fields as z.ZodObject] as const),
  ...Object.values(edgeTypes).map((type) => [type.id, type.fields as z.ZodObject] as const),
];
const ENTRIES = Object.entries(tables).map(([id, { row }]) => [`dictionary ${id}`, row as z.ZodObject] as const);

function found(
  holder: z.ZodObject,
  name: string,
  object = holder,
  path: readonly string[] = [],
  lists: Found['lists'] = [],
): Found[] {
  const infos = new Map(fieldsOf(object).map(([key, , info]) => [key, info]));
  return Object.entries(object.shape).flatMap(([key, schema]): Found[] => {
    const info = infos.get(key);
    const own = [...path, key];
    const inner = innerObject(schema as z.ZodType);
    const isList = info?.control === 'list';
    const within = isList && info ? [...lists, { depth: own.length, info }] : lists;
    const inside = inner ? found(holder, name, inner, own, within) : [];
    return info ? [{ holder, name: `${name} ${own.join('.')}`, path: own, info, lists }, ...inside] : inside;
  });
}

const ofMaps = HOLDERS.flatMap(([name, holder]) => found(holder, name));
const allFields = [...ofMaps, ...ENTRIES.flatMap(([name, holder]) => found(holder, name))];

test('fields are found in groups and in lists', () => {
  const names = allFields.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['goal branchTargets.staff', 'policy totalCap.perHour']));
  expect(names).toEqual(expect.arrayContaining(['rewards lines.amount', 'dictionary events comparedDays']));
  expect(names.length).toBeGreaterThan(600);
});

test('every field has its words in both languages', () => {
  const said = allFields.flatMap(({ name, info: { label, hint, unit, options = [], whenEmpty } }) =>
    [label, hint, unit, whenEmpty, ...options.map((option) => option.label)].flatMap((words) =>
      words ? [[name, words] as const] : [],
    ),
  );
  expect(said.filter(([, { zh, en }]) => zh.trim() === '' || en.trim() === '')).toEqual([]);
  // One hint quotes what is to be typed.
  const han = said.filter(([, { en }]) => /\p{Script=Han}/u.test(en)).map(([name]) => name);
  expect(han).toEqual(['dictionary wordContexts phrase']);
});

/** Where fields are defined, filled and translated: none of it reads them. */
const DEFINITIONS =
  /^(shared\/document\/(kinds\/(?!channel-facts)|field\.ts|edge-types|map-fields|map-records|member-words)|shared\/dictionary\/(schemas|starter)|shared\/library\/(starter|item-fields)|shared\/help)/;

const sources = ['shared', 'electron/store', 'electron/cli', 'renderer'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = `${folder}/${name}`.replaceAll('\\', '/');
    return /\.tsx?$/.test(name) && !DEFINITIONS.test(path) ? [readFileSync(path, 'utf8')] : [];
  }),
);
/** Without remarks and without the lines that define a field. */
const code = sources
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  .replace(
    /^ +\w+: (text|longText|number|integer|percent|date|choice|choices|flag|texts|list|group|money|nodeRef|fromDictionary|manyFromDictionary)\(.*$/gm,
    '',
  );
const named = new Set(code.match(/\b[a-zA-Z]\w*\b/g));

/** What stays a note for people: nothing is worked out from it, and its form or table is where it is read. */
const NOTES = [
  ...['map orgLevel', 'lists dedupeKey', 'breakpoints dropPct'],
  ...['segment cutoff', 'product incomeRatePct', 'channel suitableTiers'],
  ...['dictionary attributes attributeClass'],
];
/** Told to branches with all sections of a script. */
const SECTIONS = ['script sections.fees'];

test('every field is read by name somewhere, or by what reads all fields of its sort', () => {
  const unread = allFields.filter(({ path }) => !named.has(path.at(-1) ?? '')).map(({ name }) => name);
  expect(unread.sort()).toEqual([...NOTES, ...SECTIONS].sort());
});

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly const?: string;
}

test('the published schema of maps tells every member, in both languages', () => {
  const untold: string[] = [];
  const look = (schema: Schema, at: string) => {
    for (const [name, each] of Object.entries(schema.properties ?? {})) {
      if (!each.title && !each.description) untold.push(name);
      look(each, `${at}.${name}`);
    }
    if (schema.items) look(schema.items, at);
    for (const each of schema.oneOf ?? []) look(each, at);
  };
  look(documentJsonSchema() as Schema, '');
  expect([...new Set(untold)]).toEqual([]);
});

/** Two values that the field may hold, told from each other in words. */
function twoValues({ control, options = [], many, minimum = 0, said }: FieldInfo): readonly [unknown, unknown] {
  const [one, other] = options.map(({ value }) => value);
  switch (control) {
    case 'number':
      return said ? [minimum + 1, minimum + 2] : [1, 2];
    case 'switch':
      return [true, undefined];
    case 'date':
      return ['2026-03-01', '2026-03-02'];
    case 'choice':
      return [one, other];
    case 'choices':
      return [[one], [one, other]];
    case 'texts':
      return [['甲'], ['甲', '乙']];
    case 'longText':
      return [`${'长'.repeat(80)}甲`, `${'长'.repeat(80)}乙`];
    default:
      return many ? [['A1'], ['A1', 'A2']] : ['A1', 'A2'];
  }
}

/** An element that holds the value at the path; the records on the way have a key. */
function holding({ path, lists }: Found, value: unknown): Record<string, unknown> {
  const element: Record<string, unknown> = {};
  let at: Record<string, unknown> = element;
  path.forEach((name, index) => {
    if (index === path.length - 1) {
      if (value !== undefined) at[name] = value;
      return;
    }
    const list = lists.find(({ depth }) => depth === index + 1)?.info;
    const next: Record<string, unknown> = list?.key && list.key !== path[index + 1] ? { [list.key]: 'K' } : {};
    at[name] = list ? [next] : next;
    at = next;
  });
  return element;
}

describe('every field of a map that changes', () => {
  const leaves = ofMaps.filter(({ info: { control } }) => control !== 'group' && control !== 'list');

  test.each(leaves.map((field) => [field.name, field] as const))('%s is told in words', (_, field) => {
    const [one, other] = twoValues(field.info);
    const differences = allDifferences(field.holder, holding(field, one), holding(field, other), new Set());
    expect(differences.length).toBeGreaterThan(0);
    for (const { label, info, before, after } of differences) {
      expect(`${label.zh} ${label.en}`).not.toMatch(/undefined|^\s*\S+\.\S+\s/);
      const [was, is] = changeWords(info, before, after);
      expect([was.zh, was.en]).not.toEqual([is.zh, is.en]);
      expect([was.zh, was.en, is.zh, is.en].join(' ')).not.toMatch(/[{[\]}"]|undefined|\[object/);
    }
    const told = differences.map(({ label }) => label.zh).join(' ');
    const isKey = field.lists.at(-1)?.info.key === field.path.at(-1);
    if (!isKey && field.lists.every(({ info }) => info.key)) expect(told).toContain(field.info.label.zh);
  });
});
