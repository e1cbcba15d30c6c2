// Owns what the value of a condition means: its numbers in one unit, and which side of them is meant (70岁以上, 五千元至5万元).
import { rangeEnds } from '../document/value-range.ts';
import { fold, foldText } from '../text/fold-text.ts';
import { withDigits } from '../text/numerals.ts';

interface Given {
  readonly attribute: string;
  readonly operator?: string;
  readonly value: string;
  readonly unit?: string | undefined;
}

export interface Reading {
  /** One number, or the two ends of a range; money is in 元. */
  readonly numbers: readonly [number] | readonly [number, number];
  readonly unit: string;
  /** `from`: it and what is above. */
  readonly side: 'from' | 'to' | undefined;
  /** The number itself does not count. */
  readonly isOpen: boolean;
}

/** What a number without a unit is in, for the attributes that the map itself has fields for. */
const OWN_UNIT: Readonly<Record<string, string>> = { age: '岁', aum: '万元' };

/** Amounts are compared in 元. */
export const MONEY: Readonly<Record<string, number>> = {
  元: 1,
  百元: 100,
  千元: 1000,
  千: 1000,
  万元: 1e4,
  万: 1e4,
  十万元: 1e5,
  十万: 1e5,
  百万元: 1e6,
  百万: 1e6,
  千万元: 1e7,
  千万: 1e7,
  亿元: 1e8,
  亿: 1e8,
};

/** True for the unit that numbers of the attribute can be compared in. */
export function isComparable(attribute: string, unit: string): boolean {
  return unit === '' || unit === measured(OWN_UNIT[attribute] ?? unit).unit;
}

/** Those with 不 first: 不低于 holds 低于. */
const SIDE_WORDS = [
  [/^(?:不(?:低于|少于|小于)|大于等于|>=|≥|满)$/, 'from', false],
  [/^(?:不(?:超过|高于|大于)|小于等于|<=|≤)$/, 'to', false],
  [/^(?:>|大于|高于|超过)$/, 'from', true],
  [/^(?:<|小于|低于|少于|不足|不满|未满)$/, 'to', true],
] as const;
const BEFORE =
  '不低于|不少于|不小于|大于等于|>=|≥|满|不超过|不高于|不大于|小于等于|<=|≤|>|大于|高于|超过|<|小于|低于|少于|不足|不满|未满';
const NUMBER = String.raw`([+-]?\d+(?:\.\d+)?)([^\d.()<>≥≤+-]{0,4}?)`;
const VALUE = new RegExp(
  `^(${BEFORE})?${NUMBER}(?:(?:[-–—~至到,、]|--)${NUMBER})?(?:\\((不?含)\\)|及|含)?(以上|以下|以内|起|\\+)?(?:\\((不?含)\\))?$`,
);
const DASH = /[-–—~至到]/;
const THOUSANDS = /(\d),(?=\d{3}(?!\d))/g;

/** Undefined for what is no number and no day. */
export function readValue({ attribute, operator, value, unit }: Given): Reading | undefined {
  const days = (operator === 'between' ? rangeEnds(value) : undefined)?.map(dayNumber) ?? [dayNumber(value)];
  const [day, last] = days;
  if (day !== undefined && (days.length === 1 || last !== undefined)) {
    return { numbers: last === undefined ? [day] : [day, last], unit: DAYS, side: undefined, isOpen: false };
  }
  const written = withDigits(foldText(value)).text;
  // The comma of a range that has no dash stands between its ends, not between thousands.
  const word = operator === 'between' && !DASH.test(written) ? written.replace(/[,、]/, '-') : written;
  const found = VALUE.exec(word.replace(THOUSANDS, '$1')) ?? VALUE.exec(word);
  if (!found) return undefined;
  const [, before, first, firstUnit = '', second, secondUnit = '', with1, after, with2] = found;
  const own = [firstUnit, secondUnit].map((text) => unitIn(text, attribute));
  const rest = fold(unit ?? '') || OWN_UNIT[attribute] || '';
  const ends = [
    scaled(first, own[0] || own[1] || rest),
    ...(second === undefined ? [] : [scaled(second, own[1] || own[0] || rest)]),
  ];
  const [one, other] = ends;
  if (!one || (other && other.unit !== one.unit)) return undefined;
  const said = sideOf(before, after);
  if (other && said) return undefined;
  return {
    numbers: other ? [one.number, other.number] : [one.number],
    unit: one.unit,
    side: said?.side,
    isOpen: with1 === '不含' || with2 === '不含' || (said?.isOpen ?? false),
  };
}

/** Days are compared by their number. */
const DAYS = '日';

function dayNumber(text: string): number | undefined {
  const at = /^\s*\d{4}-\d{2}-\d{2}\s*$/.test(text) ? Date.parse(text.trim()) : Number.NaN;
  return Number.isNaN(at) ? undefined : at / 86_400_000;
}

function sideOf(before: string | undefined, after: string | undefined) {
  if (before !== undefined) {
    const [, side, isOpen] = SIDE_WORDS.find(([words]) => words.test(before)) ?? [];
    return side && { side, isOpen: isOpen ?? false };
  }
  if (after === undefined) return undefined;
  return { side: after === '以下' || after === '以内' ? 'to' : 'from', isOpen: false } as const;
}

/** Behind a number stands its unit, or a word that says nothing of it (笔, 次); money always counts. */
function unitIn(text: string, attribute: string): string {
  const money = Object.keys(MONEY)
    .filter((key) => text.startsWith(key))
    .sort((a, b) => b.length - a.length)[0];
  if (money) return money;
  return attribute in OWN_UNIT ? text : '';
}

function scaled(digits: string | undefined, given: string): { number: number; unit: string } {
  const { scale, unit } = measured(given);
  return { number: Number(digits) * scale, unit };
}

function measured(given: string): { scale: number; unit: string } {
  if (given in MONEY) return { scale: MONEY[given] ?? 1, unit: '元' };
  return { scale: 1, unit: /^周?岁/.test(given) ? '岁' : given };
}
