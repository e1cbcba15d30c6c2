// Owns the ages that words alone give a segment (三十五岁以下), for rules that have no conditions; in doubt it says nothing.
import { foldText } from '../text/fold-text.ts';
import { withDigits } from '../text/numerals.ts';

export interface Ages {
  readonly from: number;
  readonly to: number;
}

/** Words with which an age is somebody else's, one of two ways in, or what is left out. */
const DOUBT =
  /或|除|不含(?!\))|非|以外|之外|剔除|子女|孩子|儿童|父母|老人|配偶|家人|家庭|工龄|驾龄|车龄|账龄|卡龄|行龄|户龄/;
const SPAN = /(\d{1,3})(?:周?岁)?(?:\(含\))?[-–—~至到]+(\d{1,3})(周?岁)?/g;
const SINGLE =
  /(不低于|不少于|不小于|大于等于|>=|≥|年?满|不超过|不高于|不大于|小于等于|<=|≤|大于|高于|超过|>|不足|不到|未满|不满|小于|低于|少于|<)?(\d{1,3})(周?岁)?(?:\((不?含)\)|及|含)?(以上|以下|以内|起)?(?:\((不?含)\))?/g;
const FROM = /^(?:不低于|不少于|不小于|大于等于|>=|≥|年?满|大于|高于|超过|>)$/;
const BELOW = /^(?:不足|不到|未满|不满|小于|低于|少于|<)$/;
const NAME = /(?:年龄|岁数)[^\d,;。]{0,4}$/;

/** Undefined where the words give no ages, or where they can be read in two ways. */
export function agesInWords(words: string): Ages | undefined {
  const { text } = withDigits(foldText(words));
  const found: Ages[] = [];
  const rest = text.replace(SPAN, (whole, from: string, to: string, unit: string | undefined, at: number) => {
    if (unit === undefined && !NAME.test(text.slice(0, at))) return whole;
    found.push({ from: Number(from), to: Number(to) });
    return ' ';
  });
  for (const match of rest.matchAll(SINGLE)) {
    const [, before = '', digits, unit, with1, after, with2] = match;
    if (unit === undefined && !NAME.test(rest.slice(0, match.index))) continue;
    const age = Number(digits);
    if (before === '' && after === undefined) return undefined;
    const isFrom = before === '' ? after === '以上' || after === '起' : FROM.test(before);
    const isOpen = with1 === '不含' || with2 === '不含' || BELOW.test(before);
    if (isFrom) found.push({ from: age, to: Number.POSITIVE_INFINITY });
    else found.push({ from: Number.NEGATIVE_INFINITY, to: isOpen ? age - 1 : age });
  }
  if (found.length === 0 || DOUBT.test(text)) return undefined;
  const ages = { from: Math.max(...found.map(({ from }) => from)), to: Math.min(...found.map(({ to }) => to)) };
  return ages.from <= ages.to ? ages : undefined;
}
