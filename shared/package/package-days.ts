// Owns the days of a package's rows by the calendar that travels with it, and what is to be said where that calendar is unsure.
import { type DueDays, dueDaysOf } from '../contacts/due-days.ts';
import type { Message } from '../i18n/message.ts';
import type { PackagePayload } from './payload.ts';

export interface PackageDays {
  /** Of a row, by the codes of its scenario and its channel. */
  readonly of: (scenarioCode: string, channelCode: string) => DueDays | undefined;
  /** What must be known beside a printed day; undefined where the holidays of all its years were published. */
  readonly note: DaysNote | undefined;
}

interface DaysNote {
  readonly message: Message;
  readonly params: { readonly years: Message };
}

export function packageDays(payload: PackagePayload): PackageDays {
  const { map, calendar, validFrom, validTo } = payload;
  const ids = new Map(map.nodes.map(({ code, id }) => [code, id]));
  const find = dueDaysOf(map, calendar?.special ?? [], { from: validFrom, to: validTo });
  return {
    of: (scenarioCode, channelCode) => find(ids.get(scenarioCode) ?? '', ids.get(channelCode) ?? ''),
    note: daysNote(payload),
  };
}

export function daysNote({ calendar, validFrom, validTo }: PackagePayload): DaysNote | undefined {
  const unsure = (calendar?.unsureYears ?? []).filter((year) => year >= yearOf(validFrom) && year <= yearOf(validTo));
  const years = { zh: unsure.join('、'), en: unsure.join(', ') };
  const message = calendar === undefined ? NO_CALENDAR : unsure.length > 0 ? UNSURE : undefined;
  return message && { message, params: { years } };
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

const NO_CALENDAR: Message = {
  zh: '该支行包未附节假日，所列日期仅避开周末。',
  en: 'This package came without holidays: the dates avoid weekends only.',
};
const UNSURE: Message = {
  zh: '下发时 {years} 年的节假日尚未公布，所列日期为推测，公布后可能变化。',
  en: 'The holidays of {years} were not published when this was issued: the dates are estimates and may change.',
};
