// Owns the checks of how figures are written: separators, 万 and 亿, roundings, shares, differences of percentages, sizes; and
// that nothing else of the product formats a number.
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { amount, computed, difference, differenceUnit } from '../../../shared/document/unit-names.ts';
import {
  figure,
  fileSize,
  longFigure,
  percent,
  plainFigure,
  points,
  rounded,
  roundedFigure,
  shortFigure,
} from '../../../shared/i18n/figure.ts';
import { formatMessage } from '../../../shared/i18n/message.ts';
import { root, sourceFiles } from './messages-in-sources.ts';

describe('a figure', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567.89, '1,234,567.89'],
    [0.1 + 0.2, '0.3'],
    [0.0035, '0.0035'],
    [-12345, '-12,345'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('%d in a cell is %s', (value, text) => expect(figure(value)).toBe(text));

  test.each([
    [999_900, '999,900'],
    [1_000_000, '100 万'],
    [1_234_500, '123.45 万'],
    [1_234_567, '1,234,567'],
    [1_234_500.5, '1,234,500.5'],
    [100_000_000, '1 亿'],
    [123_000_000, '1.23 亿'],
    [123_456_700, '12,345.67 万'],
    [-2_000_000, '-200 万'],
  ])('%d in a Chinese text is %s, and loses nothing', (value, text) => {
    expect(longFigure(value, 'zh')).toBe(text);
    expect(longFigure(value, 'en')).toBe(figure(value));
  });

  test.each([
    [1.005, 1.01],
    [2.675, 2.68],
    [-1.005, -1.01],
    [115 / 100, 1.15],
    [172.8, 172.8],
    [-0.001, 0],
  ])('%d is rounded to %d, wherever it is shown', (value, wanted) => {
    expect(rounded(value)).toBe(wanted);
    expect(roundedFigure(value)).toBe(figure(wanted));
    expect(computed(value, '万元').zh).toBe(`${figure(wanted)} 万元`);
  });

  it('has one decimal for loads and shares', () => {
    expect(shortFigure(1234.56)).toBe('1,234.6');
    expect(percent(104.25)).toBe('104.3%');
    expect(percent(Number.POSITIVE_INFINITY)).toBe('∞%');
  });

  it('has no separators where it is edited', () => {
    expect(plainFigure(1234567.5)).toBe('1234567.5');
    expect(plainFigure(1e21)).toBe('1000000000000000000000');
    expect(plainFigure(1e-7)).toBe('0.0000001');
  });
});

describe('a figure with its unit', () => {
  test.each([
    [12_000, '人', '12,000 人', '12,000 people'],
    [1_500_000, '人', '150 万人', '1,500,000 people'],
    [1_500_000, '元', '150 万元', '1,500,000 CNY'],
    [12_000, '万元', '12,000 万元', '12,000 ×10k CNY'],
    [1_200_000, '万元', '120 亿元', '1,200,000 ×10k CNY'],
    [12.5, '%', '12.5%', '12.5%'],
    [3, '百分点', '3 个百分点', '3 percentage points'],
    [7, undefined, '7', '7'],
  ])('%d of %s', (value, unit, zh, en) => expect(amount(value, unit)).toEqual({ zh, en }));

  it('is in percentage points where two percentages differ', () => {
    expect(difference(1.5, '%')).toEqual({ zh: '1.5 个百分点', en: '1.5 percentage points' });
    expect(points(1).en).toBe('1 percentage point');
    expect(difference(0.1 + 0.2, '%').zh).toBe('0.3 个百分点');
    expect(difference(1200, '万元').zh).toBe('1,200 万元');
    expect(differenceUnit('%').zh).toBe('百分点');
    expect(differenceUnit('户').zh).toBe('户');
  });
});

describe('a figure in a message', () => {
  const message = { zh: '共 {n} 人（{n, number}），另有 {m}。', en: '{n} people ({n, number}), {m} more.' };

  it('is written as everywhere else, whichever way the message names it', () => {
    expect(formatMessage(message, 'zh', { n: 12_345, m: 0.5 })).toBe('共 12,345 人（12,345），另有 0.5。');
    expect(formatMessage(message, 'zh', { n: 2_000_000, m: 3 })).toBe('共 200 万人（200 万），另有 3。');
    expect(formatMessage(message, 'en', { n: 2_000_000, m: 3 })).toBe('2,000,000 people (2,000,000), 3 more.');
  });

  it('in a plural has all its decimals and its 万', () => {
    const rows = { zh: '{n, plural, other {# 行}}', en: '{n, plural, one {# row} other {# rows}}' };
    expect(formatMessage(rows, 'zh', { n: 3_000_000 })).toBe('300 万行');
    expect(formatMessage(rows, 'en', { n: 0.12345 })).toBe('0.12345 rows');
  });
});

describe('the size of a file', () => {
  test.each([
    [1, '1 kB'],
    [1_500, '2 kB'],
    [1024 * 1024, '1 MB'],
    [5 * 1024 * 1024 + 1, '5.1 MB'],
    [3 * 1024 ** 3, '3 GB'],
  ])('%d bytes: %s, never less than it is', (bytes, text) => expect(fileSize(bytes)).toBe(text));
});

describe('nothing else formats a number', () => {
  const OWNER = 'shared/i18n/figure.ts';
  const FORMATS = [
    /\.toLocaleString\(/,
    /\bnew Intl\.NumberFormat\b|\bIntl\.NumberFormat\(/,
    /\.to(Fixed|Precision|Exponential)\(/,
    // A share or a size made on the spot.
    /\{[^{}]*Math\.(round|ceil|floor)\([^{}]*\}(%| ?[kKMG]B\b)/,
    // Separators put in by hand.
    /\\B\(\?=\(\\d\{3\}\)/,
  ];
  const sources = sourceFiles('shared', 'renderer', 'electron').filter((path) => path !== OWNER);
  const formatsIn = (text: string) => FORMATS.filter((format) => format.test(text));

  it('sees what it looks for', () => {
    const bad = [
      "value.toLocaleString('en-US')",
      'new Intl.NumberFormat()',
      'value.toFixed(1)',
      '{Math.round(load * 100)}%',
      '{Math.ceil(bytes / 1024)} kB',
      "text.replace(/\\B(?=(\\d{3})+$)/g, ',')",
    ];
    for (const text of bad) expect(formatsIn(text), text).not.toEqual([]);
    expect(formatsIn(readFileSync(`${root}${OWNER}`, 'utf8'))).not.toEqual([]);
    expect(sources.length).toBeGreaterThan(1000);
  });

  it('in shared, renderer and electron', () => {
    const found = sources.flatMap((path) =>
      readFileSync(`${root}${path}`, 'utf8')
        .split('\n')
        .flatMap((line, index) => (formatsIn(line).length > 0 ? [`${path}:${index + 1} ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });
});
