// Owns the arithmetic of a list (名单): what its parts must add up to, and how long it may be used (DOMAIN §3.4).
import type { Message, MessageParams } from '../i18n/message.ts';
import type { CustomerUnit } from './customer-type.ts';
import type { CustomerList } from './map-records.ts';
import { amount } from './unit-names.ts';

export interface ListDoubt {
  readonly message: Message;
  readonly params: MessageParams;
  /** False for what may be put right later, in the map. */
  readonly blocks: boolean;
}

type Counts = Pick<CustomerList, 'totalCount' | 'branchCounts' | 'excludedCounts' | 'controlCount'>;

export const sumOf = (counts: readonly { readonly count: number }[] | undefined): number =>
  (counts ?? []).reduce((sum, { count }) => sum + count, 0);

/** Counts of all branches are what is left of the total; the control group is the holdout's share of the total, ± 1. */
export function listDoubts(
  list: Counts,
  holdoutPct: number | undefined,
  unit: CustomerUnit = '人',
): readonly ListDoubt[] {
  const count = (n: number) => amount(n, unit);
  const doubts: ListDoubt[] = [];
  const branches = sumOf(list.branchCounts);
  const excluded = sumOf(list.excludedCounts);
  const left = list.totalCount - excluded;
  if ((list.branchCounts ?? []).length > 0 && branches !== left) {
    const params = { branches: count(branches), left: count(left), total: list.totalCount, excluded };
    doubts.push({ message: SUM, params, blocks: true });
  }
  if (left < 0)
    doubts.push({ message: OVER, params: { excluded: count(excluded), total: count(list.totalCount) }, blocks: true });
  const wanted = controlFor(list.totalCount, holdoutPct);
  if (list.controlCount !== undefined && wanted !== undefined && Math.abs(list.controlCount - wanted) > 1) {
    const params = { control: count(list.controlCount), wanted: count(wanted), holdout: holdoutPct ?? 0 };
    doubts.push({ message: CONTROL, params, blocks: false });
  }
  return doubts;
}

/** Undefined while the segment has no holdout. */
export function controlFor(totalCount: number, holdoutPct: number | undefined): number | undefined {
  return holdoutPct === undefined ? undefined : Math.round((totalCount * holdoutPct) / 100);
}

const DAY = 86_400_000;

/** Days since `asOf`, and whether the list is past its days on `today`. */
export function listAge(
  list: Pick<CustomerList, 'asOf' | 'expireDays'>,
  today: string,
): { readonly days: number; readonly expiresOn: string | undefined; readonly expired: boolean } {
  const days = Math.round((Date.parse(today) - Date.parse(list.asOf)) / DAY);
  if (list.expireDays === undefined) return { days, expiresOn: undefined, expired: false };
  const expiresOn = new Date(Date.parse(list.asOf) + list.expireDays * DAY).toISOString().slice(0, 10);
  return { days, expiresOn, expired: today > expiresOn };
}

const SUM = {
  zh: '支行合计 {branches}，应为总数 {total} − 剔除 {excluded} = {left}',
  en: 'Branches add up to {branches}; total {total} − excluded {excluded} = {left}',
};
const OVER = {
  zh: '剔除 {excluded}，多于总数 {total}',
  en: '{excluded} are excluded, more than the total of {total}',
};
const CONTROL = {
  zh: '对照组 {control}，按对照组比例 {holdout}% 应为 {wanted}（± 1）',
  en: 'The control group has {control}; a holdout of {holdout}% gives {wanted} (± 1)',
};
