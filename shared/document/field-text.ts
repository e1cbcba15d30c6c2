// Owns what is typed into a field: text to value, value to text, and what is wrong with a text, in words.

import type { z } from 'zod';
import { plainFigure } from '../i18n/figure.ts';
import type { Message, MessageParams } from '../i18n/message.ts';
import type { FieldInfo } from './field.ts';
import { saidNumber } from './said-number.ts';

export interface FieldProblem {
  readonly message: Message;
  readonly params?: MessageParams;
  /** True for a text that more typing can fix; reported only once the field is left. */
  readonly unfinished?: boolean;
}

export type Reading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: FieldProblem };

/** Reads what was typed; an empty text is no value (`undefined`) where the field allows that. */
export function readText(schema: z.ZodType, info: FieldInfo, text: string): Reading {
  // Half a character, as some programs cut them on the clipboard, is in no file.
  const sound = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  const trimmed = sound.trim();
  switch (info.control) {
    case 'number':
      return trimmed === '' ? readValue(schema, info, undefined) : readNumber(schema, info, trimmed);
    case 'date':
      return trimmed === '' ? readValue(schema, info, undefined) : readDate(schema, info, trimmed);
    case 'timeRange':
      return trimmed === '' ? readValue(schema, info, undefined) : readTimes(schema, info, trimmed);
    case 'longText':
      return readString(schema, info, trimmed === '' ? '' : sound);
    default:
      return readString(schema, info, trimmed);
  }
}

/** Checks a value against its field. */
export function readValue(schema: z.ZodType, info: FieldInfo, value: unknown): Reading {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issue = parsed.error.issues[0] as Issue | undefined;
  return { ok: false, problem: problemOf(issue, info, value) };
}

/** The text that stands in the field for a stored value. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'number' ? plainFigure(value) : String(value);
}

function readString(schema: z.ZodType, info: FieldInfo, text: string): Reading {
  if (text !== '') return readValue(schema, info, text);
  return readValue(schema, info, info.need === 'save' ? '' : undefined);
}

function readNumber(schema: z.ZodType, info: FieldInfo, text: string): Reading {
  const plain = halfWidth(text).replace(/[,\s_%]/g, '');
  const said = saidNumber(info, plain);
  if (said !== undefined) return readValue(schema, info, said);
  return { ok: false, problem: { message: NOT_A_NUMBER, unfinished: /^[+-]?\.?$/.test(plain) } };
}

/** Takes 2026-9-3, 2026/09/03, 2026.9.3, 20260903 and 2026年9月3日. */
function readDate(schema: z.ZodType, info: FieldInfo, text: string): Reading {
  const match = /^(\d{4})(?:[-/.年]?(\d{2})[-/.月]?(\d{2})|[-/.年](\d{1,2})[-/.月](\d{1,2}))日?$/.exec(halfWidth(text));
  if (!match) return { ok: false, problem: { message: NOT_A_DATE, unfinished: true } };
  const [, year, longMonth, longDay, month = longMonth, day = longDay] = match;
  const read = readValue(schema, info, `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`);
  return read.ok ? read : { ok: false, problem: { ...read.problem, unfinished: true } };
}

/** Takes 9:30–11:30、14:30至17:00 and the like; answers `09:30-11:30,14:30-17:00`. */
function readTimes(schema: z.ZodType, info: FieldInfo, text: string): Reading {
  const ranges = halfWidth(text)
    .replace(/\s*(?:[-–—~～]|至|到)\s*/g, '-')
    .split(/[,、;\s]+/)
    .filter((range) => range !== '')
    .map((range) => range.replace(/(^|-)(\d):/g, '$10$2:'));
  const read = readValue(schema, info, ranges.join(','));
  return read.ok ? read : { ok: false, problem: { message: NOT_TIMES, unfinished: true } };
}

/** Full-width digits, colons and commas as an input method writes them, made half-width. */
function halfWidth(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐−]/g, '-')
    .replace(/[。．]/g, '.')
    .replace(/，/g, ',');
}

interface Issue {
  readonly code: string;
  readonly origin?: string;
  readonly format?: string;
  readonly maximum?: number;
  readonly minimum?: number;
}

function problemOf(issue: Issue | undefined, info: FieldInfo, value: unknown): FieldProblem {
  if (isEmpty(value)) return { message: info.control === 'choices' ? REQUIRED_CHOICE : REQUIRED };
  switch (issue?.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? { message: TOO_LONG, params: { length: String(value).length, max: Number(issue.maximum) } }
        : limits(info, TOO_BIG);
    case 'too_small':
      return limits(info, TOO_SMALL);
    case 'not_multiple_of':
      return { message: TOO_FINE };
    case 'invalid_type':
      return { message: issue.format === 'safeint' ? NOT_WHOLE : NOT_FITTING };
    case 'invalid_format':
      if (issue.format === 'date') return { message: NO_SUCH_DAY };
      return info.hint ? { message: PATTERN, params: { hint: info.hint } } : { message: NOT_FITTING };
    default:
      return { message: NOT_FITTING };
  }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function limits(info: FieldInfo, single: Message): FieldProblem {
  const { minimum, maximum } = info;
  if (minimum !== undefined && maximum !== undefined) return { message: OUT_OF_RANGE, params: { minimum, maximum } };
  return { message: single, params: { limit: minimum ?? maximum ?? 0 } };
}

const REQUIRED = { zh: '必填，已保留原值', en: 'Required; the previous value is kept' };
const REQUIRED_CHOICE = { zh: '请至少选择一项', en: 'Choose at least one' };
const TOO_LONG = {
  zh: '过长：{length}/{max} 字，已保留超出前的内容',
  en: 'Too long: {length} of {max} characters; the text before the limit is kept',
};
const NOT_A_NUMBER = { zh: '不是数字', en: 'Not a number' };
const NOT_WHOLE = { zh: '须为整数', en: 'Must be a whole number' };
const TOO_FINE = { zh: '最多两位小数', en: 'At most two decimals' };
const TOO_BIG = { zh: '不大于 {limit}', en: 'At most {limit}' };
const TOO_SMALL = { zh: '不小于 {limit}', en: 'At least {limit}' };
const OUT_OF_RANGE = { zh: '须在 {minimum} 到 {maximum} 之间', en: 'Must be from {minimum} to {maximum}' };
const NOT_A_DATE = { zh: '日期格式应为 2026-09-30', en: 'Use the date format 2026-09-30' };
const NO_SUCH_DAY = { zh: '该日期不存在', en: 'This date does not exist' };
const NOT_TIMES = {
  zh: '时段格式应为 09:30-11:30，多个时段用逗号隔开',
  en: 'Use the time format 09:30-11:30; separate several with commas',
};
const PATTERN = { zh: '格式错误：{hint}', en: 'Wrong format: {hint}' };
const NOT_FITTING = { zh: '该值无效', en: 'This value is not valid' };
