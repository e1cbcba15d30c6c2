// Tests how typed text becomes a value, and what is said of a text that does not.
import { describe, expect, it } from 'vitest';
import { type FieldProblem, readText, readValue, textOf } from '../../../../renderer/kit/forms/field-text.ts';
import { fieldFor, formSections } from '../../../../renderer/kit/forms/form-fields.ts';
import type { KindId } from '../../../../shared/document/kind-id.ts';
import { kinds } from '../../../../shared/document/kinds/index.ts';
import { formatMessage } from '../../../../shared/i18n/message.ts';

function fieldOf(kind: KindId, path: string) {
  const field = fieldFor(formSections(kinds[kind].fields), path);
  if (!field) throw new Error(`no field ${path}`);
  return field;
}

function read(kind: KindId, path: string, text: string) {
  const { schema, info } = fieldOf(kind, path);
  return readText(schema, info, text);
}

function complaint(kind: KindId, path: string, text: string): string {
  const reading = read(kind, path, text);
  if (reading.ok) throw new Error('was accepted');
  return shown(reading.problem);
}

/** The problem in Chinese; the English must format as well. */
function shown({ message, params }: FieldProblem): string {
  expect(formatMessage(message, 'en', params)).not.toBe('');
  return formatMessage(message, 'zh', params);
}

describe('text', () => {
  it('is trimmed', () => expect(read('channel', 'name', ' 短信 ')).toEqual({ ok: true, value: '短信' }));
  it('keeps no half of a character, which no file may hold', () =>
    expect(read('channel', 'name', '短信\ud83d')).toEqual({ ok: true, value: '短信\ufffd' }));
  it('is no value when empty and optional', () =>
    expect(read('channel', 'trackingPoint', '  ')).toEqual({ ok: true, value: undefined }));
  it('is missed when required', () => expect(complaint('channel', 'name', ' ')).toBe('必填，已保留原值'));
  it('tells its length when too long', () =>
    expect(complaint('channel', 'name', '长'.repeat(41))).toBe('过长：41/40 字，已保留超出前的内容'));
  it('tells the pattern by its hint', () =>
    expect(complaint('channel', 'code', 'ab')).toBe('格式错误：2 至 24 个大写字母、数字或短横'));
  it('keeps blanks inside and at the ends of long text, but not blanks alone', () => {
    expect(read('segment', 'needs', '一行\n')).toEqual({ ok: true, value: '一行\n' });
    expect(read('segment', 'needs', ' \n')).toEqual({ ok: true, value: undefined });
  });
  it('may be empty where the schema says so', () =>
    expect(read('script', 'text', '')).toEqual({ ok: true, value: '' }));
});

describe('number', () => {
  it.each([
    ['12480', 12480],
    ['１２，４８０', 12480],
    ['12,480 ', 12480],
    ['0', 0],
  ])('reads %s', (text, value) => expect(read('segment', 'size', text)).toEqual({ ok: true, value }));
  it.each([
    ['segment', 'size', '1.2万', 12_000],
    ['segment', 'size', '1.2 万人', 12_000],
    ['segment', 'size', '800人', 800],
    ['segment', 'avgAum', '5万', 5],
    ['segment', 'avgAum', '1.5亿元', 15_000],
    ['segment', 'avgAum', '5000元', 0.5],
    ['product', 'minAmount', '20万', 200_000],
    ['scenario', 'windowFrom', 'T+3', 3],
    ['scenario', 'windowFrom', 'T-7', -7],
    ['scenario', 'windowFrom', '第 3 天', 3],
    ['scenario', 'windowFrom', '到期前7天', -7],
  ] as const)('reads %s.%s as people write it: %s', (kind, path, text, value) =>
    expect(read(kind, path, text)).toEqual({ ok: true, value }),
  );
  it('is no value when empty', () => expect(read('segment', 'size', '')).toEqual({ ok: true, value: undefined }));
  it.each([
    ['segment', 'size', 'abc', '不是数字'],
    ['segment', 'size', '1e3', '不是数字'],
    ['segment', 'size', '800户', '不是数字'],
    ['segment', 'size', 'T+3', '不是数字'],
    ['segment', 'holdoutPct', '5千', '不是数字'],
    ['segment', 'size', '1.5', '须为整数'],
    ['segment', 'size', '-1', '不小于 0'],
    ['segment', 'ageMin', '121', '须在 0 到 120 之间'],
    ['segment', 'holdoutPct', '50.01', '须在 0 到 50 之间'],
    ['segment', 'holdoutPct', '1.234', '最多两位小数'],
    ['channel', 'touches', '', '必填，已保留原值'],
  ] as const)('refuses %s.%s “%s”', (kind, path, text, why) => expect(complaint(kind, path, text)).toBe(why));
  it('waits for more after a sign or a point alone', () => {
    expect(read('goal', 'target', '-')).toMatchObject({ ok: false, problem: { unfinished: true } });
    expect(read('goal', 'target', 'x')).toMatchObject({ ok: false, problem: { unfinished: false } });
    expect(read('goal', 'target', '-.5')).toEqual({ ok: true, value: -0.5 });
  });
  it('reads percentages with and without the sign', () => {
    expect(read('segment', 'holdoutPct', '12.34%')).toEqual({ ok: true, value: 12.34 });
    expect(read('segment', 'holdoutPct', '0.07')).toEqual({ ok: true, value: 0.07 });
  });
});

describe('day', () => {
  it.each(['2026-09-03', '2026-9-3', '2026/9/03', '2026.09.03', '20260903', '2026年9月3日', '２０２６－０９－０３'])(
    'reads %s',
    (text) => expect(read('segment', 'sizeAsOf', text)).toEqual({ ok: true, value: '2026-09-03' }),
  );
  it('knows which days exist', () => {
    expect(complaint('segment', 'sizeAsOf', '2026-02-29')).toBe('该日期不存在');
    expect(read('segment', 'sizeAsOf', '2028-02-29')).toEqual({ ok: true, value: '2028-02-29' });
  });
  it('waits for the rest of a day', () =>
    expect(read('segment', 'sizeAsOf', '2026-9')).toMatchObject({ ok: false, problem: { unfinished: true } }));
});

describe('times of day', () => {
  it('are brought into one form', () =>
    expect(read('channel', 'sendWindow', '9:30–11:30、14：30至17:00')).toEqual({
      ok: true,
      value: '09:30-11:30,14:30-17:00',
    }));
  it.each(['9:30', '24:00-25:00', '09:30-11:60'])('refuses %s', (text) =>
    expect(complaint('channel', 'sendWindow', text)).toContain('09:30-11:30'),
  );
});

describe('choices', () => {
  it('must be at least one where required', () => {
    const { schema, info } = fieldOf('segment', 'method');
    const reading = readValue(schema, info, []);
    expect(!reading.ok && shown(reading.problem)).toBe('请至少选择一项');
    expect(readValue(schema, info, ['rule'])).toEqual({ ok: true, value: ['rule'] });
  });
});

describe('textOf', () => {
  it('shows a value as it is typed', () => {
    expect(textOf(undefined)).toBe('');
    expect(textOf(12480)).toBe('12480');
    expect(textOf(0)).toBe('0');
    expect(textOf(1e-7)).toBe('0.0000001');
    expect(textOf(1e21)).toBe('1000000000000000000000');
  });
  it.each([0, -1.5, 0.01, 99.99, 1e21, 1e-7])('gives %s back when read again', (value) =>
    expect(read('goal', 'target', textOf(value))).toEqual({ ok: true, value }),
  );
});
