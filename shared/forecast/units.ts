// Owns which figures may be compared or added, and turning one unit into another.

/** How many of the base unit of its dimension one of the unit is. */
const UNITS: Readonly<Record<string, { readonly dimension: string; readonly factor: number }>> = {
  元: { dimension: 'money', factor: 1 },
  万元: { dimension: 'money', factor: 10_000 },
  户: { dimension: 'customers', factor: 1 },
  人: { dimension: 'customers', factor: 1 },
  家: { dimension: 'customers', factor: 1 },
  '%': { dimension: 'rate', factor: 0.01 },
  百分点: { dimension: 'rate', factor: 0.01 },
  '万元/户': { dimension: 'money per customer', factor: 10_000 },
};

const unitOf = (unit: string) => UNITS[unit] ?? { dimension: unit, factor: 1 };

/** The figure in base units (元 for 万元, a fraction for %), as products and ratios need it. */
export function inBaseUnit(value: number, unit: string): number {
  return value * unitOf(unit).factor;
}

/** The opposite of `inBaseUnit`. */
export function fromBaseUnit(value: number, unit: string): number {
  return value / unitOf(unit).factor;
}

/** True when figures in the two units may be compared and added: 元 and 万元, 户 and 人, never 户 and 万元. */
export function areComparable(a: string, b: string): boolean {
  return unitOf(a).dimension === unitOf(b).dimension;
}

/** `value` of unit `from` in unit `to`; undefined when the two cannot be compared. */
export function convert(value: number, from: string, to: string): number | undefined {
  if (from === to) return value;
  return areComparable(from, to) ? fromBaseUnit(inBaseUnit(value, from), to) : undefined;
}

/** True for what is not added: averages and shares (%, 百分点, 倍, everything per account), and places in a ranking. */
export function isRate(unit: string): boolean {
  return ['%', '百分点', '倍', '名'].includes(unit) || unit.includes('/');
}
