import { describe, expect, test } from 'vitest';
import { unsureNotes, unsureYears } from '../../../../shared/dictionary/unsure-years.ts';
import { starterKnowledge } from '../../../../shared/knowledge/knowledge.ts';
import { unsureHolidays } from '../../../../shared/lint/rules/unsure-holidays.ts';
import { buildMap, chain } from '../../build-map.ts';
import { findingsOf, testRule } from '../test-rule.ts';

const period = (periodStart: string | undefined, more: object = {}) => ({
  ...chain(),
  ...(periodStart && { periodStart }),
  ...more,
});

testRule(unsureHolidays, {
  passing: {
    'a year that was published': period('2026-03-01', { periodEnd: '2026-12-31' }),
    'no period': chain(),
    'a length without a first day': period(undefined, { periodDays: 900 }),
    'a map that contacts nobody': { ...buildMap({ G1: {} }), periodStart: '2027-01-01', periodDays: 10 },
  },
  failing: {
    'a year that is not published': {
      map: period('2026-12-01', { periodDays: 60 }),
      finds: [
        {
          targets: [],
          zh: '2027 年的节假日尚未公布，日期和产能按推测计算，不含调休；公布后请更新词典“节假日与调休”。',
          severity: 'info',
          field: 'periodStart',
          fixes: 0,
        },
      ],
    },
    'a first day alone': {
      map: period('2028-05-01'),
      finds: [{ targets: [], zh: /^2028 年的节假日尚未公布/ }],
    },
    'a year that the dictionary does not have': {
      map: period('2030-12-01', { periodEnd: '2032-01-31' }),
      finds: [
        {
          targets: [],
          zh: '词典“节假日与调休”没有 2031、2032 年，日期和产能仅避开周末；请导入或录入该年。',
          severity: 'warning',
        },
        { targets: [], zh: /^2030 年的节假日尚未公布/, severity: 'info' },
      ],
    },
  },
});

describe('the years between two days', () => {
  const { holidays } = starterKnowledge.dictionaries;
  const published = holidays.map((day) => ({ ...day, source: 'published' as const }));

  test.each([
    ['2026-01-01', '2026-12-31', [], []],
    ['2025-12-31', '2027-01-01', [2027], []],
    ['2024-06-01', '2024-07-01', [], [2024]],
    ['2029-01-01', '2032-01-01', [2029, 2030], [2031, 2032]],
    ['2027-01-02', '2027-01-01', [2027], []],
  ])('%s to %s: estimated %j, missing %j', (first, last, guessed, missing) => {
    expect(unsureYears(first, last, holidays)).toEqual({ guessed, missing });
  });

  test('are sure once all their days are entered as published', () => {
    expect(unsureNotes('2026-12-01', '2027-02-01', published)).toEqual([]);
    const knowledge = { ...starterKnowledge, dictionaries: { ...starterKnowledge.dictionaries, holidays: published } };
    expect(findingsOf(unsureHolidays, period('2027-01-01'), knowledge)).toEqual([]);
  });

  test('stay estimated while a single day of them is', () => {
    const mixed = published.map((day) => (day.date === '2027-10-01' ? { ...day, source: 'guessed' as const } : day));
    expect(unsureYears('2027-01-01', '2027-12-31', mixed).guessed).toEqual([2027]);
  });
});
