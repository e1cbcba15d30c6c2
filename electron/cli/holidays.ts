// Owns the option --holidays: a text of days that are no working days, beside those of the dictionary.
import type { SpecialDay } from '../../shared/dictionary/calendar.ts';
import type { Holiday } from '../../shared/dictionary/dictionaries.ts';
import type { Knowledge } from '../../shared/knowledge/knowledge.ts';
import { ProblemError } from '../../shared/problem.ts';
import { readHolidays } from '../../shared/simulate/read-options.ts';
import { readSpreadsheetText } from '../store/files/read-text.ts';

const OWN: Omit<Holiday, keyof SpecialDay> = { label: { zh: '文件所列', en: 'From the file' }, source: 'published' };

/** The knowledge with the days of `file`, `YYYY-MM-DD` separated by anything; throws E_USAGE for words that are no days. */
export async function withHolidays(knowledge: Knowledge, file: string | undefined): Promise<Knowledge> {
  if (file === undefined) return knowledge;
  const { days, wrong } = readHolidays((await readSpreadsheetText(file)).text);
  if (wrong.length > 0) {
    throw new ProblemError('E_USAGE', { detail: `--holidays ${wrong.slice(0, 5).join(' ')}: YYYY-MM-DD` });
  }
  const { dictionaries } = knowledge;
  const added = days.map((date): Holiday => ({ date, kind: 'rest', ...OWN }));
  return { ...knowledge, dictionaries: { ...dictionaries, holidays: [...dictionaries.holidays, ...added] } };
}
