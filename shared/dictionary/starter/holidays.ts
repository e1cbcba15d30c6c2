// Owns the holidays that a fresh workbench starts with: as published where the year is, else estimated from the lunar calendar.
import chineseDays from 'chinese-days';
import type { Holiday } from '../dictionaries.ts';

/** The years in the dictionary; later ones are imported or typed in. */
const FIRST = 2025;
const LAST = 2030;

export const holidays: readonly Holiday[] = Array.from(
  { length: LAST - FIRST + 1 },
  (_, index) => FIRST + index,
).flatMap((year) => {
  const published = publishedDays(year);
  return published.length > 0 ? published : estimatedDays(year);
});

/** None for a year that is not published yet. */
function publishedDays(year: number): readonly Holiday[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const rest = chineseDays.getHolidaysInRange(first, last, false);
  const days = rest.length === 0 ? [] : [...rest, ...workingWeekends(first, last)].sort();
  return days.map((date) => {
    const { name, work } = chineseDays.getDayDetail(date);
    const [en = date, zh = en] = name.split(',');
    return { date, kind: work ? 'work' : 'rest', label: { zh, en }, source: 'published' };
  });
}

function workingWeekends(first: string, last: string): readonly string[] {
  return chineseDays
    .getWorkdaysInRange(first, last, true)
    .filter((date) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()));
}

/** The statutory days alone: which days are moved and which weekends are worked is decided each year. */
function estimatedDays(year: number): readonly Holiday[] {
  const lunar = (day: string) => chineseDays.getSolarDateFromLunar(`${year}-${day}`).date;
  const newYear = lunar('01-01');
  const springDays = [-1, 0, 1, 2].map((days) => shifted(newYear, days));
  const named: readonly (readonly [zh: string, en: string, dates: readonly string[]])[] = [
    ['元旦', 'New Year’s Day', [`${year}-01-01`]],
    ['春节', 'Spring Festival', springDays],
    ['清明', 'Tomb-sweeping Day', [chineseDays.getSolarTermDate(year, 4, 'pure_brightness')]],
    ['劳动节', 'Labour Day', [`${year}-05-01`, `${year}-05-02`]],
    ['端午', 'Dragon Boat Festival', [lunar('05-05')]],
    ['中秋', 'Mid-autumn Festival', [lunar('08-15')]],
    ['国庆节', 'National Day', [`${year}-10-01`, `${year}-10-02`, `${year}-10-03`]],
  ];
  const days = named.flatMap(([zh, en, dates]) => dates.map((date) => ({ date, label: { zh, en } })));
  // Two holidays may fall on one day, as in 2031.
  const first = days.filter(({ date }, index) => days.findIndex((other) => other.date === date) === index);
  return first
    .map(({ date, label }): Holiday => ({ date, kind: 'rest', label, source: 'guessed' }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
