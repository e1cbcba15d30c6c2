import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JSON_LIMITS, parseStrictJson } from '../../../shared/document/strict-json.ts';
import { ProblemError } from '../../../shared/problem.ts';

function problemOf(text: string) {
  try {
    parseStrictJson(text);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  return undefined;
}

describe('parseStrictJson', () => {
  test('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        fc.pre(!/__proto__|constructor|prototype/.test(text));
        expect(parseStrictJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('passes over a byte order mark', () => {
    expect(parseStrictJson('\ufeff{"a":1}')).toEqual({ a: 1 });
  });

  test.each([
    ['{"a": 1,}', 1, 9],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['{"a": 1} x', 1, 10],
    ["{'a': 1}", 1, 2],
    ['{"a": 1 /* note */}', 1, 9],
    ['// note\n{}', 1, 1],
    ['<!doctype html>', 1, 1],
    ['{"a": NaN}', 1, 7],
  ])('%j is not JSON: line %i, column %i', (text, line, column) => {
    expect(problemOf(text)).toEqual({ code: 'E_FILE_NOT_JSON', params: { line, column } });
  });

  test('says of every beginning of a file that it is truncated', () => {
    const text = JSON.stringify({ a: [1, -2.5e3, true, null, 'x\\"y\u4e2d'], b: { c: {} } }, null, 1);
    for (let length = 0; length < text.length; length += 1) {
      expect(problemOf(text.slice(0, length)), text.slice(0, length)).toEqual({ code: 'E_FILE_TRUNCATED' });
    }
  });

  test.each(['1e999', '-1e999', '9007199254740993', '-123456789012345678901'])(
    'refuses %s, which would be read as another number',
    (number) => {
      expect(problemOf(`{"a":1,\n"b":[${number}]}`)).toEqual({
        code: 'E_FILE_BAD_NUMBER',
        params: { number, line: 2 },
      });
    },
  );

  test.each(['1e300', '0.1', '9007199254740991', '-9007199254740992', '-0', '1E+2'])('reads %s', (number) => {
    expect(parseStrictJson(`[${number}]`)).toEqual(JSON.parse(`[${number}]`));
  });

  test('refuses deep nesting before a parser sees it', () => {
    expect(problemOf('['.repeat(JSON_LIMITS.maxDepth) + ']'.repeat(JSON_LIMITS.maxDepth))).toBeUndefined();
    expect(problemOf('['.repeat(1_000_000))).toEqual({ code: 'E_FILE_TOO_DEEP', params: { limit: 64 } });
    expect(problemOf('{"a":'.repeat(100_000))).toMatchObject({ code: 'E_FILE_TOO_DEEP' });
    expect(problemOf(`"${'['.repeat(1000)}\\"["`)).toBeUndefined();
  });

  test('refuses two equal keys of one object, however they are written', () => {
    expect(problemOf('{"a":1,\n"b":{"a":1},\n"a":2}')).toEqual({
      code: 'E_FILE_DUPLICATE_KEY',
      params: { key: 'a', line: 3 },
    });
    expect(problemOf('{"id":1,"\\u0069d":2}')).toMatchObject({ code: 'E_FILE_DUPLICATE_KEY' });
    expect(problemOf('[{"a":1},{"a":2}]')).toBeUndefined();
  });

  test.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])('refuses the key %s at any depth', (key) => {
    const name = JSON.parse(`"${key}"`);
    expect(problemOf(`{"a":\n[{"${key}":1}]}`)).toEqual({
      code: 'E_FILE_FORBIDDEN_KEY',
      params: { key: name, line: 2 },
    });
    expect(problemOf(`["${key}"]`)).toBeUndefined();
  });

  test('refuses halves of characters, which no file can hold', () => {
    expect(problemOf('["\\ud83d"]')).toEqual({ code: 'E_FILE_BAD_TEXT', params: { line: 1 } });
    expect(problemOf('{"\\udc00":1}')).toMatchObject({ code: 'E_FILE_BAD_TEXT' });
    expect(problemOf('["\\ud83d\\ude00"]')).toBeUndefined();
  });
});
