// Owns the years whose holidays are not known for sure: estimated before they are published, or not in the dictionary at all.
import type { Message, MessageParams } from '../i18n/message.ts';
import type { Holiday } from './dictionaries.ts';

export interface UnsureYears {
  readonly guessed: readonly number[];
  readonly missing: readonly number[];
}

/** Of the years between two dates, both counted. */
export function unsureYears(
  first: string,
  last: string,
  holidays: readonly Pick<Holiday, 'date' | 'source'>[],
): UnsureYears {
  const [from, to] = [yearOf(first), yearOf(last)];
  const known = new Set(holidays.map(({ date }) => yearOf(date)));
  const estimated = new Set(holidays.flatMap(({ date, source }) => (source === 'guessed' ? yearOf(date) : [])));
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  return {
    guessed: years.filter((year) => estimated.has(year)),
    missing: years.filter((year) => !known.has(year)),
  };
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

interface UnsureNote {
  readonly key: keyof UnsureYears;
  readonly message: Message;
  readonly params: MessageParams;
}

/** What has to be known beside every figure and date between two days; nothing where all their holidays were published. */
export function unsureNotes(...span: Parameters<typeof unsureYears>): readonly UnsureNote[] {
  const found = unsureYears(...span);
  return (['guessed', 'missing'] as const).flatMap((key) =>
    found[key].length === 0 ? [] : [{ key, message: NOTES[key], params: { years: found[key].map(String) } }],
  );
}

const NOTES: Readonly<Record<keyof UnsureYears, Message>> = {
  guessed: {
    zh: '{years} 年的节假日尚未公布，日期和产能按推测计算，不含调休；公布后请更新词典“节假日与调休”。',
    en: 'The holidays of {years} are not published yet: dates and capacity are estimates without worked weekends. Update the dictionary “Holidays” once they are.',
  },
  missing: {
    zh: '词典“节假日与调休”没有 {years} 年，日期和产能仅避开周末；请导入或录入该年。',
    en: 'The dictionary “Holidays” has nothing for {years}: dates and capacity avoid weekends only. Import or enter that year.',
  },
};
