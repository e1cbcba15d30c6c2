// Owns the shape of a format: the structure of its schema as JSON, and which changes of it content of before does not survive.
import { z } from 'zod';

/** JSON Schema without titles, hints and defaults. */
export interface Shape {
  readonly [keyword: string]: unknown;
}

export function shapeOf(schema: z.ZodType): Shape {
  const { $schema: _draft, ...shape } = z.toJSONSchema(schema, { io: 'input' });
  return JSON.parse(JSON.stringify(shape, withoutWords)) as Shape;
}

/** What is said of a field is no part of its shape; a field that is called so is an object. */
function withoutWords(key: string, value: unknown): unknown {
  const isSaid = key === 'description' ? typeof value === 'string' : key === 'examples' && Array.isArray(value);
  return isSaid ? undefined : value;
}

/**
 * The places where content that `before` takes might be refused, or not be found any more, under `after`. A change is
 * compatible when there are none: a field was added that may be absent, a limit or a list of values was widened. What
 * cannot be told from the keywords (another pattern) counts as narrower.
 */
export function narrowings(before: Shape, after: Shape, at = ''): readonly string[] {
  const place = at || '.';
  return [
    ...fieldsNarrowed(before, after, at),
    ...valuesNarrowed(before, after, place),
    ...limitsNarrowed(before, after, place),
    ...partsNarrowed(before, after, at),
    ...otherwiseNarrowed(before, after, place),
  ];
}

function* fieldsNarrowed(before: Shape, after: Shape, at: string): Iterable<string> {
  const [old, now] = [record(before.properties), record(after.properties)];
  for (const [name, shape] of Object.entries(old)) {
    if (now[name]) yield* narrowings(shape, now[name], `${at}.${name}`);
    else yield `${at}.${name}: gone`;
  }
  const needed = new Set(list(before.required));
  for (const name of list(after.required)) if (!needed.has(name)) yield `${at}.${name}: needed now`;
}

function* valuesNarrowed(before: Shape, after: Shape, place: string): Iterable<string> {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  if (now && !old) yield `${place}: any value → ${now.join(', ')}`;
  const lost = old && now ? old.filter((value) => !now.includes(value)) : [];
  if (lost.length > 0) yield `${place}: no longer ${lost.join(', ')}`;
  const lostTypes = after.type === undefined ? [] : typesOf(before).filter((type) => !takes(typesOf(after), type));
  if (lostTypes.length > 0) yield `${place}: ${lostTypes.join(', ')} → ${typesOf(after).join(', ')}`;
}

const UPPER = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'] as const;
const LOWER = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'] as const;

function* limitsNarrowed(before: Shape, after: Shape, place: string): Iterable<string> {
  for (const keyword of [...UPPER, ...LOWER]) {
    const [old, now] = [before[keyword], after[keyword]];
    if (typeof now !== 'number') continue;
    const isUpper = (UPPER as readonly string[]).includes(keyword);
    const isNarrower = typeof old !== 'number' || (isUpper ? now < old : now > old);
    if (isNarrower) yield `${place}: ${keyword} ${old ?? 'none'} → ${now}`;
  }
}

/** Elements, further fields, and each of several forms: a form of before must fit into one of today. */
function* partsNarrowed(before: Shape, after: Shape, at: string): Iterable<string> {
  for (const [keyword, suffix] of [
    ['items', '[]'],
    ['additionalProperties', '{}'],
    ['propertyNames', '{key}'],
  ] as const) {
    const [old, now] = [before[keyword], after[keyword]];
    if (now === undefined || now === true || JSON.stringify(now) === JSON.stringify(old)) continue;
    if (isShape(old) && isShape(now)) yield* narrowings(old, now, `${at}${suffix}`);
    else yield `${at}${suffix}: ${JSON.stringify(old)} → ${JSON.stringify(now)}`;
  }
  for (const keyword of ['oneOf', 'anyOf'] as const) {
    if (after[keyword] === undefined) continue;
    const forms = list<Shape>(after[keyword]);
    const former = list<Shape>(before[keyword] ?? [before]);
    for (const form of former) yield* closest(forms.map((each) => narrowings(form, each, `${at}${nameOf(form)}`)));
  }
}

const HANDLED = new Set<string>([
  ...['properties', 'required', 'enum', 'const', 'type', 'items', 'additionalProperties', 'propertyNames'],
  ...['oneOf', 'anyOf', 'allOf', 'pattern', ...UPPER, ...LOWER],
]);

function* otherwiseNarrowed(before: Shape, after: Shape, place: string): Iterable<string> {
  const known = new Set(patternsOf(before));
  for (const pattern of patternsOf(after)) if (!known.has(pattern)) yield `${place}: ${pattern}`;
  for (const [keyword, now] of Object.entries(after)) {
    if (HANDLED.has(keyword) || JSON.stringify(before[keyword]) === JSON.stringify(now)) continue;
    yield `${place}: ${keyword} ${JSON.stringify(before[keyword] ?? 'none')} → ${JSON.stringify(now)}`;
  }
}

function patternsOf({ pattern, allOf }: Shape): readonly string[] {
  const parts = list<Shape>(allOf).map((part) =>
    part.pattern === undefined ? JSON.stringify(part) : String(part.pattern),
  );
  return pattern === undefined ? parts : [String(pattern), ...parts];
}

function closest(attempts: readonly (readonly string[])[]): readonly string[] {
  return attempts.reduce((best, each) => (each.length < best.length ? each : best), attempts[0] ?? ['no form']);
}

/** Of a form that is told apart by a word: `:segment`. */
function nameOf({ properties }: Shape): string {
  const { kind, type } = record(properties);
  const word = kind?.const ?? type?.const;
  return word === undefined ? '' : `:${word}`;
}

function valuesOf({ enum: values, const: only }: Shape): readonly unknown[] | undefined {
  return only === undefined ? (values as unknown[] | undefined) : [only];
}

/** `any` for a shape that says none. */
function typesOf({ type }: Shape): readonly string[] {
  return type === undefined ? ['any'] : [type].flat().map(String);
}

function takes(types: readonly string[], type: string): boolean {
  return types.includes(type) || (type === 'integer' && types.includes('number'));
}

function record(value: unknown): Readonly<Record<string, Shape>> {
  return (value ?? {}) as Readonly<Record<string, Shape>>;
}

function list<T = string>(value: unknown): readonly T[] {
  return (value ?? []) as readonly T[];
}

function isShape(value: unknown): value is Shape {
  return value !== null && typeof value === 'object';
}
