import { describe, expect, test } from 'vitest';
import { calendarOf, dayNumber, workCalendar } from '../../../shared/dictionary/calendar.ts';
import { checkRows } from '../../../shared/dictionary/check-rows.ts';
import { starterDictionaries } from '../../../shared/dictionary/starter.ts';
import { starterTables } from '../../../shared/dictionary/table-rows.ts';
import { chain } from '../build-map.ts';

const { holidays } = starterDictionaries;
const calendar = workCalendar(holidays);
const isRest = (date: string) => calendar.isRest(dayNumber(date));

describe('the dictionary of holidays', () => {
  test('holds published years with their worked weekends, and later ones as estimates without', () => {
    const of = (year: string) => holidays.filter(({ date }) => date.startsWith(year));
    expect(new Set(of('2026').map(({ source }) => source))).toEqual(new Set(['published']));
    expect(of('2026').filter(({ kind }) => kind === 'work')).toHaveLength(6);
    expect(new Set(of('2027').map(({ source, kind }) => `${source} ${kind}`))).toEqual(new Set(['guessed rest']));
    expect(of('2027').map(({ date, label }) => `${date} ${label.zh}`)).toEqual([
      '2027-01-01 元旦',
      ...['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'].map((date) => `${date} 春节`),
      '2027-04-05 清明',
      '2027-05-01 劳动节',
      '2027-05-02 劳动节',
      '2027-06-09 端午',
      '2027-09-15 中秋',
      ...['2027-10-01', '2027-10-02', '2027-10-03'].map((date) => `${date} 国庆节`),
    ]);
  });

  test('passes its own check, one row for a day', () => {
    expect(checkRows('holidays', starterTables.holidays, starterTables)).toEqual([]);
    const [first] = starterTables.holidays;
    expect(checkRows('holidays', [...starterTables.holidays, { ...first }], starterTables)).not.toEqual([]);
    expect(checkRows('holidays', [{ ...first, date: '2026-02-30' }], starterTables)).not.toEqual([]);
  });

  test.each([
    ['2026-10-01', true],
    ['2026-10-10', false],
    ['2026-10-11', true],
    ['2026-11-02', false],
    ['2026-02-14', false],
    ['2027-02-05', true],
  ])('makes %s a rest day: %s', (date, expected) => {
    expect(isRest(date)).toBe(expected);
  });

  test('counts working days as one by one, for 300 spans', () => {
    for (let span = 0; span < 300; span += 1) {
      const first = dayNumber('2025-12-20') + 3 * span;
      const last = first + span;
      let plain = 0;
      for (let day = first; day <= last; day += 1) if (!calendar.isRest(day)) plain += 1;
      expect(calendar.workingDays(first, last)).toBe(plain);
    }
  });

  test('of two entries for one day the last counts; a policy that allows rest days has none', () => {
    const own = [
      ...holidays,
      { date: '2026-10-10', kind: 'rest' as const },
      { date: '2026-10-01', kind: 'work' as const },
    ];
    const changed = workCalendar(own);
    expect(changed.isRest(dayNumber('2026-10-10'))).toBe(true);
    expect(changed.isRest(dayNumber('2026-10-01'))).toBe(false);
    const open = { policy: { ...chain().policy, contactOnRestDays: true } };
    expect(calendarOf(open, holidays).isRest(dayNumber('2026-10-01'))).toBe(false);
  });

  test('says where a week is not as others', () => {
    expect(calendar.isUsual(dayNumber('2026-11-02'), dayNumber('2026-12-31'))).toBe(true);
    expect(calendar.isUsual(dayNumber('2026-12-01'), dayNumber('2027-01-01'))).toBe(false);
  });
});
