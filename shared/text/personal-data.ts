// Owns finding and masking personal data in a text: mobile, ID, card and plate numbers, e-mail addresses (DOMAIN SM030).
import type { Message } from '../i18n/message.ts';

export type PersonalDataKind = 'idNumber' | 'card' | 'phone' | 'email' | 'plate';

export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly from: number;
  readonly to: number;
  /** What may be shown of it. */
  readonly masked: string;
}

export const PERSONAL_DATA: Readonly<Record<PersonalDataKind, Message>> = {
  idNumber: { zh: '身份证号', en: 'ID number' },
  card: { zh: '卡号', en: 'card number' },
  phone: { zh: '手机号', en: 'mobile number' },
  email: { zh: '邮箱', en: 'email address' },
  plate: { zh: '车牌', en: 'licence plate' },
};

interface Detector {
  readonly kind: PersonalDataKind;
  readonly pattern: RegExp;
  readonly isReal?: (found: string) => boolean;
  readonly mask: (found: string) => string;
}

const keepEnds = (head: number, tail: number) => (found: string) => {
  const plain = found.replace(/[ -]/g, '');
  return plain.slice(0, head) + '*'.repeat(plain.length - head - tail) + plain.slice(plain.length - tail);
};

/** In this order; what an earlier one found is not looked at again. Every quantifier is bounded. */
const detectors: readonly Detector[] = [
  {
    kind: 'email',
    pattern: /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}\.[A-Za-z]{2,24}/g,
    mask: (found) => `${found.slice(0, 1)}***@***`,
  },
  {
    kind: 'idNumber',
    pattern: /(?<!\d)\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx](?![\dA-Za-z])/g,
    isReal: hasIdChecksum,
    mask: keepEnds(2, 2),
  },
  {
    kind: 'card',
    pattern: /(?<!\d)[1-9]\d{3}([ -]?)\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?(?!\d)/g,
    isReal: hasLuhnChecksum,
    mask: keepEnds(0, 4),
  },
  {
    kind: 'phone',
    pattern: /(?<!\d|\d\.)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d|\.\d)/g,
    mask: (found) => keepEnds(3, 4)(found.replace(/[ -]/g, '').slice(-11)),
  },
  {
    kind: 'plate',
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ .·•]?[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])/g,
    isReal: (found) => (found.match(/\d/g) ?? []).length >= 3,
    mask: (found) => `${found.slice(0, 2)}***${found.slice(-2)}`,
  },
];

/** What has fewer cannot be it; a count is cheaper than a pattern. */
const FEWEST_DIGITS: Readonly<Record<Exclude<PersonalDataKind, 'email'>, number>> = {
  idNumber: 17,
  card: 16,
  phone: 11,
  plate: 3,
};

function countDigits(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) count += 1;
  }
  return count;
}

const SUSPECT = /[\d@０-９＠]/;

/** Everything in `text` that looks like personal data, in the order it stands there. */
export function findPersonalData(text: string): readonly PersonalData[] {
  if (!SUSPECT.test(text)) return [];
  const plain = halfWidth(text);
  const found: PersonalData[] = [];
  const digits = countDigits(plain);
  const hasAt = plain.includes('@');
  for (const { kind, pattern, isReal, mask } of detectors) {
    if (kind === 'email' ? !hasAt : digits < FEWEST_DIGITS[kind]) continue;
    for (const match of plain.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const overlaps = found.some((other) => from < other.to && other.from < to);
      if (!overlaps && (isReal?.(match[0]) ?? true)) found.push({ kind, from, to, masked: mask(match[0]) });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** `text` with all personal data masked; masked text has none. */
export function maskPersonalData(text: string): string {
  // Masking one thing can uncover another: 13800138000.4111… is no mobile number until its fraction is stars.
  const masked = maskOnce(text);
  return masked === text ? text : maskPersonalData(masked);
}

function maskOnce(text: string): string {
  let result = '';
  let end = 0;
  for (const { from, to, masked } of findPersonalData(text)) {
    result += text.slice(end, from) + masked;
    end = to;
  }
  return result + text.slice(end);
}

/** Full-width ASCII made half-width; as long as `text`, so that positions stay. */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: the 18th character is a check on the first 17. */
function hasIdChecksum(found: string): boolean {
  const id = found.replace(/[ -]/g, '').toUpperCase();
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(id[i]), 0);
  return '10X98765432'[sum % 11] === id[17];
}

/** ISO/IEC 7812 (Luhn). */
function hasLuhnChecksum(found: string): boolean {
  const digits = [...found.replace(/[ -]/g, '')].reverse().map(Number);
  const sum = digits.reduce((total, digit, i) => {
    const value = i % 2 === 0 ? digit : digit * 2;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
