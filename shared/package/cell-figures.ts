// Owns reading the figures that people write into cells: 1,200, １２００, 1 200 人; what may be another number is refused.
import type { Message } from '../i18n/message.ts';

/** What people write where they know nothing. */
export function isBlank(text: string): boolean {
  return /^[\s\-–—/／]*$/.test(text);
}

/** Takes `1,200`, `１２００`, `1 200 人` and `1200.0`; a percentage is no count. */
export function readWhole(text: string, unit?: Message): number | undefined {
  const value = readNumber(text, unit);
  return value !== undefined && Number.isSafeInteger(value) ? value : undefined;
}

export function readAmount(text: string, unit?: Message): number | undefined {
  return readNumber(text, unit);
}

/** Like an amount, but net growth may be below 0. */
export function readSigned(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  const value = readNumber(plain.replace(/^[-−]/, ''));
  return value !== undefined && /^[-−]/.test(plain) ? -value || 0 : value;
}

function readNumber(text: string, unit?: Message): number | undefined {
  let plain = text
    .normalize('NFKC')
    .replace(/[。．]/g, '.')
    .replace(/\s/g, '');
  if (unit && plain.endsWith(unit.zh)) plain = plain.slice(0, -unit.zh.length);
  // A comma that does not part thousands may be a decimal one: that would be another number.
  if (plain.includes(',') && !/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return undefined;
  const digits = plain.replaceAll(',', '');
  return /^\d{1,12}(\.\d{1,8})?$/.test(digits) ? Number(digits) : undefined;
}
