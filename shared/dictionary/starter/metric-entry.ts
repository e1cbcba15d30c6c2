// Owns the short way of writing a starter metric; its denominator is what stands behind the division sign.
import type { Metric } from '../dictionaries.ts';

export const metric = (
  id: string,
  [zh, en]: readonly [string, string],
  unit: Metric['unit'],
  direction: 'up' | 'down',
  [formulaZh, formulaEn]: readonly [string, string],
  denominator = denominatorOf(formulaZh, formulaEn),
): Metric => ({
  id,
  label: { zh, en },
  unit,
  direction,
  formula: { zh: formulaZh, en: formulaEn },
  ...(denominator && { denominator }),
});

/** What stands behind the division sign, without a remark in brackets. */
function denominatorOf(formulaZh: string, formulaEn: string): Metric['denominator'] {
  const [zh, en] = [formulaZh, formulaEn].map((formula) => /÷ ([^（(÷]+?)(?:\s?[（(].*)?$/.exec(formula)?.[1]?.trim());
  return zh && en ? { zh, en } : undefined;
}

/** Counted from the beginning of the period on: nobody has to say where it stands before. */
export const increment = (...entry: Parameters<typeof metric>): Metric => ({ ...metric(...entry), startsAtZero: true });
