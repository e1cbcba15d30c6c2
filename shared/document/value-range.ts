// Owns the two ends of a range in one value: 45-59, 5000元 至 5万元, two days; apart for two boxes, together for the document.

const NUMBER = String.raw`-?[\d.,]+[^\d.\-–—~～至到]{0,4}?`;
const DASH = String.raw`\s*(?:——|[-–—~～至到])\s*`;
const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const NUMBERS = new RegExp(`^(${NUMBER})${DASH}(${NUMBER})$`);
const DAYS = new RegExp(`^(${DAY})${DASH}(${DAY})$`);

/** Undefined for what is no range. */
export function rangeEnds(value: string): readonly [from: string, to: string] | undefined {
  const text = value.normalize('NFKC').trim();
  const found = DAYS.exec(text) ?? NUMBERS.exec(text);
  return found ? [found[1]?.trim() ?? '', found[2]?.trim() ?? ''] : undefined;
}

export function rangeOf(from: string, to: string): string {
  const isOfDays = new RegExp(`^${DAY}$`).test(from);
  return isOfDays || to.startsWith('-') ? `${from}~${to}` : `${from}-${to}`;
}
