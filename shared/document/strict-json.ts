// Owns reading JSON from outside: depth, duplicate and forbidden keys, broken characters and numbers are refused, nothing is repaired.
import { visit } from 'jsonc-parser';
import { ProblemError } from '../problem.ts';

export interface JsonLimits {
  /** Objects and arrays inside each other. */
  readonly maxDepth: number;
}

/** A map nests less than ten levels deep. */
export const JSON_LIMITS: JsonLimits = { maxDepth: 64 };

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * The value of a JSON text; a byte order mark before it is passed over. The caller limits the size.
 * Throws `E_FILE_TOO_DEEP`, `E_FILE_TRUNCATED`, `E_FILE_NOT_JSON`, `E_FILE_FORBIDDEN_KEY`, `E_FILE_DUPLICATE_KEY`,
 * `E_FILE_BAD_TEXT`, `E_FILE_BAD_NUMBER`.
 */
export function parseStrictJson(text: string, limits: JsonLimits = JSON_LIMITS): unknown {
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  const openAtEnd = scanDepth(json, limits);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw syntaxProblem(json, openAtEnd);
  }
  checkKeys(json);
  return value;
}

/**
 * True when the text ends inside a string, object or array. Works on any text, so that deep nesting never reaches a parser.
 * Throws `E_FILE_TOO_DEEP`.
 */
export function scanDepth(json: string, { maxDepth }: JsonLimits = JSON_LIMITS): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < json.length; i += 1) {
    const code = json.charCodeAt(i);
    if (inString) {
      if (code === BACKSLASH) i += 1;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) {
      inString = true;
    } else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      depth += 1;
      if (depth > maxDepth) throw new ProblemError('E_FILE_TOO_DEEP', { limit: maxDepth });
    } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
      depth -= 1;
    }
  }
  return inString || depth > 0;
}

const [QUOTE, BACKSLASH, OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d];

/** Truncated when the first thing wrong is that the text ends; else where the text stops being JSON. */
function syntaxProblem(json: string, openAtEnd: boolean): ProblemError {
  const end = json.trimEnd().length;
  let first: { stop: number; line: number; column: number } | undefined;
  const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };
  visit(
    json,
    {
      onError: (_code, offset, length, line, column) =>
        (first ??= { stop: offset + length, line: line + 1, column: column + 1 }),
    },
    strict,
  );
  if (end === 0 || (openAtEnd && (!first || first.stop >= end))) return new ProblemError('E_FILE_TRUNCATED');
  return new ProblemError('E_FILE_NOT_JSON', { line: first?.line ?? 1, column: first?.column ?? 1 });
}

/** Looks at every key and string of a text that is known to be JSON; JSON.parse alone would keep the last of two keys. */
function checkKeys(json: string): void {
  const open: Set<string>[] = [];
  visit(json, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (key, _offset, _length, startLine) => {
      const line = startLine + 1;
      if (FORBIDDEN_KEYS.has(key)) throw new ProblemError('E_FILE_FORBIDDEN_KEY', { key, line });
      if (LONE_SURROGATE.test(key)) throw new ProblemError('E_FILE_BAD_TEXT', { line });
      const keys = open.at(-1);
      if (keys?.has(key)) throw new ProblemError('E_FILE_DUPLICATE_KEY', { key: key.slice(0, 60), line });
      keys?.add(key);
    },
    onLiteralValue: (value, offset, length, startLine) => {
      const line = startLine + 1;
      if (typeof value === 'string' && LONE_SURROGATE.test(value)) throw new ProblemError('E_FILE_BAD_TEXT', { line });
      if (typeof value === 'number' && !isExact(value, json, offset, length)) {
        throw new ProblemError('E_FILE_BAD_NUMBER', {
          number: json.slice(offset, offset + Math.min(length, 40)),
          line,
        });
      }
    },
  });
}

/** False for a number that would be read as another one: 1e999 as infinity, 20 digits with the last ones lost. */
function isExact(value: number, json: string, offset: number, length: number): boolean {
  if (!Number.isFinite(value)) return false;
  const text = json.slice(offset, offset + length);
  return Number.isSafeInteger(value) || !/^-?\d+$/.test(text) || String(value) === text;
}
