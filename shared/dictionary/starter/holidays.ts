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
  return daysOf(year).flatMap((date): readonly Holiday[] => {
    // A day that it answers is not used: see `libraryIsBehind`.
    const { name, work } = chineseDays.getDayDetail(date);
    const [en = date, zh] = name.split(',');
    return zh === undefined ? [] : [{ date, kind: work ? 'work' : 'rest', label: { zh, en }, source: 'published' }];
  });
}

/** West of Greenwich the library reads a day with dashes as the day before, its own tables too. */
function libraryIsBehind(): number {
  const day = `${FIRST}-01-01`;
  return chineseDays.getDayDetail(day).date === day ? 0 : 1;
}

function daysOf(year: number): readonly string[] {
  const days: string[] = [];
  for (let date = `${year}-01-01`; date.startsWith(`${year}`); date = shifted(date, 1)) days.push(date);
  return days;
}

/** The statutory days alone: which days are moved and which weekends are worked is decided each year. */
function estimatedDays(year: number): readonly Holiday[] {
  // With slashes a day is that of the machine's zone, as the library reads it.
  const lunar = (day: string) => chineseDays.getSolarDateFromLunar(`${year}/${day}`).date;
  const newYear = lunar('01/01');
  const springDays = [-1, 0, 1, 2].map((days) => shifted(newYear, days));
  const named: readonly (readonly [zh: string, en: string, dates: readonly string[]])[] = [
    ['元旦', 'New Year’s Day', [`${year}-01-01`]],
    ['春节', 'Spring Festival', springDays],
    [
      '清明',
      'Tomb-sweeping Day',
      [shifted(chineseDays.getSolarTermDate(year, 4, 'pure_brightness'), libraryIsBehind())],
    ],
    ['劳动节', 'Labour Day', [`${year}-05-01`, `${year}-05-02`]],
    ['端午', 'Dragon Boat Festival', [lunar('05/05')]],
    ['中秋', 'Mid-autumn Festival', [lunar('08/15')]],
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
