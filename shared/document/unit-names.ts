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
  百分点: 'percentage points',
  '万元/户': '×10k CNY per account',
  '件/户': 'items per account',
};

/** A unit that no list knows stays as it is; none is empty. */
export function unitName(unit: string | undefined): Message {
  const own = unit ?? '';
  return { zh: own, en: NAMES[own] ?? own };
}

/** A figure with its unit: a blank between the two, none before a percent sign. */
export function amount(value: number, unit: string | undefined): Message {
  const { zh, en } = unitName(unit);
  const join = (name: string) => (name === '' || name === '%' ? `${figure(value)}${name}` : `${figure(value)} ${name}`);
  return { zh: join(zh), en: join(en) };
}
