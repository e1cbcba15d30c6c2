// Owns the field: one zod schema with label, unit, need and control, from which forms, defaults, JSON Schema and diff follow.
import { z } from 'zod';
import type { Message } from '../i18n/message.ts';
import type { DictionaryId } from './dictionary-id.ts';
import type { ItemKind } from './item-kind.ts';
import type { KindId } from './kind-id.ts';

/** `save`: the document cannot exist without it. `export`: expected before branches get it. (DOMAIN §3: ● ◐ ○) */
export type Need = 'save' | 'export' | 'optional';

export type Control =
  | 'text'
  | 'longText'
  | 'number'
  | 'date'
  | 'timeRange'
  | 'choice'
  | 'choices'
  | 'dictionary'
  | 'switch'
  | 'texts'
  | 'list'
  | 'group'
  | 'nodeRef'
  | 'listRef'
  | 'itemRef';

export interface Option {
  readonly value: string;
  readonly label: Message;
}

/** What a form needs to know of a field beside its schema. */
export interface FieldInfo {
  readonly label: Message;
  readonly need: Need;
  readonly control: Control;
  /** Shown behind the number, e.g. 万元; stored values are always in this unit. */
  readonly unit?: Message;
  /** The unit of one element, where it decides: people or companies. */
  readonly unitFor?: (element: Readonly<Record<string, unknown>>) => Message | undefined;
  /** How people say the number, where figure and unit are not how they do. */
  readonly said?: (value: number) => Message;
  readonly hint?: Message;
  readonly options?: readonly Option[];
  /** The dictionary that offers values, for control `dictionary`. */
  readonly dictionary?: DictionaryId;
  /** The kind whose nodes can be referred to, for control `nodeRef`. */
  readonly refersTo?: KindId;
  /** The kind of library item that can be referred to, for control `itemRef`. */
  readonly itemKind?: ItemKind;
  /** Several values allowed, for controls `dictionary`, `nodeRef` and `itemRef`. */
  readonly many?: boolean;
  /** The field by which a record is told from the others, for control `list`. */
  readonly key?: string;
  /** The fields of one record, for control `list`. */
  readonly record?: readonly (readonly [name: string, info: FieldInfo])[];
  /** The fields beside it that are changed together with it, in one control; its own name is the control's. */
  readonly carries?: readonly string[];
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly integer?: boolean;
  /** The value a new element starts with. */
  readonly initial?: unknown;
  /** Where the form shows it; fields without a section come first. */
  readonly section?: Message;
  /** What holds while it is empty. */
  readonly whenEmpty?: Message;
  /** The form hides the field while this is false; the value stays. */
  readonly shownWhen?: (element: Readonly<Record<string, unknown>>) => boolean;
}

/** The section of what is rarely needed: the last of a form, and folded. */
export const MORE: Message = { zh: '更多', en: 'More' };

const registry = z.registry<FieldInfo>();

type Extra<N extends Need> = Omit<FieldInfo, 'label' | 'control' | 'need' | 'record'> & { readonly need?: N };
type Needed<S extends z.ZodType, N extends Need> = N extends 'save' ? S : z.ZodOptional<S>;

/** Attaches `info` to `schema`; a field that is not needed to save becomes optional. */
function define<S extends z.ZodType, N extends Need = 'optional'>(
  schema: S,
  control: Control,
  label: Message,
  extra: Extra<N> & Pick<FieldInfo, 'record'>,
): Needed<S, N> {
  const need: Need = extra.need ?? 'optional';
  const info: FieldInfo = { ...extra, label, control, need };
  const field = need === 'save' ? schema : schema.optional();
  field.register(registry, info);
  return field as Needed<S, N>;
}

/** The info as it is for one element. */
export function infoFor(info: FieldInfo, element: Readonly<Record<string, unknown>>): FieldInfo {
  const unit = info.unitFor?.(element);
  return unit ? { ...info, unit } : info;
}

/** The info of a field schema, or undefined for a schema that is no field. */
export function findFieldInfo(schema: z.core.$ZodType): FieldInfo | undefined {
  return registry.get(schema as z.ZodType);
}

/** The info of a field schema; throws for a schema that was not made by this file. */
export function fieldInfo(schema: z.ZodType): FieldInfo {
  const info = registry.get(schema);
  if (!info) throw new Error('a schema without field info');
  return info;
}

/** The fields of an object schema made of fields, in order. */
export function fieldsOf(
  object: z.ZodObject,
): readonly (readonly [name: string, schema: z.ZodType, info: FieldInfo])[] {
  return Object.entries(object.shape).flatMap(([name, schema]) => {
    const info = registry.get(schema as z.ZodType);
    return info ? [[name, schema as z.ZodType, info] as const] : [];
  });
}

/** One line of text, trimmed, at most `maxLength` characters (60 unless given). */
export const text = <N extends Need = 'optional'>(label: Message, extra: Extra<N> & { pattern?: RegExp } = {}) => {
  const { pattern, ...info } = extra;
  const max = info.maxLength ?? 60;
  let schema = z.string().max(max);
  if (info.need === 'save') schema = schema.min(1).regex(/\S/);
  if (pattern) schema = schema.regex(pattern);
  return define(schema, 'text', label, { ...info, maxLength: max } as Extra<N>);
};

/** Free text of several lines, at most `maxLength` characters (2,000 unless given). */
export const longText = <N extends Need = 'optional'>(label: Message, extra: Extra<N> = {}) => {
  const max = extra.maxLength ?? 2000;
  return define(z.string().max(max), 'longText', label, { ...extra, maxLength: max });
};

