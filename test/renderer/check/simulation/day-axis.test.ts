import { describe, expect, test } from 'vitest';
import { axisMarks } from '../../../../renderer/check/simulation/day-axis.ts';

const texts = (days: number, isDated: boolean, language: 'zh' | 'en' = 'zh', from = '2026-11-30') =>
  axisMarks({ from, days }, isDated, language).map(({ text }) => text);

describe('the axis of days', () => {
  test('has each day of a short run, Mondays of a longer one, and the months of half a year', () => {
    expect(texts(4, true)).toEqual(['11月30日', '12月1日', '12月2日', '12月3日']);
    expect(texts(30, true, 'zh', '2026-12-02')).toEqual(['12月2日', '12月7日', '12月14日', '12月21日', '12月28日']);
    expect(texts(180, true, 'en', '2026-11-10')).toEqual([
      '10 Nov',
      '1 Dec',
      '1 Jan',
      '1 Feb',
      '1 Mar',
      '1 Apr',
      '1 May',
    ]);
  });

  test('counts days where the plan has no period', () => {
    expect(texts(3, false)).toEqual(['第 1 天', '第 2 天', '第 3 天']);
    expect(texts(180, false, 'en')).toEqual(['day 1', 'day 30', 'day 60', 'day 90', 'day 120', 'day 150', 'day 180']);
  });

  test.each([1, 2, 7, 11, 45, 70, 71, 100, 366, 1000])('of %d days has marks in order that do not touch', (days) => {
    for (const isDated of [true, false]) {
      const marks = axisMarks({ from: '2026-11-29', days }, isDated, 'zh');
      expect(marks[0]?.day).toBe(0);
      for (const [index, { day }] of marks.entries()) {
        expect(day).toBeLessThan(days);
        const next = marks[index + 1];
        // The first mark begins at its day, the others are centred on theirs.
        const share = index === 0 ? 0.1125 : 0.075;
        if (next) expect(next.day - day).toBeGreaterThanOrEqual(Math.max(1, days * share));
      }
      expect(marks.length).toBeLessThanOrEqual(14);
    }
  });
});
