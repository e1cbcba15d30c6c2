// Owns making JSON Schema from the program's own definitions, with labels, units and needs; that of the map file first.
import { z } from 'zod';
import type { Message } from '../i18n/message.ts';
import { documentSchema, FORMAT_VERSION } from './document.ts';
import { type FieldInfo, findFieldInfo } from './field.ts';
import { PARTS } from './field-path.ts';
import { kinds } from './kinds/index.ts';
import { MEMBERS } from './member-words.ts';

type JsonObject = Record<string, unknown>;

/** JSON Schema of a map file. */
export function documentJsonSchema(): JsonObject {
  const schema = jsonSchemaOf(documentSchema, `策略图谱 / Strategy map ${FORMAT_VERSION}`);
  nameMembers(schema);
  return schema;
}

/**
 * JSON Schema (draft 2020-12) of a file's content. Beside the standard keywords, fields carry `x-need` (`save`, `export`,
 * `optional`), `x-unit`, `x-whenEmpty`, `x-labels` of their values, `x-dictionary` and `x-refersTo`.
 */
export function jsonSchemaOf(content: z.ZodType, title: string): JsonObject {
  const schema = z.toJSONSchema(content, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const info = findFieldInfo(zodSchema);
      if (info) Object.assign(jsonSchema, annotations(info));
      // Validators divide in binary, where 33.33 is no multiple of 0.01: a rule that refuses good files is left out.
      if (!Number.isInteger(jsonSchema.multipleOf ?? 1)) delete jsonSchema.multipleOf;
      const kind = Object.values(kinds).find(({ fields }) => fields === zodSchema);
      if (kind) jsonSchema.title = both(kind.title);
    },
  });
  const { $schema, ...rest } = schema;
  return { $schema, title, ...rest };
}

/** What is no field of a form has its words too. */
export function nameMembers(schema: JsonObject): void {
  for (const [name, member] of Object.entries((schema.properties ?? {}) as Record<string, JsonObject>)) {
    const words = MEMBERS[name] ?? PARTS[name];
    if (words && member.title === undefined && member.description === undefined) member.title = both(words);
    nameMembers(member);
  }
  for (const each of [schema.items, ...((schema.oneOf ?? []) as unknown[])]) if (each) nameMembers(each as JsonObject);
}

function annotations(info: FieldInfo): JsonObject {
  return {
    title: both(info.label),
    ...(info.hint && { description: both(info.hint) }),
    ...(info.initial !== undefined && { default: info.initial }),
    'x-need': info.need,
    ...(info.whenEmpty && { 'x-whenEmpty': both(info.whenEmpty) }),
    ...(info.unit && { 'x-unit': both(info.unit) }),
    ...(info.options && {
      'x-labels': Object.fromEntries(info.options.map(({ value, label }) => [value, both(label)])),
    }),
    ...(info.dictionary && { 'x-dictionary': info.dictionary }),
    ...(info.refersTo && { 'x-refersTo': info.refersTo }),
  };
}

function both({ zh, en }: Message): string {
  return zh === en ? zh : `${zh} / ${en}`;
}