/** A number in the unit of the field, within `minimum` and `maximum`. */
export const number = <N extends Need = 'optional'>(label: Message, extra: Extra<N> = {}) => {
  let schema = z.number();
  if (extra.minimum !== undefined) schema = schema.min(extra.minimum);
  if (extra.maximum !== undefined) schema = schema.max(extra.maximum);
  if (extra.integer) schema = schema.int();
  return define(schema, 'number', label, extra);
};

export const integer = <N extends Need = 'optional'>(label: Message, extra: Extra<N> = {}) =>
  number(label, { minimum: 0, ...extra, integer: true });

/** A percentage 0–100 with at most two decimals. */
export const percent = <N extends Need = 'optional'>(label: Message, extra: Extra<N> = {}) => {
  const limits = { minimum: 0, maximum: 100, unit: { zh: '%', en: '%' }, ...extra };
  const schema = z.number().min(limits.minimum).max(limits.maximum).multipleOf(0.01);
  return define(schema, 'number', label, limits);
};

/** A calendar day `YYYY-MM-DD` that exists. */
export const date = <N extends Need = 'optional'>(label: Message, extra: Extra<N> = {}) =>
  define(z.iso.date(), 'date', label, extra);

/** `HH:MM-HH:MM`, several separated by commas. */
export const timeRange = <N extends Need = 'optional'>(label: Message, extra: Extra<N> = {}) =>
  define(z.string().regex(TIME_RANGES), 'timeRange', label, { maxLength: 60, ...extra });

const TIME_RANGES =
  /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d(,([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)*$/;

/** One of the keys of `labels`. */
export const choice = <const K extends string, N extends Need = 'optional'>(
  label: Message,
  labels: Readonly<Record<K, Message>>,
  extra: Extra<N> = {},
) => {
  const values = Object.keys(labels) as K[];
  return define(z.enum(values), 'choice', label, { ...extra, options: optionsOf(labels) });
};

/** Several of the keys of `labels`. */
export const choices = <const K extends string, N extends Need = 'optional'>(
  label: Message,
  labels: Readonly<Record<K, Message>>,
  extra: Extra<N> = {},
) => {
  const list = z.array(z.enum(Object.keys(labels) as K[]));
  const schema = extra.need === 'save' ? list.min(1) : list;
  return define(schema, 'choices', label, { ...extra, options: optionsOf(labels) });
};

/** An entry of a dictionary by its id; ids unknown to the dictionary are kept. */
export const fromDictionary = <N extends Need = 'optional'>(
  label: Message,
  dictionary: DictionaryId,
  extra: Extra<N> = {},
) => define(z.string().min(1).max(60), 'dictionary', label, { ...extra, dictionary });

/** Several entries of a dictionary by their ids. */
export const manyFromDictionary = <N extends Need = 'optional'>(
  label: Message,
  dictionary: DictionaryId,
  extra: Extra<N> = {},
) => define(z.array(z.string().min(1).max(60)), 'dictionary', label, { ...extra, dictionary, many: true });

export const flag = <N extends Need = 'optional'>(label: Message, extra: Extra<N> = {}) =>
  define(z.boolean(), 'switch', label, extra);

/** A list of short texts. */
export const texts = <N extends Need = 'optional'>(label: Message, extra: Extra<N> = {}) =>
  define(z.array(z.string().min(1).max(60)), 'texts', label, extra);

/** The id of a node of one kind. */
export const nodeRef = <N extends Need = 'optional'>(label: Message, refersTo: KindId, extra: Extra<N> = {}) =>
  define(z.string().min(1).max(60), 'nodeRef', label, { ...extra, refersTo });

/** The ids of several nodes of one kind. */
export const nodeRefs = <N extends Need = 'optional'>(label: Message, refersTo: KindId, extra: Extra<N> = {}) =>
  define(z.array(z.string().min(1).max(60)), 'nodeRef', label, { ...extra, refersTo, many: true });

/** The id of one of the map's lists (名单). */
export const listRef = <N extends Need = 'optional'>(label: Message, extra: Extra<N> = {}) =>
  define(z.string().min(1).max(60), 'listRef', label, extra);

/** The id of a library item of one kind. */
export const itemRef = <N extends Need = 'optional'>(label: Message, itemKind: ItemKind, extra: Extra<N> = {}) =>
  define(z.string().min(1).max(60), 'itemRef', label, { ...extra, itemKind });

/** The ids of several library items of one kind. */
export const itemRefs = <N extends Need = 'optional'>(label: Message, itemKind: ItemKind, extra: Extra<N> = {}) =>
  define(z.array(z.string().min(1).max(60)), 'itemRef', label, { ...extra, itemKind, many: true });

/** A list of small records, each made of fields. */
export const list = <S extends z.ZodRawShape, N extends Need = 'optional'>(
  label: Message,
  item: z.ZodObject<S>,
  extra: Extra<N> & { readonly key?: keyof S & string } = {},
) => define(z.array(item), 'list', label, { ...extra, record: fieldsOf(item).map(([name, , info]) => [name, info]) });

/** Fields that belong together, stored as one nested object. */
export const group = <O extends z.ZodType, N extends Need = 'optional'>(
  label: Message,
  fields: O,
  extra: Extra<N> = {},
) => define(fields, 'group', label, extra);

function optionsOf(labels: Readonly<Record<string, Message>>): readonly Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
