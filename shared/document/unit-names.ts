// Owns the short names of units in both languages, for figures that carry their unit; what is stored is the Chinese one.
import type { Message } from '../i18n/message.ts';

const NAMES: Readonly<Record<string, string>> = {
  元: 'CNY',
  万元: '×10,000 CNY',
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
  百分点: 'points',
  '万元/户': '×10,000 CNY per account',
  '件/户': 'items per account',
};

/** A unit that no list knows stays as it is; none is empty. */
export function unitName(unit: string | undefined): Message {
  const own = unit ?? '';
  return { zh: own, en: NAMES[own] ?? own };
}
