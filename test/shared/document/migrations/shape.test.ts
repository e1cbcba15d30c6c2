// Owns the rule of what may change in a format without a step.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { narrowings, shapeOf } from '../../../../electron/dev/shape.ts';
import { documentSchema } from '../../../../shared/document/document.ts';

const node = (kind: string, more: z.ZodRawShape = {}) => z.looseObject({ kind: z.literal(kind), ...more });
const before = z.looseObject({
  code: z
    .string()
    .max(24)
    .regex(/^[A-Z]+$/),
  size: z.number().int().min(0).max(10).optional(),
  status: z.enum(['draft', 'ready']),
  hash: z.string().nullable(),
  caps: z.looseObject({ per7: z.number() }),
  locks: z.record(z.string().max(60), z.enum(['locked', 'free'])).optional(),
  nodes: z.array(z.discriminatedUnion('kind', [node('goal', { name: z.string() }), node('segment')])).max(9),
});
const found = (shape: z.ZodRawShape) => narrowings(shapeOf(before), shapeOf(before.extend(shape)));
const nodes = (...forms: Parameters<typeof z.discriminatedUnion>[1]) => ({
  nodes: z.array(z.discriminatedUnion('kind', forms as never)).max(9),
});

describe('compatible', () => {
  test.each<[string, z.ZodRawShape]>([
    ['nothing at all', {}],
    ['a field that may be absent', { mood: z.string().max(3).optional() }],
    ['a field inside that may be absent', { caps: z.looseObject({ per7: z.number(), per30: z.number().optional() }) }],
    ['a field that may be absent now', { code: before.shape.code.optional() }],
    ['a wider limit', { size: z.number().int().min(-1).max(11).optional() }],
    ['no limit', { size: z.number().optional() }],
    ['one more value', { status: z.enum(['draft', 'ready', 'active']) }],
    ['any text', { code: z.string(), hash: z.string().nullable() }],
    ['one more kind', nodes(node('goal', { name: z.string() }), node('segment'), node('persona', { age: z.number() }))],
    ['a field of a kind', nodes(node('goal', { name: z.string(), note: z.string().optional() }), node('segment'))],
    ['one more lock', { locks: z.record(z.string().max(60), z.enum(['locked', 'free', 'open'])).optional() }],
  ])('%s', (_what, shape) => {
    expect(found(shape)).toEqual([]);
  });
});

describe('needs a step', () => {
  const { code: _code, ...renamed } = before.shape;
  const without = narrowings(shapeOf(before), shapeOf(z.looseObject({ ...renamed, mapCode: z.string().optional() })));
  test('another name', () => {
    expect(without).toEqual(['.code: gone']);
  });

  test.each<[string, z.ZodRawShape, string]>([
    ['a field that must be there', { mood: z.string() }, '.mood: needed now'],
    ['a field that must be there now', { size: before.shape.size.unwrap() }, '.size: needed now'],
    ['a shorter text', { code: before.shape.code.max(23) }, '.code: maxLength 24 → 23'],
    ['a limit where there was none', { code: before.shape.code.min(2) }, '.code: minLength none → 2'],
    ['a higher floor', { size: z.number().int().min(1).max(10).optional() }, '.size: minimum 0 → 1'],
    [
      'another pattern',
      {
        code: z
          .string()
          .max(24)
          .regex(/^[a-z]+$/),
      },
      '.code: ^[a-z]+$',
    ],
    ['one more pattern', { code: before.shape.code.regex(/X/) }, '.code: X'],
    ['a value less', { status: z.enum(['draft', 'done']) }, '.status: no longer ready'],
    ['values where any was taken', { code: z.enum(['A']) }, '.code: any value → A'],
    ['another type', { caps: z.string() }, '.caps: object → string'],
    ['whole numbers only', { caps: z.looseObject({ per7: z.number().int() }) }, '.caps.per7: number → integer'],
    ['no null', { hash: z.string() }, '.hash: null → string'],
    ['a format', { code: z.iso.date() }, '.code: format "none" → "date"'],
    ['a kind less', nodes(node('goal', { name: z.string() })), '.nodes[]:segment.name: needed now'],
    ['a field of a kind less', nodes(node('goal'), node('segment')), '.nodes[]:goal.name: gone'],
    ['fewer elements', { nodes: before.shape.nodes.max(8) }, '.nodes: maxItems 9 → 8'],
    ['no unknown fields', { caps: z.strictObject({ per7: z.number() }) }, '.caps{}: {} → false'],
    ['a lock less', { locks: z.record(z.string().max(60), z.enum(['locked'])).optional() }, '.locks{}: no longer free'],
  ])('%s', (_what, shape, place) => {
    expect(found(shape)).toContain(place);
  });

  test('a tighter limit deep in the map itself', () => {
    const shape = shapeOf(documentSchema);
    const tight = JSON.parse(JSON.stringify(shape).replaceAll('"maximum":9999}', '"maximum":9998}'));
    expect(narrowings(shape, tight)).toEqual(['.nodes[]:script.version: maximum 9999 → 9998']);
    expect(narrowings(tight, shape)).toEqual([]);
  });
});
