// Owns the periods of the form (填报期) side by side: which one is open, what state each is in, and which one comes next.
import type { PackagePayload } from '../../../shared/package/payload.ts';
import { lastFormDay } from '../../../shared/package/return-period.ts';
import type { Carried } from './carry-over.ts';
import { addDays, daysBetween } from './days.ts';
import type { Form } from './return-form.ts';

export interface KeptForm extends Form {
  readonly id: string;
  /** When it was saved as a file, ISO 8601 in UTC; gone as soon as something is changed. */
  readonly savedAt?: string;
  /** What came from an earlier package. */
  readonly carried?: Carried;
}

export interface Periods {
  readonly forms: readonly KeptForm[];
  /** The id of the one that is shown. */
  readonly current: string;
}

/** In the order of their days; where nothing is kept yet, one that begins with the run. */
export function formsOf({ forms }: Periods, { validFrom }: PackagePayload): readonly KeptForm[] {
  if (forms.length === 0) return [{ id: 'p1', periodStart: validFrom, periodEnd: '', rows: {}, tasks: {} }];
  const key = ({ periodStart, id }: KeptForm) => `${periodStart || '9999'} ${id}`;
  return [...forms].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

export function currentForm(periods: Periods, payload: PackagePayload): KeptForm {
  const forms = formsOf(periods, payload);
  return forms.find(({ id }) => id === periods.current) ?? (forms.at(-1) as KeptForm);
}

/** With a form in place of the one with its id, or beside the others; it is the one that is shown. */
export function withForm<T extends Periods>(periods: T, form: KeptForm): T {
  const isThere = periods.forms.some(({ id }) => id === form.id);
  const forms = isThere ? periods.forms.map((one) => (one.id === form.id ? form : one)) : [...periods.forms, form];
  return { ...periods, forms, current: form.id };
}

export function withoutForm<T extends Periods>(periods: T, id: string): T {
  const forms = periods.forms.filter((form) => form.id !== id);
  return { ...periods, forms, current: forms.at(-1)?.id ?? '' };
}

export function newId({ forms }: Pick<Periods, 'forms'>): string {
  const used = forms.map(({ id }) => Number(id.slice(1)) || 0);
  return `p${Math.max(1, ...used) + 1}`;
}

/** Something was filled in. */
export function hasContent({ rows, tasks }: Form): boolean {
  const texts = [...Object.values(rows).flatMap((row) => Object.values(row)), ...Object.values(tasks)];
  return texts.some((text) => text.trim() !== '');
}

/** What is entered as done of a goal in the period that reaches furthest: it counts from the first day on. */
export function latestDone({ forms }: Pick<Periods, 'forms'>, goalId: string): string {
  const told = forms.filter(({ tasks }) => (tasks[goalId] ?? '').trim() !== '');
  const latest = told.reduce<KeptForm | undefined>((late, form) => {
    return late && late.periodEnd >= form.periodEnd ? late : form;
  }, undefined);
  return latest?.tasks[goalId] ?? '';
}

export type PeriodState = 'saved' | 'ahead' | 'filling' | 'empty';

export function periodState(form: KeptForm, today: string): PeriodState {
  if (form.savedAt) return 'saved';
  if (form.periodStart > today) return 'ahead';
  return hasContent(form) ? 'filling' : 'empty';
}

/** The period after the last one, as long as that one; undefined where its days are open or the form closes before. */
export function nextPeriod(
  forms: readonly KeptForm[],
  payload: PackagePayload,
): Pick<Form, 'periodStart' | 'periodEnd'> | undefined {
  const last = forms.reduce<KeptForm | undefined>((late, form) => {
    return late && late.periodEnd >= form.periodEnd ? late : form;
  }, undefined);
  if (!last?.periodStart || !last.periodEnd || last.periodStart > last.periodEnd) return undefined;
  const periodStart = addDays(last.periodEnd, 1);
  const end = lastFormDay(payload);
  if (periodStart > end) return undefined;
  const isMonths = last.periodStart.endsWith('-01') && periodStart.endsWith('-01');
  const periodEnd = isMonths
    ? monthEnd(periodStart, last)
    : addDays(periodStart, daysBetween(last.periodStart, last.periodEnd));
  return { periodStart, periodEnd: periodEnd < end ? periodEnd : end };
}

/** The last day of as many months as the other period has. */
function monthEnd(from: string, { periodStart, periodEnd }: Pick<Form, 'periodStart' | 'periodEnd'>): string {
  const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const after = month(from) + month(periodEnd) - month(periodStart);
  // `after` is the number, from 0, of the month behind the period's last one.
  const first = `${Math.floor(after / 12)}-${String((after % 12) + 1).padStart(2, '0')}-01`;
  return addDays(first, -1);
}
