// Owns the short names of units in both languages, for figures that carry their unit; what is stored is the Chinese one.
import { closedUp, figure, figureInText, longFigure, points, rounded } from '../i18n/figure.ts';
import type { Message } from '../i18n/message.ts';

const NAMES: Readonly<Record<string, string>> = {
  元: 'CNY',
  万元: '×10k CNY',
  户: 'accounts',
  人: 'people',
  家: 'companies',
  件: 'items',
  张: 'cards',
  份: 'units',
  单: 'policies',
  倍: 'times',
  次: 'contacts',
  名: 'place',
  岁: 'years',
  天: 'days',
  个月: 'months',
  笔: 'transactions',
  类: 'classes',
  '人/期': 'people per period',
  '家/期': 'companies per period',
  '户/期': 'customers per period',
  '次/月': 'a month',
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
  return { zh: after(zh === POINTS ? `个${zh}` : zh), en: after(en) };
}

const POINTS = '百分点';
const WAN = 10_000;

/** A figure with its unit, `90 万元` or `25%`; what is long as `150 万人`, and `120 亿元` for 1,200,000 万元. */
export function withUnit(value: number, unit: Message): Message {
  const { zh, en } = unitAfter(unit);
  if (unit.zh === POINTS) return points(value);
  const isInWan = unit.zh.startsWith('万') && longFigure(value, 'zh') !== figure(value);
  const [count, name] = isInWan ? [value * WAN, ` ${unit.zh.slice(1)}`] : [value, zh];
  return { zh: closedUp(`${figureInText(count, 'zh')}${name}`), en: `${figure(value)}${en}` };
}

/** A figure with the unit that is stored beside it. */
export function amount(value: number, unit: string | undefined): Message {
  return withUnit(value, unitName(unit));
}

/** A computed figure with its unit. */
export function computed(value: number, unit: string | undefined): Message {
  return amount(rounded(value), unit);
}

/** The unit of a difference: percentages differ by percentage points. */
export function differenceUnit(unit: string | undefined): Message {
  return unitName(unit === '%' ? POINTS : unit);
}

/** How far apart two computed figures in `unit` are. */
export function difference(value: number, unit: string | undefined): Message {
  return unit === '%' ? points(rounded(value)) : computed(value, unit);
}
