// Owns the short names of units in both languages, for figures that carry their unit; what is stored is the Chinese one.
import { figure } from '../i18n/figure.ts';
import type { Message } from '../i18n/message.ts';

const NAMES: Readonly<Record<string, string>> = {
  元: 'CNY',
  万元: '×10k CNY',
  户: 'accounts',
  人: 'people',
  件: 'items',
  张: 'cards',
  份: 'units',
  单: 'policies',
  倍: 'times',
  次: 'contacts',
  岁: 'years',
  天: 'days',
  个月: 'months',
  笔: 'transactions',
  类: 'classes',
  '笔/月': 'transactions a month',
  百分点: 'percentage points',
  '万元/户': '×10k CNY per account',
  '件/户': 'items per account',
};

/** A unit that no list knows stays as it is; none is empty. */
export function unitName(unit: string | undefined): Message {
  const own = unit ?? '';
  return { zh: own, en: NAMES[own] ?? own };
}

/** What stands behind a figure: a blank and the unit, no blank before a percent sign. */
export function unitAfter({ zh, en }: Message): Message {
  const after = (name: string) => (name === '' || name === '%' ? name : ` ${name}`);
  return { zh: after(zh), en: after(en) };
}

/** A figure with its unit, `90 万元` or `25%`. */
export function withUnit(value: number, unit: Message): Message {
  const { zh, en } = unitAfter(unit);
  return { zh: `${figure(value)}${zh}`, en: `${figure(value)}${en}` };
}

/** A figure with the unit that is stored beside it. */
export function amount(value: number, unit: string | undefined): Message {
  return withUnit(value, unitName(unit));
}
